from __future__ import annotations

import pytest

from coach.readers._columns import Column, Place, is_header, read_heading, read_headings


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Speaker", Column.SPEAKER),
        ("SPEAKER_NAME", Column.SPEAKER),
        ("speakerName", Column.SPEAKER),
        ("Participant", Column.SPEAKER),
        ("Sprecher", Column.SPEAKER),
        ("locuteur", Column.SPEAKER),
        ("発言者", Column.SPEAKER),
        ("Start Time", Column.START),
        ("timestamp", Column.START),
        ("TimeStamp", Column.START),
        ("Time [hh:mm:ss]", Column.START),
        ("Timespan", Column.START),
        ("Début", Column.START),
        ("end_time", Column.END),
        ("Dur.", Column.DURATION),
        ("Transcription", Column.TEXT),
        ("What was said", Column.TEXT),
        ("utterance_text", Column.TEXT),
        ("текст", Column.TEXT),
        ("Sentence ", Column.TEXT),
    ],
)
def test_a_heading_is_known_in_the_wordings_people_use(text, column):
    heading = read_heading(text)
    assert heading is not None
    assert heading.column is column


@pytest.mark.parametrize("text", ["", "Teacher Tag", "User Email", "Turn", "(ms)", "t" * 61, "🦊"])
def test_other_headings_are_none_of_ours(text):
    assert read_heading(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Start (ms)", 0.001),
        ("start_ms", 0.001),
        ("startMs", 0.001),
        ("Begin Offset Millis", 0.001),
        ("Start [s]", 1.0),
        ("start seconds", 1.0),
        ("Start", None),
    ],
)
def test_a_heading_may_say_what_its_numbers_count(text, unit):
    heading = read_heading(text)
    assert heading is not None
    assert heading.unit == unit


def test_columns_may_stand_in_any_order():
    assert read_headings(["Text", "no", "End", "Start (ms)", "Who"]) == {
        Column.TEXT: Place(index=0),
        Column.END: Place(index=2),
        Column.START: Place(index=3, unit=0.001),
        Column.SPEAKER: Place(index=4),
    }


@pytest.mark.parametrize("cells", [["Name", "Speaker"], ["Speaker", "Name"]])
def test_of_two_columns_of_a_kind_the_plainer_name_counts(cells):
    assert read_headings(cells)[Column.SPEAKER].index == cells.index("Speaker")


def test_of_two_columns_of_one_name_the_first_counts():
    assert read_headings(["Text", "Text"])[Column.TEXT].index == 0


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        (["Speaker", "Text"], True),
        (["Start", "Text"], True),
        (["Speaker", "Start"], False),
        (["Text"], False),
        ([], False),
    ],
)
def test_a_header_needs_the_words_and_who_or_when(cells, answer):
    assert is_header(read_headings(cells)) is answer
