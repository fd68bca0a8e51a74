"""Other people's transcripts, against figures somebody else counted.

The manifest gives speakers, units, turns and span of every file from a parse that
knows nothing of this package. The files stay where they are.
"""

from __future__ import annotations

import csv

import pytest

from coach.errors import TranscriptFormatError, UnknownFormatError
from coach.readers import read_units
from coach.transcript import Timing
from tests.conftest import ROOT

FOLDER = ROOT.parent / "shared" / "transcripts"

FORMAT_OF = {
    "zoom_vtt": ("zoom_vtt",),
    "teams_vtt": ("teams_vtt", "webvtt"),
    "teams_stream_vtt": ("webvtt",),
    "teams_txt_old": ("teams_docx_old",),
    "teams_docx": ("teams_docx",),
    "teams_docx_old": ("teams_docx_old",),
    "gmeet_txt": ("google_meet",),
    "gmeet_md": ("google_meet",),
    "gmeet_docx": ("google_meet",),
    "otter_txt": ("otter_txt",),
    "otter_md": ("otter_txt",),
    "srt_prefix": ("srt",),
    "srt_plain": ("srt",),
    "srt_bracket": ("srt",),
    "vtt_voice": ("webvtt",),
    "descript_vtt": ("webvtt",),
    "name_colon_md": ("script",),
    "name_colon_txt": ("script",),
}

COUNTED_OTHERWISE = {
    # The manifest's parse takes two sentences with a colon in them for speakers' names, each
    # seen once, and so has two speakers and two turns that nobody took.
    "srt/virtual_coffee_2_1.srt": {"speakers": 3, "turns": 118},
    # The same with one sentence.
    "descript/postgresfm_managed_vs_diy.vtt": {"speakers": 2, "turns": 70},
}


def load_rows():
    if not FOLDER.is_dir():
        return []
    with (FOLDER / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = load_rows()
EMPTY = [row for row in ROWS if row["file"].endswith("cip_empty.vtt")]
READ = [row for row in ROWS if row["format"] in FORMAT_OF and row not in EMPTY]
NOT_READ = [row for row in ROWS if row["format"] not in FORMAT_OF]


def every(rows):
    return pytest.mark.parametrize("row", rows, ids=[row["file"] for row in rows])


def read(shared, row):
    path = shared / "transcripts" / row["file"]
    return read_units(path.read_bytes(), name=path.name)


def count_turns(units):
    """Count runs of one label; an unlabelled unit goes on from the label before it."""
    turns, current = 0, object()
    for unit in units:
        label = unit.label or (current if turns else None)
        turns += label != current
        current = label
    return turns


def find_span(reading):
    starts = [unit.start for unit in reading.units if unit.start is not None]
    if not starts:
        return None
    end = max(starts) if reading.last_end is None else reading.last_end
    return end - reading.first_start


def test_the_folder_is_there_and_full(shared):
    assert len(READ) >= 30
    assert len(NOT_READ) >= 40


@every(READ)
def test_speakers_units_and_turns_are_those_counted_elsewhere(shared, row):
    reading = read(shared, row)
    expected = {key: int(row[key]) for key in ("speakers", "units", "turns")}
    assert {
        "speakers": len({unit.label for unit in reading.units if unit.label}),
        "units": len(reading.units),
        "turns": count_turns(reading.units),
    } == expected | COUNTED_OTHERWISE.get(row["file"], {})
    assert reading.format in FORMAT_OF[row["format"]]


@every([row for row in READ if row["duration_s"]])
def test_the_span_is_that_measured_elsewhere(shared, row):
    reading = read(shared, row)
    slack = 300 if reading.timing is Timing.BLOCKS else 1
    assert abs(find_span(reading) - float(row["duration_s"])) <= slack


@every([row for row in READ if row["unlabelled"] and row["file"] not in COUNTED_OTHERWISE])
def test_as_many_units_are_without_a_label_as_counted_elsewhere(shared, row):
    reading = read(shared, row)
    assert sum(unit.label is None for unit in reading.units) == int(row["unlabelled"])


@every(READ)
def test_nothing_is_reported_damaged_in_sound_files(shared, row):
    assert read(shared, row).warnings == ()


@every(NOT_READ)
def test_other_formats_are_refused_and_never_taken_for_something_else(shared, row):
    with pytest.raises(UnknownFormatError):
        read(shared, row)


@every(EMPTY)
def test_an_empty_transcript_is_refused_as_such(shared, row):
    with pytest.raises(TranscriptFormatError, match="holds no speech"):
        read(shared, row)
