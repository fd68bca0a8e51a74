"""One person's own sheet: theirs, the group's totals, and nobody else's."""

from __future__ import annotations

import dataclasses

import pytest

from coach.errors import SpeakerNotFoundError
from coach.labels import Flag, Label, Phase, Role
from coach.measures.sheet import OwnSheet, own_sheet
from coach.review import Plan, Review, Round, Span, place_lines
from coach.transcript import Speaker
from tests.builders import make_coding, make_review, make_transcript, make_turn

SAID = [
    ("Judith", "Shall we begin?", Label.OTHER, ()),
    ("Ana", "It is the rota again, and I am tired of it.", None, ()),
    ("Ben", "What would a good week look like to you?", Label.OPEN_QUESTION, ()),
    ("Ana", "One where I am home by six, I suppose.", None, ()),
    ("Chloe", "So it is the evenings that trouble you?", Label.CLOSED_QUESTION, ("check",)),
    ("Ben", "Have you tried swapping with the other site?", Label.ADVICE, ("disguised",)),
    ("Chloe", "Is that all of them?", Label.CLOSED_QUESTION, ()),
    ("Ben", "How did we do, as a set?", Label.OPEN_QUESTION, ()),
]
FLAGS = {"check": Flag.STATEMENT_AS_QUESTION, "disguised": Flag.DISGUISED_ADVICE}


def build(*, roster: tuple[str, ...] = ("Dev",), marked: bool = True) -> Review:
    """Return a review in which Ana presents from the second turn to the seventh."""
    turns = [
        make_turn(text, index=number, speaker=speaker)
        for number, (speaker, text, _, _) in enumerate(SAID, start=1)
    ]
    speakers = [
        Speaker(name="Judith", role=Role.FACILITATOR),
        Speaker(name="Ana", aliases=("A.",)),
        Speaker(name="Ben", aliases=("Benjamin", "Chloe")),
        Speaker(name="Chloe"),
        Speaker(name="Bot", role=Role.NOT_A_PERSON),
    ]
    transcript = make_transcript(*turns, speakers=speakers)
    span = Span(phase=Phase.EXPLORING, first_utterance="2.1", last_utterance="7.1")
    plan = Plan(rounds=(Round(presenter="Ana", phases=(span,)),) if marked else ())
    lines = [
        dataclasses.replace(
            line,
            coding=label
            and make_coding(label, [FLAGS[flag] for flag in flags], utterance=line.utterance),
        )
        for line, (_, _, label, flags) in zip(place_lines(transcript, plan), SAID, strict=True)
    ]
    return make_review(transcript, lines, plan=plan, roster=roster)


REVIEW = build()


def count(sheet: OwnSheet) -> dict[str, float | None]:
    """Return the person's own counts that are not nought."""
    return {one.name: one.value for one in sheet.measures if one.value}


def total(sheet: OwnSheet) -> dict[str, float | None]:
    """Return the group's counts that are not nought."""
    return {one.name: one.value for one in sheet.group if one.value}


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("Ben", {"open_questions": 1, "suggestions_disguised": 1}),
        ("Chloe", {"closed_questions": 1, "checks": 1}),
        ("Judith", {}),
        ("Ana", {}),
        ("Dev", {}),
    ],
)
def test_own_counts_are_of_ones_own_lines_inside_rounds(name, counts):
    assert count(own_sheet(REVIEW, name)) == counts


@pytest.mark.parametrize("name", ["Ben", "Ana", "Dev"])
def test_totals_are_those_of_the_whole_group_whoever_asks(name):
    assert total(own_sheet(REVIEW, name)) == {
        "open_questions": 1,
        "closed_questions": 1,
        "checks": 1,
        "suggestions_disguised": 1,
    }


def test_totals_are_those_of_the_review():
    sheet = own_sheet(REVIEW, "Ben")
    assert sheet.group == tuple(REVIEW.measures[one.name] for one in sheet.group)


def test_own_counts_and_totals_have_the_same_names():
    sheet = own_sheet(REVIEW, "Ben")
    assert [one.name for one in sheet.measures] == [one.name for one in sheet.group]


