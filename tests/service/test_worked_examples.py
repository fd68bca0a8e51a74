"""The guide's worked examples, labelled as a person would give them to ``coach label``.

Each is said in a round of its own, after the talk that its context stands for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coach.classifier.persistence import find_model, load_model
from coach.coding import Prediction
from coach.config import find_shipped_folder
from coach.labels import Phase, Role
from coach.service.labelling import label_given, read_given

EXAMPLES = Path(__file__).resolve().parents[1] / "data" / "labelled-examples.jsonl"
LINES: list[dict[str, Any]] = [
    json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()
]
UNCHANGED = ("no", "said", "label", "flags", "reason")
LEAST_LABELS, LEAST_WITH_FLAGS = 140, 130


def stage(line: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the lines of an example, the talk before it first, as input to label."""
    turns = [*line["dialogue"], {"role": line["role"], "said": line["said"], "id": line["no"]}]
    place = {"round": line["round"], "phase": line["phase"]}
    return [{**turn, **place, "turn": number} for number, turn in enumerate(turns, start=1)]


@pytest.fixture(scope="module")
def headlines() -> dict[int, Prediction]:
    """Return what the shipped model makes of every example, by number."""
    model = load_model(find_model(find_shipped_folder("models")), long_turn_words=40)
    talk = "\n".join(json.dumps(turn) for line in LINES for turn in stage(line))
    labelled = label_given(read_given(talk, name="examples"), classifier=model)
    return {
        int(each.given.id): each.headline
        for each in labelled
        if each.given.id is not None and each.headline is not None
    }


def test_enough_worked_examples_get_their_label(headlines):
    right = [line["no"] for line in LINES if headlines[line["no"]].label == line["label"]]
    assert len(right) >= LEAST_LABELS


def test_enough_worked_examples_get_their_label_and_just_their_flags(headlines):
    right = [
        line["no"]
        for line in LINES
        if headlines[line["no"]].label == line["label"]
        and set(headlines[line["no"]].flags) == set(line["flags"])
    ]
    assert len(right) >= LEAST_WITH_FLAGS


def test_every_worked_example_is_said_in_a_round_of_its_own():
    assert len({line["round"] for line in LINES}) == len(LINES) == 148


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"example {line['no']}")
def test_context_is_what_the_presenter_last_said_in_the_dialogue(line):
    roles = [Role(turn["role"]) for turn in line["dialogue"]]
    presenters = [turn["said"] for turn in line["dialogue"] if turn["role"] == Role.PRESENTER]
    assert line["context"] == (presenters[-1] if presenters else "")
    assert bool(presenters) is bool(roles)
    assert line["phase"] is None or Phase(line["phase"])


def test_what_is_said_and_its_label_are_the_guides_own(shared):
    guide = shared / "guide" / "labelled-examples.jsonl"
    theirs = [json.loads(line) for line in guide.read_text(encoding="utf-8").splitlines()]
    ours = [{key: line[key] for key in UNCHANGED} for line in LINES]
    assert ours == [{key: line[key] for key in UNCHANGED} for line in theirs]
    assert [line["note"] for line in LINES] == [line["context"] for line in theirs]
