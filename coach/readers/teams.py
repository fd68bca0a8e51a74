"""Microsoft Teams: captions, and Word transcripts of both layouts.

Since 2024 a Word transcript has one paragraph a turn, with the name and the
time on its first line; in 2021-23 it had a line of times, a name and the words.
Both are read from text files too, as people save them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace

from coach.readers._captions import Said, build_reading
from coach.readers._cues import Cue, CueSheet, find_spans, read_cues
from coach.readers._headed import (
    Line,
    build_headed_reading,
    find_headers,
    read_header,
    split_blocks,
)
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_tags
from coach.readers._reader import Paragraphs
from coach.readers.units import Reading
from coach.readers.webvtt import is_webvtt, read_voices

CAPTIONS = "teams_vtt"
DOCUMENT = "teams_docx"
OLD_DOCUMENT = "teams_docx_old"
WRITER = "Microsoft Teams"

NO_NAMES = (
    "The captions name nobody. In Teams, download the transcript as a Word document (.docx): "
    "it has the names."
)

_HEAD = 20_000
_UTTERANCE = re.compile(r"^[0-9a-fA-F-]{36}/[0-9]{1,9}-[0-9]{1,9}\s*$", re.MULTILINE)
_METADATA = re.compile(r"^\{[^\n]*\"spokenText\"", re.MULTILINE)
_SHORT_HOURS = re.compile(r"\s{0,9}[0-9]:[0-9]{1,2}:[0-9]")
_UNPADDED = re.compile(r":[0-9](?::|\.|\s|$)")
_EXPORT_NAME = re.compile(r"-[0-9]{8}_[0-9]{6}(?:UTC)?-Meeting \w+$")
_DURATION = re.compile(r"(?:([0-9]{1,3})h\s*)?(?:([0-9]{1,3})m\s*)?([0-9]{1,2})s")
_MARKER = re.compile(r"\S.{0,120} (?:started|stopped) transcription")
_MARKER_WORDS = 4
_MARKER_MOST = 12
_ENDS = tuple(".?!…")


def recognises_captions(text: str) -> bool:
    """Say whether cues are named as Teams names them, or hold its metadata."""
    head = text[:_HEAD]
    return is_webvtt(text) and bool(_UTTERANCE.search(head) or _METADATA.search(head))


def parse_captions(text: str, *, name: str) -> Reading:
    """Read Teams captions; files from tenants that leave the names out are read without.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    if _METADATA.search(text[:_HEAD]):
        sheet, said = _read_metadata(sheet)
    else:
        said = read_voices(sheet.cues)
    named = any(part.label for part in said)
    return build_reading(
        sheet,
        said,
        format=CAPTIONS,
        name=name,
        writer=WRITER,
        warnings=() if named else (NO_NAMES,),
    )


def recognises_document(paragraphs: Paragraphs) -> bool:
    """Say whether a paragraph opens with a name and a time and goes on below them."""
    openings = (part.strip().split("\n", 1) for part in paragraphs[:1_000])
    return bool(find_headers(opening[0] for opening in openings if len(opening) > 1))


