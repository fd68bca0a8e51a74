"""``coach evaluate``: tables for people, figures for programs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coach.cli import app
from coach.labels import LABELS

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


def invoke(*arguments):
    result = CliRunner().invoke(app, ["evaluate", *map(str, arguments)])
    assert result.exit_code == 0
    return result.stdout


@pytest.fixture
def ours(tmp_path):
    """Return a file of one labelled line, and a presenter's."""
    path = tmp_path / "ours.jsonl"
    path.write_text(
        '{"said": "What would help most?", "label": "open_question", "flags": []}\n'
        '{"said": "The money.", "role": "presenter", "label": "other"}\n'
    )
    return path


def test_a_file_gives_figures_in_both_forms(ours):
    (figures,) = json.loads(invoke(ours, "--json")).values()
    assert set(figures) == {"as_written", "bare"}
    assert (figures["as_written"]["count"], figures["as_written"]["accuracy"]) == (1, 1.0)


def test_what_cannot_be_said_of_a_label_is_null_and_not_nought(ours):
    figures = json.loads(invoke(ours, "--json"))["ours.jsonl"]["as_written"]
    assert figures["labels"]["advice"] == {
        "precision": None,
        "recall": None,
        "f1": None,
        "count": 0,
    }


def test_a_corpus_gives_its_held_out_parts():
    assert set(json.loads(invoke(TINY, "--json"))) == {"held-out rounds", "held-out meetings"}


def test_people_are_shown_every_label_in_words(ours):
    page = invoke(ours)
    assert page.startswith("ours.jsonl: 1 labelled segments")
    assert all(page.count(entry.words) >= 2 for entry in LABELS.values())
    assert "As written" in page
    assert "Without punctuation and capitals" in page
    assert "advice" not in page


def test_people_are_shown_a_dash_for_what_cannot_be_said(ours):
    row = next(line for line in invoke(ours).splitlines() if line.startswith("  Suggestion"))
    assert row.split() == ["Suggestion", "–", "–", "–", "0"]


def test_flags_that_people_gave_have_a_row(tmp_path):
    path = tmp_path / "flags.jsonl"
    path.write_text('{"said": "Why me?", "label": "open_question", "flags": ["why"]}\n')
    page = invoke(path)
    assert "Starts with “why”" in page
    assert "Invitation to talk" not in page


def test_where_nothing_is_sure_the_agreement_on_it_is_not_known(tmp_path):
    path = tmp_path / "doubt.jsonl"
    path.write_text('{"said": "So you might?", "label": "closed_question", "flags": []}\n')
    figures = json.loads(invoke(path, "--json"))["doubt.jsonl"]
    unsure = [form for form in figures.values() if form["sure"] == 0]
    assert all(form["sure_accuracy"] is None for form in unsure)
    assert ("agreeing on not known of those" in invoke(path)) is bool(unsure)


def test_the_shipped_corpus_is_measured_by_default():
    figures = json.loads(invoke("--json"))
    assert figures["held-out rounds"]["as_written"]["macro_f1"] > 0.8


def test_leaving_one_out_gives_every_held_out_meeting():
    figures = json.loads(invoke(TINY, "--leave-one-out", "--json"))
    assert list(figures) == ["orchard", "all held-out meetings", "inside their rounds"]


def test_the_card_is_written_beside_the_model(tmp_path, monkeypatch):
    shutil.copytree(TINY, tmp_path / "data" / "corpus")
    monkeypatch.setenv("COACH_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COACH_MODELS_DIR", str(tmp_path / "models"))
    assert CliRunner().invoke(app, ["train"]).exit_code == 0
    card = tmp_path / "models" / "utterances" / "1" / "README.md"
    assert invoke("--card").strip() == f"The model card is in {card}."
    assert card.is_file()
