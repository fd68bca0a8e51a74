"""What is to be read in the room: the conversation, who is there, and the look back.

Pure: pieces of a page, with every text in them escaped.
"""

from __future__ import annotations

from coach.practice.case import LAST_LAYER, Case, CaseThread
from coach.practice.debrief import Debrief, TimelineRow, Turning
from coach.practice.room import Run, Step
from coach.report.html_parts import fold
from coach.report.markup import Markup, join, tag
from coach.report.page import visible
from coach.report.wording import plural

SETS = {"horizontal": "A set of equals", "vertical": "A set across levels"}
QUIET = "(Nothing more comes.)"
WAITED = "(you waited)"
FEW_LEFT = 2
"""So many questions before the end, the page says so."""


def say_presenter(case: Case, *, as_senior: bool = False) -> Markup:
    """Return who presents, who else is there, and whom the learner plays, if anybody."""
    who = case.presenter
    senior = case.senior if as_senior else None
    return tag(
        "p",
        visible(f"{who.name}, {who.post}. With you in the set: {who.room}."),
        visible(f" You are {senior.who}.") if senior else None,
        class_="note",
        dir="auto",
    )


def say_case(case: Case) -> Markup:
    """Return a case as it is offered: who, and which set."""
    who = case.presenter
    return join(
        (
            tag("h2", visible(case.title), dir="auto"),
            tag("p", visible(f"{who.name}, {who.post}"), dir="auto"),
            tag("p", f"{SETS[case.set]}: ", visible(who.room), class_="note", dir="auto"),
        )
    )


def say_talk(run: Run, *, all_of_it: bool = False) -> Markup:
    """Return the conversation; but for the last exchange, what is long past is folded away."""
    name = run.case.presenter.name
    turns = [_say_words(name, run.case.opening), *(_say_step(name, step) for step in run.steps)]
    keep = len(turns) if all_of_it or len(turns) <= 2 else 1
    before, now = turns[:-keep], turns[-keep:]
    return tag(
        "div",
        fold(f"What was said before ({plural(len(before), 'turn')})", *before),
        *now[:-1],
        tag("div", now[-1], role="status"),
        class_="room",
    )


def _say_step(name: str, step: Step) -> Markup:
    asked = step.asked.said if step.asked else WAITED
    return join((_say_words("You", asked, "you"), _say_words(name, step.answer or QUIET)))


def _say_words(name: str, said: str, class_: str = "they") -> Markup:
    return tag(
        "div",
        tag("p", visible(name), class_="who", dir="auto"),
        tag("p", visible(said), dir="auto"),
        class_=f"room-turn {class_}",
    )


def say_end(run: Run) -> Markup | None:
    """Return the last exchange of a run that its last question ended: nobody has read it yet."""
    if run.turns < run.most_turns and run.layer != LAST_LAYER:
        return None
    last = _say_step(run.case.presenter.name, run.steps[-1])
    return tag("div", last, class_="room", role="status")


def say_left(run: Run) -> str:
    """Return how many questions are left, near the end alone."""
    left = run.most_turns - run.turns
    if left == 1:
        return "One question is left."
    return "Two questions are left." if left == FEW_LEFT < run.most_turns else ""


def say_turning(name: str, words: str, turning: Turning | None) -> Markup | None:
    """Return after what the presenter went deeper, or drew back, in their own words."""
    if turning is None:
        return None
    said = tag("b", f"“{visible(turning.said)}”" if turning.said != "a wait" else "a wait")
    return tag(
        "div",
        tag("p", visible(name), f" {words} after ", said, dir="auto"),
        tag("blockquote", tag("p", visible(turning.answer) or QUIET, dir="auto")),
        class_="turning",
    )


def say_row(row: TimelineRow, most: int) -> Markup:
    """Return a turn of one's own, and beside it how long the answer was."""
    part = row.answer_words / most if most else 0.0
    return join(
        (
            tag("p", visible(row.said) or WAITED, class_="row-said", dir="auto"),
            tag(
                "p",
                tag("span", class_="said", style=f"--part: {part:.3f}", aria_hidden="true"),
                f"The answer: {plural(row.answer_words, 'word')}",
                class_="note",
            ),
        )
    )


def say_threads(threads: tuple[CaseThread, ...]) -> Markup | None:
    """Return the words that were offered and that nobody took up."""
    if not threads:
        return None
    items = (tag("li", f"“{visible(each.words)}”", dir="auto") for each in threads)
    return join((tag("h3", "Offered, and not taken up"), tag("ul", *items, class_="threads")))


def say_underneath(seen: Debrief, no_need: str) -> Markup:
    """Return what lay underneath, folded away, and that nobody had to get there."""
    parts = (tag("p", visible(words), dir="auto") for words in seen.underneath)
    return fold("What lay underneath", tag("p", no_need, class_="note"), *parts)
