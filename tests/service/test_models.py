"""Making the model anew, and loading it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.classifier.dataset import read_corpus
from coach.config import Settings
from coach.errors import FileAccessError, LabelledDataError, ModelNotFoundError
from coach.labels import Label
from coach.service.labelling import label_given, read_given
from coach.service.models import load_classifier, load_splitter, train_model

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """Return where a model was made from the tiny corpus, and what was said of it."""
    out = tmp_path_factory.mktemp("models")
    return out, train_model(corpus=TINY, out=out)


@pytest.fixture
def corpus(tmp_path):
    """Return a copy of the tiny corpus, to be spoilt."""
    return Path(shutil.copytree(TINY, tmp_path / "corpus"))


def list_files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_training_says_what_it_used_and_what_it_held_out(trained):
    out, made = trained
    data = made["data"]
    assert made["folder"] == str(out / "utterances" / "1")
    assert (data["held_out_rounds"], data["held_out_meetings"]) == (["garden-03"], ["orchard"])
    assert data["fingerprint"] == read_corpus(TINY).fingerprint
    assert "orchard" not in data["files"]


def test_only_labelled_lines_that_are_trained_on_are_counted(trained):
    _, made = trained
    rows = [
        json.loads(line)
        for path in (TINY / "garden.jsonl", *sorted((TINY / "meetings").glob("[hm]*.jsonl")))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    used = [row for row in rows if row["role"] != "presenter" and row.get("round") != "garden-03"]
    assert made["data"]["segments"] == len(used)


def test_training_only_fits_and_says_nothing_of_how_well(trained):
    _, made = trained
    assert set(made) == {"version", "data", "folder"}


def test_what_was_made_is_what_is_kept_beside_the_model(trained):
    out, made = trained
    kept = json.loads((out / "utterances" / "1" / "metadata.json").read_text(encoding="utf-8"))
    assert set(kept) == {
        *(
            "schema",
            "name",
            "version",
            "data",
            "labels",
            "cues",
            "libraries",
            "sha256",
            "boundaries",
        )
    }
    assert (kept["version"], kept["data"]) == (made["version"], made["data"])


def test_what_was_made_cuts_talk_without_punctuation(trained):
    out, _ = trained
    said = "the ladder is in the barn so who has it now"
    assert " ".join(load_splitter(Settings(models_dir=out)).split(said)) == said


def test_what_was_made_can_be_loaded_and_labels(trained):
    out, _ = trained
    classifier = load_classifier(Settings(models_dir=out))
    (labelled,) = label_given(read_given("What now?", name="x"), classifier=classifier)
    assert labelled.headline.label in Label
    assert labelled.headline.classifier == "utterances 1"


def test_the_same_corpus_gives_the_same_record(trained, tmp_path):
    _, made = trained
    assert train_model(corpus=TINY, out=tmp_path)["data"] == made["data"]


def test_the_folders_of_the_settings_are_used_by_default(tmp_path):
    shutil.copytree(TINY, tmp_path / "data" / "corpus")
    settings = Settings(data_dir=tmp_path / "data", models_dir=tmp_path / "models")
    made = train_model(settings=settings)
    assert Path(made["folder"]).is_relative_to(tmp_path / "models")
    assert load_classifier(settings).version == made["version"]


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("garden.jsonl", "no JSON\n"),
        ("meetings/mill.jsonl", '{"text": "What?", "label": "riddle"}\n'),
        ("split.json", "[]"),
    ],
)
def test_a_corpus_that_breaks_a_rule_leaves_the_old_model_whole(corpus, trained, name, spoil):
    out, _ = trained
    before = list_files(out)
    with (corpus / name).open("a", encoding="utf-8") as file:
        file.write(spoil)
    with pytest.raises(LabelledDataError, match=Path(name).name):
        train_model(corpus=corpus, out=out)
    assert list_files(out) == before


def test_a_corpus_too_small_to_learn_from_writes_nothing(corpus, tmp_path):
    (corpus / "garden.jsonl").unlink()
    for path in (corpus / "meetings").glob("[hm]*.jsonl"):
        path.unlink()
    (corpus / "split.json").write_text('{"held_out": {"rounds": [], "meetings": []}}')
    with pytest.raises(LabelledDataError):
        train_model(corpus=corpus, out=tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_an_empty_corpus_folder_is_refused(tmp_path):
    with pytest.raises(FileAccessError, match="no labelled files here"):
        train_model(corpus=tmp_path, out=tmp_path / "models")


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "models").write_text("a file where the folder should be")
    with pytest.raises(FileAccessError, match=r"cannot be written .*choose another with --out"):
        train_model(corpus=TINY, out=tmp_path / "models")
    assert (tmp_path / "models").read_text() == "a file where the folder should be"


def test_nothing_is_left_lying_beside_the_model(trained):
    out, _ = trained
    assert {path.name for path in list_files(out)} <= {
        "boundaries.json.gz",
        "model.joblib",
        "metadata.json",
        "README.md",
    }


def test_the_long_run_up_of_the_settings_reaches_the_classifier():
    assert load_classifier(Settings(long_turn_words=7)).long_turn_words == 7


def test_the_shipped_model_is_found_by_default():
    assert load_classifier().name == "utterances"


def test_no_model_is_said_with_the_folder(tmp_path):
    with pytest.raises(ModelNotFoundError, match="no trained model here") as caught:
        load_classifier(Settings(models_dir=tmp_path))
    assert caught.value.path == str(tmp_path / "utterances")
