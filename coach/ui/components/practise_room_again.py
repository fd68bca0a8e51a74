"""One moment tried again, with another question: what came then, and what comes now."""

from __future__ import annotations

import streamlit as st

from coach.practice.debrief import Debrief
from coach.practice.room import Run
from coach.report.markup import tag
from coach.report.page import shortened, visible
from coach.service.practice_again import again_item
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import prepare_reader
from coach.ui.components.practise_typing import draw_asking
from coach.ui.room_words import QUIET, WAITED
from coach.ui.runs import ROOM, OpenRun, find_again, find_run, try_again
from coach.ui.state import has_choice, read_choice, write_choice

_MOMENT = "room-moment"
_LETTERS = 70


def draw_again(opened: OpenRun, seen: Debrief) -> None:
    """Draw which moment to try again, a box for another question, and what came of the last."""
    tried = find_again(opened)
    key = f"{_MOMENT}-{opened.kept.id}"
    if not has_choice(key):
        write_choice(key, tried[0] if tried else _choose_first(seen))
    draw(tag("h2", "Try this moment again"))
    with st.container(key="room-moment"):
        st.selectbox(
            "Which moment?",
            range(len(opened.run.steps)),
            format_func=lambda place: _say_moment(opened.run, place),
            key=key,
        )
    prepare_reader()
    draw_asking(
        ROOM,
        again_item(opened.kept.id),
        "What would you ask there?",
        "Try it",
        lambda said: _try(opened.kept.id, key, said),
        is_main=False,
    )
    if tried:
        draw(_say_then_and_now(opened.run, *tried))


def _choose_first(seen: Debrief) -> int:
    """Return the moment to begin with: where the presenter drew back, else the last one."""
    return seen.back.place if seen.back else len(seen.timeline) - 1


def _say_moment(run: Run, place: int) -> str:
    asked = run.steps[place].asked
    words = shortened(visible(asked.said), letters=_LETTERS) if asked else WAITED
    return f"{place + 1}. {words}"


def _try(run_id: str, key: str, said: str) -> str:
    place = read_choice(key)
    return try_again(find_run(run_id), place if isinstance(place, int) else 0, said)


def _say_then_and_now(run: Run, place: int, again: Run) -> str:
    """Return what was asked and answered at a moment, then and now, side by side."""
    name = visible(run.case.presenter.name)
    sides = (("Then", run.steps[place]), ("Now", again.steps[-1]))
    return tag(
        "div",
        *(
            tag(
                "section",
                tag("h3", when),
                tag("p", visible(step.asked.said) if step.asked else WAITED, dir="auto"),
                tag("p", name, class_="who", dir="auto"),
                tag("blockquote", tag("p", visible(step.answer) or QUIET, dir="auto")),
            )
            for when, step in sides
        ),
        class_="then-now",
        role="status",
    )
