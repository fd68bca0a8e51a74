"""Transcripts in which a line gives a time, mostly with a name, and words follow.

Each format says what such a line looks like; this finds the turns and builds
the reading. A time is a start: nothing here has ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from coach.errors import TranscriptFormatError
from coach.readers._cues import describe_damaged
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above
from coach.readers._names import find_names
from coach.readers._sharing import Sharing
from coach.readers._timestamps import parse_timestamp
from coach.readers.units import Reading, Unit, build_units_reading

TIME = r"[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,3})?"
"""A written time, as part of a pattern."""

HEAD = 20_000
"""How many characters of a text are looked at to tell what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A line that opens a turn: its label, the time as written, words after both.

    ``label`` is as a unit's is: None where the turn before goes on.
    """

    label: str | None
    time: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampedTurn:
    """An opening, its line in the file from 1, and the lines below it."""

    opening: Opening
    number: int
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words, on one line and without Markdown."""
        return join_words(strip_markdown("\n".join((self.opening.text, *self.lines))))


_FEWEST = 0.05

ReadOpening = Callable[[str], Opening | None]


def find_openings(head: str, read_opening: ReadOpening, *, believe: bool) -> tuple[Opening, ...]:
    """Return the openings near the top of a text.

    ``believe`` says whether whatever stands in a name's place is a name.
    """
    found = tuple(filter(None, map(read_opening, head[:HEAD].split("\n"))))
    names = _find_labels(found, believe=believe)
    return tuple(opening for opening in found if opening.label in names)


def opens_often(text: str, read_opening: ReadOpening, *, believe: bool) -> bool:
    """Say whether two lines near the top are openings, and not just a few among many."""
    found = find_openings(text, read_opening, believe=believe)
    lines = sum(1 for line in text[:HEAD].split("\n") if line.strip())
    named = any(opening.label for opening in found)
    return named and len(found) > 1 and len(found) >= lines * _FEWEST


def split_turns(
    lines: Sequence[str], read_opening: ReadOpening, *, believe: bool
) -> Iterator[StampedTurn]:
    """Yield a turn for every opening, one at a time; lines above the first are in none."""
    openings = (read_opening(line) for line in lines)
    names = _find_labels((found for found in openings if found), believe=believe)
    last: tuple[Opening, int] | None = None
    below: list[str] = []
    for number, line in enumerate(lines, start=1):
        opening = read_opening(line)
        if opening is None or not (believe or opening.label in names):
            below += [line] if line.strip() else []
            continue
        if last is not None:
            yield StampedTurn(opening=last[0], number=last[1], lines=tuple(below))
        last, below = (opening, number), []
    if last is not None:
        yield StampedTurn(opening=last[0], number=last[1], lines=tuple(below))


def build_stamped_reading(
    turns: Iterable[StampedTurn],
    *,
    format: str,
    name: str,
    writer: str | None = None,
    title: str | None = None,
    lines: Sequence[str] = (),
    warnings: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of stamped turns; those without words are left out.

    ``lines`` are those of the file: what reads like speech above the first turn is counted.

    Raises:
        TranscriptFormatError: no turn has words.
    """
    units: list[Unit] = []
    broken: list[int] = []
    count, first = 0, 1
    sharing = Sharing()
    for turn in turns:
        count += 1
        first = turn.number if count == 1 else first
        start = parse_timestamp(turn.opening.time)
        broken += [turn.number] if start is None else []
        label = sharing.share_label(turn.opening.label)
        text = sharing.share_words(turn.text)
        if text:
            units.append(Unit(text=text, label=label, start=start, line=turn.number))
    if not units:
        raise _explain_nothing(first, name=name)
    if broken:
        damaged = describe_damaged(broken, whole=count - len(broken), noun="times")
        warnings = (damaged, *warnings)
    return build_units_reading(
        tuple(units),
        format=format,
        writer=writer,
        title=title,
        warnings=(*warnings, *describe_above(islice(lines, first - 1))),
    )


def _find_labels(openings: Iterable[Opening], *, believe: bool) -> frozenset[str | None]:
    """Return the labels that are names; None, for nobody new, always counts."""
    counts = Counter(opening.label for opening in openings)
    labels = Counter({label: count for label, count in counts.items() if label is not None})
    names = labels if believe else find_names(labels, lines=labels.total())
    return frozenset((*names, None))


def _explain_nothing(line: int, *, name: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name}, line {line}: there is no time with words after it from here on. Export the "
        "transcript again.",
        name=name,
        line=line,
    )
