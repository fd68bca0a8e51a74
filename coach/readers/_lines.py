"""The lines of a text, cut out of it as they are asked for.

A list of all lines of a transcript of short turns takes several times the memory
of its text; this takes four bytes a line.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

_LINE_END = re.compile("\n")
_PIECE = 8_192
"""How many characters, and on to the end of a line, are cut up at once."""


class Lines(Sequence[str]):
    r"""What ``text.split("\n")`` would give, without holding it.

    ``change`` is done to each line as it is cut out.

    >>> lines = Lines("Ana: So?\n\nBen: Hm.")
    >>> lines[0], lines[-1], len(lines), lines[:2]
    ('Ana: So?', 'Ben: Hm.', 3, ['Ana: So?', ''])
    """

    def __init__(self, text: str, *, change: Callable[[str], str] = str) -> None:
        """Hold the text; where its lines start is looked up when first needed."""
        self._text = text
        self._change = change

    @cached_property
    def _starts(self) -> array[int]:
        starts = array("I", [0])
        starts.extend(match.end() for match in _LINE_END.finditer(self._text))
        return starts

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[str]:
        text, first = self._text, 0
        while first <= len(text):
            end = text.find("\n", first + _PIECE)
            end = len(text) if end < 0 else end
            yield from map(self._change, text[first:end].split("\n"))
            first = end + 1

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        place = range(len(self))[index]
        last = place + 1 == len(self)
        end = len(self._text) if last else self._starts[place + 1] - 1
        return self._change(self._text[self._starts[place] : end])
