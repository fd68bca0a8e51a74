"""What a row of the table of readers holds.

A row says how a format is recognised and read; it knows nothing of files, and
nothing of the other rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from coach.readers.units import Reading

Paragraphs = tuple[str, ...]
"""A Word document's paragraphs, in order; a line break inside one is ``\\n``."""

Content = TypeVar("Content")
_Read = TypeVar("_Read", contravariant=True)


class Parse(Protocol[_Read]):
    """A function that turns a file's content into units."""

    def __call__(self, content: _Read, /, *, name: str) -> Reading:
        """Read ``content``; ``name`` is only for messages.

        Raises:
            TranscriptFormatError: the layout is known, and nothing can be lined up.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader(Generic[Content]):
    """One format: its name, what people are shown, and how it is told and read.

    ``recognises`` looks at content and never at a file's name; it may be asked
    about any content at all, and must be quick.
    """

    format: str
    words: str
    recognises: Callable[[Content], bool]
    parse: Parse[Content]