def parse_document(paragraphs: Paragraphs, *, name: str) -> Reading:
    """Read a Word transcript of the layout since 2024.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    parted = (
        (text, position == 0)
        for paragraph in _drop_markers(paragraphs)
        for position, text in enumerate(paragraph.strip().split("\n"))
    )
    lines = (
        Line(text=text, number=number, opens=opens)
        for number, (text, opens) in enumerate(parted, start=1)
    )
    return _read_turns(lines, name=name)


def recognises_saved_document(text: str) -> bool:
    """Say whether this is such a Word transcript saved as text."""
    lines = text[:_HEAD].split("\n")
    headers = find_headers(lines)
    if not headers:
        return False
    return any(_MARKER.fullmatch(line.strip()) for line in lines) or all(
        header.gap == "   " for header in headers
    )


def parse_saved_document(text: str, *, name: str) -> Reading:
    """Read a Word transcript of the layout since 2024 that was saved as text.

    Raises:
        TranscriptFormatError: there are no words below the names.
    """
    lines = (
        Line(text=line, number=number)
        for number, line in enumerate(Lines(text), start=1)
        if not _MARKER.fullmatch(line.strip())
    )
    return _read_turns(lines, name=name)


def recognises_old_document(text: str) -> bool:
    """Say whether times have no leading zeros, as only this layout writes them."""
    spans = () if is_webvtt(text) else find_spans(text[:_HEAD])
    return any(_SHORT_HOURS.match(span) and _UNPADDED.search(span) for span in spans)


def parse_old_document(text: str, *, name: str) -> Reading:
    """Read a Word transcript of 2021-23: below the times a name, then the words.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    read = [_read_named(cue) for cue in sheet.cues]
    names = frozenset(part.label for part in read)
    # A name on its own has no words: it is not what somebody said.
    said = [part for part in read if part.label or part.text not in names]
    return build_reading(sheet, said, format=OLD_DOCUMENT, name=name, writer=WRITER)


def _read_named(cue: Cue) -> Said:
    first, *rest = (join_words(line) for line in cue.lines)
    return Said(cue=cue, label=first if rest else None, text=" ".join(rest) or first)


def _read_metadata(sheet: CueSheet) -> tuple[CueSheet, tuple[Said, ...]]:
    """Read cues whose text is JSON; those that cannot be read join the damaged."""
    read = [(cue, _read_spoken(cue)) for cue in sheet.cues]
    damaged = (*sheet.damaged, *(cue.line for cue, said in read if said is None))
    kept = tuple(said for _, said in read if said is not None)
    cues = tuple(said.cue for said in kept)
    return replace(sheet, cues=cues, damaged=tuple(sorted(damaged))), kept


def _read_spoken(cue: Cue) -> Said | None:
    try:
        found = json.loads("\n".join(cue.lines))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("spokenText"), str):
        return None
    label = join_words(strip_tags(str(found.get("speakerName") or "")))
    return Said(cue=cue, label=label, text=strip_tags(found["spokenText"]))


def _read_turns(lines: Iterable[Line], *, name: str) -> Reading:
    preamble, blocks = split_blocks(lines)
    title = _EXPORT_NAME.sub("", join_words(preamble[0])) if preamble else None
    return build_headed_reading(
        blocks,
        format=DOCUMENT,
        name=name,
        writer=WRITER,
        title=title or None,
        last_end=_find_duration(preamble),
    )


def _find_duration(preamble: Iterable[str]) -> float | None:
    for line in preamble:
        match = _DURATION.fullmatch(line.strip())
        if match is not None:
            hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return float(hours * 3600 + minutes * 60 + seconds)
    return None


def _drop_markers(paragraphs: Paragraphs) -> list[str]:
    """Leave out the paragraphs after the first turn that say who stopped or started it.

    They are worded in the language of the tenant, so what tells them is a name, a few
    words and no full stop.
    """
    headers = [read_header(paragraph.strip().split("\n", 1)[0]) for paragraph in paragraphs]
    labels = frozenset(header.label for header in headers if header is not None)
    first = next((at for at, header in enumerate(headers) if header is not None), 0)
    return [
        paragraph
        for at, (paragraph, header) in enumerate(zip(paragraphs, headers, strict=True))
        if at < first or header is not None or not _is_marker(paragraph, labels)
    ]


def _is_marker(paragraph: str, labels: frozenset[str]) -> bool:
    words = paragraph.split()
    if "\n" in paragraph.strip() or paragraph.rstrip()[-1:] in _ENDS or len(words) > _MARKER_MOST:
        return False
    # Every run of the words that leaves one to four over, so that the work does not
    # grow with the number of names.
    runs = (
        " ".join(words[start : start + size])
        for size in range(max(1, len(words) - _MARKER_WORDS), len(words))
        for start in range(len(words) - size + 1)
    )
    return any(run in labels for run in runs)
