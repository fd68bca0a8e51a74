"""The exercises that ship: enough of each, tagged, agreed on, and doing what they say."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from coach.labels import Flag, Label
from coach.practice.items import (
    Boundary,
    Kind,
    OpenUpItem,
    ParkItem,
    SpotItem,
    TenItem,
    ThreadItem,
    TrimItem,
)
from coach.practice.spot_it import mark_changes
from coach.practice.words_shared import find_carried, find_kept_words, list_heard
from coach.service.exercises import CASES, find_twin, load_case, load_items
from coach.transcript import count_words

DATA = Path(__file__).resolve().parents[1] / "data"
LEAST = {
    SpotItem: 300,
    OpenUpItem: 120,
    ParkItem: 60,
    ThreadItem: 60,
    TenItem: 40,
    TrimItem: 10,
}
UNHELPFUL = {Flag.LEADING, Flag.STACKED, Flag.DISGUISED_ADVICE, Flag.TOO_LONG}


@pytest.mark.parametrize(("kind", "least"), LEAST.items(), ids=lambda value: str(value))
def test_there_are_enough_of_each(kind, least):
    items = load_items(kind)
    assert len(items) >= least
    assert {item.difficulty for item in items} == {1, 2, 3}


def test_every_boundary_has_fifteen_lines_and_people_split_on_some():
    items = load_items(SpotItem)
    counts = Counter(item.boundary for item in items)
    assert set(counts) == set(Boundary)
    assert min(counts.values()) >= 15
    assert 0.05 <= sum(item.is_disputed for item in items) / len(items) <= 0.15


def test_twins_differ_by_little():
    lines = [item for item in load_items(SpotItem) if item.id < item.twin]
    same = [
        sum(len(words.split()) for words, differs in marked if not differs)
        / count_words(find_twin(item).said)
        for item in lines
        if (marked := mark_changes(item.said, find_twin(item).said))
    ]
    assert sum(same) / len(same) > 0.5


@pytest.mark.parametrize("reader", ["first", "second"])
def test_a_blind_reader_gives_the_same_labels(reader):
    path = DATA / "exercise_readings" / f"{reader}.jsonl"
    read = {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}
    items = [*load_items(SpotItem), *load_items(OpenUpItem)]
    assert set(read) == {item.id for item in items}
    agreed = [
        read[item.id]["label"] == item.label
        for item in items
        if not (isinstance(item, SpotItem) and item.is_disputed)
    ]
    assert sum(agreed) / len(agreed) >= 0.97


def test_every_kind_of_line_to_open_up_is_there():
    counts = Counter(item.kind for item in load_items(OpenUpItem))
    assert min(counts[kind] for kind in Kind) >= 15


@pytest.mark.parametrize("item", load_items(OpenUpItem), ids=lambda item: item.id)
def test_the_wordings_shown_do_what_is_asked_for(item):
    heard = list_heard(item.context)
    assert len({each.said for each in item.rewordings}) == 2
    for each in item.rewordings:
        assert count_words(each.said) <= 15
        assert find_kept_words(each.said, heard, item.keep)
        assert find_carried(each.said, item.planted, heard) is None


def test_the_wordings_shown_read_as_open(shipped_reader):
    unlike = []
    for item in load_items(OpenUpItem):
        for each in item.rewordings:
            reading = shipped_reader(each.said, item.context)
            if reading.label is not Label.OPEN_QUESTION or UNHELPFUL.intersection(reading.flags):
                unlike.append(each.said)
    assert len(unlike) <= 5, unlike


@pytest.mark.parametrize("item", load_items(ThreadItem), ids=lambda item: item.id)
def test_each_thread_is_in_its_question(item):
    assert len(item.threads) == 3
    assert all(each.words.casefold() in each.question.casefold() for each in item.threads)


def test_every_case_is_there():
    assert [load_case(name).id for name in CASES] == list(CASES)
