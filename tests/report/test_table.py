"""A review as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.labels import Label
from coach.report.json import review_payload
from coach.report.table import measures_table, utterances_table
from coach.transcript import Speaker, Timing
from tests.report.builder import correct, count, make_review
from tests.report.html_reviews import everything, two_rounds, unknown
from tests.report.reviews import bandstand, orchard, towpath
from tests.report.words import UNKIND

MEETINGS = [everything, two_rounds, unknown, towpath, orchard, bandstand]
BOTH = [utterances_table, measures_table]
HIDDEN = ("Maya", "Lindqvist", "Owen", "Tranter", "Bea", "Idris", "Kamara", "Fern", "Castell")


def records(table):
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_everything_that_was_said_is_a_row_in_order():
    rows = records(utterances_table(towpath()))
    assert [row["id"] for row in rows] == [line.utterance.id for line in towpath().lines]


def test_a_question_has_its_place_its_words_and_its_reading():
    row = next(
        row
        for row in records(utterances_table(everything()))
        if str(row["text"]).startswith("Have you thought")
    )
    assert row["meeting"] == "towpath-set-2026-03-18.vtt"
    assert row["date"] == "2026-03-18"
    assert (row["round"], row["phase"], row["start"]) == (1, "exploring", 400.0)
    assert row["role"] == "set member"
    assert row["reads_as"] == "Suggestion"
    assert row["flags"] == "A suggestion in question form"
    assert (row["sure"], row["source"], row["probability"]) == ("yes", "software", 0.94)


def test_a_line_in_doubt_is_not_sure():
    rows = records(utterances_table(towpath()))
    assert {row["sure"] for row in rows if row["reads_as"]} == {"yes", "no"}


def test_a_presenters_own_words_have_no_reading():
    rows = records(utterances_table(towpath()))
    own = [row for row in rows if row["role"] == "presenter"]
    empty = ("reads_as", "flags", "sure", "probability", "reason", "source")
    assert own
    assert {row[column] for row in own for column in empty} == {None}


def test_outside_a_round_there_is_no_round_and_no_phase():
    (row, *_) = records(utterances_table(bandstand()))
    assert (row["round"], row["phase"]) == (None, None)


def test_what_a_person_corrected_has_no_probability():
    review = bandstand()
    other = next(each for each in Label if each is not review.lines[1].label)
    line = correct(review.lines[1], other)
    row = records(utterances_table(replace(review, lines=(line,))))[0]
    assert (row["source"], row["probability"], row["reason"]) == ("person", None, None)


def test_a_measure_is_divided_into_name_round_and_phase():
    measures = [
        count("open_questions", 6),
        count("open_questions.exploring", 4),
        count("round_2.open_questions", 3),
        count("round_2.open_questions.ideas", 1),
        count("phase_minutes.actions", 2.5, "minute"),
    ]
    review = make_review([], measures=measures, timing=Timing.NONE)
    rows = records(measures_table(review))
    assert [(row["measure"], row["round"], row["phase"], row["value"]) for row in rows] == [
        ("open_questions", None, None, 6),
        ("open_questions", None, "exploring", 4),
        ("open_questions", 2, None, 3),
        ("open_questions", 2, "ideas", 1),
        ("phase_minutes", None, "actions", 2.5),
    ]


def test_what_is_not_known_is_empty_and_says_why():
    rows = records(measures_table(unknown()))
    assert {row["value"] for row in rows} == {None}
    assert all(row["reason"] for row in rows)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_measure_is_a_row_and_none_is_of_a_member(meeting):
    review = meeting()
    table = measures_table(review)
    assert len(table.rows) == len(review.measures)
    assert not any("Member" in str(cell) for row in table.rows for cell in row)


@pytest.mark.parametrize("table", BOTH)
@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_row_says_what_it_is_not_for_and_is_kind(meeting, table):
    rows = records(table(meeting()))
    assert {row["note"] for row in rows} <= {"Not for appraisal or selection."}
    own = " ".join(f"{row.get('reads_as')} {row.get('flags')} {row['note']}" for row in rows)
    assert not UNKIND.search(own)
    assert not any(UNKIND.search(column) for column in table(meeting()).columns)


@pytest.mark.parametrize("table", BOTH)
def test_nobody_is_named_unless_it_is_asked_for(table):
    text = repr(table(everything()))
    assert [name for name in HIDDEN if name in text] == []


def test_names_are_there_where_they_are_asked_for():
    rows = records(utterances_table(everything(), names=True))
    assert rows[0]["speaker"] == "Owen Tranter"


def test_a_speaker_or_a_title_that_would_be_run_is_text():
    review = make_review([(None, 0, [(1.0, "=1+1", "@now")])], title="+set")
    (row,) = records(utterances_table(review, names=True))
    assert (row["speaker"], row["text"], row["meeting"]) == ("'=1+1", "'@now", "'+set")


def test_the_texts_are_those_of_the_json():
    payload = review_payload(towpath())
    rows = records(utterances_table(towpath()))
    assert [row["text"] for row in rows] == [each["text"] for each in payload["utterances"]]


def test_people_who_never_spoke_have_no_row():
    review = orchard()
    silent = replace(
        review.transcript, speakers=(*review.transcript.speakers, Speaker(name="Quiet One"))
    )
    with_silent = replace(review, transcript=silent, held_on=date(2026, 1, 2))
    assert len(utterances_table(with_silent).rows) == len(review.lines)
