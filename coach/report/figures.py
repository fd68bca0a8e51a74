"""The measures of one round, or of a whole meeting, with the wording of a way of working.

Knows the names of the measures, and nothing of how they are worked out or shown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from coach.labels import Phase
from coach.profiles import Profile
from coach.report.excerpts import BEFORE_IDEAS
from coach.report.wording import PHASE_USUAL
from coach.review import OUTSIDE, Measure, Review

_RUNNER = "facilitator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The measures of one round, or of the whole meeting when ``prefix`` is empty.

    ``few`` is the number of questions below which no share is shown. The
    ``profile`` gives the wording; None for that of UK sets. ``explained`` is how
    each measure is counted, by its name, for a page that has it beside the number.
    """

    measures: Mapping[str, Measure]
    prefix: str = ""
    few: int
    profile: Profile | None = None
    explained: Mapping[str, str] = field(default_factory=dict)

    def explain(self, *names: str) -> Markup:
        """Return how these measures are counted, one after another; nothing where it is not said.

        >>> Figures(measures={}, few=1).explain("open_share")
        Markup('')
        """
        return Markup("").join(self.explained[name] for name in names if name in self.explained)

    def say_usual(self, phase: Phase) -> str:
        """Return what is usual in a phase; nothing where the way of working has no such phase."""
        if self.profile is None:
            return PHASE_USUAL[phase]
        found = self.profile.find(phase)
        return found.usual if found else ""

    def say_usual_minutes(self, phase: Phase) -> str:
        """Return how many minutes a phase usually takes; nothing where none are set aside."""
        found = self.profile.find(phase) if self.profile else None
        if found is None or found.minutes is None:
            return ""
        low, high = found.minutes.low, found.minutes.high
        return f"usually {low:g}" if low == high else f"usually {low:g} to {high:g}"

    @property
    def runner(self) -> str:
        """What whoever runs the meeting is called."""
        return self.profile.runner if self.profile else _RUNNER

    @property
    def has_runner(self) -> bool:
        """Whether somebody other than the members runs the meeting."""
        return self.profile is None or self.profile.has_facilitator

    @property
    def has_ideas(self) -> bool:
        """Whether the way of working has a phase for ideas."""
        return self.profile is None or self.profile.find(Phase.IDEAS) is not None

    @property
    def answers_only(self) -> bool:
        """Whether statements are only to be made in answer to a question."""
        return self.profile is not None and self.profile.statements_only_in_answer

    @property
    def before_ideas(self) -> Collection[Phase]:
        """The phases in which a suggestion that nobody asked for is early."""
        return BEFORE_IDEAS if self.profile is None else self.profile.before_ideas

    def find(self, name: str, phase: Phase | None = None) -> Measure | None:
        """Return a measure, of one phase or of all; None where there is none."""
        return self.measures.get(f"{self.prefix}{name}{f'.{phase.value}' if phase else ''}")

    def value(self, name: str, phase: Phase | None = None) -> float | None:
        """Return a measure's value; None where it is missing or not known."""
        measure = self.find(name, phase)
        return measure.value if measure else None


def find_figures(review: Review, number: int = OUTSIDE, *, few: int) -> Figures:
    """Return the figures of a round; those of the whole meeting where it is the only one."""
    several = number != OUTSIDE and len(review.rounds) > 1
    return Figures(
        measures=review.measures,
        prefix=f"round_{number}." if several else "",
        few=few,
        profile=review.way,
    )


def count_asked(figures: Figures, phase: Phase | None = None) -> tuple[int, int] | None:
    """Return how many questions were open, of how many; None where that is not known."""
    opened = figures.value("open_questions", phase)
    closed = figures.value("closed_questions", phase)
    if opened is None or closed is None:
        return None
    return round(opened), round(opened + closed)


def say_looked_at(of: int, figures: Figures) -> str:
    """Say which questions were looked at, where they are those of two phases."""
    phases = (Phase.CLARIFYING, Phase.EXPLORING)
    asked = sum(found[1] for phase in phases if (found := count_asked(figures, phase)))
    return "of those asked while clarifying and exploring" if asked == of else ""
