"""Looking back on a run: questions beside answers, what opened something, what was not taken."""

from __future__ import annotations

import streamlit as st

from coach.practice.debrief import NO_NEED, Debrief, debrief, say_how_far
from coach.report.html_parts import fold
from coach.report.markup import tag
from coach.report.page import visible
from coach.ui.components.line_filter import say_label
from coach.ui.components.marks import draw
from coach.ui.components.practise_room_again import draw_again
from coach.ui.components.practise_room_talk import CHANGED, draw_hearing
from coach.ui.palette import KINDS
from coach.ui.room_words import (
    say_end,
    say_presenter,
    say_row,
    say_talk,
    say_threads,
    say_turning,
    say_underneath,
)
from coach.ui.runs import OpenRun, has_changed
from coach.ui.state import change_place


def draw_debrief(opened: OpenRun) -> None:
    """Draw a run that is over."""
    run = opened.run
    draw(
        tag("h2", visible(run.case.title), dir="auto"),
        say_presenter(run.case, as_senior=run.is_senior),
        tag("p", CHANGED, class_="note") if has_changed(opened) else None,
        fold("The whole conversation", say_talk(run, all_of_it=True)),
    )
    if not run.steps:
        draw(tag("p", "Nothing was asked, so there is nothing to look back on."))
    else:
        _draw_seen(opened, debrief(run))
    _draw_onward(run.case.id)


def _draw_seen(opened: OpenRun, seen: Debrief) -> None:
    run, name = opened.run, opened.run.case.presenter.name
    draw(
        say_end(run),
        tag("h2", "Looking back"),
        tag("p", say_how_far(run)),
        say_turning(name, "went deeper", seen.deeper),
        say_turning(name, "opened up most", seen.said_most),
        say_turning(name, "drew back", seen.back),
        tag("h3", "What you asked, and how long the answers were"),
        tag(
            "p",
            "Where you hear a question of yours differently, choose what you hear: it is "
            "answered anew.",
            class_="note",
        ),
    )
    _draw_timeline(opened, seen)
    draw(
        say_threads(seen.threads_left),
        tag("p", visible(seen.note), dir="auto", class_="noticed"),
        tag("p", visible(seen.speaking_up), dir="auto", class_="noticed")
        if seen.speaking_up
        else None,
        say_underneath(seen, NO_NEED) if seen.underneath else None,
    )
    draw_again(opened, seen)


def _draw_timeline(opened: OpenRun, seen: Debrief) -> None:
    most = max(row.answer_words for row in seen.timeline)
    for row, step in zip(seen.timeline, opened.run.steps, strict=True):
        with st.container(key=f"room-row-{row.place}"):
            said, chip = st.columns([5, 2], vertical_alignment="center")
            with said:
                draw(say_row(row, most))
            if step.asked is None:
                continue
            with chip:
                draw_hearing(
                    opened.kept.id,
                    row.place,
                    step.asked.label,
                    say_label(step.asked.label),
                    key=f"chip-{KINDS[step.asked.label]}-sure-room",
                )


def _draw_onward(case_id: str) -> None:
    with st.container(horizontal=True, key="practise-onward"):
        st.button(
            "Ask somebody else", key="room-other", type="primary", on_click=_leave, args=("",)
        )
        st.button("The same case again", key="room-same", on_click=_leave, args=(case_id,))


def _leave(item: str) -> None:
    change_place(item=item)
