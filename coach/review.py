"""The result of reviewing a meeting: rounds, lines, measures, and the whole.

Data only. Nothing here counts anything but a rate's own interval, and nothing
knows how a label was made or how a result is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coach.coding import Coding
from coach.labels import ROUND_PHASES, Flag, Label, Phase, Role
from coach.profiles import Profile
from coach.transcript import Transcript, Utterance, floor_turns

OUTSIDE = 0
"""The round number of everything said outside any round."""

_Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One phase, from its first utterance to its last, both included, by id.

    ``sure`` is None where a person set the phase; for a proposal it says
    whether its beginning stands firmly, and ``reason`` what it rests on.
    """

    phase: Phase
    first_utterance: str
    last_utterance: str
    sure: bool | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One presenter's slot; set by people, or proposed by software.

    ``guess`` is true for a proposal, and ``reason`` then says what it rests on.
    """

    presenter: str
    phases: tuple[Span, ...]
    guess: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a phase that lies outside any round."""
        for span in self.phases:
            if span.phase not in ROUND_PHASES:
                raise ValueError(f"{span.phase} lies outside any round")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who presented when: the rounds, and the phases outside any round."""

    rounds: tuple[Round, ...] = ()
    outside: tuple[Span, ...] = ()
    facilitator_guess: bool = False
    """Whether it is a guess who the facilitator is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One utterance in its place.

    ``turn`` is the index of its floor turn, ``role`` what its speaker is at
    that moment (``presenter`` inside their own round), ``round`` counts from 1
    and is 0 outside any round, ``coding`` is None for a presenter's own words,
    which are never labelled.
    """

    utterance: Utterance
    turn: int
    role: Role
    round: int = OUTSIDE
    phase: Phase | None = None
    coding: Coding | None = None

    @property
    def speaker(self) -> str:
        """Who said it."""
        return self.utterance.speaker

    @property
    def label(self) -> Label | None:
        """The label that counts, or None for a presenter's own words."""
        return self.coding.label if self.coding else None

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags that count."""
        return self.coding.flags if self.coding else ()

    @property
    def is_gone(self) -> bool:
        """Whether its words are erased, and only what was counted of it is left."""
        return not self.utterance.text

    @property
    def is_check(self) -> bool:
        """Whether it is a closed question worded as a statement that hints at no answer."""
        worded = Flag.STATEMENT_AS_QUESTION in self.flags and Flag.LEADING not in self.flags
        return self.label is Label.CLOSED_QUESTION and worded


def drop_afterthoughts(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines without those that only round off what their speaker has just asked.

    "How is he? Your brother?" is one question, and its end checks nothing that
    was heard. Such an end is a closed question worded as a statement that hints
    at no answer, straight after a question, or a suggestion in question form,
    in the same turn and phase. Source: labelling guide, section 2, rule 7, and section 5.
    """
    kept: list[Line] = []
    before: dict[tuple[int, int, Phase | None], Line] = {}
    for line in lines:
        place = (line.turn, line.round, line.phase)
        last = before.get(place)
        if last is None or not (_asks(last) and line.is_check):
            kept.append(line)
        before[place] = line
    return tuple(kept)


def _asks(line: Line) -> bool:
    is_question = line.label is not None and line.label.is_question
    return is_question or Flag.DISGUISED_ADVICE in line.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """``count`` of ``of``, with the Wilson 95 % interval ``low`` to ``high`` (0 to 1)."""

    count: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share, from 0 to 1."""
        return self.count / self.of


def wilson_rate(count: int, of: int) -> Rate | None:
    """Return the rate with its Wilson 95 % interval, or None of nothing.

    Source: E. B. Wilson (1927), with z = 1.96 to double precision.

    Raises:
        ValueError: the count is below 0 or above ``of``.

    >>> rate = wilson_rate(6, 10)
    >>> round(rate.low, 2), round(rate.high, 2)
    (0.31, 0.83)
    >>> wilson_rate(0, 0) is None
    True
    """
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is not a rate")
    if of == 0:
        return None
    share, spread = count / of, _Z95**2 / of
    centre = (share + spread / 2) / (1 + spread)
    half = _Z95 * math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    # Rounding alone can leave the share of none, or of all, just outside its interval.
    low, high = min(share, centre - half), max(share, centre + half)
    return Rate(count=count, of=of, low=max(0.0, low), high=min(1.0, high))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing counted or worked out, and what it rests on.

    ``value`` is None when it cannot be said, and ``reason`` then says why.
    ``count`` and ``of`` are the numbers behind a share. ``low`` and ``high``
    are the range that the labels allow, 90 times in 100, for something counted
    in one meeting; and the Wilson 95 % interval where meetings are compared.
    ``unsure`` is how many lines are worth a look before leaning on it.
    ``unit`` is in the singular ("question", "second", "share").
    """

    name: str
    value: float | None
    unit: str
    count: int | None = None
    of: int | None = None
    low: float | None = None
    high: float | None = None
    reason: str | None = None
    unsure: int | None = None

    def __post_init__(self) -> None:
        """Refuse a missing value that does not say why."""
        if self.value is None and not self.reason:
            raise ValueError(f"{self.name} has no value and no reason")


