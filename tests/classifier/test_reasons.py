"""Why a label was chosen: one plain sentence about the words."""

from __future__ import annotations

import re

import pytest

from coach.classifier.cues import match_cues
from coach.classifier.reasons import choose_cue, write_reason
from coach.labels import Flag, Label
from tests.classifier.builder import make_heard

OPEN, CLOSED, ADVICE, OTHER = Label
PLAIN = "The boat was late on Tuesday."
"""Words that hold no cue."""


def explain(said, label, *, flags=(), sure=True, first_label=None, weightiest="", before=""):
    return write_reason(
        make_heard(said, before=before),
        label,
        flags=flags,
        sure=sure,
        first_label=first_label or label,
        weightiest=weightiest,
    )


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (OPEN, "an open question"),
        (CLOSED, "a closed question"),
        (ADVICE, "a suggestion"),
        (OTHER, "listening, sharing or housekeeping"),
    ],
)
@pytest.mark.parametrize(("sure", "opening"), [(True, "Reads as"), (False, "Could be heard as")])
def test_a_reason_names_the_label_in_words_as_firmly_as_it_is_sure(label, words, sure, opening):
    assert explain(PLAIN, label, sure=sure).startswith(f"{opening} {words}: ")


@pytest.mark.parametrize("label", Label)
def test_a_reason_is_one_sentence(label):
    assert re.fullmatch(r"[A-Z][^.]*\.", explain(PLAIN, label))


def test_the_cue_that_speaks_for_the_label_is_quoted():
    assert explain("Why does it leak?", OPEN) == (
        "Reads as an open question: “why” asks for reasons."
    )


def test_a_suggestion_in_question_form_is_called_one():
    reason = explain("Have you tried tape?", ADVICE, flags=(Flag.DISGUISED_ADVICE,))
    assert (
        reason == "Reads as a suggestion in question form: “have you tried” brings in an action."
    )


def test_a_cue_for_another_label_is_not_quoted():
    assert "“" not in explain("Why does it leak?", OTHER)


def test_where_no_cue_speaks_the_weightiest_words_are_quoted():
    assert explain(PLAIN, ADVICE, weightiest="was late").endswith(
        "to do or conclude (“was late”)."
    )


@pytest.mark.parametrize(
    "weightiest",
    ["", "?", "a", "i'd", "7", "to the", "not with", "it is", "hers", "one of the", ", and you"],
)
def test_marks_letters_and_words_that_tell_nothing_are_not_worth_quoting(weightiest):
    assert "“" not in explain(PLAIN, ADVICE, weightiest=weightiest)


def test_marks_around_the_weightiest_words_are_not_quoted():
    assert explain(PLAIN, ADVICE, weightiest=", was late").endswith("(“was late”).")


def test_no_single_word_shows_that_nothing_is_asked():
    assert "“" not in explain(PLAIN, OTHER, weightiest="was late")


@pytest.mark.parametrize(
    ("label", "before", "ending"),
    [
        (ADVICE, "You should rest.", "it goes on from the suggestion before it."),
        (ADVICE, "", "going by what is said around it, it puts something forward"),
        (OTHER, "I see.", "going by what is said around it, it neither asks"),
    ],
)
def test_a_label_settled_by_the_talk_around_says_so(label, before, ending):
    assert ending in explain(PLAIN, label, first_label=OPEN, before=before)


@pytest.mark.parametrize(
    ("said", "label", "weightiest", "quoted"),
    [
        ("If it were me, i'd wait.", ADVICE, "", "“if it were me”"),
        ("i'm wondering what you want", OPEN, "", "“I'm wondering what”"),
        (PLAIN, ADVICE, "i think i would", "“I think I would”"),
    ],
)
def test_the_speaker_is_a_capital_i_in_quotes(said, label, weightiest, quoted):
    assert quoted in explain(said, label, weightiest=weightiest)


def test_a_long_wording_is_cut_between_words():
    said = "Can you please just maybe perhaps possibly also even remind us which pier it was?"
    reason = explain(said, CLOSED)
    quoted = reason[reason.index("“") + 1 : reason.index("”")]
    assert quoted == "can you please just maybe perhaps …"


@pytest.mark.parametrize(
    ("said", "label", "cue"),
    [
        ("Why does it leak?", OPEN, "why"),
        ("It rains, and why does it leak?", OPEN, "why"),
        ("Could you tell me how many?", CLOSED, "wrapped_fact"),
        ("How does it feel, and would you say more?", OPEN, "how_open"),
        ("Tomorrow if i were you i'd ring.", ADVICE, "in_your_shoes"),
    ],
)
def test_a_cue_that_opens_the_text_speaks_before_others_then_the_longest(said, label, cue):
    assert choose_cue(match_cues(said), label).cue.name == cue


@pytest.mark.parametrize("said", [PLAIN, "Why does it leak?"])
def test_where_no_cue_speaks_for_the_label_there_is_none(said):
    assert choose_cue(match_cues(said), ADVICE) is None
