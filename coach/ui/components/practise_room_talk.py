"""The conversation with a presenter: each turn is kept, and only then answered."""

from __future__ import annotations

from functools import partial

import streamlit as st

from coach.labels import LABELS, Label
from coach.practice.debrief import give_hint, may_hint
from coach.report.markup import tag
from coach.report.page import visible
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import prepare_reader
from coach.ui.components.practise_typing import draw_asking
from coach.ui.labels import plain_label
from coach.ui.room_words import say_left, say_presenter, say_talk
from coach.ui.runs import (
    ROOM,
    OpenRun,
    ask_presenter,
    end_run,
    has_changed,
    hear_turn,
    wait_for_presenter,
)
from coach.ui.state import attempt, read_choice, write_choice

DIFFERENTLY = "I hear it differently"
_HINT = "room-hint"
CHANGED = (
    "This case has changed with the program since you began, so some answers may be other ones "
    "than you saw."
)


def draw_talk(opened: OpenRun) -> None:
    """Draw a run that goes on."""
    run, run_id = opened.run, opened.kept.id
    draw(
        tag("h2", visible(run.case.title), dir="auto"),
        say_presenter(run.case, as_senior=run.is_senior),
        tag("p", CHANGED, class_="note") if has_changed(opened) else None,
        say_talk(run),
    )
    # In one piece, so that the box below keeps the focus, whatever comes above it.
    with st.container(key="practise-above"):
        _draw_differently(opened)
        _draw_hint(opened)
    prepare_reader()
    name = visible(run.case.presenter.name)
    draw_asking(
        ROOM,
        run_id,
        f"What would you ask {plain_label(name)}?",
        "Ask",
        partial(ask_presenter, run_id),
        more=partial(_draw_more, opened),
    )
    left = say_left(run)
    draw(
        tag("p", left, class_="note") if left else None,
        tag(
            "p",
            "Every turn is kept as you take it: leave whenever you like, and come back to this "
            "address.",
            class_="note",
        )
        if not run.steps
        else None,
    )


def _draw_more(opened: OpenRun) -> None:
    run_id, place = opened.kept.id, len(opened.run.steps)
    st.button("Wait", key="room-wait", on_click=_wait, args=(run_id, place))
    if may_hint(opened.kept.runs_before):
        st.button("A hint", key="room-hint-button", on_click=_ask_for_hint, args=(run_id, place))
    st.button("End here", key="room-end", type="tertiary", on_click=_end, args=(run_id,))


def _draw_hint(opened: OpenRun) -> None:
    if read_choice(_HINT) == f"{opened.kept.id} {len(opened.run.steps)}":
        draw(tag("p", visible(give_hint(opened.run)), class_="noticed", role="status", dir="auto"))


def _draw_differently(opened: OpenRun) -> None:
    """Draw how to say that one's last question is heard differently; its answer comes anew."""
    steps = opened.run.steps
    if steps and steps[-1].asked:
        draw_hearing(opened.kept.id, len(steps) - 1, steps[-1].asked.label, DIFFERENTLY)


def draw_hearing(run_id: str, place: int, label: Label, words: str, *, key: str = "hear") -> None:
    """Draw the menu with which a turn of one's own is heard as something else."""
    name = f"{key}-{place}"
    st.menu_button(
        words,
        [each for each in Label if each is not label],
        format_func=say_hearing,
        key=name,
        type="tertiary" if words == DIFFERENTLY else "secondary",
        on_click=_hear,
        args=(run_id, place, name),
    )


def say_hearing(label: Label) -> str:
    """Return what somebody says who hears a line so.

    >>> say_hearing(Label.OPEN_QUESTION)
    'I hear it as: open question'
    """
    words = LABELS[label].words
    return f"I hear it as: {words[0].lower()}{words[1:]}"


def _hear(run_id: str, place: int, key: str) -> None:
    label = read_choice(key)
    if isinstance(label, Label):
        attempt(lambda: hear_turn(run_id, place, label))


def _wait(run_id: str, place: int) -> None:
    attempt(lambda: wait_for_presenter(run_id, place), once=f"wait {run_id} {place}")


def _ask_for_hint(run_id: str, place: int) -> None:
    write_choice(_HINT, f"{run_id} {place}")


def _end(run_id: str) -> None:
    attempt(lambda: end_run(run_id))
