"""Files of items: what is read, and what is refused and why."""

from __future__ import annotations

import dataclasses
import json

import pytest

from coach.errors import ExerciseFileError
from coach.labels import Flag, Label
from coach.practice.item_files import read_items
from coach.practice.items import Boundary, OpenUpItem, SpotItem, TenItem, ThreadItem
from tests.practice.builders import make_open_up, make_spot, make_thread_item, make_twins

TEN = {"id": "ten-1", "difficulty": 1, "setting": "library", "focus": "The desk is never quiet."}


def write(*items):
    rows = [item if isinstance(item, dict) else dataclasses.asdict(item) for item in items]
    return "\n".join(json.dumps(row) for row in rows).encode()


def refuse(data, kind):
    with pytest.raises(ExerciseFileError) as caught:
        read_items(data, kind, name="items.jsonl")
    return caught.value


def test_twins_come_out_as_they_went_in():
    twins = make_twins()
    assert read_items(write(*twins), SpotItem, name="spot.jsonl") == twins


def test_blank_lines_are_left_out():
    assert len(read_items(write(TEN) + b"\n\n", TenItem, name="ten.jsonl")) == 1


@pytest.mark.parametrize("item", [make_open_up(), make_thread_item()])
def test_other_items_come_out_as_they_went_in(item):
    assert read_items(write(item), type(item), name="items.jsonl") == (item,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"difficulty": "1"}, "difficulty"),
        ({"difficulty": 4}, "the difficulty is 4"),
        ({"more": 1}, "more"),
        ({"focus": None}, "focus"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_line(change, said):
    error = refuse(write({**TEN, "id": "ten-0"}, {**TEN, **change}), TenItem)
    assert str(error).startswith("items.jsonl: line 2")
    assert said in str(error)
    assert (error.name, error.line) == ("items.jsonl", 2)
    assert "\n" not in str(error)


def test_an_unknown_key_further_down_is_refused_too():
    row = dataclasses.asdict(make_open_up())
    row["context"][0]["whispered"] = True
    assert "whispered" in str(refuse(write(row), OpenUpItem))


@pytest.mark.parametrize("data", [b"{", b"[]", b'"text"'])
def test_what_is_no_object_is_refused(data):
    assert "line 1" in str(refuse(data, TenItem))


def test_another_encoding_is_refused():
    assert "UTF-8" in str(refuse('{"focus": "é"}'.encode("latin-1"), TenItem))


def test_an_id_comes_once():
    assert "ten-1 comes twice" in str(refuse(write(TEN, TEN), TenItem))


def test_a_flag_has_to_go_with_its_label():
    item = make_open_up(flags=(Flag.DISGUISED_ADVICE,))
    assert "disguised_advice does not go with closed_question" in str(
        refuse(write(item), OpenUpItem)
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"accept": (Label.ADVICE,), "split": "Some do."}, "accepted besides"),
        ({"accept": (Label.OTHER,)}, "go together"),
        ({"split": "Some do."}, "go together"),
    ],
)
def test_what_people_split_on_has_to_be_told_whole(change, said):
    assert said in str(refuse(write(*make_twins(**change)), SpotItem))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (make_spot("s2", "s3", label=Label.OTHER, flags=()), "not its twin"),
        (make_spot("s2", "s1", label=Label.OTHER, flags=(), context=()), "another context"),
        (
            make_spot("s2", "s1", label=Label.OTHER, flags=(), boundary=Boundary.WHY),
            "another context",
        ),
        (make_spot("s2", "s1"), "the same line"),
    ],
)
def test_twins_name_each_other_share_their_context_and_differ(other, said):
    assert said in str(refuse(write(make_spot(), other), SpotItem))


def test_a_twin_has_to_be_there_and_to_be_another():
    assert "not its twin" in str(refuse(write(make_spot()), SpotItem))
    assert "not its twin" in str(refuse(write(make_spot(twin="s1")), SpotItem))


def test_words_to_keep_have_to_be_the_presenter_s():
    assert "“a whisper” is not" in str(
        refuse(write(make_open_up(keep=("a whisper",))), OpenUpItem)
    )
    item = make_thread_item(said="Nothing to see here.")
    assert "“covering” is not" in str(refuse(write(item), ThreadItem))
