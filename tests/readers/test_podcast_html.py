from __future__ import annotations

import pytest

from coach.errors import TranscriptFormatError, UnknownFormatError
from coach.readers import podcast_html, read_units
from coach.readers.units import UNKNOWN
from coach.transcript import Timing
from tests.readers.documents import read_sample


def parse(text):
    return podcast_html.parse(text, name="set.html")


def test_a_page_is_read_whole():
    reading = parse(read_sample("podcast.html"))
    assert [(unit.label, unit.text, unit.start, unit.line) for unit in reading.units] == [
        ("Thandeka", "What would you keep if you moved the museum?", 0.0, 10),
        ("Per-Olov", "The lift & the lift attendant.", 9.0, 13),
        (None, "Possibly the roof.", None, 14),
        ("Thandeka", "And what would you leave?", 3602.0, 17),
    ]
    assert reading.title == "Transcript for Set 9"
    assert reading.timing is Timing.STARTS_ONLY
    assert reading.warnings == ()


def test_a_page_without_times_has_none():
    reading = parse("<cite>Ana:</cite><p>So?</p>")
    assert reading.timing is Timing.NONE
    assert reading.title is None


def test_marks_inside_a_paragraph_are_no_words():
    text = "<cite>Ana:</cite><p>So <b>what</b>?<br>Then<script>x()</script><!-- no --></p>"
    assert parse(text).units[0].text == "So what? Then"


def test_tags_that_never_close_still_end():
    text = "<cite>Ana:<time>0:01<p>So?<p>And?<cite>Ben:</cite></style><p>Hm."
    assert [(unit.label, unit.text, unit.start) for unit in parse(text).units] == [
        ("Ana", "So?", 1.0),
        (None, "And?", None),
        ("Ben", "Hm.", None),
    ]


def test_hidden_characters_spelled_out_are_taken_out():
    units = parse("<cite>A&#8238;na:</cite><p>So&#8238;?</p>").units
    assert (units[0].label, units[0].text) == ("Ana", "So?")


@pytest.mark.parametrize(
    ("pages", "warning"),
    [
        ("<p>Menu</p>", "1 paragraph above the first name was left out."),
        ("<p>Menu</p><p>More</p>", "2 paragraphs above the first name were left out."),
    ],
)
def test_paragraphs_above_the_first_name_are_counted(pages, warning):
    assert parse(pages + "<cite>Ana:</cite><p>So?</p>").warnings == (warning,)


@pytest.mark.parametrize(
    ("times", "warning"),
    [(1, "1 time could not be read."), (2, "2 times could not be read.")],
)
def test_times_that_make_no_sense_are_counted(times, warning):
    reading = parse("<cite>Ana:</cite><time>soon</time><p>So?</p>" * times)
    assert reading.warnings == (warning,)
    assert reading.units[0].start is None


def test_an_empty_paragraph_leaves_the_name_to_the_next():
    units = parse("<cite>Ana:</cite><time>0:03</time><p> </p><p>So?</p>").units
    assert [(unit.label, unit.text, unit.start) for unit in units] == [("Ana", "So?", 3.0)]


def test_a_name_without_words_names_nobody():
    assert parse("<cite>:</cite><p>So?</p>").units[0].label == UNKNOWN


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("<cite>Ana:</cite>", True),
        ("\n<!DOCTYPE html><CITE class='x'>Ana", True),
        ("<p>Ana: So?</p>", False),
        ("Ana: I wrote <cite>", False),
    ],
)
def test_markup_with_names_tells_it(text, known):
    assert podcast_html.recognises(text) is known


def test_other_pages_are_named_and_not_read():
    with pytest.raises(UnknownFormatError, match="a web page or XML"):
        read_units(b"<html><p>Ana: So?</p><p>Ben: Hm.</p></html>", name="set.html")


@pytest.mark.parametrize("text", ["<cite>Ana:</cite>", "<p>So?</p><cite>Ana</cite>", ""])
def test_a_page_without_speech_is_refused(text):
    with pytest.raises(TranscriptFormatError, match=r"^set\.html, line 1: "):
        parse(text)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r"So it rained... \[laughs\] All day.", "So it rained... [laughs] All day."),
        (r"\[inaudible\] And the *lift*?", "[inaudible] And the lift?"),
        (r"We stop here. **Break**: \[00:23:37.18\]", "We stop here."),
        (r"**Break**: \[00:23:37.18\]", r"**Break**: \[00:23:37.18\]"),
        ("5 * 3 and __name__", "5 * 3 and __name__"),
    ],
)
def test_markdown_left_in_a_page_is_no_words(written, words):
    assert parse(f"<cite>Ana:</cite><p>{written}</p>").units[0].text == words