def test_without_rounds_the_whole_meeting_counts():
    assert count(own_sheet(build(marked=False), "Ben"))["open_questions"] == 2


def test_own_lines_are_all_of_ones_own_with_their_labels():
    lines = own_sheet(REVIEW, "Ben").lines
    assert [(line.utterance.id, line.label) for line in lines] == [
        ("3.1", Label.OPEN_QUESTION),
        ("6.1", Label.ADVICE),
        ("8.1", Label.OPEN_QUESTION),
    ]


def test_words_said_while_presenting_are_there_without_labels():
    lines = own_sheet(REVIEW, "Ana").lines
    assert [(line.utterance.id, line.label) for line in lines] == [("2.1", None), ("4.1", None)]


def test_own_share_of_talk_is_that_of_the_review():
    sheet = own_sheet(REVIEW, "Chloe")
    assert sheet.talk in REVIEW.talk
    assert (sheet.talk.name, sheet.share_basis) == ("Chloe", "words")


@pytest.mark.parametrize("name", ["Ben", "Ana", "Dev", "Judith"])
def test_a_sheet_holds_nobody_elses_words_or_name(name):
    shown = repr(own_sheet(REVIEW, name))
    others = {speaker for speaker, *_ in SAID} - {name}
    assert [other for other in others if f"'{other}'" in shown] == []
    assert [text for speaker, text, *_ in SAID if speaker != name and text in shown] == []


@pytest.mark.parametrize("name", ["ben", "BEN", "  Ben ", "Benjamin", "BENJAMIN"])
def test_a_name_is_found_however_it_is_spelled(name):
    assert own_sheet(REVIEW, name).name == "Ben"


@pytest.mark.parametrize("name", ["Chloe", "chloe"])
def test_a_persons_own_name_goes_before_anothers_other_name(name):
    assert own_sheet(REVIEW, name).name == "Chloe"


def test_a_name_as_written_goes_before_one_that_differs_in_capitals():
    transcript = make_transcript(make_turn(speaker="ANA"), make_turn(index=2, speaker="Ana"))
    review = make_review(transcript, place_lines(transcript, Plan()))
    assert own_sheet(review, "Ana").name == "Ana"


def test_somebody_who_never_spoke_has_a_sheet():
    sheet = own_sheet(REVIEW, "Dev")
    assert (sheet.lines, sheet.talk.words, sheet.talk.share) == ((), 0, 0.0)


@pytest.mark.parametrize("name", ["Zed", "", "Bot", "An"])
def test_a_name_nobody_has_is_refused_with_the_names_there_are(name):
    with pytest.raises(SpeakerNotFoundError) as caught:
        own_sheet(REVIEW, name)
    assert caught.value.name == name
    assert caught.value.known == ("Judith", "Ana", "Ben", "Chloe", "Dev")


def test_the_refusal_says_what_is_the_matter_where_and_what_to_do():
    with pytest.raises(SpeakerNotFoundError) as caught:
        own_sheet(REVIEW, "Zed")
    assert str(caught.value) == (
        "nobody in “A spring meeting” is called “Zed”: give one of Judith, Ana, Ben, Chloe, Dev"
    )


def test_the_refusal_stays_on_one_line():
    with pytest.raises(SpeakerNotFoundError) as caught:
        own_sheet(REVIEW, "Zed\nZed")
    assert "\n" not in str(caught.value)


def test_in_an_empty_transcript_nobody_is_found():
    review = make_review(make_transcript(), [])
    with pytest.raises(SpeakerNotFoundError, match="it names nobody"):
        own_sheet(review, "Ana")


def test_how_often_one_began_and_another_stopped_is_on_ones_own_sheet_alone():
    sheet = own_sheet(REVIEW, "Ben")
    assert sheet.interruptions.reason == (
        "The file has no times, so silence and overlap cannot be told."
    )
    assert "interruptions" not in {one.name for one in (*sheet.measures, *sheet.group)}
    assert not any("interruptions" in name for name in REVIEW.measures)
