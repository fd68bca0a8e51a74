"""What is kept of practice: plain values, which know nothing of the exercises themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coach.labels import Flag, Label

MOST_WORDS = 15
"""The longest question, in words, that passes for short unless the learner says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAttempt:
    """One item of an exercise, tried once.

    ``exercise``, ``boundary`` and ``sureness`` are words of the exercises' own;
    the rest is as in ``coach.practice.attempts``. ``at`` is in UTC.
    """

    exercise: str
    item: str
    pair: str
    boundary: str | None
    at: datetime
    fits: bool
    fits_later: bool = False
    sureness: str | None = None
    is_hinted: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAttempt:
    """An attempt that is kept; ``is_disputed`` is whether the learner hears it differently."""

    id: str
    details: NewAttempt
    is_disputed: bool = False

    @property
    def counts(self) -> bool:
        """Whether it goes into numbers: nothing does that people or the learner dispute."""
        return self.details.counts and not self.is_disputed


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a learner said in a turn of a run, and how it was read."""

    said: str
    label: Label
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEvent:
    """One turn of a run, or one that is read differently now; never changed.

    ``place`` counts turns from 0. ``spoken`` is None where the learner waited.
    With ``is_relabelled`` it takes the place of what stood there.
    """

    number: int
    place: int
    spoken: Spoken | None
    at: datetime
    is_relabelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRun:
    """A run with a presenter, as it begins.

    ``case_text`` is the whole text of a case of one's own, and None of one that
    comes with the program; ``case_sha256`` that of its file, either way.
    """

    case_id: str
    case_sha256: str
    case_text: str | None = None
    is_senior: bool = False
    most_turns: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRun:
    """A run that is kept.

    ``runs_before`` is how many runs of this case were begun in earnest before
    it; ``ended_at`` is None while it may go on.
    """

    id: str
    details: NewRun
    runs_before: int
    started_at: datetime
    ended_at: datetime | None = None
    events: tuple[RunEvent, ...] = ()

    @property
    def turns(self) -> tuple[Spoken | None, ...]:
        """What was done, turn by turn, as it is read now; None where the learner waited."""
        return list_standing(self.events)


def list_standing(events: Sequence[RunEvent]) -> tuple[Spoken | None, ...]:
    """Return what was done at each place, as the latest event there has it."""
    latest = {each.place: each.spoken for each in sorted(events, key=lambda each: each.number)}
    return tuple(latest[place] for place in sorted(latest))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is typed at an item and not sent yet; ``drop_on`` is the day on which it goes."""

    exercise: str
    item: str
    text: str
    drop_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWish:
    """What a learner would like to try at a meeting: of a set or none, on a day or none."""

    text: str
    set_id: str | None = None
    meets_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWish:
    """A wish that is kept; ``is_tried`` is None until the learner says whether they did."""

    id: str
    details: NewWish
    made_at: datetime
    is_tried: bool | None = None
    happened: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeChoices:
    """How a learner likes to practise.

    ``most_words`` is the longest question that passes for short.
    """

    shows_sureness: bool = False
    shows_counts: bool = False
    most_words: int = MOST_WORDS
    uses_timers: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPractice:
    """All that is kept of somebody's practice, each kind the oldest first."""

    choices: PracticeChoices
    attempts: tuple[KeptAttempt, ...]
    runs: tuple[KeptRun, ...]
    drafts: tuple[Draft, ...]
    wishes: tuple[KeptWish, ...]
