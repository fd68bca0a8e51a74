"""Transcripts in which a line of name and time stands above what was said.

Otter and Teams both write so. There must be two spaces or a tab between name
and time, or half the sentences that end in a time would become names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._markup import join_words, strip_markdown
from coach.readers._names import LONGEST_NAME
from coach.readers._sharing import Sharing
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


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What is kept of blocks gone by: how many, and the lines of those whose time makes no sense.

    ``first`` is the line of the first, ``latest`` the latest time of any in seconds.
    """

    count: int = 0
    first: int = 1
    latest: float = 0.0
    broken: list[int] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Count a block."""
        self.count += 1
        self.first = block.number if self.count == 1 else self.first
        if block.header.start is None:
            self.broken.append(block.number)
        else:
            self.latest = max(self.latest, block.header.start)


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


def split_blocks(lines: Iterable[Line]) -> tuple[tuple[str, ...], Iterator[Block]]:
    """Return the lines before the first header, and a block for every header as it is asked for.

    Lines that hold nothing are in neither.
    """
    rest = iter(lines)
    preamble: list[str] = []
    for line in rest:
        header = _read_opening(line)
        if header is not None:
            return tuple(preamble), _split_rest(header, line.number, rest)
        preamble += [line.text] if line.text.strip() else []
    return tuple(preamble), iter(())


def _split_rest(header: Header, number: int, rest: Iterable[Line]) -> Iterator[Block]:
    """Yield the block of this header, and those of the headers below it."""
    below: list[str] = []
    for line in rest:
        opening = _read_opening(line)
        if opening is None:
            below += [line.text] if line.text.strip() else []
            continue
        yield Block(header=header, number=number, lines=tuple(below))
        header, number, below = opening, line.number, []
    yield Block(header=header, number=number, lines=tuple(below))


def _read_opening(line: Line) -> Header | None:
    return read_header(line.text) if line.opens else None


def build_headed_reading(
    blocks: Iterable[Block],
    *,
    format: str,
    name: str,
    writer: str | None,
    title: str | None,
    last_end: float | None = None,
) -> Reading:
    """Return the reading of a file of headed blocks; those without words are left out.

    A ``last_end`` that lies before a header's time is not believed.

    Raises:
        TranscriptFormatError: no block has words.
    """
    tally = _Tally()
    units = tuple(_build_units(blocks, tally))
    if not units:
        raise _explain_nothing(tally.first, name=name)
    return build_units_reading(
        units,
        format=format,
        writer=writer,
        title=title,
        last_end=None if last_end is None or last_end < tally.latest else last_end,
        warnings=_describe_broken(tally),
    )


def _build_units(blocks: Iterable[Block], tally: _Tally) -> Iterator[Unit]:
    """Yield a unit for each block that has words, and keep count of all of them."""
    sharing = Sharing()
    for block in blocks:
        tally.add(block)
        text = sharing.share_words(block.text)
        if text:
            label = sharing.share_label(block.header.label)
            yield Unit(text=text, label=label, start=block.header.start, line=block.number)


def _explain_nothing(line: int, *, name: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name}, line {line}: there is no name and time with words below it from here on. "
        "Export the transcript again.",
        name=name,
        line=line,
    )


def _describe_broken(tally: _Tally) -> tuple[str, ...]:
    broken = tally.broken
    if not broken:
        return ()
    return (describe_damaged(broken, whole=tally.count - len(broken), noun="times"),)
