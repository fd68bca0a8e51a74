from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError
from coach.readers import plaud
from tests.readers.documents import read_sample


def parse(text):
    return plaud.parse(text, name="set.txt")


def test_a_file_is_read_whole():
    units = parse(read_sample("plaud.txt")).units
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in units] == [
        ("Speaker 1", "What is the hardest part of the tunnel?", 0.0, 1),
        ("Speaker 2", "The middle. You can see neither end: it is just lamps.", 5.0, 2),
        ("Speaker 1", "What helps you keep walking? Somebody laughs here.", 16.0, 3),
    ]


def test_a_turn_without_words_is_left_out_and_is_in_nobody_elses():
    units = parse("Ana (00:01): So?\nBen (00:04):\nAna (00:06): Well?").units
    assert [(unit.label, unit.text) for unit in units] == [("Ana", "So?"), ("Ana", "Well?")]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Ana (00:01): So?\nBen (00:04): Hm.", True),
        ("Ana (00:01):\nSo?\nBen (00:04):\nHm.", False),
        ("Ana (00:01): So?", False),
        (" (00:01): So?\n (00:04): Hm.", False),
    ],
)
def test_lines_need_a_name_a_time_and_words(text, known):
    assert plaud.recognises(text) is known


def test_a_file_without_words_is_refused():
    with pytest.raises(TranscriptFormatError, match=r"^set\.txt, line 1: "):
        parse("Ana (00:01):\n")
