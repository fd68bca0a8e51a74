"""Exercises of one item at a time, of which no attempt is kept: the way in, and the way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from coach.practice.attempts import Exercise
from coach.practice.items import Item
from coach.report.markup import tag
from coach.service.practice_progress import Progress
from coach.storage.practice import change_choices, load_choices
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.components.practise_frame import DIFFERENTLY, draw_head
from coach.ui.progress_kept import drop_progress, load_progress, save_progress
from coach.ui.state import attempt, read_choice, read_place, write_place

_CLOCK = "practise-clock"
_HEARD = "heard"


def draw_way_in(exercise: Exercise, items: Sequence[Item]) -> None:
    """Go to an item of an exercise, another one on another day.

    Where an address names one that is not there, the page says so.
    """
    today = datetime.now(UTC).date().toordinal() % len(items)
    if not read_place("item"):
        go_to_item(exercise, items[today].id)
        st.rerun()
    draw_head(exercise)
    draw_notice("There is no such item here; it may be that of another version.")
    st.button(
        "Start",
        type="primary",
        key="practise-start",
        on_click=go_to_item,
        args=(exercise, items[today].id),
    )


def draw_way_on(exercise: Exercise, items: Sequence[Item], item_id: str) -> None:
    """Draw the ways on from an item that is done: the next one, the same again, or home."""
    ids = [each.id for each in items]
    following = ids[(ids.index(item_id) + 1) % len(ids)]
    with st.container(horizontal=True, key="practise-onward"):
        st.button(
            "Again", key="practise-again", on_click=_leave, args=(exercise, item_id, item_id)
        )
        st.button(
            "Next",
            type="primary",
            key="practise-next",
            shortcut="Enter",
            on_click=_leave,
            args=(exercise, item_id, following),
        )
        st.button("Back to Practise", key="practise-home", type="tertiary", on_click=write_place)


def _leave(exercise: Exercise, item_id: str, following: str) -> None:
    attempt(lambda: drop_progress(exercise, item_id))
    go_to_item(exercise, following)


def go_to_item(exercise: Exercise, item_id: str) -> None:
    """Go to an item, inside a callback."""
    write_place(exercise=exercise.value.replace("_", "-"), item=item_id)


def draw_hearing_kept(exercise: Exercise, item_id: str, progress: Progress) -> None:
    """Draw how to say that one hears a reading differently; it is kept until the item is left."""
    is_heard = is_heard_otherwise(progress)
    st.button(
        "I hear it so after all" if is_heard else DIFFERENTLY,
        key="practise-hear",
        type="tertiary",
        on_click=_hear,
        args=(exercise, item_id),
    )
    if is_heard:
        draw_text("Kept: you hear it differently. Nothing is counted of it.")


def is_heard_otherwise(progress: Progress) -> bool:
    """Say whether somebody hears a reading differently."""
    return len(progress.list_words(_HEARD)) % 2 == 1


def _hear(exercise: Exercise, item_id: str) -> None:
    attempt(
        lambda: save_progress(
            exercise, item_id, load_progress(exercise, item_id).then(_HEARD, "differently")
        )
    )


def draw_clock_choice(words: str) -> bool:
    """Draw whether a clock is shown, and return it; it is kept for the next time."""
    choices = load_choices(resources.store(), LOCAL)
    st.toggle(words, value=choices.uses_timers, key=_CLOCK, on_change=_keep_clock)
    return choices.uses_timers


def _keep_clock() -> None:
    def act() -> None:
        choices = load_choices(resources.store(), LOCAL)
        wanted = replace(choices, uses_timers=bool(read_choice(_CLOCK)))
        change_choices(resources.store(), LOCAL, wanted)

    attempt(act)


def say_clock(seconds: float) -> str:
    """Return a clock that the browser counts on by itself; nothing reads its seconds out."""
    ticking = tag("span", class_="ticking runs", aria_hidden="true")
    return tag("p", ticking, class_="tally-clock", style=f"--from: {int(seconds)}")


def draw_two(first: str, second: str, act: Callable[[int], None], *, key: str) -> None:
    """Draw two answers with the keys 1 and 2; ``act`` gets 0 or 1."""
    with st.container(horizontal=True, key=f"{key}-two"):
        for number, words in enumerate((first, second)):
            st.button(
                words,
                key=f"{key}-{number + 1}",
                shortcut=str(number + 1),
                on_click=act,
                args=(number,),
            )
