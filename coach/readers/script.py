"""Scripts without times: ``Name: words``, plain or with the name in bold.

Paragraphs without a name go on from the one above. Since anything with colons
looks a little like this, it comes last, and asks for names that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from coach.errors import TranscriptFormatError
from coach.readers._markup import join_words, strip_markdown
from coach.readers._matter import describe_above, read_body
from coach.readers._names import find_labels, split_label
from coach.readers._sharing import Sharing
from coach.readers._unread import LAYOUTS, find_unread
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

FORMAT = "script"

_HEAD = 100_000
_MOST = 0.5
_SOME = 0.1
_NEARLY_ALL = 0.9
_LIST_MARK = re.compile(r"^(?:[0-9]{1,5}[.)]?|[-–•*])\s{1,9}(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line that may be speech; ``number`` is its place in the file, from 1."""

    number: int
    label: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lines:
    """The lines that may be speech, made anew each time they are gone through.

    ``listed`` says whether they have the numbers or bullets of a list.
    """

    body: Sequence[str]
    names: frozenset[str]
    listed: bool

    def __iter__(self) -> Iterator[_Line]:
        for number, line in _number_lines(self.body, listed=self.listed):
            label, words = split_label(line, self.names)
            yield _Line(number=number, label=label, text=words)


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
    lines = _read_lines(text)
    units = tuple(_build_units(lines))
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: no line has a name in front of the words. Write each turn as "
            "“Name: words”.",
            name=name,
            line=1,
        )
    above = takewhile(lambda line: not line.label, lines)
    return Reading(
        format=FORMAT,
        units=units,
        timing=Timing.NONE,
        warnings=describe_above(line.text for line in above),
    )


def _read_lines(text: str) -> _Lines:
    body = read_body(text)
    listed = _is_list(body)
    names = find_labels(line for _, line in _number_lines(body, listed=listed))
    return _Lines(body=body, names=names, listed=listed)


def _is_list(body: Sequence[str]) -> bool:
    """Say whether nearly every line has a number or a bullet."""
    marked = unmarked = 0
    for _, line in _number_lines(body, listed=False):
        is_marked = _LIST_MARK.match(line) is not None
        marked, unmarked = marked + is_marked, unmarked + (not is_marked)
        # However many marks follow, they would be too few.
        if unmarked > len(body) * (1 - _NEARLY_ALL):
            return False
    return marked >= (marked + unmarked) * _NEARLY_ALL


def _number_lines(body: Iterable[str], *, listed: bool) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank with its number from 1, of a list without the marks."""
    for number, line in enumerate(body, start=1):
        if line.strip():
            bare = strip_markdown(line).strip()
            yield number, _LIST_MARK.sub("", bare) if listed else bare


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
