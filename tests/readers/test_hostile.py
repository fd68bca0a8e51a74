"""Whatever comes in, a reading or one of our own errors goes out, and soon."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import CoachError
from coach.readers import DOCUMENT_READERS, TEXT_READERS, read_units
from tests.readers.documents import SAMPLES, make_document

# Coverage traces every line and so slows everything down several times over.
SLOWED = 5 if sys.gettrace() is not None else 1
SECONDS_A_MEGABYTE = 2.0 * SLOWED
SLACK = 0.25

OPENINGS = [
    b"",
    b"WEBVTT\n\n",
    b"1\n00:00:01,000 --> 00:00:02,000\n",
    b"0:0:1.0 --> 0:0:2.0\nAna\n",
    b"Ana  0:04  \n",
    b"00:05:00\nAna: So?\n",
    b"Meeting ended after 00:05:00\n",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
]
SAMPLE_FILES = sorted(path.name for path in SAMPLES.iterdir())

PIECES = [
    "WEBVTT", "NOTE x", "STYLE", "-->", "00:00:01.000 --> 00:00:02.000", "0:0:1.0 --> 0:0:2.0",
    "00:00:02,000 --> 00:00:01,000", "00:05:00", "Ana  0:04  ", "Ana   0:04", "Ana: ", "**Ana:** ",
    "[SPEAKER_00]: ", "<v Ana>", "</v>", "<v ", "&#237;", "&amp", "7", "1", "So?", "Transcript",
    "Set - Transcript", "Meeting ended after 00:05:00", "Ana stopped transcription", "---", "# x",
    '{"spokenText": "x"}', "Transcribed by https://otter.ai", "\u202e", "\x00", "’", " ", "\t",
]  # fmt: skip

PATHOLOGICAL = {
    "words": "so what ",
    "lines": "so\n",
    "blank lines": "\n",
    "spaces": " ",
    "digits": "1",
    "colons": ":",
    "prefixes": "a: ",
    "names": "Ana: so\n",
    "distinct lines of names": "Ana {}: so\n",
    "open voices": "<v ",
    "classes of voices": "<v.a",
    "dots of a voice": ".a",
    "open tags": "<c.",
    "voices": "<v Ana>",
    "brackets": "[",
    "parentheses": "(",
    "stars": "*",
    "spaced stars": "* ",
    "escapes": "\\[",
    "underscores": "__",
    "entities": "&#1",
    "ampersands": "&",
    "arrows": "-->",
    "lines of arrows": "1 -->\n",
    "broken times": "0:0 -->\n",
    "times": "00:00:01.000 --> 00:00:02.000\n",
    "numbered times": "1\n00:00:01.000 --> 00:00:02.000\n\n",
    "spaces before an arrow": "00:01 ",
    "headers": "Ana  0:04\n",
    "headers with words": "Ana  0:04\nso\n",
    "headers of their own": "Ana {}  0:04\n",
    "marks": "00:05:00\n",
    "marks above blank lines": "00:05:00\n\n\n",
    "footers": "Meeting ended after 00:05:00\n",
    "titles": "a - Transcript\n",
    "notices": "This editable transcript was computer generated\n",
    "comments": "NOTE\n\n",
    "first lines": "WEBVTT\n",
    "metadata": '{"spokenText": "',
    "nested metadata": "[",
    "rules": "---\n",
    "markers": "Ana stopped transcription\n",
    "dashes": "- ",
}
HEADS = {
    "zoom_vtt": "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAna: so\n\n",
    "teams_vtt": 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{"spokenText": "so"}\n',
    "webvtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ana>",
    "teams_docx_old": "0:0:1.0 --> 0:0:2.0\nAna\n",
    "srt": "1\n00:00:01,000 --> 00:00:02,000\n",
    "teams_docx": "Ana   0:04\n",
    "otter_txt": "Ana  0:04  \n",
    "google_meet": "Transcript\n00:05:00\nAna: so\n",
    "script": "Ana: so\n",
}

every_text_reader = pytest.mark.parametrize(
    "reader", TEXT_READERS, ids=[reader.format for reader in TEXT_READERS]
)


def read_or_refuse(read: Callable[[], object]) -> None:
    """Read; an error of ours is fine if it is one line, and any other is not caught."""
    try:
        read()
    except CoachError as error:
        message = str(error)
    else:
        return
    assert message
    assert "\n" not in message


def measure(read: Callable[[], object], *, runs: int = 1) -> float:
    """Return the best processor time in seconds, as timeit does: without garbage collection."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            started = time.process_time()
            read_or_refuse(read)
            best = min(best, time.process_time() - started)
    finally:
        gc.enable()
    return best


def fill(piece: str, size: int) -> str:
    """Return so many characters of a piece, numbered where it has a place for a number."""
    count = size // len(piece) + 1
    if "{}" in piece:
        return "".join(piece.replace("{}", str(number)) for number in range(count))[:size]
    return (piece * count)[:size]


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(OPENINGS), st.binary(max_size=4_000))
def test_any_bytes_give_a_reading_or_our_own_error(opening, rest):
    data = opening + rest
    seconds = measure(lambda: read_units(data, name="set"))
    assert seconds < SECONDS_A_MEGABYTE * len(data) / 1e6 + SLACK


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(SAMPLE_FILES),
    st.integers(0, 2_000),
    st.integers(0, 60),
    st.binary(max_size=40),
)
def test_a_file_damaged_anywhere_gives_a_reading_or_our_own_error(name, at, cut, junk):
    data = (SAMPLES / name).read_bytes()
    read_or_refuse(lambda: read_units(data[:at] + junk + data[at + cut :], name=name))


