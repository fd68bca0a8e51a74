"""Transcripts in which a line of name and time stands above what was said.

Otter and Teams both write so. There must be two spaces or a tab between name
and time, or half the sentences that end in a time would become names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._markup import join_words, strip_markdown
from coach.readers._names import LONGEST_NAME
from coach.readers._timestamps import parse_timestamp
from coach.readers.units import Reading, Unit, build_units_reading

_LONGEST_HEADER = LONGEST_NAME + 40
_TIME = re.compile(r"[0-9]{1,3}:[0-9]{1,2}(?::[0-9]{1,2})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A name and a time in seconds, None where the time makes no sense.

    ``gap`` is what lies between the two.
    """

    label: str
    start: float | None
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the file; ``opens`` says whether it may be a header."""

    text: str
    number: int
    opens: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A header, its line in the file from 1, and the lines below it."""

    header: Header
    number: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words, on one line and without Markdown."""
        return join_words(strip_markdown("\n".join(self.lines)))


def read_header(line: str) -> Header | None:
    """Return the name and the time on a line that holds just these, or None.

    >>> read_header("**Ana**  1:02:03  ")
    Header(label='Ana', start=3723.0, gap='  ')
    >>> read_header("Shall we meet at 10:30") is None
    True
    """
    bare = line.strip()
    if len(bare) > _LONGEST_HEADER or not bare[-1:].isdigit():
        return None
    time = bare.split()[-1]
    before = bare[: -len(time)]
    label = join_words(strip_markdown(before))
    gap = before[len(before.rstrip()) :]
    if not label or not _TIME.fullmatch(time) or (len(gap) < 2 and gap != "\t"):
        return None
    return Header(label=label, start=parse_timestamp(time), gap=gap)


def find_headers(lines: Iterable[str]) -> tuple[Header, ...]:
    """Return every header among the lines whose time makes sense."""
    found = (read_header(line) for line in lines)
    return tuple(header for header in found if header is not None and header.start is not None)


def split_blocks(lines: Iterable[Line]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """Return the lines before the first header, and a block for every header."""
    preamble: list[str] = []
    opened: list[tuple[Header, int, list[str]]] = []
    for line in lines:
        header = read_header(line.text) if line.opens else None
        if header is not None:
            opened.append((header, line.number, []))
        elif line.text.strip():
            (opened[-1][2] if opened else preamble).append(line.text)
    return tuple(preamble), tuple(
        Block(header=header, number=number, lines=tuple(below)) for header, number, below in opened
    )


def build_headed_reading(
    blocks: tuple[Block, ...],
    *,
    format: str,
    name: str,
    writer: str | None,
    title: str | None,
    last_end: float | None = None,
) -> Reading:
    """Return the reading of a file of headed blocks; those without words are left out.

    Raises:
        TranscriptFormatError: no block has words.
    """
    units = _build_units(blocks)
    if not units:
        raise _explain_nothing(blocks, name=name)
    return build_units_reading(
        units,
        format=format,
        writer=writer,
        title=title,
        last_end=last_end,
        warnings=_describe_broken(blocks),
    )


def _build_units(blocks: tuple[Block, ...]) -> tuple[Unit, ...]:
    return tuple(
        Unit(text=text, label=block.header.label, start=block.header.start, line=block.number)
        for block, text in ((block, block.text) for block in blocks)
        if text
    )


def _explain_nothing(blocks: tuple[Block, ...], *, name: str) -> TranscriptFormatError:
    line = blocks[0].number if blocks else 1
    return TranscriptFormatError(
        f"{name}, line {line}: there is no name and time with words below it from here on. "
        "Export the transcript again.",
        name=name,
        line=line,
    )


def _describe_broken(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    broken = tuple(block.number for block in blocks if block.header.start is None)
    if not broken:
        return ()
    return (describe_damaged(broken, whole=len(blocks) - len(broken), noun="times"),)
