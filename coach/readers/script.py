"""Scripts without times: ``Name: words``, plain or with the name in bold.

Paragraphs without a name go on from the one above. Since anything with colons
looks a little like this, it comes last, and asks for names that recur.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import read_body
from coach.readers._names import find_labels, split_label
from coach.readers._sharing import Sharing
from coach.readers._unread import LAYOUTS, find_unread
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

FORMAT = "script"

_HEAD = 100_000
_MOST = 0.5
_SOME = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line that may be speech; ``number`` is its place in the file, from 1."""

    number: int
    label: str | None
    text: str


def recognises(text: str) -> bool:
    """Say whether half the lines have names, or some have names that come again."""
    if find_unread(text, LAYOUTS) is not None:
        return False
    lines = tuple(_read_lines(text[:_HEAD]))
    labels = Counter(line.label for line in lines if line.label)
    recurring = sum(count > 1 for count in labels.values())
    named = labels.total()
    return named > 1 and (
        named >= len(lines) * _MOST or (recurring > 1 and named >= len(lines) * _SOME)
    )


def parse(text: str, *, name: str) -> Reading:
    """Read a script.

    Raises:
        TranscriptFormatError: no line has a name.
    """
    units = tuple(_build_units(_read_lines(text)))
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: no line has a name in front of the words. Write each turn as "
            "“Name: words”.",
            name=name,
            line=1,
        )
    return Reading(format=FORMAT, units=units, timing=Timing.NONE)


def _read_lines(text: str) -> Iterator[_Line]:
    """Yield every line that may be speech; the text is gone through once before for its names."""
    lines = read_body(text)
    names = find_labels(line for _, line in _number_lines(lines))
    for number, line in _number_lines(lines):
        label, words = split_label(line, names)
        yield _Line(number=number, label=label, text=words)


def _number_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, strip_markdown(line).strip()


def _build_units(lines: Iterable[_Line]) -> Iterator[Unit]:
    """Join each named line with those below it; lines above the first name are no speech."""
    sharing = Sharing()
    for line, words in _find_blocks(lines):
        text = sharing.share_words(join_words(" ".join(words)))
        if text:
            yield Unit(text=text, label=sharing.share_label(line.label), line=line.number)


def _find_blocks(lines: Iterable[_Line]) -> Iterator[tuple[_Line, list[str]]]:
    """Yield each named line with its words and those of the lines below it."""
    block: tuple[_Line, list[str]] | None = None
    for line in lines:
        if line.label:
            if block is not None:
                yield block
            block = line, [line.text]
        elif block is not None:
            block[1].append(line.text)
    if block is not None:
        yield block
