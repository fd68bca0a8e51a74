"""The course of a whole meeting: where rounds start and end, and whose they are.

All values are points for the likelier course: an announcement as plain as can
be, by whoever runs the meeting, is worth six. They were chosen on labelled
meetings; what is found there hardly changes when one is changed by a third.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.labels import Phase
from coach.measures._best_path import find_best_path
from coach.measures._round_evidence import Evidence


class Stage(StrEnum):
    """How far a meeting has got, as far as rounds go."""

    CHECKIN = "checkin"
    BIDS = "bids"
    ROUND = "round"
    REVIEW = "review"


Place = tuple[Stage, int]
"""A stage, and the number in the roster of whoever presents, or presented last."""

NOBODY = -1
"""The number before anybody has presented."""

_PASSED: Mapping[Stage, tuple[Phase, ...]] = {
    Stage.CHECKIN: (Phase.BIDS, Phase.PRESENTING),
    Stage.BIDS: (Phase.PRESENTING,),
    Stage.ROUND: (Phase.BIDS, Phase.PRESENTING, Phase.REVIEW),
    Stage.REVIEW: (),
}
"""Announcements after which a meeting hardly stays where it is."""
_PASSED_OVER = 0.7
"""The cost of staying all the same, for each point of strength."""

_PER_STRENGTH = 2.0
_NAMED = 4.0
"""Whoever is named as the floor is given is the one; whoever is not is not."""
_ROUND, _ROUND_UNANNOUNCED = 18.0, 22.0
"""A round's own cost keeps a long report in the check-in from being taken for one."""
_BIDS, _REVIEW = 1.0, 4.0
"""The cost of each of these; announcing it makes up for it."""
_ENDS_IN_BIDS = 20.0
"""Talk after the last round is a review, if it is anything."""
_EVERY_ROUND = 1e6
"""More than anything else comes to: somebody who is known to have presented has a round."""

_PRESENTER, _ONLOOKER = 0.25, 0.1
"""A round's gain by its presenter's turns, and loss by those with nothing of theirs beside."""

_SOON = 4
"""Whoever is given the floor takes it within this many turns."""
_FEWEST_OPENING_WORDS, _MOST_OPENING_WORDS, _WORDS_PER_POINT = 8, 150, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Who may present: anybody listed, or, where ``ordered``, each of them in turn."""

    presenters: tuple[str, ...]
    ordered: bool

    def name(self, number: int) -> str | None:
        """Return the presenter of that number, or None for nobody."""
        return None if number == NOBODY else self.presenters[number]

    def list_next(self, number: int) -> range:
        """Return the numbers that may present after this one."""
        if self.ordered:
            return range(number + 1, min(number + 2, len(self.presenters)))
        return range(len(self.presenters))


def find_course(turns: Sequence[Evidence], roster: Roster) -> tuple[Place, ...]:
    """Return the place of every turn."""
    openings = tuple(
        _weigh_openings(turns[step : step + _SOON], roster) for step in range(len(turns))
    )
    search = _Search(turns=turns, roster=roster, openings=openings)
    return find_best_path(
        len(turns),
        (Stage.CHECKIN, NOBODY),
        moves=search.list_moves,
        worth=search.weigh_turn,
        worth_ending=search.weigh_ending,
    )


def _weigh_openings(soon: Sequence[Evidence], roster: Roster) -> Mapping[int, float]:
    """Return what a round that starts with the first of these turns is worth, by presenter.

    Whoever does not speak soon is left out: the floor is not theirs.
    """
    fewest = 1 if roster.ordered else _FEWEST_OPENING_WORDS
    longest: dict[str, int] = {}
    for turn in soon:
        longest[turn.speaker] = max(turn.words, longest.get(turn.speaker, 0))
    return {
        number: _weigh_opening(soon[0], name, longest[name])
        for number, name in enumerate(roster.presenters)
        if longest.get(name, 0) >= fewest
    }


def _weigh_opening(turn: Evidence, presenter: str, longest: int) -> float:
    value = min(longest, _MOST_OPENING_WORDS) / _WORDS_PER_POINT
    announced = turn.weigh(Phase.PRESENTING)
    if not announced:
        return value - _ROUND_UNANNOUNCED
    if turn.named:
        value += _NAMED if presenter in turn.named else -_NAMED
    return value + _PER_STRENGTH * announced - _ROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class _Search:
    """A meeting being searched: each value is a gain, and costs are below zero."""

    turns: Sequence[Evidence]
    roster: Roster
    openings: Sequence[Mapping[int, float]]

    def list_moves(self, step: int, place: Place) -> Iterable[tuple[Place, float]]:
        stage, number = place
        turn, openings = self.turns[step], self.openings[step]
        yield place, 0.0
        if stage is not Stage.BIDS:
            yield (Stage.BIDS, number), _PER_STRENGTH * turn.weigh(Phase.BIDS) - _BIDS
        if stage is Stage.ROUND:
            yield (Stage.REVIEW, number), _PER_STRENGTH * turn.weigh(Phase.REVIEW) - _REVIEW
        for following in self.roster.list_next(number):
            if following in openings:
                yield (Stage.ROUND, following), openings[following]

    def weigh_turn(self, step: int, place: Place) -> float:
        stage, number = place
        turn = self.turns[step]
        value = -_PASSED_OVER * turn.weigh(*_PASSED[stage])
        if stage is not Stage.ROUND:
            return value
        presenter = self.roster.presenters[number]
        if turn.speaker == presenter:
            return value + _PRESENTER * turn.weight
        return value if presenter in turn.around else value - _ONLOOKER * turn.weight

    def weigh_ending(self, place: Place) -> float:
        stage, number = place
        value = -_ENDS_IN_BIDS if stage is Stage.BIDS else 0.0
        return value + _EVERY_ROUND * number if self.roster.ordered else value
