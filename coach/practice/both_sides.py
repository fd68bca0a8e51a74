"""Both sides: be the presenter, answer what is asked, and notice which lines helped.

The lines are a paragraph's own: questions that could find something out, and
the suggestions that people itch to make. What each was is shown last.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.practice.items import ParkItem
from coach.practice.typed import NOTHING_SAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is put to the presenter; ``asks`` is whether it is a question without a plan."""

    said: str
    asks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BothSides:
    """A paragraph to speak from, and what the learner answered to each line of it.

    ``answers`` hold for each line so far the words, and whether the line helped.
    """

    item: ParkItem
    answers: tuple[tuple[str, bool], ...] = ()
    remark: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is put to the presenter: a suggestion, a question, and so on in turn."""
        asked = [Line(said=each.said, asks=True) for each in self.item.questions]
        itches = [Line(said=each, asks=False) for each in self.item.itches]
        return tuple(line for pair in zip(itches, asked, strict=False) for line in pair)

    @property
    def now(self) -> Line | None:
        """The line that is put now; None when all are answered."""
        return self.lines[len(self.answers)] if len(self.answers) < len(self.lines) else None


def answer_as_presenter(state: BothSides, text: str, *, helped: bool) -> BothSides:
    """Return the exercise with a line answered; an empty answer is asked for again."""
    if state.now is None:
        return state
    if not text.strip():
        return replace(state, remark=NOTHING_SAID)
    return replace(state, answers=(*state.answers, (text.strip(), helped)), remark="")


def list_helpful(state: BothSides) -> tuple[Line, ...]:
    """Return the lines that helped, as the learner felt it."""
    answered = zip(state.lines, state.answers, strict=False)
    return tuple(line for line, (_, helped) in answered if helped)
