"""A saved model explains itself; loading distrusts it, and never runs what it does not know."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import joblib
import pytest

import coach
from coach.classifier.boundaries import FittedBoundaries
from coach.classifier.boundary_file import KEY, load_boundaries
from coach.classifier.persistence import (
    LIBRARIES,
    METADATA_FILE,
    MODEL_FILE,
    NAME,
    find_model,
    load_model,
    read_metadata,
    save_model,
)
from coach.errors import (
    FileAccessError,
    ModelMismatchError,
    ModelNotFoundError,
    UntrustedModelError,
)
from coach.labels import Label
from tests.classifier.builder import make_segment
from tests.classifier.tampering import (
    Canary,
    dump_like_a_model,
    dump_plainly,
    edit_metadata,
    plant,
)

METADATA = {"version": "7", "data": {"segments": 3}}

TRAIN_AGAIN = """
import hashlib, sys
from pathlib import Path
from coach.classifier.dataset import read_corpus
from coach.classifier.persistence import save_model
from coach.classifier.training import fit
fitted = fit(read_corpus(Path(sys.argv[1])).training)
save_model(fitted, Path(sys.argv[2]), metadata={'version': '7'})
"""


@pytest.fixture
def folder(fitted, tmp_path) -> Path:
    """Return the folder of a model that was just saved."""
    save_model(fitted, tmp_path / "model", metadata=METADATA)
    return tmp_path / "model"


def load(folder: Path):
    return load_model(folder, long_turn_words=40)


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, hidden ones included."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@contextmanager
def limit_file_size(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a full disk."""
    resource = pytest.importorskip("resource", reason="file sizes cannot be limited here")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_saved_model_predicts_the_same_when_loaded(folder, classifier):
    talk = [make_segment("Why?"), make_segment("You should rest.", id="s2", turn="1")]
    loaded = load(folder).classify(talk)
    first = classifier.classify(talk)
    assert [each.scores for each in loaded] == [each.scores for each in first]
    assert [each.flags for each in loaded] == [each.flags for each in first]


def test_a_loaded_model_has_the_name_and_version_recorded(folder):
    loaded = load(folder)
    assert (loaded.name, loaded.version, loaded.long_turn_words) == (NAME, "7", 40)


def test_metadata_say_what_the_model_was_made_from(folder):
    metadata = read_metadata(folder)
    assert metadata["data"] == {"segments": 3}
    assert metadata["labels"] == [label.value for label in Label]
    assert list(metadata["libraries"]) == list(LIBRARIES)
    assert metadata["sha256"] == hashlib.sha256((folder / MODEL_FILE).read_bytes()).hexdigest()


def test_a_folder_holds_the_model_and_its_metadata_and_nothing_else(folder):
    assert sorted(read_folder(folder)) == [METADATA_FILE, MODEL_FILE]


def test_a_boundary_model_is_kept_beside_the_others_and_recorded(fitted, tmp_path):
    boundaries = FittedBoundaries(weights={"+1=who": 1.0}, intercept=-1.0, threshold=0.5)
    save_model(fitted, tmp_path / "model", metadata=METADATA, boundaries=boundaries)
    recorded = read_metadata(tmp_path / "model")[KEY]
    assert load_boundaries(tmp_path / "model", recorded) == boundaries


