"""``coach train``: a model made anew, and said to be."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from coach.cli import app
from tests.cli.running import run_coach

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


def invoke(*arguments):
    result = CliRunner().invoke(app, ["train", *map(str, arguments)])
    assert result.exit_code == 0
    return result.stdout


def test_a_model_is_made_and_then_used(tmp_path, monkeypatch):
    made = json.loads(invoke("--corpus", TINY, "--out", tmp_path, "--json"))
    assert Path(made["folder"], "model.joblib").is_file()
    monkeypatch.setenv("COACH_MODELS_DIR", str(tmp_path))
    assert run_coach("label", stdin=b"What stops you?\n").code == 0


def test_people_are_told_where_it_is_and_how_it_did(tmp_path):
    first, *figures = invoke("--corpus", TINY, "--out", tmp_path).splitlines()
    assert first.startswith("Trained on 78 labelled segments; saved in ")
    assert first.endswith("utterances/1.")
    assert figures[0].split()[:4] == ["rounds", "as", "written", "macro"]
    assert figures[-1].split()[:4] == ["cuts", "without", "marks", "F1"]
    assert len(figures) == 7


def test_a_corpus_that_is_not_there_is_named_and_nothing_made(tmp_path):
    ended = run_coach("train", "--corpus", tmp_path / "gone", "--out", tmp_path / "models")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"coach: {tmp_path / 'gone'}: no labelled files here")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "models").touch()
    ended = run_coach("train", "--corpus", TINY, "--out", tmp_path / "models")
    assert (ended.code, ended.err.count("\n")) == (1, 1)
    assert "cannot be written" in ended.err
