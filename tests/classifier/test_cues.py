"""Finding cues: normalised text, where a cue counts, and how long it takes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.classifier import cues
from coach.classifier.cue_table import CUES, Cue
from coach.classifier.cues import compile_cue, match_cues, normalise
from tests.speed import MOST_GROWTH, measure_growth

REPEATED = [
    "just ",
    "can you just ",
    "and so, ",
    "um, ",
    "a",
    "who? ",
    "if you leave ",
    "that or that ",
    "— ",
]
"""What a hostile or broken transcript may hold over and over."""


def find_names(text: str) -> list[str]:
    return [match.cue.name for match in match_cues(text)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("What NEXT?", "what next?"),
        ("What’s left, and who‘s asking?", "what's left, and who's asking?"),
        ("Okay, so, um, what now?", "what now?"),
        ("Yeah — right… well, who knows?", "who knows?"),
        ("Just a thought, could you swap?", "could you swap?"),
        ("  Where \n\t to?  ", "where to?"),
        ("Um.", "um."),
        ("OK, yeah, right.", "ok, yeah, right."),
        ("Sorted it?", "sorted it?"),
        ("Normal?", "normal?"),
        ("", ""),
    ],
)
def test_text_is_lowered_straightened_and_rid_of_filler_at_its_start(text, plain):
    assert normalise(text) == plain


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_normalising_never_leaves_nothing_of_something(text):
    assert bool(normalise(text)) is bool(text.strip())


@given(st.text())
def test_cues_are_found_in_any_text_in_the_order_of_the_table(text):
    order = [cue.name for cue in CUES]
    found = [order.index(name) for name in find_names(text)]
    assert found == sorted(set(found))


@given(st.lists(st.sampled_from(["have you", "tried", "what", "you should", ", ", "?"])))
def test_every_wording_found_stands_in_the_text(words):
    text = " ".join(words)
    assert [each.wording for each in match_cues(text) if each.wording not in normalise(text)] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Why does it matter?", True),
        ("OK, so why does it matter?", True),
        ("It hurts, and why does it matter?", False),
        ("You said so. Why does it matter?", False),
    ],
)
def test_a_match_says_whether_it_opens_the_text(text, first):
    matches = {match.cue.name: match for match in match_cues(text)}
    assert matches["why"].first is first


def test_an_opening_cue_is_not_heard_inside_a_clause():
    assert "why" not in find_names("I know the reason why it broke.")


def test_a_cue_for_anywhere_is_heard_inside_a_clause():
    assert "you_should" in find_names("Tomorrow morning you should rest.")


def test_a_match_quotes_the_words_without_the_marks_around_them():
    [match] = [each for each in match_cues("Go on.") if each.cue.name == "nudge"]
    assert match.wording == "go on"


def test_nothing_said_has_no_cues():
    assert match_cues("") == ()


def test_a_wording_that_names_an_unknown_list_is_refused():
    cue = Cue(name="new", wordings=(r"could you <sing>",), words="invites a song")
    with pytest.raises(KeyError, match="sing"):
        compile_cue(cue)


def test_a_wording_that_is_no_pattern_is_refused():
    cue = Cue(name="new", wordings=(r"could (you",), words="asks")
    with pytest.raises(re.error):
        compile_cue(cue)


def test_every_wording_of_a_cue_is_tried():
    pattern = compile_cue(Cue(name="new", wordings=("rain", "snow <degree>"), words="is weather"))
    assert [bool(pattern.match(text)) for text in ("rain", "snow hard", "snow")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("repeated", REPEATED)
def test_time_grows_in_proportion_to_the_text(repeated):
    def prepare(length):
        text = "can you " + repeated * (length // len(repeated))
        return lambda: match_cues(text)

    assert measure_growth(prepare(10_000), prepare(100_000)) <= MOST_GROWTH


def test_the_fingerprint_changes_with_a_wording(monkeypatch):
    before = cues.fingerprint_cues()
    changed = (replace(cues.CUES[0], wordings=("whatever",)), *cues.CUES[1:])
    monkeypatch.setattr(cues, "CUES", changed)
    assert cues.fingerprint_cues() != before
