from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.readers._names import find_names, find_prefix, has_name_shape, split_labels


@pytest.mark.parametrize(
    ("text", "prefix", "rest"),
    [
        ("Ana: What?", "Ana", "What?"),
        ("Ana (Leeds, UK) [Set B]: What?", "Ana (Leeds, UK) [Set B]", "What?"),
        ("Ana | Harbour: What?", "Ana | Harbour", "What?"),
        ("[SPEAKER_00]: What?", "SPEAKER_00", "What?"),
        ("Ana:\tWhat?", "Ana", "What?"),
        ("Ana:", "Ana", ""),
        ("[Ana]:", "Ana", ""),
        ("[ ]: What?", "[ ]", "What?"),
        ("Room 4:2 North: What?", "Room 4:2 North", "What?"),
        ("Ana: at 10:30: then", "Ana", "at 10:30: then"),
    ],
)
def test_what_stands_before_the_first_colon_is_found(text, prefix, rest):
    assert find_prefix(text) == (prefix, rest)


@pytest.mark.parametrize(
    "text",
    ["What?", "at 10:30", "https://example.org", ": so", "  : so", "", f"{'long ' * 20}: so"],
)
def test_text_without_a_colon_that_ends_a_word_early_has_no_prefix(text):
    assert find_prefix(text) is None


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "Ana de la Cruz",
        "Ludwig van Dijk",
        "van Dijk",
        "T. Okafor",
        "Dr. Ada Obi",
        "O’Hara",
        "Speaker 1",
        "SPEAKER_00",
        "Ana (the one from Leeds) [Set B]",
        "Ana | north side",
        "Ana @harbour",
        "李娜",
        "مريم",
    ],
)
def test_names_are_shaped_like_names(name):
    assert has_name_shape(name)


@pytest.mark.parametrize(
    "text",
    [
        "Chapter 2",
        "Part 1",
        "question",
        "Question",
        "One more thing",
        "What this is",
        "of Ana",
        "Note",
        "So",
        "Date",
        "Meeting Date",
        "10.30",
        "Learning Tools.js",
        "A B C D E",
        "(laughs)",
        "",
    ],
)
def test_remarks_and_fields_are_not_shaped_like_names(text):
    assert not has_name_shape(text)


@pytest.mark.parametrize("prefix", ["?", "??", "SPEAKER ?", "Speaker?"])
def test_a_question_mark_in_the_place_of_a_name_is_a_label(prefix):
    assert has_name_shape(prefix)
    assert find_names([prefix, "Ben"], lines=20) == {prefix, "Ben"}


@pytest.mark.parametrize("name", ["joe bloggs", "pk910", "iPhone di Maria José da Silva Neto"])
def test_any_prefix_that_recurs_is_a_name(name):
    assert find_names([name, "Ben", name], lines=20) == {name, "Ben"}


def test_a_name_recurs_under_another_apostrophe_or_case():
    assert find_names(["joe o’hara", "Joe O'hara"], lines=20) == {"joe o’hara", "Joe O'hara"}


@pytest.mark.parametrize(
    "prefix",
    [
        "what I mean is",
        "start off by asking",
        "and so the thing is",
        "I",
        "Yeah. Sunday",
        "Is that it? Yes",
        "released another book, Learning Tools.js",
        "one two three four five six seven eight nine",
        "Date",
        "Actions",
        "1",
    ],
)
def test_a_prefix_that_reads_like_talk_is_no_name_even_twice(prefix):
    assert find_names([prefix, prefix, "Ben"], lines=20) == {"Ben"}


def test_questions_and_answers_are_labels_where_they_recur():
    prefixes = ["Question", "Answer", "Question", "Answer"]
    assert find_names(prefixes, lines=4) == {"Question", "Answer"}


def test_where_nearly_every_line_is_named_an_odd_name_seen_once_counts():
    often = ["Ana"] * 20
    assert "iPad of the front room" in find_names([*often, "iPad of the front room"], lines=21)
    assert "iPad of the front room" not in find_names([*often, "iPad of the front room"], lines=60)


def test_where_nearly_every_line_is_named_what_comes_thrice_is_believed():
    prefixes = ["Ana"] * 30 + ["The room with a view"] * 3
    assert "The room with a view" in find_names(prefixes, lines=33)


def test_labels_are_split_from_words_and_false_ones_left_in_them():
    texts = ["Ana: So?", "what I mean is: leave", "nothing", "Ana:"]
    assert split_labels(texts) == (
        ("Ana", "So?"),
        (None, "what I mean is: leave"),
        (None, "nothing"),
        ("Ana", ""),
    )


@given(st.lists(st.text(max_size=100)))
def test_splitting_labels_keeps_every_text_in_order(texts):
    pairs = split_labels(texts)
    assert len(pairs) == len(texts)
    assert all(words in text for text, (_, words) in zip(texts, pairs, strict=True))
