"""Times are as honest as the file: what each of other people's files can tell, and no more.

Exact only where every part has a start and an end; the first start is that of
the file's own clock, which need not begin at 0.
"""

from __future__ import annotations

from functools import cache

import pytest

from coach.errors import CoachError
from coach.measures import share_basis
from coach.service.transcripts import read_transcript
from coach.transcript import Timing
from tests.readers.test_manifest import ROWS, every

TIMING_OF = {
    Timing.EXACT: (
        "zoom_vtt teams_vtt teams_stream_vtt teams_txt_old teams_docx_old webex_vtt srt_prefix "
        "srt_plain srt_bracket vtt_voice descript_vtt youtube_vtt podcast_json "
        "aws_transcribe_json aws_call_analytics_json aws_docx deepgram_json assemblyai_json "
        "whisper_json whisper_diarized_json whisperx_json whispercpp_json speechmatics_json "
        "bbc_kaldi_json dpe_json cdp_json elan_eaf csv_speaker_start_end_text"
    ),
    Timing.STARTS_ONLY: (
        "zoom_saved_caption otter_txt otter_md descript_md name_time_md bracket_time_md "
        "time_line_txt teams_docx webex_txt fathom_txt"
    ),
    Timing.BLOCKS: "gmeet_txt gmeet_md gmeet_docx",
    Timing.NONE: (
        "rev_nlp name_colon_md name_colon_txt monologue_txt monologue_docx "
        "untimed_no_speaker_txt qmsum_json talkmoves_xlsx"
    ),
}
OF_A_FORMAT = {name: timing for timing, names in TIMING_OF.items() for name in names.split()}
OF_A_FILE = {
    "podcast_ns/podcastindex_example.html": Timing.STARTS_ONLY,
    "podcast_ns/gotime_300.html": Timing.NONE,
    "podcast_ns/shipping_rack_speakerN.html": Timing.STARTS_ONLY,
    "chat_cha/brown_eve.cha": Timing.NONE,
    "chat_cha/talkbank_timed_test.cha": Timing.EXACT,
}
OTHER_STARTS = {
    # The manifest starts with the first segment of voices, though nobody says a word in it.
    "other_asr/bbc_kaldi_speaker_segments.json": 13.01,
    # The manifest's parse misses the cue that is glued to the header.
    "youtube_auto/webvttpy_youtube_dl_old_style.vtt": 286.07,
}
TIMED = [row for row in ROWS if row["first_start"]]


def read(shared, row):
    try:
        return read_once(shared / "transcripts" / row["file"])
    except CoachError as error:
        pytest.skip(f"not a transcript: {error}")


read_once = cache(read_transcript)


@every(ROWS)
def test_a_file_claims_the_timing_it_has_and_no_more(shared, row):
    transcript = read(shared, row)
    expected = OF_A_FILE.get(row["file"]) or OF_A_FORMAT[row["format"]]
    assert transcript.timing is expected


@every(ROWS)
def test_talk_is_counted_in_seconds_from_exact_times_only(shared, row):
    transcript = read(shared, row)
    exact = transcript.timing is Timing.EXACT
    assert share_basis(transcript) == ("seconds" if exact else "words")


@every(TIMED)
def test_the_clock_of_the_file_is_kept(shared, row):
    transcript = read(shared, row)
    expected = OTHER_STARTS.get(row["file"], float(row["first_start"]))
    assert transcript.first_start == pytest.approx(expected, abs=1)


@every(ROWS)
def test_a_file_without_ends_has_none_made_up(shared, row):
    transcript = read(shared, row)
    if transcript.timing is Timing.EXACT:
        assert transcript.last_end is not None
    else:
        assert all(turn.end is None for turn in transcript.turns)


@every(ROWS)
def test_a_file_without_times_has_none_made_up(shared, row):
    transcript = read(shared, row)
    has_starts = any(turn.start is not None for turn in transcript.turns)
    assert has_starts is (transcript.timing is not Timing.NONE)
    assert (transcript.first_start is not None) is has_starts


@every(ROWS)
def test_no_sound_clock_is_mended(shared, row):
    said = " ".join(read(shared, row).warnings)
    assert "clock" not in said
    assert "go back" not in said
