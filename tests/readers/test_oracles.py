"""The cue reader against two libraries written for one format each."""

from __future__ import annotations

import html
import io
import re

import pytest
import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from coach.readers import read_units
from coach.readers._cues import read_cues
from tests.conftest import ROOT

FOLDER = ROOT.parent / "shared" / "transcripts"
WEBVTT_FILES = sorted(
    path for path in FOLDER.rglob("*.vtt") if path.parent.name not in ("youtube_auto", "webex")
)
SUBRIP_FILES = sorted(FOLDER.rglob("*.srt"))
NOT_READ = ("cip_empty.vtt", "webex.vtt")

words = st.text(
    st.characters(categories=["L", "N", "P"], exclude_characters="<>&-:"), min_size=1, max_size=12
)
lines = st.lists(words, min_size=1, max_size=6).map(" ".join)
payloads = st.lists(lines, min_size=1, max_size=3)
cues = st.lists(
    st.tuples(st.integers(0, 7_200_000), st.integers(0, 60_000), payloads), min_size=1, max_size=12
)


def every(paths):
    return pytest.mark.parametrize("path", paths, ids=[path.name for path in paths])


def clean(text):
    return " ".join(html.unescape(re.sub(r"</?v[^>]*>", "", text)).split())


def write_time(milliseconds, point):
    seconds, fraction = divmod(milliseconds, 1000)
    hours, rest = divmod(seconds, 3600)
    return f"{hours:02}:{rest // 60:02}:{rest % 60:02}{point}{fraction:03}"


def write_cues(made, point, numbered):
    blocks = []
    for number, (start, length, payload) in enumerate(made, start=1):
        times = f"{write_time(start, point)} --> {write_time(start + length, point)}"
        blocks.append("\n".join([*([str(number)] if numbered else []), times, *payload, ""]))
    return "\n".join(blocks)


def read_with_webvtt(text):
    captions = webvtt.from_buffer(io.StringIO(text)).captions
    return [(c.start_in_seconds, c.end_in_seconds, clean(c.raw_text)) for c in captions]


def read_with_srt(text):
    return [
        (sub.start.total_seconds(), sub.end.total_seconds(), clean(sub.content))
        for sub in srt.parse(text)
    ]


def read_with_ours(text):
    sheet = read_cues(text)
    assert sheet.damaged == ()
    return [(cue.start, cue.end, clean("\n".join(cue.lines))) for cue in sheet.cues]


def whole_seconds(found):
    """webvtt-py gives whole seconds only."""
    return [(int(start), int(end), text) for start, end, text in found]


@every(WEBVTT_FILES)
def test_real_webvtt_files_read_as_webvtt_py_reads_them(shared, path):
    text = path.read_bytes().decode("utf-16" if "utf16" in path.name else "utf-8")
    text = text.replace("\r\n", "\n")
    assert whole_seconds(read_with_ours(text)) == whole_seconds(read_with_webvtt(text))


@every(SUBRIP_FILES)
def test_real_subrip_files_read_as_srt_reads_them(shared, path):
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    assert read_with_ours(text) == read_with_srt(text)


@every([path for path in (*WEBVTT_FILES, *SUBRIP_FILES) if path.name not in NOT_READ])
def test_every_unit_has_the_words_of_its_cue(shared, path):
    data = path.read_bytes()
    text = data.decode("utf-16" if "utf16" in path.name else "utf-8").replace("\r\n", "\n")
    units = read_units(data, name=path.name).units
    found = read_with_ours(text)
    assert len(units) == len(found)
    assert all(words.endswith(unit.text) for unit, (_, _, words) in zip(units, found, strict=True))


@given(cues, st.booleans())
def test_made_webvtt_reads_as_webvtt_py_reads_it(made, numbered):
    text = "WEBVTT\n\n" + write_cues(made, ".", numbered)
    assert whole_seconds(read_with_ours(text)) == whole_seconds(read_with_webvtt(text))


@given(cues)
def test_made_subrip_reads_as_srt_reads_it(made):
    text = write_cues(made, ",", numbered=True)
    assert read_with_ours(text) == read_with_srt(text)


@given(cues, st.sampled_from([",", "."]), st.booleans(), st.booleans())
def test_what_was_written_is_read_back(made, point, numbered, header):
    text = ("WEBVTT\n\n" if header else "") + write_cues(made, point, numbered)
    assert read_with_ours(text) == [
        (start / 1000, (start + length) / 1000, clean(" ".join(payload)))
        for start, length, payload in made
    ]
