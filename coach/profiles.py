"""A way of working: the phases of a meeting, what is usual in each, and who runs it.

Data only. Knows no file, and nothing of what is counted or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.labels import ROUND_PHASES, Phase, Role


class Suggestions(StrEnum):
    """How a suggestion that nobody asked for stands in a phase."""

    EARLY = "early"
    """It comes before anybody has asked for ideas, and is counted as early."""
    EXPECTED = "expected"
    """This is the place for it."""
    NEITHER = "neither"
    """It is not expected, and not counted as early."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How long a phase usually takes, from ``low`` to ``high`` minutes."""

    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse a range that ends before it begins."""
        if not 0 <= self.low <= self.high:
            raise ValueError(f"{self.low} to {self.high} minutes is no range")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePhase:
    """One phase of a way of working.

    ``minutes`` is None where no time is set aside for it, ``talks`` who mostly
    speaks, and ``usual`` what is usual in it, in half a line.
    """

    phase: Phase
    minutes: Minutes | None
    talks: tuple[Role, ...]
    usual: str
    suggestions: Suggestions
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A way of working.

    ``phases`` stand in the order of a meeting. ``runner`` is what whoever runs
    it is called; where not ``has_facilitator`` that is one of the members. The
    last three say whether members may question one another and not only the
    presenter, whether the problem may belong to the whole group, and whether
    statements are only made in answer to a question.
    """

    name: str
    title: str
    runner: str
    has_facilitator: bool
    members_ask_each_other: bool
    group_may_own_issue: bool
    statements_only_in_answer: bool
    phases: tuple[ProfilePhase, ...]

    @property
    def round_phases(self) -> tuple[Phase, ...]:
        """The phases that make up one presenter's round, in order."""
        return tuple(each.phase for each in self.phases if each.phase in ROUND_PHASES)

    @property
    def before_ideas(self) -> tuple[Phase, ...]:
        """The phases in which a suggestion that nobody asked for is early."""
        return tuple(each.phase for each in self.phases if each.suggestions is Suggestions.EARLY)

    def find(self, phase: Phase) -> ProfilePhase | None:
        """Return what is said of a phase, or None where it is no part of this way of working."""
        return next((each for each in self.phases if each.phase is phase), None)
