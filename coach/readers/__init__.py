"""Transcript files in, units out: one door, and a table of the formats behind it.

What a file is, is told from its content and never from its name. Readers give
back cues, paragraphs or rows as they stand; they do not group them into turns,
split them into sentences, decide who is a person, or open files.

The table of formats is ``_table``, which says how to add one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.config import Settings, read_settings
from coach.errors import LimitExceededError, TranscriptFormatError, UnknownFormatError
from coach.readers import chat_cha
from coach.readers._archive import is_archive
from coach.readers._decoding import clean_text, decode, describe_hidden
from coach.readers._docx import read_document
from coach.readers._json import looks_like_json, name_keys, parse_json
from coach.readers._json_readers import JSON_READERS
from coach.readers._markup import join_words
from coach.readers._mending import mend_reading
from coach.readers._reader import Content, Reader
from coach.readers._table import (
    DOCUMENT_READERS,
    READERS,
    TABLE_READERS,
    TEXT_READERS,
    WORKBOOK_READERS,
)
from coach.readers._unread import (
    LAYOUTS,
    NO_HEADINGS,
    PARTICIPANTS,
    SIGNATURES,
    Unread,
    find_unread,
)
from coach.readers._workbook import is_workbook, read_workbook
from coach.readers.units import Reading, Unit

__all__ = [
    "READERS",
    "Reader",
    "Reading",
    "Unit",
    "read_units",
]

_LONGEST_FILE_NAME = 200
_LINES_A_UNIT = 5
_OBJECTS_A_UNIT = 10

_WHAT_IS_READ = (
    "What is read: transcripts as Zoom, Teams, Google Meet, Webex and Otter write them, captions, "
    "scripts, sheets, and recognisers' JSON; docs/formats.md lists them all."
)


def read_units(data: bytes, *, name: str, settings: Settings | None = None) -> Reading:
    """Read a transcript file's bytes, whatever its format.

    ``name`` is the file's name, for messages only: it decides nothing.

    Raises:
        LimitExceededError: more bytes, lines, units or speakers than the settings allow.
        TranscriptFormatError: empty, damaged, or a known layout that cannot be lined up.
        UnknownFormatError: not a transcript, or of a format that is not read.
    """
    settings = settings or read_settings()
    name = _clean_name(name)
    most = settings.max_file_bytes
    if len(data) > most:
        raise LimitExceededError(
            f"{name} has {len(data):,} bytes, more than the limit of {most:,}. "
            "Choose a file that holds only the transcript.",
            name=name,
            limit=most,
        )
    if is_workbook(data):
        reading = _read_workbook(data, name=name, settings=settings)
    elif is_archive(data):
        reading = _read_document(data, name=name, settings=settings)
    else:
        reading = _read_text_file(data, name=name, settings=settings)
    _check_counts(reading, name=name, settings=settings)
    reading = mend_reading(reading)
    _refuse_empty("".join(unit.text for unit in reading.units[:1]), name=name)
    return reading


def _clean_name(name: str) -> str:
    """Return a file's name fit for one line of a message."""
    return (
        join_words(clean_text(name[: 10 * _LONGEST_FILE_NAME])[0])[:_LONGEST_FILE_NAME]
        or "The file"
    )


def _read_text_file(data: bytes, *, name: str, settings: Settings) -> Reading:
    text, notes = decode(chat_cha.show_times(data), name=name)
    _refuse_empty(text, name=name)
    reading = _read_text(text, name=name, settings=settings)
    return replace(reading, warnings=(*notes, *reading.warnings))


def _read_workbook(data: bytes, *, name: str, settings: Settings) -> Reading:
    book = read_workbook(data, name=name, settings=settings)
    if not any(sheet.rows for sheet in book.sheets):
        _refuse_empty("", name=name)
    reader = _find_reader(WORKBOOK_READERS, book.sheets)
    if reader is None:
        head = "\n".join("\t".join(row.cells) for sheet in book.sheets for row in sheet.rows[:20])
        raise _explain_unknown(find_unread(head, (PARTICIPANTS,)) or NO_HEADINGS, name=name)
    reading = reader.parse(book.sheets, name=name)
    return replace(reading, warnings=(*book.warnings, *reading.warnings))


def _read_document(data: bytes, *, name: str, settings: Settings) -> Reading:
    document = read_document(data, name=name, settings=settings)
    cleaned = [clean_text(part) for part in document.paragraphs]
    paragraphs = tuple(text for text, _ in cleaned)
    text = "\n".join(paragraphs)
    _refuse_empty(text, name=name)
    table_reader = _find_reader(TABLE_READERS, document.tables)
    reader = _find_reader(DOCUMENT_READERS, paragraphs)
    if table_reader is not None:
        reading = table_reader.parse(document.tables, name=name)
    elif reader is not None:
        reading = reader.parse(paragraphs, name=name)
    else:
        reading = _read_text(text, name=name, settings=settings)
    note = describe_hidden(sum(hidden for _, hidden in cleaned))
    return replace(
        reading,
        units=tuple(replace(unit, line=None) for unit in reading.units),
        warnings=(note, *reading.warnings) if note else reading.warnings,
    )


def _read_json(text: str, *, name: str, settings: Settings) -> Reading:
    value = parse_json(text, name=name, most=settings.max_utterances * _OBJECTS_A_UNIT)
    reader = _find_reader(JSON_READERS, value)
    if reader is None:
        raise UnknownFormatError(
            f"{name} is JSON, but no transcript of a kind that is known here: it holds "
            f"{name_keys(value)}. {_WHAT_IS_READ}",
            name=name,
        )
    return reader.parse(value, name=name)


def _read_text(text: str, *, name: str, settings: Settings) -> Reading:
    if looks_like_json(text):
        return _read_json(text, name=name, settings=settings)
    most = settings.max_utterances * _LINES_A_UNIT
    if text.count("\n") > most:
        raise LimitExceededError(
            f"{name} has more than {most:,} lines. Choose a file that holds only the transcript.",
            name=name,
            limit=most,
        )
    layout = find_unread(text, SIGNATURES)
    reader = None if layout else _find_reader(TEXT_READERS, text)
    if reader is None:
        raise _explain_unknown(layout or find_unread(text, LAYOUTS), name=name)
    return reader.parse(text, name=name)


def _find_reader(readers: Sequence[Reader[Content]], content: Content) -> Reader[Content] | None:
    return next((reader for reader in readers if reader.recognises(content)), None)


def _refuse_empty(text: str, *, name: str) -> None:
    if not text.strip():
        raise TranscriptFormatError(
            f"{name} is empty. Check that the recording had a transcript, and export it again.",
            name=name,
        )


def _explain_unknown(layout: Unread | None, *, name: str) -> UnknownFormatError:
    if layout is None:
        found = f"{name} is not a transcript of a kind that is known here."
    elif layout.advice:
        return UnknownFormatError(f"{name} is {layout.words}. {layout.advice}", name=name)
    else:
        found = f"{name} looks like {layout.words}, which is not read yet."
    return UnknownFormatError(f"{found} {_WHAT_IS_READ}", name=name)


def _check_counts(reading: Reading, *, name: str, settings: Settings) -> None:
    labels = len({unit.label for unit in reading.units if unit.label})
    counts = (
        (len(reading.units), settings.max_utterances, "lines of speech"),
        (labels, settings.max_speakers, "names"),
    )
    for count, most, words in counts:
        if count > most:
            raise LimitExceededError(
                f"{name} has {count:,} {words}, more than the limit of {most:,}. "
                "Choose a file that holds a single meeting.",
                name=name,
                limit=most,
            )
