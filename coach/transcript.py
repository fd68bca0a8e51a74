"""Who said what, in which order.

A transcript is a tuple of turns; a turn is a tuple of utterances. Nothing here
knows how to read a file, run a model, or reach a database.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from coach.labels import Role

ENCOURAGER_WORDS = 3
"""A turn of this many words or fewer, by somebody else, does not end a turn."""

UNKNOWN_SPEAKER = "Unknown speaker"
"""Who says what no label in the file covers; nobody in ``Transcript.speakers``."""

_CLOSERS = " \t\"'”’)]"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


TALLY = "tally"
"""The format of a meeting that was counted as it was heard: no words were kept."""
TALLY_SHEET = "tally_sheet"
"""The same, typed in from paper: nor is it known when each thing came."""


class Timing(StrEnum):
    """How far the times in a file can be trusted."""

    EXACT = "exact"
    """Every unit has a start and an end of its own."""
    STARTS_ONLY = "starts_only"
    """Units say when they start, and nothing says when they end."""
    BLOCKS = "blocks"
    """A time dates a whole block of talk, minutes long."""
    NONE = "none"
    """The file has no times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One label in the transcript, usually a person.

    ``role`` is what they are in the meeting. Who presents belongs to a round,
    because it changes, so a speaker's role is never ``presenter``.
    """

    name: str
    role: Role = Role.MEMBER
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse the one role a speaker cannot hold."""
        if self.role is Role.PRESENTER:
            raise ValueError("who presents belongs to a round, not to a speaker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One complete thought: the labelling guide's segment.

    ``start`` and ``end`` are seconds from the file's own clock, or None where
    the file does not say.
    """

    id: str
    turn: int
    speaker: str
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A run of one label in the file; ``index`` counts from 1.

    ``start`` and ``end`` are seconds from the file's own clock, or None.
    """

    index: int
    speaker: str
    utterances: tuple[Utterance, ...]
    start: float | None = None
    end: float | None = None

    @property
    def text(self) -> str:
        """The turn's words, its utterances joined by single spaces."""
        return " ".join(utterance.text for utterance in self.utterances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a transcript came from.

    ``format`` names the reader, ``writer`` the software that wrote the file
    (None when the file does not show it), ``units`` counts the cues,
    paragraphs or rows it held, ``sha256`` is of the file's bytes.
    """

    format: str
    writer: str | None
    units: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A whole meeting as read from one file."""

    id: str
    title: str
    speakers: tuple[Speaker, ...]
    turns: tuple[Turn, ...]
    source: Source
    timing: Timing
    warnings: tuple[str, ...] = ()
    first_start: float | None = None
    last_end: float | None = None

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """Every utterance, in the order it was said."""
        return tuple(utterance for turn in self.turns for utterance in turn.utterances)

    @property
    def is_tally(self) -> bool:
        """Whether it holds what somebody counted, and no words."""
        return self.source.format in (TALLY, TALLY_SHEET)

    def speaker(self, name: str) -> Speaker:
        """Return the speaker of that name.

        Raises:
            KeyError: nobody has that name.
        """
        for speaker in self.speakers:
            if speaker.name == name:
                return speaker
        raise KeyError(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorTurn:
    """Everything one person says until somebody else takes the floor.

    The labelling guide's turn: short listening noises by others do not end
    it. ``turns`` are the indexes of the file's turns that it joins.
    """

    index: int
    speaker: str
    utterances: tuple[Utterance, ...]
    turns: tuple[int, ...] = field(default=())


@lru_cache(maxsize=16_384)
def count_words(text: str) -> int:
    """Count words: runs of letters, digits and apostrophes.

    >>> count_words("Well, she's - er - 19 years in.")
    6
    """
    return len(_WORD.findall(text))


def is_encourager(turn: Turn, *, after: str = "") -> bool:
    """Say whether a turn reads as a listening noise while somebody else talks.

    Three words or fewer, unless they ask something ("Why?") or answer
    something: ``after`` is what was said just before by whoever has the floor,
    and a short turn after a question is an answer.
    """
    if "?" in turn.text or after.rstrip(_CLOSERS).endswith("?"):
        return False
    return count_words(turn.text) <= ENCOURAGER_WORDS


def floor_turns(turns: Sequence[Turn]) -> tuple[FloorTurn, ...]:
    """Join a person's turns across encouragers by one or more others.

    An encourager stays a floor turn of its own, placed where it was said, so
    no words are lost; it does not end the turn it falls into. A short answer
    to a question is not an encourager: it takes the floor. Turns that one
    label was cut into without need are joined as well.

    >>> def said(n, who, text):
    ...     return Turn(index=n, speaker=who, utterances=(
    ...         Utterance(id=str(n), turn=n, speaker=who, text=text),))
    >>> talk = [said(1, "Ana", "I froze."), said(2, "Ben", "Mm."), said(3, "Ana", "Twice.")]
    >>> [(t.speaker, t.turns) for t in floor_turns(talk)]
    [('Ana', (1, 3)), ('Ben', (2,))]
    """
    groups: list[list[Turn]] = []
    floor: list[Turn] | None = None
    for speaker, run in groupby(turns, key=lambda turn: turn.speaker):
        group = list(run)
        if floor is not None and speaker == floor[0].speaker:
            floor.extend(group)
            continue
        groups.append(group)
        if floor is None or not is_encourager(_join(group), after=floor[-1].text):
            floor = group
    return tuple(
        FloorTurn(
            index=number,
            speaker=group[0].speaker,
            utterances=tuple(utterance for turn in group for utterance in turn.utterances),
            turns=tuple(turn.index for turn in group),
        )
        for number, group in enumerate(groups, start=1)
    )


def _join(turns: Sequence[Turn]) -> Turn:
    """Return neighbouring turns of one label as the one turn they are."""
    utterances = tuple(utterance for turn in turns for utterance in turn.utterances)
    return replace(turns[0], utterances=utterances)
