"""My progress: a sentence a boundary, numbers only where wanted; nobody else sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from coach.practice.attempts import Attempt
from coach.practice.progress import (
    TOLD_APART,
    WINDOW,
    Trend,
    count_certain_and_fitting,
    count_free_of_idea,
    count_uptake,
    list_trends,
    say_trend,
)
from coach.report.html_parts import Fact, facts
from coach.report.markup import tag
from coach.report.page import visible
from coach.storage.practice import change_choices, load_choices
from coach.storage.practice_records import KeptWish, PracticeChoices
from coach.storage.practice_wishes import list_wishes
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.practise_taking import draw_deleting, draw_taking
from coach.ui.practise_words import say_counts, say_share
from coach.ui.practising import list_mine
from coach.ui.sets_wording import say_day
from coach.ui.state import attempt, read_choice, take_note

_MOST_WORDS = 5, 40


def draw_progress() -> None:
    """Draw how practice goes, what was tried at meetings, and what one may choose."""
    st.page_link("views/practise.py", label="Practise", query_params={})
    st.title("My progress")
    if note := take_note():
        draw_notice(note)
    draw_text("For you alone: it is in no count of anybody else’s, and nobody is shown it.")
    choices, attempts = load_choices(resources.store(), LOCAL), list_mine()
    _draw_trends(list_trends(attempts))
    _toggle("shows_counts", "Show the counts", choices)
    if choices.shows_counts:
        _draw_counts(attempts, choices)
    _draw_wishes(list_wishes(resources.store(), LOCAL))
    _draw_choices(choices)
    draw_taking()
    draw_deleting()


def _draw_trends(trends: Sequence[Trend]) -> None:
    known = [each for each in trends if each.of_before >= WINDOW]
    waiting = [each for each in trends if each.of_before < WINDOW]
    if not trends:
        draw_text(
            "Nothing can be said yet. Once you have met about ten lines at a place where two "
            "readings lie close together, it says here how they come apart.",
            class_="lede",
        )
    draw(*(tag("p", say_trend(each), class_="trend") for each in known))
    if waiting:
        with st.expander("Too early to say", expanded=not known):
            draw(*(tag("p", say_trend(each), class_="note") for each in waiting))


def _draw_counts(attempts: Sequence[Attempt], choices: PracticeChoices) -> None:
    rows = [
        Fact(name=TOLD_APART[each.boundary], text=say_counts(each))
        for each in list_trends(attempts)
    ]
    certain = say_share(count_certain_and_fitting(attempts)) if choices.shows_sureness else ""
    draw(
        facts(
            (
                *rows,
                Fact(
                    name="Questions free of the parked idea",
                    text=say_share(count_free_of_idea(attempts)),
                ),
                Fact(
                    name="Questions that took up their words",
                    text=say_share(count_uptake(attempts)),
                ),
                Fact(name="Certain, and as it reads", text=certain),
            )
        )
    )
    draw_text("First tries only, without a hint. Lines you hear differently are left out.")


def _draw_wishes(wishes: Sequence[KeptWish]) -> None:
    told = [each for each in reversed(wishes) if each.is_tried is not None]
    if told:
        draw(tag("h2", "Tried at the set"), *map(_wish, told))


def _wish(wish: KeptWish) -> str:
    day = wish.details.meets_on
    when = f"{say_day(day, date.today())}: " if day else ""
    tried = "tried" if wish.is_tried else "not this time"
    happened = tag("span", visible(wish.happened), class_="why", dir="auto")
    return tag(
        "p",
        when,
        tag("q", visible(wish.details.text), dir="auto"),
        f" · {tried}",
        happened if wish.happened else None,
        class_="wish",
    )


def _draw_choices(choices: PracticeChoices) -> None:
    with st.expander("How I like to practise"):
        _toggle("shows_sureness", "In Spot it, ask how sure I am", choices)
        _toggle("uses_timers", "Show timers where an exercise has one", choices)
        st.number_input(
            "Longest question that passes for short, in words",
            *_MOST_WORDS,
            choices.most_words,
            key="choice-most_words",
            on_change=_change,
            args=("most_words",),
        )


def _toggle(name: str, words: str, choices: PracticeChoices) -> None:
    key = f"choice-{name}"
    st.toggle(words, getattr(choices, name), key=key, on_change=_change, args=(name,))


def _change(name: str) -> None:
    value = read_choice(f"choice-{name}")
    if not isinstance(value, int):
        return
    change: dict[str, Any] = {name: value}
    changed = replace(load_choices(resources.store(), LOCAL), **change)
    attempt(lambda: change_choices(resources.store(), LOCAL, changed))
