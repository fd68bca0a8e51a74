from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import rev_nlp
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import read_sample

HEADER = "token|speaker|ts|endTs|punctuation|case|tags\n"


def parse(text):
    return rev_nlp.parse(text, name="set.nlp")


def test_tokens_are_put_together_to_sentences_by_one_speaker():
    reading = parse(read_sample("rev.nlp"))
    assert [(u.label, u.text, u.start, u.end, u.line) for u in reading.units] == [
        ("Speaker 1", "What changed?", 0.5, 1.4, 2),
        ("Speaker 2", "Well nothing.", 2.0, 2.9, 4),
        ("Speaker 2", "Not yet", 3.0, 3.6, 6),
        ("Speaker 1", "Ah", 4.0, 4.1, 8),
    ]
    assert reading.timing is Timing.EXACT
    assert (reading.first_start, reading.last_end) == (0.5, 4.1)


def test_noises_stand_in_square_brackets():
    reading = parse(HEADER + "So|1||||UC|[]\n<crosstalk>|1|||.|LC|[]\n<5|1||||CA|[]\n")
    assert [unit.text for unit in reading.units] == ["So [crosstalk].", "<5"]


def test_a_file_without_times_has_none():
    reading = parse(HEADER + "So|1||||UC|[]\nwhat|1|||?|LC|[]\n")
    assert reading.timing is Timing.NONE
    assert (reading.first_start, reading.last_end) == (None, None)


def test_a_file_with_some_times_has_starts_only():
    reading = parse(HEADER + "So|1|0.5|0.9|.|UC|[]\nWhat|2|||?|LC|[]\n")
    assert reading.timing is Timing.STARTS_ONLY


@pytest.mark.parametrize(("speaker", "label"), [("3", "Speaker 3"), ("Ana", "Ana"), ("", UNKNOWN)])
def test_numbers_become_speakers_and_nothing_stays_nobody(speaker, label):
    assert parse(HEADER + f"So|{speaker}||||UC|[]\n").units[0].label == label


@pytest.mark.parametrize("time", ["x", "-1", "1.2.3", "9" * 30, "²", "nan"])
def test_a_time_that_is_none_is_not_known(time):
    assert parse(HEADER + f"So|1|{time}|2.0|.|UC|[]\n").units[0].start is None


def test_columns_may_stand_in_another_order():
    text = "speaker|token|punctuation|ts|endTs\n4|So|?|1.0|2.0\n"
    assert rev_nlp.recognises(text)
    assert parse(text).units[0].text == "So?"


def test_tokens_cut_short_are_counted_with_their_lines():
    reading = parse(HEADER + "So|1||||UC|[]\nwhat|1\n")
    assert reading.warnings == ("1 of 2 tokens could not be read: line 3.",)


@pytest.mark.parametrize("text", ["token|speaker|ts\nSo|1|0", "so | what", "token,speaker"])
def test_other_tables_are_not_recognised(text):
    assert not rev_nlp.recognises(text)


@pytest.mark.parametrize(("text", "line"), [(HEADER, 1), ("\n" + HEADER + "|1||||UC|[]\n", 2)])
def test_a_file_without_tokens_is_refused(text, line):
    with pytest.raises(TranscriptFormatError, match=f"^set.nlp, line {line}: "):
        parse(text)
