"""Transcript files in, units out: one door, and a table of the formats behind it.

What a file is, is told from its content and never from its name. Readers give
back cues, paragraphs or rows as they stand; they do not group them into turns,
split them into sentences, decide who is a person, or open files.

To read one more format, write a module with ``recognises`` and ``parse`` and
give it a row, above every row that would take its files for something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.config import Settings, read_settings
from coach.errors import LimitExceededError, TranscriptFormatError, UnknownFormatError
from coach.readers import google_meet, otter, script, subrip, teams, webvtt, zoom
from coach.readers._decoding import clean_text, decode, describe_hidden
from coach.readers._docx import is_archive, read_paragraphs
from coach.readers._markup import join_words
from coach.readers._reader import Content, Paragraphs, Reader
from coach.readers._unread import CAPTIONS, LAYOUTS, SIGNATURES, Unread, find_unread
from coach.readers.units import Reading, Unit

__all__ = [
    "READERS",
    "Reader",
    "Reading",
    "Unit",
    "read_units",
]

DOCUMENT_READERS: tuple[Reader[Paragraphs], ...] = (
    Reader(
        format=teams.DOCUMENT,
        words="Microsoft Teams transcripts",
        recognises=teams.recognises_document,
        parse=teams.parse_document,
    ),
)
"""The formats in which it matters where a Word paragraph ends."""

TEXT_READERS: tuple[Reader[str], ...] = (
    Reader(
        format=zoom.FORMAT,
        words="Zoom transcripts",
        recognises=zoom.recognises,
        parse=zoom.parse,
    ),
    Reader(
        format=teams.CAPTIONS,
        words="Microsoft Teams captions",
        recognises=teams.recognises_captions,
        parse=teams.parse_captions,
    ),
    Reader(
        format=webvtt.FORMAT,
        words="WebVTT captions",
        recognises=webvtt.recognises,
        parse=webvtt.parse,
    ),
    Reader(
        format=teams.OLD_DOCUMENT,
        words="Microsoft Teams transcripts of 2021-23",
        recognises=teams.recognises_old_document,
        parse=teams.parse_old_document,
    ),
    Reader(
        format=subrip.FORMAT,
        words="SubRip subtitles",
        recognises=subrip.recognises,
        parse=subrip.parse,
    ),
    Reader(
        format=teams.DOCUMENT,
        words="Microsoft Teams transcripts",
        recognises=teams.recognises_saved_document,
        parse=teams.parse_saved_document,
    ),
    Reader(
        format=otter.FORMAT,
        words="Otter transcripts",
        recognises=otter.recognises,
        parse=otter.parse,
    ),
    Reader(
        format=google_meet.FORMAT,
        words="Google Meet transcripts",
        recognises=google_meet.recognises,
        parse=google_meet.parse,
    ),
    Reader(
        format=script.FORMAT,
        words="scripts with a name before the words (“Name: words”)",
        recognises=script.recognises,
        parse=script.parse,
    ),
)
"""The formats read line by line, from a text file or a Word document alike."""

READERS: tuple[Reader[Paragraphs] | Reader[str], ...] = (*DOCUMENT_READERS, *TEXT_READERS)
"""Every format, in the order in which they are tried: the first to know the content reads it."""

_LONGEST_FILE_NAME = 200
_LINES_A_UNIT = 5


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
    if is_archive(data):
        reading = _read_document(data, name=name, settings=settings)
    else:
        reading = _read_text_file(data, name=name, settings=settings)
    _check_counts(reading, name=name, settings=settings)
    return reading


def _clean_name(name: str) -> str:
    """Return a file's name fit for one line of a message."""
    return (
        join_words(clean_text(name[: 10 * _LONGEST_FILE_NAME])[0])[:_LONGEST_FILE_NAME]
        or "The file"
    )


def _read_text_file(data: bytes, *, name: str, settings: Settings) -> Reading:
    text, notes = decode(data, name=name)
    _refuse_empty(text, name=name)
    reading = _read_text(text, name=name, settings=settings)
    return replace(reading, warnings=(*notes, *reading.warnings))


def _read_document(data: bytes, *, name: str, settings: Settings) -> Reading:
    cleaned = [clean_text(part) for part in read_paragraphs(data, name=name, settings=settings)]
    paragraphs = tuple(text for text, _ in cleaned)
    text = "\n".join(paragraphs)
    _refuse_empty(text, name=name)
    reader = _find_reader(DOCUMENT_READERS, paragraphs)
    if reader is not None:
        reading = reader.parse(paragraphs, name=name)
    else:
        reading = _read_text(text, name=name, settings=settings)
    note = describe_hidden(sum(hidden for _, hidden in cleaned))
    return replace(
        reading,
        units=tuple(replace(unit, line=None) for unit in reading.units),
        warnings=(note, *reading.warnings) if note else reading.warnings,
    )


def _read_text(text: str, *, name: str, settings: Settings) -> Reading:
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
        raise _explain_unknown(layout or find_unread(text, (*CAPTIONS, *LAYOUTS)), name=name)
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
    known = ", ".join(dict.fromkeys(reader.words for reader in READERS))
    if layout is None:
        found = f"{name} is not a transcript of a kind that is known here."
    elif layout.advice:
        return UnknownFormatError(f"{name} is {layout.words}. {layout.advice}", name=name)
    else:
        found = f"{name} looks like {layout.words}, which is not read yet."
    return UnknownFormatError(f"{found} What is read: {known}.", name=name)


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