@every_text_reader
@settings(deadline=None)
@given(text=st.text())
def test_any_text_given_to_a_reader_is_read_or_refused(reader, text):
    reader.recognises(text)
    read_or_refuse(lambda: reader.parse(text, name="set"))


@every_text_reader
@settings(deadline=None, max_examples=200)
@given(pieces=st.lists(st.sampled_from(PIECES)), joint=st.sampled_from(["", "\n", "\n\n"]))
def test_any_order_of_its_own_marks_is_read_or_refused(reader, pieces, joint):
    text = joint.join(pieces)
    reader.recognises(text)
    read_or_refuse(lambda: reader.parse(text, name="set"))


@settings(deadline=None, max_examples=200)
@given(paragraphs=st.lists(st.sampled_from(PIECES) | st.text(max_size=40)))
def test_any_paragraphs_given_to_a_document_reader_are_read_or_refused(paragraphs):
    for reader in DOCUMENT_READERS:
        reader.recognises(tuple(paragraphs))
        read_or_refuse(lambda parse=reader.parse: parse(tuple(paragraphs), name="set"))


@every_text_reader
@pytest.mark.parametrize("kind", PATHOLOGICAL)
def test_ten_times_the_text_takes_at_most_fifteen_times_as_long(reader, kind):
    def time_for(size, runs):
        text = HEADS[reader.format] + fill(PATHOLOGICAL[kind], size)

        def read():
            reader.recognises(text)
            return reader.parse(text, name="set")

        return measure(read, runs=runs)

    small, large = time_for(10_000, 2), time_for(100_000, 1)
    if large > small * 15 + 0.01:
        small, large = time_for(10_000, 5), time_for(100_000, 5)
    assert large <= small * 15 + 0.01


@pytest.mark.parametrize("kind", PATHOLOGICAL)
def test_the_door_reads_a_megabyte_of_anything_in_two_seconds(kind):
    data = fill(PATHOLOGICAL[kind], 1_000_000).encode()
    assert measure(lambda: read_units(data, name="set"), runs=1) < SECONDS_A_MEGABYTE


def make_large(name: str, size: int = 1_000_000) -> bytes:
    """Return a sample's first cue or turn, many times over."""
    number, parts, length = 0, [], 0
    while length < size:
        number += 1
        minute, second = divmod(number, 60)
        times = {"minute": f"{minute % 60:02}", "second": f"{second:02}", "number": number}
        parts.append(LARGE[name][1].format(**times))
        length += len(parts[-1])
    return (LARGE[name][0] + "".join(parts)).encode()


WORDS = "So what did you make of it when they came back and asked you for the third time?"
LARGE = {
    "zoom_vtt": (
        "WEBVTT\n\n",
        "{number}\n00:{minute}:{second}.000 --> 00:{minute}:{second}.900\nAna Ruiz: "
        + WORDS
        + "\n\n",
    ),
    "teams_vtt": (
        "WEBVTT\n\n",
        "3f0c1d52-8a77-4a58-9d0c-6f1f0a5b7e11/{number}-0\n00:{minute}:{second}.000 --> "
        "00:{minute}:{second}.900\n<v Ana Ruiz>So what did you\nmake of it?</v>\n\n",
    ),
    "webvtt": (
        "WEBVTT\n\n",
        "00:{minute}:{second}.000 --> 00:{minute}:{second}.900\n<v Ana Ruiz>" + WORDS + "\n\n",
    ),
    "teams_docx_old": (
        "0:0:1.0 --> 0:0:2.0\nAna\nSo?\n",
        "0:{minute}:{second}.0 --> 0:{minute}:{second}.9\nAna Ruiz\n" + WORDS + "\n",
    ),
    "srt": (
        "",
        "{number}\n00:{minute}:{second},000 --> 00:{minute}:{second},900\nAna Ruiz: So what\ndid "
        "they make of it?\n\n",
    ),
    "teams_docx": ("", "Ana Ruiz   {minute}:{second}\n" + WORDS + "\n"),
    "otter_txt": ("", "Ana Ruiz  {minute}:{second}  \n" + WORDS + "\n\n"),
    "google_meet": (
        "Set - Transcript\n",
        "00:{minute}:{second}\n\nAna Ruiz: " + WORDS + "\nBen: Hm.\n\n",
    ),
    "script": ("", "Ana Ruiz: " + WORDS + "\n\nBen: Hm.\n\n"),
}


@every_text_reader
def test_a_megabyte_of_an_ordinary_file_takes_less_than_a_second(reader):
    data = make_large(reader.format)
    assert read_units(data, name="set").format == reader.format
    assert measure(lambda: read_units(data, name="set"), runs=3) < 1.0 * SLOWED


def test_a_large_document_is_read_at_a_megabyte_of_text_a_second():
    turns = [f"Ana Ruiz   {n // 60}:{n % 60:02}\n{WORDS} {WORDS}" for n in range(1, 3_000)]
    data = make_document(turns)
    megabytes = sum(len(turn) for turn in turns) / 1e6
    assert read_units(data, name="set").format == "teams_docx"
    assert measure(lambda: read_units(data, name="set"), runs=3) < megabytes * SLOWED
