"""Rev's reference files (.nlp): one token a line, its columns parted by pipes.

A unit is a sentence by one speaker, put together from its tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._lines import Lines
from coach.readers.units import Reading, Unit, build_units_reading

FORMAT = "rev_nlp"

_NEEDED = ("token", "speaker", "ts", "endts", "punctuation")
_ENDS = (".", "?", "!")
_NOTE = re.compile(r"<([a-z_ ]{1,30})>")
"""What was heard but is no word, such as ``<crosstalk>``; elsewhere that has square brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """One spoken word with its mark, and its times in seconds where they are given."""

    number: int
    text: str
    speaker: str
    start: float | None
    end: float | None


def recognises(text: str) -> bool:
    """Say whether the first line names the columns of such a file."""
    return set(_NEEDED) <= set(_read_columns(text))


def parse(text: str, *, name: str) -> Reading:
    """Read a file of tokens.

    Raises:
        TranscriptFormatError: no line has a token and a speaker.
    """
    columns = _read_columns(text)
    lines = Lines(text)
    first = next((number for number, line in enumerate(lines, start=1) if line.strip()), 1)
    broken: list[int] = []
    units = tuple(_join(group) for group in _group(_read_tokens(lines, first, columns, broken)))
    if not units:
        raise TranscriptFormatError(
            f"{name}, line {first}: no line below this one has a token and a speaker. "
            "Export the file again.",
            name=name,
            line=first,
        )
    whole = sum(1 for line in lines if line.strip()) - 1 - len(broken)
    damaged = (describe_damaged(broken, whole=whole, noun="tokens"),) if broken else ()
    return build_units_reading(units, format=FORMAT, writer="Rev", warnings=damaged)


def _read_columns(text: str) -> dict[str, int]:
    """Return the place of each column by its name in small letters."""
    first = text.lstrip()[:1_000].split("\n", 1)[0]
    return {cell.strip().casefold(): place for place, cell in enumerate(first.split("|"))}


def _read_tokens(
    lines: Sequence[str], first: int, columns: Mapping[str, int], broken: list[int]
) -> Iterator[_Token]:
    """Yield the tokens below the first line; the lines of those cut short go to ``broken``."""
    for number, line in enumerate(islice(lines, first, None), start=first + 1):
        cells = line.split("|")
        if len(cells) < len(columns):
            broken += [number] if line.strip() else []
            continue
        token, speaker, start, end, mark = (cells[columns.get(key, 0)].strip() for key in _NEEDED)
        if token:
            yield _Token(
                number=number,
                text=_NOTE.sub(r"[\1]", token) + mark,
                speaker=speaker,
                start=_read_seconds(start),
                end=_read_seconds(end),
            )


def _read_seconds(cell: str) -> float | None:
    plain = cell.replace(".", "", 1)
    return float(cell) if plain.isascii() and plain.isdigit() and len(cell) < 20 else None


def _group(tokens: Iterator[_Token]) -> Iterator[list[_Token]]:
    """Yield the tokens of each sentence; a change of speaker ends one too."""
    group: list[_Token] = []
    for token in tokens:
        if group and token.speaker != group[-1].speaker:
            yield group
            group = []
        group.append(token)
        if token.text.endswith(_ENDS):
            yield group
            group = []
    if group:
        yield group


def _join(group: Sequence[_Token]) -> Unit:
    speaker = group[0].speaker
    return Unit(
        text=" ".join(token.text for token in group),
        label=f"Speaker {speaker}" if speaker.isdigit() else speaker,
        start=group[0].start,
        end=group[-1].end,
        line=group[0].number,
    )