class MomentKind(StrEnum):
    """Why a stretch of a meeting is worth replaying."""

    OPENED_UP = "opened_up"
    """After a question the presenter said far more than they usually did."""
    TURNED = "turned"
    """After a question the talk went somewhere it had not been."""
    QUIET = "quiet"
    """The longest silence after a question."""
    PICKED_UP = "picked_up"
    """A question that took up the presenter's own words most clearly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A stretch of the meeting worth replaying, by utterance ids.

    ``asked`` is the utterance of the question in it, ``reason`` says in plain
    words why it was chosen, and ``debrief`` is one question for the set.
    """

    first_utterance: str
    last_utterance: str
    asked: str
    kind: MomentKind
    reason: str
    debrief: str
    round: int = OUTSIDE


class ActionStatus(StrEnum):
    """How firm an action is, as it was said."""

    AGREED = "agreed"
    """Its owner takes it on."""
    OPEN = "open"
    """Put forward, and neither taken on nor turned down."""
    REFUSED = "refused"
    """Turned down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something to be done after the meeting, as the talk has it: a proposal.

    ``owner`` is a speaker; ``what`` is in the words said. ``due`` is None where
    no day was said or none can be worked out, and ``due_words`` are the words
    for it, if any. ``first_utterance`` and ``last_utterance`` are where it was
    said, ``reason`` what the proposal rests on.
    """

    owner: str
    what: str
    due: date | None
    due_words: str
    status: ActionStatus
    first_utterance: str
    last_utterance: str
    reason: str
    round: int = OUTSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkShare:
    """How much one speaker said, over the whole meeting.

    ``seconds`` is None where the file cannot tell; ``share`` (0 to 1) is of
    seconds or of words, whichever ``Review.share_basis`` names.
    """

    name: str
    role: Role
    turns: int
    words: int
    seconds: float | None
    share: float | None
    adjusted: float | None = None
    """Share against an equal one: 0 is equal, 0.4 is 40 % over it, -1 is silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything worked out about one meeting; this is what is stored and shown."""

    transcript: Transcript
    plan: Plan
    lines: tuple[Line, ...]
    talk: tuple[TalkShare, ...]
    share_basis: str
    measures: Mapping[str, Measure]
    moments: tuple[Moment, ...]
    classifier: str
    created_at: datetime
    notes: tuple[str, ...] = ()
    """What is worth a look about the names in the file, each a whole sentence."""
    actions: tuple[Action, ...] = ()
    """What people took away to do, as proposed from the talk."""
    held_on: date | None = None
    """The day of the meeting, where it is known."""
    profile: str = "uk"
    """The name of the way of working it was reviewed for."""
    way: Profile | None = None
    """That way of working itself; None for that of UK sets."""

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Who presented, in order."""
        return self.plan.rounds

    @property
    def lacks_words(self) -> bool:
        """Whether words of it are erased, so that nothing can be counted anew."""
        return any(line.is_gone for line in self.lines)

    @property
    def codings(self) -> tuple[Coding, ...]:
        """Every labelled utterance, in order."""
        return tuple(line.coding for line in self.lines if line.coding is not None)


def place_lines(transcript: Transcript, plan: Plan) -> tuple[Line, ...]:
    """Put every utterance in its place: floor turn, role, round and phase.

    Utterances that no span covers are outside any round, with no phase.
    """
    floor = {
        utterance.id: turn.index
        for turn in floor_turns(transcript.turns)
        for utterance in turn.utterances
    }
    roles = {speaker.name: speaker.role for speaker in transcript.speakers}
    places = _find_places(transcript.utterances, plan)
    return tuple(
        _place(
            utterance, floor[utterance.id], roles.get(utterance.speaker, Role.MEMBER), places, plan
        )
        for utterance in transcript.utterances
    )


def _find_places(utterances: Sequence[Utterance], plan: Plan) -> dict[str, tuple[int, Phase]]:
    """Return the round number and phase of every utterance that a span covers."""
    order = {utterance.id: position for position, utterance in enumerate(utterances)}
    spans = [(OUTSIDE, span) for span in plan.outside]
    for number, round_ in enumerate(plan.rounds, start=1):
        spans += [(number, span) for span in round_.phases]
    places: dict[str, tuple[int, Phase]] = {}
    for number, span in spans:
        first, last = order[span.first_utterance], order[span.last_utterance]
        for utterance in utterances[first : last + 1]:
            places[utterance.id] = (number, span.phase)
    return places


def _place(
    utterance: Utterance,
    turn: int,
    role: Role,
    places: Mapping[str, tuple[int, Phase]],
    plan: Plan,
) -> Line:
    number, phase = places.get(utterance.id, (OUTSIDE, None))
    if number != OUTSIDE and utterance.speaker == plan.rounds[number - 1].presenter:
        role = Role.PRESENTER
    return Line(utterance=utterance, turn=turn, role=role, round=number, phase=phase)