def test_a_model_saved_without_boundaries_records_none(folder):
    assert KEY not in read_metadata(folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_saved_model_can_be_read_by_others(folder):
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {0o644}


def test_the_same_models_give_the_same_bytes_after_use(folder, fitted, classifier, tmp_path):
    classifier.classify([make_segment()])
    save_model(fitted, tmp_path / "again", metadata=METADATA)
    assert read_folder(tmp_path / "again") == read_folder(folder)


def test_the_same_corpus_gives_the_same_model_in_another_run(folder, tiny_folder, tmp_path):
    """To the last bit of every probability.

    The files' bytes may differ: pickle writes a string once or twice, depending
    on whether Python happens to hold it once or twice.
    """
    subprocess.run(
        [sys.executable, "-c", TRAIN_AGAIN, str(tiny_folder), str(tmp_path / "again")],
        check=True,
        cwd=Path(coach.__file__).parents[1],
        env={**os.environ, "PYTHONHASHSEED": "17"},
        timeout=60,
    )
    talk = [make_segment(text) for text in ("What stops you?", "You could ring her.", "Mm.")]
    scores = [
        [prediction.scores for prediction in load(each).classify(talk)]
        for each in (tmp_path / "again", folder)
    ]
    assert scores[0] == scores[1]


def test_saving_again_takes_the_place_of_the_old(folder, fitted):
    save_model(fitted, folder, metadata={"version": "8"})
    assert load(folder).version == "8"


@pytest.mark.parametrize("grow", ["the model", "its metadata"])
def test_a_disk_that_fills_up_half_way_leaves_the_old_model_whole(folder, fitted, tmp_path, grow):
    other = replace(fitted, settler=fitted.reader)
    save_model(other, tmp_path / "other", metadata=METADATA)
    size = (tmp_path / "other" / MODEL_FILE).stat().st_size
    limit = size // 2 if grow == "the model" else size + 10
    before = read_folder(folder)
    with limit_file_size(limit), pytest.raises(FileAccessError, match="cannot be written"):
        save_model(other, folder, metadata={"version": "8", "notes": "x" * 2 * size})
    assert read_folder(folder) == before
    assert load(folder).version == "7"


def test_a_folder_that_cannot_be_made_is_named(fitted, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(FileAccessError, match="cannot be written") as caught:
        save_model(fitted, tmp_path / "taken" / "model", metadata=METADATA)
    assert caught.value.name == str(tmp_path / "taken" / "model")


@pytest.mark.parametrize("missing", [METADATA_FILE, MODEL_FILE])
def test_a_missing_file_is_named_with_the_command_that_helps(folder, missing):
    (folder / missing).unlink()
    with pytest.raises(ModelNotFoundError, match="coach train") as caught:
        load(folder)
    assert caught.value.path == str(folder / missing)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", "null", '"name"', "{}", "[" * 100_000, "\udcff"]
)
def test_metadata_that_are_none_are_refused(folder, text):
    (folder / METADATA_FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UntrustedModelError, match="not the metadata of a model"):
        load(folder)


@pytest.mark.parametrize(
    "key", ["schema", "name", "version", "labels", "cues", "libraries", "sha256"]
)
def test_metadata_without_what_loading_needs_are_refused(folder, key):
    edit_metadata(folder, **{key: None})
    with pytest.raises(UntrustedModelError, match="not the metadata of a model"):
        load(folder)


def test_one_changed_byte_is_refused(folder):
    data = bytearray((folder / MODEL_FILE).read_bytes())
    data[len(data) // 2] ^= 1
    plant(folder, bytes(data), recorded=False)
    with pytest.raises(UntrustedModelError, match="not the file its metadata records") as caught:
        load(folder)
    assert caught.value.path == str(folder / MODEL_FILE)


@pytest.mark.parametrize("recorded_hash", ["", 7, ["a"], "A" * 64])
def test_a_hash_that_is_none_fits_no_model(folder, recorded_hash):
    edit_metadata(folder, sha256=recorded_hash)
    with pytest.raises(UntrustedModelError):
        load(folder)


@pytest.mark.parametrize("form", ["pickle", "joblib"])
def test_the_canary_would_sing(tmp_path, form):
    """Without this the tests below would prove nothing."""
    canary = Canary(tmp_path / "song")
    data = dump_plainly(canary) if form == "pickle" else dump_like_a_model(canary, tmp_path)
    (tmp_path / "model").write_bytes(data)
    joblib.load(tmp_path / "model")
    assert (tmp_path / "song").read_text() == "sang"


@pytest.mark.parametrize("form", ["pickle", "joblib"])
def test_a_planted_model_is_refused_before_anything_in_it_runs(folder, tmp_path, form):
    canary = Canary(tmp_path / "song")
    data = dump_plainly(canary) if form == "pickle" else dump_like_a_model(canary, tmp_path)
    plant(folder, data, recorded=False)
    with pytest.raises(UntrustedModelError):
        load(folder)
    assert not (tmp_path / "song").exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": ["open_question", "advice"]},
        {"labels": [label.value for label in reversed(Label)]},
        {"libraries": {}},
        {"cues": "0" * 64},
        {"schema": "coach.model/0"},
        {"libraries": "all of them"},
        {"libraries": dict.fromkeys(LIBRARIES, "0.0.1")},
    ],
)
def test_a_model_that_does_not_fit_is_refused_before_anything_in_it_runs(
    folder, tmp_path, changes
):
    plant(folder, dump_like_a_model(Canary(tmp_path / "song"), tmp_path), recorded=True)
    edit_metadata(folder, **changes)
    with pytest.raises(ModelMismatchError, match="coach train"):
        load(folder)
    assert not (tmp_path / "song").exists()


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_of_another_version_is_named_with_both_versions(folder, library):
    libraries = read_metadata(folder)["libraries"]
    edit_metadata(folder, libraries={**libraries, library: "0.1"})
    with pytest.raises(ModelMismatchError) as caught:
        load(folder)
    [difference] = caught.value.differences
    assert difference == f"it was made with {library} 0.1, here is {libraries[library]}"


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_version_that_differs_in_its_last_part_alone_is_near_enough(folder, library):
    libraries = read_metadata(folder)["libraries"]
    near = [*libraries[library].split(".")[: LIBRARIES[library]], "999"]
    edit_metadata(folder, libraries={**libraries, library: ".".join(near)})
    assert load(folder).version == "7"


def test_every_difference_is_named_at_once(folder):
    edit_metadata(folder, labels=["other"], libraries={})
    with pytest.raises(ModelMismatchError) as caught:
        load(folder)
    assert len(caught.value.differences) == 1 + len(LIBRARIES)


@pytest.mark.parametrize(
    ("versions", "newest"),
    [(["1"], "1"), (["9", "10"], "10"), (["1.2", "1.10", "1"], "1.10"), (["1", "draft"], "1")],
)
def test_the_newest_version_is_found(tmp_path, versions, newest):
    for each in versions:
        (tmp_path / NAME / each).mkdir(parents=True)
        (tmp_path / NAME / each / METADATA_FILE).write_text("{}")
    assert find_model(tmp_path) == tmp_path / NAME / newest


def test_a_folder_without_metadata_is_no_version(tmp_path):
    (tmp_path / NAME / "1").mkdir(parents=True)
    with pytest.raises(ModelNotFoundError, match="coach train") as caught:
        find_model(tmp_path)
    assert caught.value.path == str(tmp_path / NAME)


def test_models_are_loaded_in_one_module_alone():
    package = Path(coach.__file__).parent
    loading = re.compile(r"\b(?:joblib|pickle|cloudpickle|dill|skops\w*)\.loads?\(|import pickle")
    found = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if loading.search(path.read_text(encoding="utf-8"))
    ]
    assert found == [str(Path("classifier") / "persistence.py")]
