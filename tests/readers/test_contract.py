"""What every reader promises, whatever its format."""

from __future__ import annotations

import codecs
from dataclasses import replace

import pytest

from coach.errors import CoachError, TranscriptFormatError
from coach.readers import (
    DOCUMENT_READERS,
    READERS,
    TABLE_READERS,
    TEXT_READERS,
    WORKBOOK_READERS,
    read_units,
)
from coach.readers._json_readers import JSON_READERS
from coach.transcript import Timing
from tests.readers.documents import SAMPLES, make_document, read_sample

SAMPLE_OF = {
    "zoom_vtt": ["zoom.vtt", "half-a-cue.vtt"],
    "teams_vtt": ["teams.vtt", "teams-no-names.vtt", "teams-metadata.vtt"],
    "webvtt": ["webvtt.vtt", "stream.vtt"],
    "teams_docx_old": ["teams-old.txt"],
    "srt": ["subrip.srt"],
    "teams_docx": ["teams-saved.txt"],
    "otter_txt": ["otter.txt", "otter.md"],
    "google_meet": ["google-meet.txt", "google-meet-gemini.txt", "google-meet.md"],
    "csv": ["sheet.csv", "sheet-semicolons.csv", "sheet.tsv", "sheet-no-headings.csv"],
    "script": ["script.txt", "script.md"],
    "webex_vtt": ["webex.vtt"],
    "webex_txt": ["webex.txt"],
    "youtube_vtt": ["youtube.vtt"],
    "zoom_captions": ["zoom-captions.txt"],
    "fathom_txt": ["fathom.txt"],
    "descript_md": ["descript.md"],
    "plaud_txt": ["plaud.txt"],
    "rev_txt": ["rev.txt"],
    "rev_nlp": ["rev.nlp"],
    "audacity_labels": ["audacity.txt"],
    "whisper_lines": ["whisper-lines.txt"],
    "whisper_speakers": ["whisper-speakers.txt"],
    "whisper_srt": ["whisper-speakers.srt"],
    "timed_script": ["timed-script.txt", "timed-script.md"],
    "time_lines": ["time-lines.txt", "time-lines-names.txt"],
    "podcast_html": ["podcast.html"],
    "chat_cha": ["chat.cha"],
    "elan_eaf": ["elan.eaf"],
    "monologue": ["monologue.txt"],
}
SAMPLE_NAMES = [name for names in SAMPLE_OF.values() for name in names]

every_sample = pytest.mark.parametrize("name", SAMPLE_NAMES)
every_text_reader = pytest.mark.parametrize(
    "reader", TEXT_READERS, ids=[reader.format for reader in TEXT_READERS]
)


def read(data, name="set"):
    return read_units(data, name=name)


def test_every_row_has_a_sample_and_words():
    read_as_text = (*DOCUMENT_READERS, *TEXT_READERS)
    assert {reader.format for reader in read_as_text} == set(SAMPLE_OF)
    assert all(reader.words for reader in READERS)


def test_the_table_is_all_the_tables_in_order():
    tables = (*WORKBOOK_READERS, *TABLE_READERS, *DOCUMENT_READERS, *JSON_READERS, *TEXT_READERS)
    assert tables == READERS


@every_text_reader
def test_a_reader_recognises_and_reads_its_own_samples(reader):
    for name in SAMPLE_OF[reader.format]:
        text = read_sample(name)
        assert reader.recognises(text)
        assert reader.parse(text, name=name).format == reader.format


@every_text_reader
def test_only_the_first_to_recognise_a_sample_reads_it(reader):
    earlier = TEXT_READERS[: TEXT_READERS.index(reader)]
    for name in SAMPLE_OF[reader.format]:
        assert not any(other.recognises(read_sample(name)) for other in earlier)


@every_text_reader
@pytest.mark.parametrize("text", ["", " ", "\n\n\n"])
def test_a_reader_neither_recognises_nor_reads_nothing(reader, text):
    assert not reader.recognises(text)
    with pytest.raises(TranscriptFormatError):
        reader.parse(text, name="set.txt")


@pytest.mark.parametrize("paragraphs", [(), ("",), ("", "\n")])
def test_a_document_reader_neither_recognises_nor_reads_nothing(paragraphs):
    for reader in DOCUMENT_READERS:
        assert not reader.recognises(paragraphs)
        with pytest.raises(TranscriptFormatError):
            reader.parse(paragraphs, name="set.docx")


@every_sample
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_every_encoding_that_shows_itself_reads_the_same(name, encoding, mark):
    text = read_sample(name)
    assert read(mark + text.encode(encoding)) == read(text.encode())


@every_sample
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_every_line_end_reads_the_same(name, ending):
    text = read_sample(name)
    assert read(text.replace("\n", ending).encode()) == read(text.encode())


@every_sample
def test_a_missing_last_line_end_changes_nothing(name):
    text = read_sample(name)
    assert read(text.rstrip("\n").encode()) == read(text.encode())


@every_sample
def test_unusual_spaces_read_like_spaces(name):
    text = read_sample(name)
    assert read(text.replace(" ", "\u00a0").encode()) == read(text.encode())


@every_sample
def test_words_keep_the_order_of_the_file(name):
    text = read_sample(name)
    at = 0
    for unit in read(text.encode()).units:
        found = text.find(unit.text.split()[0], at)
        assert found >= at
        at = found


@every_sample
def test_units_start_on_the_line_they_name(name):
    text = read_sample(name)
    lines = text.split("\n")
    units = read(text.encode()).units
    for unit in units:
        below = " ".join(lines[unit.line - 1 : unit.line + 3])
        assert unit.text.split()[0] in below


@every_sample
def test_lines_move_down_with_what_is_put_above(name):
    text = read_sample(name)
    moved = read(b"\n\n" + text.encode()) if not text.startswith("---") else None
    if moved is not None:
        assert [replace(unit, line=unit.line - 2) for unit in moved.units] == list(
            read(text.encode()).units
        )


@every_sample
def test_a_reading_is_consistent(name):
    reading = read((SAMPLES / name).read_bytes(), name=name)
    starts = [unit.start for unit in reading.units if unit.start is not None]
    assert reading.units
    assert all(unit.text == " ".join(unit.text.split()) != "" for unit in reading.units)
    assert all(unit.label is None or unit.label.strip() == unit.label for unit in reading.units)
    assert reading.first_start == min(starts, default=None)
    exact = all(unit.start is not None and unit.end is not None for unit in reading.units)
    assert exact == (reading.timing is Timing.EXACT)
    assert bool(starts) == (reading.timing is not Timing.NONE)


@every_sample
def test_reading_twice_gives_the_same(name):
    data = (SAMPLES / name).read_bytes()
    assert read(data) == read(data)


@every_sample
def test_a_word_document_of_the_same_lines_has_the_same_words(name):
    text = read_sample(name)
    by_text, by_document = read(text.encode()), read(make_document(text.split("\n")))
    assert [(unit.label, unit.text) for unit in by_document.units] == [
        (unit.label, unit.text) for unit in by_text.units
    ]


@every_sample
def test_a_file_cut_off_anywhere_is_read_or_refused_on_one_line(name):
    data = (SAMPLES / name).read_bytes()
    for end in range(0, len(data), 7):
        try:
            reading = read(data[:end], name=name)
        except CoachError as error:
            message = str(error)
            assert name in message
            assert "\n" not in message
        else:
            assert reading.units
