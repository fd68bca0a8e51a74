from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import LimitExceededError, TranscriptFormatError
from coach.readers._json import (
    dig,
    find_first,
    has_keys,
    look_at,
    looks_like_json,
    may_hold,
    name_keys,
    number_items,
    parse_json,
    parse_seconds,
    read_list,
)

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
)


def parse(text, most=100):
    return parse_json(text, name="set.json", most=most)


@pytest.mark.parametrize("text", ['{"a": 1}', "{}", '\n { "a"', "[{", "[[", "[]", '["'])
def test_objects_and_lists_look_like_json(text):
    assert looks_like_json(text)


@pytest.mark.parametrize(
    "text", ["", "Ana: So?", "[Ana] 00:08:44", "{\\rtf1 x}", "[00:01] Ana: So?", "(a)", "7"]
)
def test_transcripts_and_rich_text_do_not(text):
    assert not looks_like_json(text)


@given(ANYTHING)
def test_what_json_writes_is_read_back(value):
    text = json.dumps(value)
    assert repr(parse(text, most=10_000)) == repr(json.loads(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [('{"a": 1', 1), ('{"a": 1,\n"b"', 2), ("{}\n{}", 2), ('{"a":\n\nSo?}', 3), ("{'a': 1}", 1)],
)
def test_what_is_cut_off_or_edited_names_its_line(text, line):
    with pytest.raises(TranscriptFormatError, match=rf"^set\.json, line {line}: ") as caught:
        parse(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text", ["[" * 90_000 + "]" * 90_000, '{"a": ' * 90_000, "[" + "1" * 5_000]
)
def test_endless_nesting_and_endless_numbers_are_refused(text):
    with pytest.raises(TranscriptFormatError) as caught:
        parse(text, most=1_000_000)
    assert "\n" not in str(caught.value)


def test_more_objects_and_lists_than_allowed_are_refused():
    with pytest.raises(LimitExceededError, match="more than 100 JSON objects and lists") as caught:
        parse("[" + "{}," * 100 + "{}]")
    assert caught.value.limit == 100


def test_as_many_as_allowed_are_read():
    assert parse("[" + "{}," * 98 + "{}]") == [{}] * 99


@pytest.mark.parametrize("value", [None, 7, "a", [], [{"a": 1}], {"b": 1}, {"a": [{"b": 1}]}])
def test_nothing_lies_where_there_are_no_keys(value):
    assert dig(value, "a", "b") is None


@pytest.mark.parametrize(
    ("value", "found"), [({"a": 1, "b": 2}, True), ({"a": 1}, False), ("ab", False), (None, False)]
)
def test_an_object_has_keys_only_if_it_has_them_all(value, found):
    assert has_keys(value, "a", "b") is found


@pytest.mark.parametrize("items", [None, "abc", {"a": 1}, [1, "a", None, []]])
def test_only_objects_in_a_list_are_looked_at(items):
    assert look_at(items) == ()


def test_only_the_first_fifty_items_are_looked_at():
    assert len(look_at([{}] * 80)) == 50


@pytest.mark.parametrize(
    ("items", "may"),
    [
        ([{"b": 1}, {"a": 1}], True),
        ([{"b": 1}], False),
        ([7], False),
        ([], True),
        ("text", True),
        (None, True),
    ],
)
def test_a_list_may_hold_a_key_unless_it_shows_otherwise(items, may):
    assert may_hold(items, "a") is may


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([1], "a list"),
        ("text", "a list"),
        ({}, "nothing"),
        ({"a": 1}, "a"),
        ({"a\nb": 1, "c" * 90: 2}, "a b, " + "c" * 40),
        ({str(n): n for n in range(14)}, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more"),
        ({"a\u202eb": 1}, "ab"),
    ],
)
def test_keys_are_named_on_one_line(value, words):
    assert name_keys(value) == words


def test_a_list_is_found_under_its_keys():
    assert read_list({"a": {"b": [1]}}, "a", "b", name="set.json") == [1]


@pytest.mark.parametrize("held", [None, 7, "text", {}, True])
def test_what_is_no_list_is_named_by_its_path(held):
    with pytest.raises(TranscriptFormatError, match=r"^set\.json: a\.b is not a list") as caught:
        read_list({"a": {"b": held}}, "a", "b", name="set.json")
    assert caught.value.name == "set.json"


def test_the_path_of_what_holds_the_list_comes_first():
    with pytest.raises(TranscriptFormatError, match=r"channels\[1\]\.items is not a list"):
        read_list({}, "items", name="set.json", under="channels[1]")


def test_items_are_numbered_from_nought():
    assert list(number_items([7, 8], "a.b")) == [("a.b[0]", 7), ("a.b[1]", 8)]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (0, 0.0),
        (12, 12.0),
        (1.25, 1.25),
        ("12", 12.0),
        (" 12.5 ", 12.5),
        ("12s", 12.0),
        ("12.300s", 12.3),
        ("1e2", 100.0),
        ("00:00:07,000", 7.0),
        ("1:02:03.5", 3723.5),
        ({"seconds": "12", "nanos": 500_000_000}, 12.5),
        ({"seconds": 12}, 12.0),
        ({"nanos": 250_000_000}, 0.25),
        ({}, 0.0),
    ],
)
def test_times_are_read_however_they_are_written(value, seconds):
    assert parse_seconds(value) == pytest.approx(seconds)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -1,
        -0.5,
        math.inf,
        math.nan,
        10**400,
        "",
        "soon",
        "-3",
        "0:75",
        "1.2.3",
        "nan",
        "９",
        [],
        [1],
        {"seconds": "soon"},
        {"seconds": {}},
        {"seconds": 1, "nanos": None},
    ],
)
def test_what_is_no_time_is_none(value):
    assert parse_seconds(value) is None


@given(ANYTHING)
def test_any_value_is_a_time_of_nought_or_more_or_none(value):
    seconds = parse_seconds(value)
    assert seconds is None or (seconds >= 0 and math.isfinite(seconds))


@given(st.floats(min_value=0, max_value=1e9))
def test_numbers_and_their_text_are_the_same_time(number):
    assert parse_seconds(number) == number
    assert parse_seconds(f"{number:.6f}") == pytest.approx(number, abs=1e-6)


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"a": 1, "b": 2}, ("a", 1)),
        ({"a": None, "b": 2}, ("b", 2)),
        ({"c": {"d": 3}}, ("c.d", 3)),
        ({"a": 0}, ("a", 0)),
        ({"a": ""}, ("a", "")),
        ({}, ("a", None)),
        (7, ("a", None)),
    ],
)
def test_the_first_key_that_is_set_counts(item, found):
    assert find_first(item, ("a", "b", "c.d")) == found


def test_without_keys_nothing_is_found():
    assert find_first({"a": 1}, ()) == ("", None)
