"""The model card: measured on a tiny corpus, kept beside the model, made from figures only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.classifier.dataset import read_corpus
from coach.classifier.evaluation import classify_examples, evaluate
from coach.classifier.persistence import find_model
from coach.config import Settings, read_settings
from coach.errors import LabelledDataError, ModelNotFoundError
from coach.labels import FLAGS, LABELS
from coach.report.model_card import model_card
from coach.service.model_card import write_model_card
from coach.service.models import load_classifier, train_model

SUBSET = ("campus-2026-04-22", "riverside-2026-04-15")
"""Two of the eight held-out meetings, of different sets."""

ENOUGH = 5
"""Where a label or flag was given less often, one line moves its F1 too far to compare."""

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """Return settings for the tiny corpus and a model trained on it."""
    root = tmp_path_factory.mktemp("card")
    shutil.copytree(TINY, root / "data" / "corpus")
    settings = Settings(data_dir=root / "data", models_dir=root / "models")
    train_model(settings=settings)
    return settings


@pytest.fixture(scope="module")
def card(settings):
    return write_model_card(settings=settings)


def test_figures_and_card_stand_beside_the_model(card):
    assert {path.name for path in card.parent.iterdir()} == {
        "README.md",
        "boundaries.json.gz",
        "evaluation.json",
        "metadata.json",
        "model.joblib",
    }


def test_the_figures_say_what_they_were_measured_on(card):
    figures = json.loads((card.parent / "evaluation.json").read_text("utf-8"))
    metadata = json.loads((card.parent / "metadata.json").read_text("utf-8"))
    assert figures["model"] == metadata["sha256"]
    assert figures["corpus"] == metadata["data"]["fingerprint"]


def test_the_card_is_made_from_metadata_and_figures_alone(card):
    figures = json.loads((card.parent / "evaluation.json").read_text("utf-8"))
    metadata = json.loads((card.parent / "metadata.json").read_text("utf-8"))
    assert model_card(metadata, figures) == card.read_text("utf-8")


def count_cuts(path: Path) -> int:
    """Count the boundaries inside turns that are not a presenter's."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    spoken = [row["turn"] for row in rows if row["role"] != "presenter"]
    return len(spoken) - len(set(spoken))


def test_how_talk_without_punctuation_is_cut_is_said_where_it_was_measured(card):
    figures = json.loads((card.parent / "evaluation.json").read_text("utf-8"))
    metadata = json.loads((card.parent / "metadata.json").read_text("utf-8"))
    assert figures["cuts"]["count"] == count_cuts(TINY / "meetings" / "orchard.jsonl")
    heading = "## Talk without punctuation"
    assert heading in model_card(metadata, figures)
    del figures["cuts"]
    assert heading not in model_card(metadata, figures)


def test_a_model_without_boundaries_gets_its_card_without_them(settings, tmp_path):
    shutil.copytree(settings.models_dir, tmp_path / "models")
    path = tmp_path / "models" / "utterances" / "1" / "metadata.json"
    metadata = json.loads(path.read_text("utf-8"))
    del metadata["boundaries"]
    path.write_text(json.dumps(metadata), "utf-8")
    card = write_model_card(
        settings=Settings(data_dir=settings.data_dir, models_dir=tmp_path / "models")
    )
    assert "cuts" not in json.loads((card.parent / "evaluation.json").read_text("utf-8"))


@pytest.mark.parametrize("words", [entry.words for entry in (*LABELS.values(), *FLAGS.values())])
def test_every_label_and_flag_has_its_row(card, words):
    assert f"| {words} |" in card.read_text("utf-8")


def test_every_rule_is_beside_the_model(card):
    text = card.read_text("utf-8")
    for rule in ("always the commonest label", "has a question mark", "cues alone", "this model"):
        assert f"| {rule} |" in text


def test_without_a_model_there_is_no_card(tmp_path):
    with pytest.raises(ModelNotFoundError):
        write_model_card(settings=Settings(models_dir=tmp_path))


@pytest.mark.parametrize(
    ("held_out", "lacking"),
    [
        ({"rounds": [], "meetings": ["orchard"]}, "rounds"),
        ({"rounds": ["garden-03"], "meetings": []}, "meetings with a round"),
    ],
)
def test_a_corpus_that_holds_too_little_out_is_refused_before_anything_is_measured(
    settings, tmp_path, held_out, lacking
):
    corpus = Path(shutil.copytree(TINY, tmp_path / "corpus"))
    (corpus / "split.json").write_text(json.dumps({"held_out": held_out}), "utf-8")
    with pytest.raises(LabelledDataError, match=f"holds out no labelled {lacking}, and the card"):
        write_model_card(settings=settings.model_copy(update={"data_dir": tmp_path}))


def test_a_meeting_of_which_nothing_inside_a_round_is_labelled_is_refused(settings, tmp_path):
    corpus = Path(shutil.copytree(TINY, tmp_path / "corpus"))
    path = corpus / "meetings" / "orchard.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    kept = [row for row in rows if row["round"] == 0]
    path.write_text("".join(json.dumps(row) + "\n" for row in kept), "utf-8")
    with pytest.raises(LabelledDataError, match="no labelled meetings with a round"):
        write_model_card(settings=settings.model_copy(update={"data_dir": tmp_path}))


@pytest.mark.parametrize("meeting", SUBSET)
def test_the_stored_figures_are_those_of_the_shipped_model(meeting):
    """Two meetings measured anew; if they differ: ``make evaluate``.

    Other versions of the libraries may tip a line or two.
    """
    settings = read_settings()
    path = find_model(settings.models_dir) / "evaluation.json"
    stored = json.loads(path.read_text("utf-8"))["meetings"][meeting]
    examples = read_corpus(settings.data_dir / "corpus").held_out_meetings[meeting]
    measured = evaluate(classify_examples(load_classifier(settings), examples)).as_dict()
    assert measured["count"] == stored["count"]
    assert measured["accuracy"] == pytest.approx(stored["accuracy"], abs=0.02)
    for name, each in {**stored["labels"], **stored["flags"]}.items():
        found = {**measured["labels"], **measured["flags"]}[name]
        assert found["count"] == each["count"], name
        if each["count"] >= ENOUGH:
            assert found["f1"] == pytest.approx(each["f1"], abs=0.15), name
