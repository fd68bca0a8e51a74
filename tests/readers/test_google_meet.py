from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import google_meet
from coach.transcript import Timing
from tests.readers.documents import read_sample

NOTICE = "This editable transcript was computer generated and might contain errors."


def parse(text):
    return google_meet.parse(text, name="set.txt")


def said(text):
    return [(unit.label, unit.text) for unit in parse(text).units]


def test_a_file_is_read_whole():
    reading = parse(read_sample("google-meet.txt"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Dele Akande", "So I asked them twice and…", 0.0, 11),
        ("Ruth Vance", "Mhm.", 0.0, 13),
        ("Dele Akande", "nobody wrote back.", 0.0, 15),
        ("Ruth Vance", "What did you make of that?", 300.0, 19),
        ("Dele Akande", "That I'd asked the wrong people.", 600.0, 23),
    ]
    assert all(unit.end is None for unit in reading.units)
    assert (reading.format, reading.writer) == ("google_meet", "Google Meet")
    assert reading.title == "abc-defg-hij (2026-02-03 10:02 GMT)"
    assert reading.timing is Timing.BLOCKS
    assert (reading.first_start, reading.last_end, reading.warnings) == (0.0, 750.0, ())


def test_a_summary_above_the_transcript_is_never_speech():
    reading = parse(read_sample("google-meet-gemini.txt"))
    assert [(unit.label, unit.text, unit.start) for unit in reading.units] == [
        ("Dele Akande", "So I asked them twice.", 11.0),
        ("Ruth Vance", "And?", 11.0),
        ("Dele Akande", "Nothing.", 236.0),
    ]
    assert reading.title == "Larder set: spring - 2026/02/03 10:02 GMT"
    assert (reading.first_start, reading.last_end) == (11.0, 279.0)


def test_markdown_headings_are_times_or_no_speech():
    reading = parse(read_sample("google-meet.md"))
    assert [(unit.label, unit.text, unit.start) for unit in reading.units] == [
        ("Dele Akande", "So I asked them twice.", 0.0),
        ("Ruth Vance", "What did you make of that?", 300.0),
    ]
    assert reading.title == "Larder set"


def test_without_marks_nothing_is_dated_but_the_end():
    reading = parse(f"{NOTICE}\nAna: So?\nBen: Hm.\nMeeting ended after 02:01:19 👋")
    assert [unit.start for unit in reading.units] == [None, None]
    assert (reading.timing, reading.first_start, reading.last_end) == (Timing.NONE, None, 7279.0)


def test_without_a_footer_the_end_is_not_known():
    assert parse("00:05:00\nAna: So?").last_end is None


def test_an_end_before_the_last_mark_is_not_believed():
    assert parse("00:05:00\nAna: So?\nMeeting ended after 00:01:00").last_end is None


def test_headings_in_other_languages_are_not_needed():
    text = "Réunion – transcription\nAna, Ben\nAna: Alors?\n\nBen: Oui.\n00:05:00\nAna: Bien.\n"
    reading = parse(text)
    assert [unit.text for unit in reading.units] == ["Alors?", "Oui.", "Bien."]
    assert [unit.start for unit in reading.units] == [0.0, 0.0, 300.0]


def test_a_notice_below_the_speech_is_no_heading():
    assert said(f"Ana: So?\nBen: Hm.\n{NOTICE}") == [("Ana", "So?"), ("Ben", "Hm.")]


def test_the_word_transcript_in_speech_is_no_heading():
    text = "Set - Transcript\nAna: So?\nBen: the word: Transcript\nAna: Hm.\n00:05:00\nBen: Ah."
    assert [words for _, words in said(text)] == ["So?", "the word: Transcript", "Hm.", "Ah."]


def test_lines_without_a_name_go_on_from_the_one_before():
    text = "Transcript\nAna, Ben\n00:05:00\nAna: So?\nwell\n00:10:00\nBen: Hm."
    assert said(text) == [("Ana", "So?"), (None, "well"), ("Ben", "Hm.")]


def test_a_mark_that_makes_no_sense_dates_nothing_and_is_named():
    reading = parse("00:05:00\nAna: So?\n00:75:00\nBen: Hm.\n00:10:00\nAna: Ah.")
    assert [unit.start for unit in reading.units] == [300.0, None, 600.0]
    assert reading.warnings == ("1 of 3 times could not be read: line 3.",)


@pytest.mark.parametrize(
    "text",
    [
        NOTICE,
        "Transcription ended after 00:04:39",
        "Meeting ended after 1:04:39 👋",
        "00:05:00\n\nAna: So?",
        "### 00:05:00\n**Ana:** So?",
        "hm\n00:01:00\nplain\n00:05:00\nAna: So?",
    ],
)
def test_the_notice_the_footer_or_a_time_above_a_name_are_recognised(text):
    assert google_meet.recognises(text)


@pytest.mark.parametrize(
    "text", ["", "Ana: So?", "00:05:00", "00:05:00\nplain", "5:00\nAna: So?", "00:05:00\n# A: b"]
)
def test_other_text_is_not(text):
    assert not google_meet.recognises(text)


@pytest.mark.parametrize(("text", "line"), [("Meeting ended after 00:06:00", 1), (NOTICE, 1)])
def test_a_document_without_speech_is_refused_with_the_line(text, line):
    with pytest.raises(TranscriptFormatError, match=f"line {line}: .* no line") as caught:
        parse(text)
    assert caught.value.line == line


def test_attendees_and_titles_are_not_speech():
    with pytest.raises(TranscriptFormatError, match="Google Meet document"):
        parse(read_sample("google-meet-no-speech.txt"))


def test_a_sentence_of_the_transcript_without_a_name_above_it_is_counted():
    text = f"{NOTICE}\nWe all came in late that day.\nAna: So?\nBen: Hm."
    assert parse(text).warnings == ("1 line above the first name was left out of what was said.",)
