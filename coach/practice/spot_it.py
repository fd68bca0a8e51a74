"""Spot it: one line, four answers, and the line beside it that reads differently."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.labels import LABELS, Label
from coach.practice.feedback import PEOPLE_SPLIT
from coach.practice.items import SpotItem


class Sureness(StrEnum):
    """How sure somebody is of an answer."""

    GUESS = "guess"
    FAIRLY = "fairly"
    CERTAIN = "certain"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotAnswer:
    """One answer, and how sure it was; None where that was not asked."""

    label: Label
    sureness: Sureness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotIt:
    """One line of the exercise and what has been answered.

    ``is_disputed_here`` is whether the learner hears it differently.
    """

    item: SpotItem
    twin: SpotItem
    answers: tuple[SpotAnswer, ...] = ()
    is_disputed_here: bool = False

    @property
    def counts(self) -> bool:
        """Whether it may be counted: a line that people or the learner dispute is not."""
        return bool(self.answers) and not (self.item.is_disputed or self.is_disputed_here)

    @property
    def agrees_at_once(self) -> bool:
        """Whether the first answer is the line's label, or one that is accepted."""
        return bool(self.answers) and fits(self.item, self.answers[0].label)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotFeedback:
    """What is shown after an answer.

    ``twin`` is the nearest contrasting line in pieces: its words, each with
    whether they are what differs; ``opens`` what the line itself might open.
    """

    remark: str
    reason: str
    opens: str
    twin: tuple[tuple[str, bool], ...]
    twin_remark: str
    fits: bool


def fits(item: SpotItem, label: Label) -> bool:
    """Say whether a label is the line's own or among those accepted."""
    return label is item.label or label in item.accept


def answer_spot(state: SpotIt, label: Label, sureness: Sureness | None = None) -> SpotIt:
    """Return the exercise with one more answer."""
    return replace(state, answers=(*state.answers, SpotAnswer(label=label, sureness=sureness)))


def dispute_spot(state: SpotIt) -> SpotIt:
    """Return it with the learner hearing the line differently; once more takes that back."""
    return replace(state, is_disputed_here=not state.is_disputed_here)


def give_spot_feedback(state: SpotIt) -> SpotFeedback | None:
    """Return what to say of the last answer; None before there is one."""
    if not state.answers:
        return None
    item, twin = state.item, state.twin
    return SpotFeedback(
        remark=_say_reading(item, state.answers[-1].label),
        reason=item.reason,
        opens=item.opens,
        twin=mark_changes(item.said, twin.said),
        twin_remark=f"Beside it, this reads as {_name(twin.label)}: {twin.reason}",
        fits=fits(item, state.answers[-1].label),
    )


def _say_reading(item: SpotItem, answered: Label) -> str:
    if item.is_disputed:
        return f"{PEOPLE_SPLIT} {item.split}"
    if answered is item.label:
        return f"It reads so: {_name(item.label)}."
    return f"This reads as {_name(item.label)}."


def _name(label: Label) -> str:
    words = LABELS[label].words
    return f"“{words}”"


def mark_changes(said: str, twin: str) -> tuple[tuple[str, bool], ...]:
    """Return a twin's words in pieces, each with whether it differs from the line.

    >>> mark_changes("Have you tried a rota?", "What have you tried?")
    (('What have', True), ('you', False), ('tried?', True))
    """
    old, new = said.split(), twin.split()
    pieces = []
    for tag, _, _, start, end in difflib.SequenceMatcher(None, old, new, False).get_opcodes():
        if end > start:
            pieces.append((" ".join(new[start:end]), tag != "equal"))
    return tuple(pieces)
