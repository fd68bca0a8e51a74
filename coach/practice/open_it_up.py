"""Open it up: another way to word a line, a second try, and the two set side by side.

*Trim it* is the same with a longer line, and *close it on purpose* the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from coach.coding import Prediction
from coach.labels import Label
from coach.practice.checks import MOST_WORDS, Finding, check_question, is_all_met
from coach.practice.feedback import Feedback, give_feedback, give_reason, name_reading
from coach.practice.items import OpenUpItem, Rewording, Said, TrimItem
from coach.practice.reading import Reader, choose_kinder
from coach.practice.rewording import offer_rewordings
from coach.practice.typed import remark_on_typed
from coach.practice.words_shared import list_heard
from coach.transcript import count_words

CLOSED_ON_PURPOSE = (
    "Closed on purpose: it can be answered in a word, and sometimes a fact is what is needed.",
    "Closed on purpose: a word answers it. When would that word be of use to them?",
    "Closed on purpose: quick to answer, and it moves little. That has its place.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One wording, how it reads, what was found in it, and open versions of it to offer."""

    said: str
    reading: Prediction
    findings: tuple[Finding, ...]
    offers: tuple[Rewording, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether it meets all that is looked for."""
        return is_all_met(self.findings)

    @property
    def is_closed(self) -> bool:
        """Whether it reads as a closed question, where it is close the kinder way."""
        return choose_kinder(self.reading) is Label.CLOSED_QUESTION


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItUp:
    """One line of the exercise, and what has been tried.

    ``to_close`` turns it round: a closed question on purpose. ``remark`` is on
    what was typed last and could not be read as a try.
    """

    item: OpenUpItem | TrimItem
    most_words: int = MOST_WORDS
    to_close: bool = False
    tries: tuple[Try, ...] = ()
    remark: str = ""
    is_disputed_here: bool = False

    @property
    def context(self) -> tuple[Said, ...]:
        """What was said before."""
        return self.item.context

    @property
    def examples(self) -> tuple[Rewording, ...]:
        """Wordings to show: two for most lines, the ask itself for one to be trimmed."""
        if isinstance(self.item, TrimItem):
            return (Rewording(said=self.item.ask, opens=""),)
        return self.item.rewordings


def try_wording(state: OpenItUp, said: str, read: Reader) -> OpenItUp:
    """Return the exercise with one more wording, or with why it was not read as one."""
    shown = _list_shown(state)
    typed = [each.said for each in state.tries]
    remark = remark_on_typed(said, before=(*typed, state.item.said), examples=shown)
    if remark is not None:
        return replace(state, remark=remark)
    reading = read(said, state.context)
    planted = state.item.planted if isinstance(state.item, OpenUpItem) else ()
    findings = check_question(
        said,
        reading,
        heard=list_heard(state.context),
        planted=planted,
        keep=state.item.keep,
        most_words=state.most_words,
    )
    done = Try(said=said, reading=reading, findings=findings)
    if not state.to_close:
        done = add_offers(done, state.context, read, planted)
    return replace(state, tries=(*state.tries, done), remark="")


def _list_shown(state: OpenItUp) -> list[str]:
    """Return what has been shown as an example, and is not to be handed in again."""
    offers = [each.said for done in state.tries for each in done.offers]
    return [each.said for each in state.examples] + offers if state.tries else []


def add_offers(
    done: Try, context: Sequence[Said], read: Reader, planted: Sequence[str] = ()
) -> Try:
    """Return a try with open versions of its wording, where it lacks something and there are."""
    if done.is_ready:
        return done
    made = offer_rewordings(done.said, done.reading, list_heard(context), read, planted)
    return replace(done, offers=made)


def choose_examples(
    tries: Sequence[Try], examples: Sequence[Rewording]
) -> tuple[tuple[Rewording, ...], Sequence[Rewording]]:
    """Return open versions of the last wording, and the examples from the next one on.

    The first try, the third and so on are answered with the learner's own
    wording made open where it can be, the others with an example of ours, if there is one.
    """
    takes_own = [bool(number % 2 == 0 and each.offers) for number, each in enumerate(tries)]
    if takes_own[-1]:
        return tries[-1].offers, ()
    return (), examples[takes_own[:-1].count(False) % max(1, len(examples)) :]


def give_wording_feedback(state: OpenItUp) -> Feedback | None:
    """Return what to say of the last wording; None before there is one.

    The example is another one at each try.
    """
    if not state.tries:
        return None
    last = state.tries[-1]
    if state.to_close:
        return _say_of_closing(last)
    own, examples = choose_examples(state.tries, state.examples)
    return give_feedback(last.reading, last.findings, examples=examples, own=own, said=last.said)


def _say_of_closing(last: Try) -> Feedback:
    remark = (
        CLOSED_ON_PURPOSE[len(last.said) % len(CLOSED_ON_PURPOSE)]
        if last.is_closed
        else f"This {name_reading(last.reading)}. What could be answered with yes, no or a fact?"
    )
    return Feedback(remark=remark, reason=give_reason(last.reading), is_ready=last.is_closed)


def compare_wordings(state: OpenItUp) -> str:
    """Return what changed since the first wording; nothing where closing is what is wanted."""
    return "" if state.to_close else compare_tries(state.tries)


def compare_tries(tries: Sequence[Try]) -> str:
    """Return in a sentence what changed from the first try to the last; empty before two."""
    if len(tries) < 2:
        return ""
    first, last = tries[0], tries[-1]
    shorter = count_words(first.said) - count_words(last.said)
    gained = [
        new.check
        for old, new in zip(first.findings, last.findings, strict=True)
        if new.is_met and not old.is_met
    ]
    parts = [_GAINED[check] for check in gained if check in _GAINED]
    matters = bool(parts) or count_words(first.said) > MOST_WORDS
    if shorter > 0 and matters and "short" not in gained:
        parts.append(f"{shorter} {'word' if shorter == 1 else 'words'} shorter")
    if not parts:
        return "Two ways to say it: which of them would you rather be asked?"
    return f"Since your first try: {'; '.join(parts)}."


def count_median_words(tries: Sequence[Try]) -> float | None:
    """Return the median number of words of some tries; None where there are none."""
    return median(count_words(each.said) for each in tries) if tries else None


_GAINED = {
    "no_plan": "your plan is out of it",
    "no_hint": "the hint is gone",
    "open": "it is open now",
    "one_ask": "it asks one thing",
    "short": "it is short",
    "keeps_a_word": "it takes up a word of theirs",
}
