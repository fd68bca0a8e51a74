"""Pick up the thread: choose the words with most life in them, and ask with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.labels import Label, Role
from coach.language.content_words import content_words
from coach.practice.checks import Check, check_question
from coach.practice.feedback import Feedback, give_feedback
from coach.practice.items import Focus, Rewording, Said, Thread, ThreadItem
from coach.practice.open_it_up import Try
from coach.practice.reading import Reader, choose_kinder
from coach.practice.typed import fold, remark_on_typed

MOST_WORDS_CHOSEN = 8
NOT_THEIRS = "Those words are not in what they said. Choose words of theirs, as they stand."
NOTED = "I have thought about that, yes."
_HEDGE = re.compile(r"^(?:[HM]m\. )?[^.?!]+[.?!] ")
"""The first sentence of what comes otherwise: it answers a yes or no, and nothing open."""
SAID_AGAIN = "I'd say the same to that one."
TOO_MANY = f"Choose {MOST_WORDS_CHOSEN} words at most: which of them has most life in it?"


@dataclass(frozen=True, slots=True, kw_only=True)
class PickUpTheThread:
    """One answer of a presenter, the words chosen of it, and what was asked with them."""

    item: ThreadItem
    chosen: str = ""
    tries: tuple[Try, ...] = ()
    remark: str = ""
    is_disputed_here: bool = False

    @property
    def context(self) -> tuple[Said, ...]:
        """What was asked, where it is known, and what the presenter answered."""
        asked = Said(role=Role.MEMBER, said=self.item.asked)
        answer = Said(role=Role.PRESENTER, said=self.item.said)
        return (asked, answer) if self.item.asked else (answer,)


def choose_words(state: PickUpTheThread, words: str) -> PickUpTheThread:
    """Return the exercise with words chosen; they have to be the presenter's."""
    shape = fold(words)
    if not shape or f" {shape} " not in f" {fold(state.item.said)} ":
        return replace(state, remark=NOT_THEIRS)
    if len(shape.split()) > MOST_WORDS_CHOSEN:
        return replace(state, remark=TOO_MANY)
    return replace(state, chosen=words.strip(), remark="")


def ask_with_thread(state: PickUpTheThread, said: str, read: Reader) -> PickUpTheThread:
    """Return the exercise with a question asked, or with why it was not read as one."""
    typed = [each.said for each in state.tries]
    shown = [each.question for each in state.item.threads] if state.tries else []
    remark = remark_on_typed(said, before=typed, examples=shown)
    if remark is not None:
        return replace(state, remark=remark)
    reading = read(said, state.context)
    threads = [each.words for each in state.item.threads]
    findings = check_question(said, reading, heard=state.item.said, keep=[state.chosen, *threads])
    done = Try(said=said, reading=reading, findings=findings)
    return replace(state, tries=(*state.tries, done), remark="")


def find_thread(item: ThreadItem, said: str) -> Thread | None:
    """Return the thread that something said or chosen picks up: most of its words, else None.

    Words that stand beside a thread lead to it too: those of the presenter's
    that a good question about it holds.
    """
    there = {word.stem for word in content_words(said)} or set(fold(said).split())
    return _find_by_words(item, there) or _find_by_question(item, there)


def _find_by_question(item: ThreadItem, there: set[str]) -> Thread | None:
    theirs = {word.stem for word in content_words(item.said)} & there
    shared = [
        (len(theirs & {word.stem for word in content_words(each.question)}), each)
        for each in item.threads
    ]
    most, best = max(shared, key=lambda each: each[0])
    return best if most else None


def _find_by_words(item: ThreadItem, there: set[str]) -> Thread | None:
    best, most = None, 0.0
    for thread in item.threads:
        own = {word.stem for word in content_words(thread.words)} or set(
            fold(thread.words).split()
        )
        share = len(own & there) / len(own)
        if share > most:
            best, most = thread, share
    return best


def answer_thread(state: PickUpTheThread) -> str:
    """Return what the presenter says next; empty before a question.

    A suggestion is noted, and nothing is said twice.
    """
    if not state.tries:
        return ""
    answers = [_answer(state.item, each) for each in state.tries]
    is_said = answers[-1] in answers[:-1]
    return SAID_AGAIN if is_said and answers[-1] != NOTED else answers[-1]


def _answer(item: ThreadItem, one: Try) -> str:
    if choose_kinder(one.reading) is Label.ADVICE:
        return NOTED
    thread = find_thread(item, one.said)
    if thread is not None:
        return thread.next
    is_open = choose_kinder(one.reading) is Label.OPEN_QUESTION
    return _HEDGE.sub("", item.otherwise) if is_open else item.otherwise


def find_focus(state: PickUpTheThread) -> Focus | None:
    """Return what the last question is about, by the thread it picks up; None where by none."""
    thread = find_thread(state.item, state.tries[-1].said) if state.tries else None
    return thread.focus if thread else None


def picks_up(state: PickUpTheThread) -> bool | None:
    """Return whether the first question took up their words; None before there is one."""
    if not state.tries:
        return None
    return next(
        finding.is_met
        for finding in state.tries[0].findings
        if finding.check is Check.KEEPS_A_WORD
    )


def give_thread_feedback(state: PickUpTheThread) -> Feedback | None:
    """Return what to say of the last question; None before there is one."""
    if not state.tries:
        return None
    last = state.tries[-1]
    taken = find_thread(state.item, last.said)
    others = [each for each in state.item.threads if each is not taken]
    examples = [Rewording(said=each.question, opens=each.why) for each in others]
    return give_feedback(last.reading, last.findings, examples=examples)
