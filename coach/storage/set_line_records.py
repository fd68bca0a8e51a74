"""Lines from a set, to practise with: plain values, which know nothing of the exercises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """Something that was asked at a meeting; by whom is not known.

    ``kind`` is a word of the exercises' own, ``heard`` what the presenter had
    said, and each of ``rewordings`` an open version and what it might open up.
    """

    id: str
    kind: str
    heard: str
    said: str
    rewordings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLines:
    """The lines of one meeting; ``meeting`` and ``set`` are ids, and ``set`` may be None.

    They go on ``drop_on``, with the meeting's words.
    """

    meeting: str
    set: str | None
    drop_on: date
    lines: tuple[SetLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSetLines:
    """Lines that somebody brought in; ``id`` is another one each time they are."""

    id: str
    details: SetLines
    brought_at: datetime
