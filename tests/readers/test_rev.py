from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import read_units, rev
from coach.transcript import Timing
from tests.readers.documents import make_document, read_sample


def parse(text):
    return rev.parse(text, name="set.txt")


def test_a_file_is_read_whole():
    reading = parse(read_sample("rev.txt"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        (
            "Petra Lindqvist-Rao",
            "What did you notice when the ferry left without you?",
            3.0,
            1,
        ),
        (
            "Speaker 2",
            "Relief, mostly. [inaudible 00:00:12] And then I was cross.",
            9.0,
            4,
        ),
        (None, "Cross with the timetable, I mean.", 21.0, 7),
        ("Petra Lindqvist-Rao", "And now?", 3730.0, 10),
    ]
    assert reading.timing is Timing.STARTS_ONLY


def test_a_word_document_reads_the_same():
    reading = read_units(make_document(read_sample("rev.txt").split("\n")), name="set.docx")
    assert reading.format == "rev_txt"
    assert [unit.label for unit in reading.units] == [
        unit.label for unit in parse(read_sample("rev.txt")).units
    ]


@pytest.mark.parametrize(
    "header", ["Ana Ruiz (00:09)", "**Ana Ruiz** (00:09):", "Ana Ruiz (00:09): "]
)
def test_headers_may_be_bold_or_lack_their_colon(header):
    units = parse(f"{header}\nSo?\nBen (00:12):\nHm.").units
    assert [unit.label for unit in units] == ["Ana Ruiz", "Ben"]


def test_a_name_may_have_an_aside():
    assert parse("Ana (Leeds) (00:09):\nSo?").units[0].label == "Ana (Leeds)"


def test_a_sentence_that_ends_in_a_time_names_nobody():
    units = parse("Ana (00:09):\nI told them that we finish at (10:30)\nBen (00:12):\nHm.").units
    assert [unit.text for unit in units] == ["I told them that we finish at (10:30)", "Hm."]


@pytest.mark.parametrize(
    "text",
    [
        "Ana (00:09):\nSo?",
        "(00:09):\nso\n(00:12):\nhm",
        "Ana: see (10:30) in the book\nBen: Hm.",
        f"{'a' * 4000} (00:09):\nSo?\n{'a' * 4000} (00:12):\nHm.",
    ],
)
def test_other_texts_are_not_recognised(text):
    assert not rev.recognises(text)


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("Ana (00:09):\n\nBen (00:12):\n")
