"""JSON that people write by hand: what is taken, and how a misfit is said."""

from __future__ import annotations

import json

import pytest

from coach.service.json_input import MisfitError, check_keys, parse_json, quote, read_list


def test_a_byte_order_mark_is_passed_over():
    assert parse_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{\n "a": }', "line 2 is not JSON"),
        (b'{"a": "\xff"}', "not a JSON file in UTF-8"),
        (b"[" * 100_000, "not a JSON file in UTF-8"),
        (b'{"a": 1, "b": 2, "a": 3}', '"a" stands twice in one place'),
        (b'{"b": {"a": 1, "a": 1}}', '"a" stands twice in one place'),
        (b'{"a": NaN}', "NaN is no number"),
        (b'{"a": -Infinity}', "-Infinity is no number"),
    ],
)
def test_what_is_no_plain_json_is_refused(data: bytes, message: str):
    with pytest.raises(MisfitError, match=message):
        parse_json(data)


def test_anything_but_a_list_is_refused_where_a_list_is_needed():
    assert read_list([1], "here") == [1]
    with pytest.raises(MisfitError, match="here is not a list; put it in square brackets"):
        read_list({"a": 1}, "here")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], 'here is not an object; put it in curly brackets, with "low", "mid" and "high"'),
        ({"low": 1, "mid": 2}, 'here has no "high"; it needs "low", "mid" and "high"'),
        (
            {"low": 1, "mid": 2, "hihg": 3},
            'here has "hihg", which means nothing here; did you mean "high"?',
        ),
        ({"weather": 3}, 'here has "weather", which means nothing here; leave it out'),
    ],
)
def test_keys_that_do_not_fit_are_named_with_what_to_do(content: object, message: str):
    with pytest.raises(MisfitError) as caught:
        check_keys(content, "here", needs=("low", "mid", "high"), may=("note",))
    assert str(caught.value) == message


def test_the_one_key_that_is_needed_is_named_alone():
    with pytest.raises(MisfitError, match=r'has no "turn"; it needs "turn"$'):
        check_keys({}, "here", needs=("turn",))


def test_long_values_are_quoted_short_and_on_one_line():
    assert quote("a\nb") == json.dumps("a\nb")
    assert quote("x" * 100) == f'"{"x" * 59}…'
