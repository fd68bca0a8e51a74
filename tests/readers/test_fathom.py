from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import fathom
from coach.transcript import Timing
from tests.readers.documents import read_sample


def parse(text):
    return fathom.parse(text, name="set.txt")


def test_a_file_is_read_whole_without_the_notes_of_the_program():
    reading = parse(read_sample("fathom.txt"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Renske Okafor (Hive & Co)", "What would you like to look at today?", 0.0, 6),
        ("Ludo Bramwell", "The swarm in the bell tower. It has been there since Easter.", 6.0, 9),
        ("Renske Okafor (Hive & Co)", "And what have you not tried?", 3612.0, 16),
    ]
    assert reading.timing is Timing.STARTS_ONLY
    assert reading.title == "Beekeepers' set - October 3"
    assert reading.warnings == ("2 notes by Fathom were left out of what was said.",)


def test_a_pasted_transcript_reads_the_same():
    units = parse("@0:01 - Ana (ana.b+c@example.org)\nSo?\n@0:04 - Ben\nHm.").units
    assert [(unit.label, unit.start) for unit in units] == [("Ana", 1.0), ("Ben", 4.0)]


def test_a_single_note_is_counted_as_one():
    text = "0:01 - Ana\n  So?\nSCREEN SHARING: Ana started screen sharing - WATCH: x\n"
    assert parse(text).warnings == ("1 note by Fathom was left out of what was said.",)


def test_a_file_without_a_title_has_none():
    reading = parse("0:01 - Ana\n  So?\n")
    assert reading.title is None
    assert reading.warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        "0:01 - Ana\n  So?",
        "0:01 - Ana: So?\n0:04 - Ben: Hm.",
        "0:01 - ana@example.org\nSo?\n0:04 - ben@example.org\nHm.",
        "so 0:01 - Ana\nso 0:04 - Ben",
    ],
)
def test_other_texts_are_not_recognised(text):
    assert not fathom.recognises(text)


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("0:01 - Ana\n0:04 - Ben\n")


def test_a_file_without_openings_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("ACTION ITEM: Ana\n")


def test_a_sentence_above_the_first_name_is_counted():
    text = "Our set\n\nWe all came in late that day.\n0:04 - Ana\n  So?\n0:09 - Ben\n  Hm."
    assert parse(text).warnings == ("1 line above the first name was left out of what was said.",)
