"""The words, names and times of JSON transcripts, and what of them could not be read.

A single value of the wrong kind is passed over, counted and named in a warning;
where most of a kind are wrong, the file is not what it seems and is refused. It
knows no transcript format.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._json import Json, dig, find_first, parse_seconds
from coach.readers._markup import join_words
from coach.readers._placeholders import names_nobody
from coach.readers.units import UNKNOWN

_MOST_DIGITS = 20
_NAMED_FAULTS = 20
_UNIDENTIFIED = "UU"
_BARE = re.compile(r"[0-9]{1,6}|[A-Z]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Under which keys a format keeps words, name, start and end; the first one set counts.

    A key may be a path (``"offsets.from"``). ``length`` is the key of a duration, for
    formats without an end; ``per_second`` is how many of the file's units of time a second has.
    """

    text: tuple[str, ...] = ("text",)
    label: tuple[str, ...] = ("speaker",)
    start: tuple[str, ...] = ("start",)
    end: tuple[str, ...] = ("end",)
    length: str = ""
    per_second: int = 1


class Tally:
    """Reads single values, and keeps count of those given and those that fail."""

    def __init__(self, name: str) -> None:
        """Start with nothing read; ``name`` is the file's, for messages."""
        self.name = name
        self._given = Counter[str]()
        self._faults: dict[str, list[tuple[str, str]]] = {}

    def read_text(self, item: Json, keys: Sequence[str], path: str) -> str | None:
        """Return the words under the first key set: empty if null, None if they are no text."""
        self._given["parts"] += 1
        if not isinstance(item, dict):
            self._miss("parts", path, "is not an object")
            return None
        key, value = find_first(item, keys)
        if isinstance(value, str):
            return _clean(value)
        if value is None and any(holds(item, key) for key in keys):
            return ""
        self._miss("parts", f"{path}.{key}", "is missing" if value is None else "is no text")
        return None

    def read_label(self, item: Json, keys: Sequence[str], path: str) -> str | None:
        """Return the label under the first key set, or None where no key is there.

        One that is null, or no name at all, is not known. Bare numbers and letters
        become ``Speaker 0`` and ``Speaker A``.
        """
        key, value = find_first(item, keys)
        if value is None:
            return UNKNOWN if any(holds(item, key.partition(".")[0]) for key in keys) else None
        self._given["names"] += 1
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if abs(value) < 10**_MOST_DIGITS else None
        if not isinstance(value, str):
            self._miss("names", f"{path}.{key}", "is not a name")
            return UNKNOWN
        return name_label(_clean(value))

    def read_span(self, item: Json, keys: Keys, path: str) -> tuple[float | None, float | None]:
        """Return start and end in seconds, None for what is missing or makes no sense."""
        start = self._read_seconds(item, keys.start, path, keys.per_second)
        end = self._read_seconds(item, keys.end, path, keys.per_second)
        if end is None and keys.length:
            length = self._read_seconds(item, (keys.length,), path, keys.per_second)
            end = None if start is None or length is None else start + length
        if start is not None and end is not None and end < start:
            self._miss("times", f"{path}.{find_first(item, keys.end)[0]}", "is before the start")
            end = None
        return start, end

    def read_start(self, item: Json, keys: Keys, path: str) -> tuple[float, float | None] | None:
        """Return start and end of a span that is of no use without a start, else None."""
        self._given["spans"] += 1
        start, end = self.read_span(item, keys, path)
        if start is None:
            self._miss("spans", path, "has no start that can be read")
            return None
        return start, end

    def finish(self) -> tuple[str, ...]:
        """Return the warnings about all that could not be read.

        Raises:
            TranscriptFormatError: most of the parts, names or times could not; the
                message names the first.
        """
        for kind, faults in self._faults.items():
            if len(faults) * 2 > self._given[kind]:
                path, why = faults[0]
                raise TranscriptFormatError(
                    f"{self.name}: {path} {why}, and so it is with {len(faults):,} of "
                    f"{self._given[kind]:,} {kind}. Export the transcript again.",
                    name=self.name,
                )
        return tuple(self._describe(kind) for kind in self._faults)

    def _read_seconds(
        self, item: Json, keys: Sequence[str], path: str, per_second: int
    ) -> float | None:
        key, value = find_first(item, keys)
        if value is None:
            return None
        self._given["times"] += 1
        seconds = parse_seconds(value)
        if seconds is None:
            self._miss("times", f"{path}.{key}", "is not a time")
            return None
        return seconds / per_second

    def _miss(self, kind: str, path: str, why: str) -> None:
        self._faults.setdefault(kind, []).append((path, why))

    def _describe(self, kind: str) -> str:
        faults = self._faults[kind]
        shown = ", ".join(path for path, _ in faults[:_NAMED_FAULTS])
        rest = len(faults) - _NAMED_FAULTS
        more = f" and {rest:,} more" if rest > 0 else ""
        return f"{len(faults):,} of {self._given[kind]:,} {kind} could not be read: {shown}{more}."


def _clean(text: str) -> str:
    """Return text on one line, half characters as the sign for what cannot be read."""
    return join_words(_HALF_CHARACTER.sub("\ufffd", text))


def name_label(text: str) -> str:
    """Return a label as people read it, ``UNKNOWN`` for those that mean nobody knows.

    >>> [name_label(text) for text in ("0", "A", "spk_1", "U_UKN")]
    ['Speaker 0', 'Speaker A', 'spk_1', '']
    """
    if text == _UNIDENTIFIED or names_nobody(text):
        return UNKNOWN
    return f"Speaker {text}" if _BARE.fullmatch(text) else text


def holds(item: Json, key: str) -> bool:
    """Say whether an object has the key, or path of keys, even if it holds null."""
    *above, last = key.split(".")
    found = dig(item, *above)
    return isinstance(found, dict) and last in found
