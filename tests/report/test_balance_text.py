"""How the asking went round the set, as rows of text."""

from __future__ import annotations

import pytest

from coach.report.balance_text import balance_rows, evenness_words
from coach.review import Measure


def rows(*measures: Measure) -> list[str]:
    named = {measure.name: measure for measure in measures}
    return [" ".join(line.split()) for line in balance_rows(named.get)]


def make(name, value, **details):
    return Measure(name=name, value=value, unit="index", **details)


def quiet(usual: float):
    return make("wait_before_answer", usual), make("long_waits", 3, count=3, of=14)


def test_without_measures_there_are_no_rows():
    assert rows() == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1.0, "evenly from around the set"),
        (0.9, "evenly from around the set"),
        (0.89, "fairly evenly from around the set"),
        (0.75, "fairly evenly from around the set"),
        (0.74, "from some of the set more than others"),
        (0.5, "from some of the set more than others"),
        (0.49, "mostly from one or two people"),
        (0.0, "mostly from one or two people"),
    ],
)
def test_evenness_is_told_in_words(value, words):
    assert evenness_words(value) == words
    assert rows(make("evenness", value)) == [f"Balance questions came {words}"]


def test_evenness_that_is_not_known_says_why():
    assert rows(make("evenness", None, reason="No round is marked.")) == [
        "Balance not known: no round is marked"
    ]


@pytest.mark.parametrize(
    ("count", "of", "words"),
    [
        (14, 16, "14 of 16 asking turns"),
        (1, 1, "1 of 1 asking turn"),
        (0, 2, "0 of 2 asking turns"),
    ],
)
def test_answered_is_told_in_turns_and_says_so_without_a_per_cent(count, of, words):
    measure = make("answered", None, count=count, of=of, reason="Only a few.")
    assert rows(measure) == [
        f"Answered the presenter spoke next after {words}",
        "in turns, not questions: one may ask twice, or only check",
    ]


@pytest.mark.parametrize("details", [{}, {"count": 0, "of": 0}])
def test_nothing_answered_has_no_row(details):
    assert rows(make("answered", None, reason="No question.", **details)) == []


@pytest.mark.parametrize(("usual", "words"), [(1.24, "about 1.2 s"), (0.0, "under half a second")])
def test_quiet_is_told_where_it_is_known(usual, words):
    (row,) = [" ".join(rows(*quiet(usual)))]
    assert row == f"Quiet 3 of 14 answers came after 3 s or more; the usual wait was {words}"


def test_quiet_that_a_file_cannot_show_has_no_row():
    reason = "The file has no times."
    unknown = [make(name, None, reason=reason) for name in ("wait_before_answer", "long_waits")]
    assert rows(*unknown) == []
