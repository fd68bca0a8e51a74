"""Park the advice: say it to yourself, ask what you do not know, then ask the presenter.

What was parked is the learner's own: it is compared with the question, and can be cleared.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from coach.labels import Role
from coach.practice.checks import MOST_WORDS, check_question
from coach.practice.feedback import Feedback, give_feedback
from coach.practice.items import ParkItem, Said
from coach.practice.open_it_up import Try, add_offers, choose_examples
from coach.practice.reading import Reader
from coach.practice.typed import remark_on_typed

TRUE_FOR_IT = "What would have to be true for that to work?"
NOT_KNOWN = "What don’t you know yet?"
NOTHING_PARKED = "Nothing is typed yet. A word or two will do; it is for you alone."


class Step(StrEnum):
    """Where in the exercise somebody is."""

    IDEA = "idea"
    TRUE_FOR_IT = "true_for_it"
    NOT_KNOWN = "not_known"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkTheAdvice:
    """One paragraph of the exercise and what was typed at each step."""

    item: ParkItem
    step: Step = Step.IDEA
    idea: str = ""
    true_for_it: str = ""
    not_known: str = ""
    tries: tuple[Try, ...] = ()
    remark: str = ""
    is_disputed_here: bool = False

    @property
    def context(self) -> tuple[Said, ...]:
        """What the presenter said."""
        return (Said(role=Role.PRESENTER, said=self.item.said),)

    @property
    def is_free_of_idea(self) -> bool | None:
        """Whether the first question was free of what was parked; None before there is one."""
        return self.tries[0].findings[0].is_met if self.tries else None


def park(state: ParkTheAdvice, text: str) -> ParkTheAdvice:
    """Return the exercise with a step before the question answered; an empty one is not."""
    if not text.strip():
        return replace(state, remark=NOTHING_PARKED)
    if state.step is Step.IDEA:
        return replace(state, idea=text, step=Step.TRUE_FOR_IT, remark="")
    if state.step is Step.TRUE_FOR_IT:
        return replace(state, true_for_it=text, step=Step.NOT_KNOWN, remark="")
    if state.step is Step.NOT_KNOWN:
        return replace(state, not_known=text, step=Step.ASK, remark="")
    return state


def clear_parked(state: ParkTheAdvice) -> ParkTheAdvice:
    """Return the exercise with what was parked forgotten; questions asked stay."""
    return replace(state, idea="", true_for_it="", not_known="")


def ask_after_parking(state: ParkTheAdvice, said: str, read: Reader) -> ParkTheAdvice:
    """Return the exercise with a question asked, or with why it was not read as one."""
    typed = [each.said for each in state.tries]
    shown = [each.said for each in state.item.questions] if state.tries else []
    remark = remark_on_typed(said, before=typed, examples=shown)
    if remark is not None or state.step is not Step.ASK:
        return replace(state, remark=remark or "")
    reading = read(said, state.context)
    ideas = [state.idea] if state.idea else []
    findings = check_question(
        said, reading, heard=state.item.said, planted=ideas, most_words=MOST_WORDS
    )
    done = add_offers(
        Try(said=said, reading=reading, findings=findings), state.context, read, ideas
    )
    return replace(state, tries=(*state.tries, done), remark="")


def give_parking_feedback(state: ParkTheAdvice) -> Feedback | None:
    """Return what to say of the last question; None before there is one."""
    if not state.tries:
        return None
    last = state.tries[-1]
    own, examples = choose_examples(state.tries, state.item.questions)
    return give_feedback(last.reading, last.findings, examples=examples, own=own, said=last.said)
