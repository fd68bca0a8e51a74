"""The shipped corpus obeys the guide, and what is held out has stayed unseen."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from coach.classifier.dataset import SPLIT_FILE, Example
from coach.classifier.forms import strip_form
from coach.classifier.persistence import read_metadata
from coach.labels import Label

EXAMPLES = Path(__file__).resolve().parents[1] / "data" / "labelled-examples.jsonl"

COMMONPLACE = {"why not"}
"""Worked examples so short that anybody says them."""

SAID_IN_BOTH = {"morning all", "that's fine", "how did she take it"}
"""Commonplaces that held-out meetings share with training, where no presenter spoke before."""

LEAST = {
    Label.OPEN_QUESTION: 1_800,
    Label.CLOSED_QUESTION: 1_600,
    Label.ADVICE: 2_100,
    Label.OTHER: 4_500,
}


def normalise(text: str) -> str:
    return strip_form(text, punctuation=True, case=True)


def identify(example: Example) -> tuple[str, str, str]:
    """Return all that makes one line the same as another: words, talk before, and role."""
    segment = example.segment
    return normalise(segment.text), normalise(segment.context), segment.role


def list_labelled(files) -> list[Example]:
    return [each for group in files.values() for each in group if not each.segment.is_presenter]


def test_every_file_is_read_without_a_fault(corpus):
    assert len([name for name in corpus.files if len(name) == 1]) == 10
    assert len([name for name in corpus.files if len(name) > 1]) == 22


@pytest.mark.parametrize("label", Label)
def test_there_are_enough_lines_of_every_label(corpus, label):
    counts = Counter(each.label for each in list_labelled(corpus.files))
    assert counts[label] >= LEAST[label]


def test_no_line_is_one_of_the_worked_examples(corpus):
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    examples = {normalise(json.loads(line)["said"]) for line in lines} - COMMONPLACE
    copied = [
        (each.name, each.line)
        for group in corpus.files.values()
        for each in group
        if normalise(each.segment.text) in examples
    ]
    assert len(examples) > 100
    assert copied == []


def test_nothing_held_out_is_trained_on(corpus):
    training = {(each.name, each.line) for group in corpus.training.values() for each in group}
    held_out = [*corpus.held_out_rounds]
    held_out += [each for group in corpus.held_out_meetings.values() for each in group]
    assert held_out
    assert [each for each in held_out if (each.name, each.line) in training] == []


def test_no_held_out_round_is_trained_on_under_another_file(corpus):
    rounds = {each.segment.round for group in corpus.training.values() for each in group}
    assert rounds & corpus.split.rounds == set()


def test_rounds_of_one_meeting_never_straddle_the_split(corpus, corpus_folder):
    split = json.loads((corpus_folder / SPLIT_FILE).read_text(encoding="utf-8"))
    held_out = set(split["held_out"]["rounds"])
    straddling = [
        group for group in split["same_meeting"] if 0 < len(held_out & set(group)) < len(group)
    ]
    assert split["same_meeting"]
    assert straddling == []


def test_rounds_of_one_meeting_are_in_the_corpus(corpus, corpus_folder):
    split = json.loads((corpus_folder / SPLIT_FILE).read_text(encoding="utf-8"))
    named = {name for group in split["same_meeting"] for name in group}
    rounds = {each.segment.round for group in corpus.files.values() for each in group}
    assert named - rounds == set()


def test_every_held_out_name_is_listed_once(corpus_folder):
    held_out = json.loads((corpus_folder / SPLIT_FILE).read_text(encoding="utf-8"))["held_out"]
    for names in held_out.values():
        assert len(set(names)) == len(names)


def test_hardly_a_line_held_out_is_said_in_training_too(corpus):
    training = {identify(each) for each in list_labelled(corpus.training)}
    held_out = [each for each in corpus.held_out_rounds if not each.segment.is_presenter]
    held_out += list_labelled(corpus.held_out_meetings)
    assert {identify(each)[0] for each in held_out if identify(each) in training} <= SAID_IN_BOTH


def test_the_shipped_model_lists_what_the_split_holds_out(corpus, model_folder):
    data = read_metadata(model_folder)["data"]
    assert data["held_out_rounds"] == sorted(corpus.split.rounds)
    assert data["held_out_meetings"] == sorted(corpus.split.meetings)


def test_the_shipped_model_was_trained_on_the_shipped_files(corpus, model_folder):
    data = read_metadata(model_folder)["data"]
    assert data["files"] == sorted(corpus.training)
    assert data["segments"] == len(list_labelled(corpus.training))


def test_the_shipped_model_was_trained_on_this_very_corpus(corpus, model_folder):
    """After a change to the corpus: ``coach train``."""
    assert read_metadata(model_folder)["data"]["fingerprint"] == corpus.fingerprint
