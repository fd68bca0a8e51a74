"""The model card: measured on a tiny corpus, kept beside the model, made from figures only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import ModelNotFoundError
from coach.labels import FLAGS, LABELS
from coach.report.model_card import model_card
from coach.service.model_card import write_model_card
from coach.service.models import train_model

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


def test_how_talk_without_punctuation_is_cut_is_said_where_it_was_measured(card):
    figures = json.loads((card.parent / "evaluation.json").read_text("utf-8"))
    metadata = json.loads((card.parent / "metadata.json").read_text("utf-8"))
    assert figures["cuts"] == metadata["cuts"]
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
