"""A presenter's case: all that an invented presenter can say, as ``data/cases`` has it.

The layout is ``docs/case.schema.json``; source: domain research, sections 4.3 and 4.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from coach.practice.concepts import Concept

LAST_LAYER = 4
"""0 the story, 1 what it is like, 2 the feeling, 3 the concern underneath, 4 one's own insight."""


class QuestionKind(StrEnum):
    """What an open question can be about."""

    WHAT_IT_IS_LIKE = "what_it_is_like"
    FEELING = "feeling"
    MEANING = "meaning"
    ASSUMPTION = "assumption"
    OWN_PART = "own_part"
    OTHERS_VIEW = "others_view"
    WANTED_OUTCOME = "wanted_outcome"
    AVOIDING = "avoiding"
    HISTORY = "history"
    LOYALTY = "loyalty"
    NEXT_STEP = "next_step"


class Weight(StrEnum):
    """Whether asking for a fact at the right moment helps the presenter."""

    PLAIN = "plain"
    REWARDED = "rewarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Who presents, and who else is in the set."""

    name: str
    post: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Openness:
    """How open the presenter is at the start, from 0 to 6."""

    start: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Words that something said would hold, and what the presenter answers to it."""

    focus: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Senior:
    """The presenter's own senior in the set, where the trainee may play that part.

    ``layer`` takes ``needs_more`` openness before a senior, until they own their part.
    """

    who: str
    start: float
    layer: int
    needs_more: float
    owning: Spoken
    agrees_at_once: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsksForAdvice:
    """What a presenter who asks outright says when asked back, or advised straight off."""

    asked_back: Spoken
    given_straight_off: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocks:
    """What asking for a rewarded fact does, once."""

    layer: int
    openness: float
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the presenter knows without having to think.

    ``asks`` are the everyday things that the fact answers, whatever the case.
    """

    id: str
    focus: tuple[str, ...]
    answer: str
    asks: tuple[Concept, ...] = ()
    weight: Weight = Weight.PLAIN
    unlocks: Unlocks | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """A layer in three lengths, as openness rises."""

    guarded: str
    steady: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A fuller version of a layer, with a thread in it that could be picked up."""

    thread: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """How deep the presenter goes, what reaches it, and all that is said there."""

    layer: int
    kinds: tuple[QuestionKind, ...]
    focus: tuple[str, ...]
    says: Wordings
    again: tuple[Again, ...]
    held_back: tuple[str, ...]
    check_adds: tuple[str, ...]
    reflection_adds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseThread:
    """Words with life in them, and the layer that picking them up leads to."""

    id: str
    words: str
    layer: int
    focus: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What a particular suggestion gets."""

    id: str
    about: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reactions:
    """What suggestions get: particular ones, any other, those in question form, invited ones."""

    reactions: tuple[Reaction, ...]
    other: tuple[str, ...]
    disguised_start: tuple[str, ...]
    disguised: tuple[str, ...]
    permitted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DontKnow:
    """A good question that gets a pause first, and what comes to whoever waits."""

    layer: int
    says: tuple[str, ...]
    after_waiting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The presenter's short lines, several to a slot."""

    why_start: tuple[str, ...]
    leading_start: tuple[str, ...]
    stacked_start: tuple[str, ...]
    too_long: tuple[str, ...]
    said_already: tuple[str, ...]
    says_yes: tuple[str, ...]
    says_no: tuple[str, ...]
    short: tuple[str, ...]
    unknown_fact: tuple[str, ...]
    closed_leading: tuple[str, ...]
    check_start: tuple[str, ...]
    thanks: tuple[str, ...]
    anyway: tuple[str, ...]
    over_probing: tuple[str, ...]
    step: tuple[str, ...]
    goodbye: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case, whole."""

    id: str
    title: str
    set: Literal["horizontal", "vertical"]
    presenter: Presenter
    opening: str
    note: str
    speaking_up: str
    openness: Openness
    senior: Senior | None
    asks_for_advice: AsksForAdvice | None
    facts: tuple[Fact, ...]
    layers: tuple[Layer, ...]
    threads: tuple[CaseThread, ...]
    advice: Reactions
    dont_know: DontKnow
    voice: Voice
