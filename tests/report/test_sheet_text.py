"""One person's own sheet as plain text."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from coach.labels import Flag, Label, Phase
from coach.measures.sheet import OwnSheet as MeasuredSheet
from coach.report.sheet_text import OwnSheet, own_sheet_text
from coach.review import Measure
from coach.transcript import Timing
from tests.report.builder import (
    ADVICE,
    CLOSED,
    OPEN,
    correct,
    make_review,
    make_sheet,
    questions,
    said,
    suggestions,
)
from tests.report.reviews import bea_sheet, idris_sheet

GOLDEN = Path(__file__).parent / "golden"
SHEETS = [(idris_sheet, "idris-sheet"), (bea_sheet, "bea-sheet")]


def sheet_of(*lines, own=(), group=(), phase=Phase.EXPLORING, number=1):
    """Return the sheet of Bo, who says these lines, one a turn."""
    turns = [(None, "Wren", "I never know what to do about it all.")]
    for line in lines or ["I can see why you would say so."]:
        turns += [(None, "Bo", line), (None, "Wren", "I never know what to do about it.")]
    review = make_review(
        [(phase, number, turns)], presenters=["Wren"] if number else [], timing=Timing.NONE
    )
    return make_sheet(review, "Bo", own, group)


def row(text, key):
    (line,) = [line for line in text.splitlines() if line.startswith(f"  {key} ")]
    return line.removeprefix(f"  {key}").strip()


@pytest.mark.parametrize(("sheet", "name"), SHEETS)
def test_a_sheet_reads_as_we_would_like_to_receive_it(sheet, name):
    golden = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert own_sheet_text(sheet()) + "\n" == golden


@pytest.mark.parametrize(("sheet", "name"), SHEETS)
def test_no_line_is_wider_than_78_characters(sheet, name):
    assert max(map(len, own_sheet_text(sheet()).splitlines())) <= 78


@pytest.mark.parametrize(("sheet", "name"), SHEETS)
def test_the_words_are_plain_and_kind(sheet, name):
    text = own_sheet_text(sheet())
    assert "_" not in text
    assert not re.search(r"score|wrong|\bbad|you are|utterance", text, re.IGNORECASE)


def test_nobody_else_is_named():
    outside_quotes = re.sub(r"“[^”]*”", "", own_sheet_text(idris_sheet()))
    assert not re.search("Maya|Owen|Bea|Fern", outside_quotes)


def test_the_sheet_that_the_measures_make_has_everything_that_is_read_here():
    wanted = {name for name in vars(OwnSheet) if not name.startswith("_")}
    assert wanted <= {field.name for field in fields(MeasuredSheet)}


def test_own_counts_and_the_group_s_stand_side_by_side():
    sheet = sheet_of(own=questions(2, 3), group=[*questions(1200, 8), *suggestions(1, 1, 1)])
    text = own_sheet_text(sheet)
    assert row(text, "Questions") == "● 2 open   ○ 3 closed"
    assert row(text, "The whole group") == (
        "● 1,200 open   ○ 8 closed   ◆ 3 turns with a suggestion"
    )


def test_checks_of_understanding_are_counted_apart():
    text = own_sheet_text(sheet_of(own=questions(0, 0, 2)))
    assert row(text, "Questions") == "● 0 open   ○ 0 closed   and 2 checks of understanding"


def test_counts_that_are_missing_count_as_none():
    text = own_sheet_text(sheet_of())
    assert row(text, "Questions") == "● 0 open   ○ 0 closed"
    assert row(text, "Suggestions") == "none"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 2, 1), "◆ 4 turns: 1 plain, 2 in question form only, 1 asked for"),
        ((0, 2, 0), "◆ 2 turns, all in question form only"),
        ((0, 0, 1), "◆ 1 turn, asked for"),
        ((0, 0, 0), "none"),
    ],
)
def test_suggestions_are_counted_by_turn_and_kind(counts, words):
    assert row(own_sheet_text(sheet_of(own=suggestions(*counts))), "Suggestions") == words


@pytest.mark.parametrize(
    ("basis", "share", "words"),
    [
        ("seconds", 0.14, "12 words; 14 % of the meeting’s talking time"),
        ("words", 0.0, "12 words; 0 % of the meeting’s words"),
        ("words", None, "12 words"),
    ],
)
def test_talk_is_told_in_words_and_its_share_where_that_is_known(basis, share, words):
    sheet = sheet_of()
    talk = replace(sheet.talk, words=12, share=share)
    assert row(own_sheet_text(replace(sheet, talk=talk, share_basis=basis)), "Talk") == words


def quoted(text, title):
    """Return the lines of one section, without their places."""
    (section,) = [part for part in text.split("\n\n") if part.startswith(title)]
    return [line.strip() for line in section.splitlines()[1:]]


def test_open_questions_come_first_and_stand_by_themselves():
    text = own_sheet_text(
        sheet_of(said("Did it?", CLOSED), said("What then?", OPEN), own=questions(1, 1))
    )
    assert quoted(text, "What reads as an open question") == ["● turn 4  “What then?”"]
    assert text.index("an open question") < text.index("a closed question")


def test_closed_questions_say_why_they_read_so():
    text = own_sheet_text(sheet_of(said("Did it?", CLOSED), own=questions(0, 1)))
    assert quoted(text, "What reads as a closed question") == [
        "○ turn 2  “Did it?”",
        "It asks for a yes, a no or one fact.",
    ]


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag.DISGUISED_ADVICE, "In question form. It brings in asking."),
        (Flag.PERMISSION, "Asked for. It brings in asking."),
        (Flag.STACKED, "It brings in asking."),
    ],
)
def test_a_suggestion_says_its_form(flag, words):
    line = said("Could you ask?", ADVICE, flag, reason="it brings in asking")
    text = own_sheet_text(sheet_of(line, own=suggestions(1, 0, 0)))
    assert quoted(text, "What reads as a suggestion")[1] == words


def test_a_check_says_that_it_is_worded_as_a_statement():
    line = said("So it was late?", CLOSED, Flag.STATEMENT_AS_QUESTION, reason="")
    text = own_sheet_text(sheet_of(line, own=questions(0, 0, 1)))
    assert quoted(text, "What reads as a closed question")[1] == "Worded as a statement."


def test_a_suggestion_without_form_or_reason_stands_by_itself():
    text = own_sheet_text(sheet_of(said("I'd ask.", ADVICE, reason=""), own=suggestions(1, 0, 0)))
    assert quoted(text, "What reads as a suggestion") == ["◆ turn 2  “I'd ask.”"]


def test_a_suggestion_of_several_sentences_is_quoted_once():
    lines = [said("I'd ask.", ADVICE), "Mind you.", said("Then wait.", ADVICE)]
    text = own_sheet_text(sheet_of(lines, own=suggestions(1, 0, 0)))
    assert quoted(text, "What reads as a suggestion")[0] == "◆ turn 2  “I'd ask. Then wait.”"


@pytest.mark.parametrize("label", [OPEN, CLOSED])
def test_a_line_that_is_hard_to_call_shows_its_second_reading(label):
    text = own_sheet_text(sheet_of(said("Was it?", label, second=ADVICE), own=questions(1, 1)))
    assert "Could be heard as a suggestion." in text


def test_a_line_that_somebody_checked_says_so():
    sheet = sheet_of(said("Was it?", OPEN), own=questions(0, 1))
    checked = replace(sheet, lines=(correct(sheet.lines[0], Label.CLOSED_QUESTION),))
    assert quoted(own_sheet_text(checked), "What reads as a closed question")[1] == (
        "Somebody who checked it said so."
    )


def test_lines_outside_rounds_are_left_out_where_there_are_lines_inside():
    parts = [
        (Phase.CHECKIN, 0, [(None, "Bo", said("How was the fair?", OPEN))]),
        (Phase.EXPLORING, 1, [(None, "Wren", "Hm."), (None, "Bo", said("What then?", OPEN))]),
    ]
    review = make_review(parts, presenters=["Wren"], timing=Timing.NONE)
    text = own_sheet_text(make_sheet(review, "Bo", questions(1, 0), questions(1, 0)))
    assert quoted(text, "What reads as an open question") == ["● turn 3  “What then?”"]


def test_lines_that_are_not_counted_are_not_quoted():
    sheet = sheet_of(
        said("How was the fair?", OPEN), own=questions(0, 0), phase=Phase.CHECKIN, number=0
    )
    assert "How was the fair?" not in own_sheet_text(sheet)


def test_without_rounds_every_line_is_quoted():
    sheet = sheet_of(said("What then?", OPEN), own=questions(1, 0), phase=None, number=0)
    assert "What then?" in own_sheet_text(sheet)


def test_a_presenter_s_own_words_are_not_quoted():
    sheet = sheet_of(said("Did it?", CLOSED), own=questions(0, 1))
    unlabelled = replace(sheet.lines[0], coding=None)
    text = own_sheet_text(replace(sheet, lines=(unlabelled, *sheet.lines)))
    assert text.count("Did it?") == 1


@pytest.mark.parametrize(("said_lines", "words"), [(1, "1 line"), (3, "3 lines")])
def test_a_presenter_is_told_that_their_own_words_are_never_labelled(said_lines, words):
    parts = [(Phase.PRESENTING, 1, [(None, "Wren", ["It leaks."] * said_lines)])]
    review = make_review(parts, presenters=["Wren"], timing=Timing.NONE)
    text = own_sheet_text(make_sheet(review, "Wren", (), ()))
    assert row(text, "While presenting") == f"{words}, never labelled"


def test_somebody_who_did_not_present_has_no_row_about_it():
    assert "While presenting" not in own_sheet_text(bea_sheet())


def test_a_name_from_a_file_cannot_move_the_cursor():
    text = own_sheet_text(replace(sheet_of(), name="Bo\x1b[2J"))
    assert text.startswith("Bo [2J: your own lines\n")


def test_what_only_rounds_off_a_question_is_not_quoted_by_itself():
    asked = said("Has he called?", CLOSED)
    end = said("Your brother?", CLOSED, Flag.STATEMENT_AS_QUESTION)
    text = own_sheet_text(sheet_of([asked, end], own=questions(0, 1, 0)))
    assert "Has he called?" in text
    assert "Your brother?" not in text


@pytest.mark.parametrize(
    ("value", "words"), [(0, "no turn began"), (1, "1 turn began"), (2, "2 turns began")]
)
def test_overlaps_are_told_to_the_person_alone_where_they_are_known(value, words):
    known = Measure(name="interruptions", value=value, unit="turn")
    text = " ".join(own_sheet_text(replace(sheet_of(), interruptions=known)).split())
    assert f"Overlaps {words} while somebody was speaking, who then stopped" in text


def test_overlaps_that_a_file_cannot_show_have_no_row():
    assert "Overlaps" not in own_sheet_text(sheet_of())
