"""What the pages of all exercises have in common: head, what was said, what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

import streamlit as st

from coach.errors import CoachError
from coach.labels import ROLE_WORDS, Role
from coach.practice.attempts import Exercise
from coach.practice.feedback import Feedback
from coach.practice.items import Said
from coach.report.markup import tag
from coach.report.page import visible
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.own_scripts import draw_script
from coach.ui.practising import (
    KINDS,
    count_bout,
    find_entry_of,
    go_on,
    go_to,
    hear_differently,
    is_heard_differently,
    list_left,
    plan,
    start,
)
from coach.ui.state import read_place, take_note, write_place

DIFFERENTLY = "I hear it differently"


Drawn = TypeVar("Drawn", bound=Callable[..., None])


def say_faults(draw_part: Drawn) -> Drawn:
    """Return what draws a part of a page, and says kindly where it cannot.

    Inside a fragment: what is the matter there never reaches the page around it.
    """

    @wraps(draw_part)
    def draw_kindly(*args: object) -> None:
        try:
            draw_part(*args)
        except CoachError as error:
            draw_notice(f"{error}. What you typed before is safe.")

    return draw_kindly  # type: ignore[return-value]


def draw_head(exercise: Exercise) -> None:
    """Draw the way back, the name, the place in the bout, and what the last click said."""
    back, place = st.columns([3, 1], vertical_alignment="center", wrap=False)
    back.page_link("views/practise.py", label="Practise", query_params={})
    if exercise in KINDS and (of := count_bout()) > 1:
        with place:
            draw(tag("p", f"{of - len(list_left())} of {of}", class_="place"))
    draw(tag("h1", find_entry_of(exercise).title, class_="exercise"))
    if note := take_note():
        draw_notice(note)
    draw_script("typing")


def draw_beginning(exercise: Exercise) -> None:
    """Go to the first item of an exercise; where an address names one that is not there, say so.

    An exercise without items is drawn as it is offered.
    """
    if exercise in KINDS and not read_place("item"):
        go_to(exercise, plan(exercise))
        st.rerun()
    draw_head(exercise)
    if read_place("item"):
        draw_notice("There is no such item here; it may be that of another version.")
    entry = find_entry_of(exercise)
    draw_text(f"{entry.what} {entry.minutes[0].upper()}{entry.minutes[1:]}.", class_="lede")
    st.button("Start", type="primary", key="practise-start", on_click=start, args=(exercise,))


def prepare_reader() -> None:
    """Load what reads typed questions, if it is not there yet, and say so meanwhile.

    Raises:
        CoachError: it cannot be loaded.
    """
    if not resources.is_loaded():
        with st.spinner("Getting ready to read what you type"):
            resources.classifier()
    resources.prepare_language()


def draw_context(context: Sequence[Said], *, role: Role | None = None, said: str = "") -> None:
    """Draw what was said before, and below it the line that it is all about, if there is one."""
    turns = [_turn(each.role, each.said) for each in context]
    line = _turn(role, f"“{said}”", "asked") if role is not None and said else None
    draw(tag("div", *turns, line, class_="talk"))


def _turn(role: Role, said: str, class_: str = "before") -> str:
    words = ROLE_WORDS[role]
    return _line(f"{words[0].upper()}{words[1:]}", said, class_)


def _line(who: str, said: str, class_: str) -> str:
    name = tag("span", who, class_="who")
    return tag("div", name, tag("p", visible(said), dir="auto"), class_=class_)


def draw_mine(texts: Sequence[str]) -> None:
    """Draw what the learner sent, in its order."""
    draw(tag("div", *(_line("You", f"“{text}”", "mine") for text in texts), class_="talk"))


def draw_remark(text: str) -> None:
    """Draw why what was typed could not be read as a try; it is still in its box."""
    draw(tag("p", visible(text), class_="unread", role="status"))


def draw_feedback(feedback: Feedback, *, compared: str = "") -> None:
    """Draw one remark, why it reads so, one example, and what changed since the first try."""
    example = feedback.example
    draw(
        tag(
            "div",
            tag("p", visible(feedback.remark), class_="remark"),
            tag("p", visible(feedback.reason)) if feedback.reason else None,
            tag("p", visible(compared)) if compared else None,
            tag(
                "p",
                tag("b", f"{feedback.lead}: "),
                f"“{example.said}”",
                tag("span", f"It might open: {example.opens}", class_="why")
                if example.opens
                else None,
                class_="one-way",
            )
            if example
            else None,
            class_="said-of-it",
            role="status",
        )
    )


def draw_onward(
    exercise: Exercise,
    try_id: str = "",
    *,
    again: Callable[[], None] | None = None,
    leave: Callable[[], None] | None = None,
    **more: str,
) -> None:
    """Draw the ways on: again, next, and, of what is kept as ``try_id``, hearing it differently.

    ``leave`` is called before the next item; ``more`` stays in the address.
    """
    with st.container(horizontal=True, key="practise-onward"):
        if again is not None:
            st.button("Again", key="practise-again", shortcut="A", on_click=again)
        st.button(
            "Next",
            type="primary",
            key="practise-next",
            shortcut="Enter",
            on_click=_leave,
            args=(exercise, leave, more),
        )
        if try_id:
            draw_differently(try_id)
    if try_id and is_heard_differently():
        draw(
            tag(
                "p",
                "Kept: you hear it differently. It leaves the counts, and does not come back.",
                class_="note",
                role="status",
            )
        )


def draw_differently(try_id: str) -> None:
    """Draw the button with which somebody says that they hear it differently, or no longer do."""
    st.button(
        "I hear it so after all" if is_heard_differently() else DIFFERENTLY,
        key="practise-differently",
        type="tertiary",
        shortcut="D",
        on_click=hear_differently,
        args=(try_id,),
    )


def _leave(exercise: Exercise, leave: Callable[[], None] | None, more: dict[str, str]) -> None:
    if leave is not None:
        leave()
    go_on(exercise, **more)


def draw_end(exercise: Exercise) -> None:
    """Draw the end of a bout: nothing is counted up, and one may stop here."""
    draw_head(exercise)
    draw_text("That is enough for one sitting. What is worth coming back to comes back.", "lede")
    more, home = st.columns(2)
    more.button(
        "A few more",
        key="practise-more",
        on_click=start,
        args=(exercise,),
        width="stretch",
    )
    home.button(
        "Back to Practise",
        type="primary",
        key="practise-home",
        on_click=write_place,
        width="stretch",
    )
