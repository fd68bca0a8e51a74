"""Other people's transcripts, against figures somebody else counted.

The manifest gives speakers, units, turns and span of every file from a parse that
knows nothing of this package. The files stay where they are.
"""

from __future__ import annotations

import csv
from functools import cache

import pytest

from coach.errors import TranscriptFormatError, UnknownFormatError
from coach.readers import read_units
from coach.readers.units import UNKNOWN
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
    "csv_speaker_start_end_text": ("csv",),
    "talkmoves_xlsx": ("xlsx",),
    "aws_docx": ("docx_table",),
    "webex_vtt": ("webex_vtt",),
    "webex_txt": ("webex_txt",),
    "zoom_saved_caption": ("zoom_captions",),
    "youtube_vtt": ("youtube_vtt",),
    "rev_nlp": ("rev_nlp",),
    "descript_md": ("descript_md",),
    "fathom_txt": ("fathom_txt",),
    "podcast_html": ("podcast_html",),
    "name_time_md": ("timed_script",),
    "bracket_time_md": ("timed_script",),
    "time_line_txt": ("time_lines",),
    "chat_cha": ("chat_cha",),
    "elan_eaf": ("elan_eaf",),
    "aws_transcribe_json": ("aws_transcribe",),
    "aws_call_analytics_json": ("aws_call_analytics",),
    "deepgram_json": ("deepgram",),
    "assemblyai_json": ("assemblyai",),
    "whisper_json": ("whisper",),
    "whisper_diarized_json": ("whisper_diarised",),
    "whisperx_json": ("whisperx",),
    "whispercpp_json": ("whispercpp",),
    "podcast_json": ("podcast_json",),
    "speechmatics_json": ("speechmatics",),
    "bbc_kaldi_json": ("bbc_kaldi",),
    "dpe_json": ("digital_paper_edit",),
    "cdp_json": ("cdp",),
    "qmsum_json": ("qmsum",),
    "name_colon_md": ("script",),
    "name_colon_txt": ("script",),
}

COUNTED_OTHERWISE = {
    # The manifest's parse takes two sentences with a colon in them for speakers' names, each
    # seen once, and so has two speakers and two turns that nobody took.
    "srt/virtual_coffee_2_1.srt": {"speakers": 3, "turns": 118},
    # The same with one sentence.
    "descript/postgresfm_managed_vs_diy.vtt": {"speakers": 2, "turns": 70},
    # One of the manifest's units is a time and a name with nothing said.
    "descript/workingcode_241_robot_overlords.md": {"units": 337},
    # The manifest counts only lines with times inside them, but a line of a single word has
    # none: four such lines are in the one file, two in the other (where they come first).
    "youtube_auto/review_en_auto.vtt": {"units": 401},
    "youtube_auto/webvttpy_youtube_dl_old_style.vtt": {"units": 3},
    # Two of the manifest's lines say that nothing was said (“0 .”), between words by others.
    "chat_cha/brown_eve.cha": {"units": 1586, "turns": 996},
    # The manifest's units are single words; these are sentences.
    "rev/rev_earnings21_4320211.nlp": {"units": 420},
    # The same.
    "aws_transcribe/channel_identification.json": {"units": 14},
    # Four of the manifest's segments hold no word, as at applause and before the talk; three of
    # its speakers and five of its turns are in these alone.
    "other_asr/bbc_kaldi_speaker_segments.json": {"speakers": 2, "units": 73, "turns": 10},
}


MEASURED_OTHERWISE = {
    # From the first line, of one word, and not from the first with times inside it.
    "youtube_auto/webvttpy_youtube_dl_old_style.vtt": 18.999,
    # From the first segment with a word to the last.
    "other_asr/bbc_kaldi_speaker_segments.json": 691.51,
}

WORTH_KNOWING = {
    "chat_cha/brown_eve.cha": "2 lines hold no words",
    "descript/workingcode_241_robot_overlords.md": "4 lines above the first name",
    "whisper/whisperx_real_segments_from_issues.json": "In 1 of 4 parts the file gives",
    "plain_script/roundtable_time_lines_dash.txt": "790 changes of speaker are marked",
}

PROSE = ("monologue_txt", "monologue_docx", "untimed_no_speaker_txt")


def load_rows():
    if not FOLDER.is_dir():
        return []
    with (FOLDER / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = load_rows()
EMPTY = [row for row in ROWS if row["file"].endswith("cip_empty.vtt")]
READ = [row for row in ROWS if row["format"] in FORMAT_OF and row not in EMPTY]
NOT_READ = [row for row in ROWS if row["format"] not in (*FORMAT_OF, *PROSE)]


def every(rows):
    return pytest.mark.parametrize("row", rows, ids=[row["file"] for row in rows])


def read(shared, row):
    return read_once(shared / "transcripts" / row["file"])


@cache
def read_once(path):
    return read_units(path.read_bytes(), name=path.name)


def count_turns(units):
    """Count runs of one label; a unit without one goes on, one of nobody known does not."""
    turns, current = 0, object()
    for unit in units:
        label = (current if turns else UNKNOWN) if unit.label is None else unit.label
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
    assert len(READ) + len(NOT_READ) >= 70


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
    expected = MEASURED_OTHERWISE.get(row["file"], float(row["duration_s"]))
    assert abs(find_span(reading) - expected) <= slack


@every([row for row in READ if row["unlabelled"] and row["file"] not in COUNTED_OTHERWISE])
def test_as_many_units_are_without_a_label_as_counted_elsewhere(shared, row):
    reading = read(shared, row)
    assert sum(not unit.label for unit in reading.units) == int(row["unlabelled"])


@every(READ)
def test_nothing_is_reported_damaged_in_sound_files(shared, row):
    expected = WORTH_KNOWING.get(row["file"])
    warnings = read(shared, row).warnings
    assert len(warnings) == (expected is not None)
    assert all(warning.startswith(str(expected)) for warning in warnings)


@every([row for row in ROWS if row["format"] in PROSE])
def test_prose_without_names_is_read_as_nobody_known(shared, row):
    reading = read(shared, row)
    assert reading.format == "monologue"
    assert {unit.label for unit in reading.units} == {None}
    assert len(reading.units) > 30


@every(NOT_READ)
def test_other_formats_are_refused_and_never_taken_for_something_else(shared, row):
    with pytest.raises(UnknownFormatError):
        read(shared, row)


@every(EMPTY)
def test_an_empty_transcript_is_refused_as_such(shared, row):
    with pytest.raises(TranscriptFormatError, match="holds no speech"):
        read(shared, row)


def test_a_list_of_participants_is_named_as_one(shared):
    (row,) = (row for row in ROWS if row["format"] == "zoom_participants_csv")
    with pytest.raises(UnknownFormatError, match=r"is a list of participants, .* Choose"):
        read(shared, row)
