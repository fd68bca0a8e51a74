"""Hold it: read an answer, wait ten seconds, then ask. The wait is measured, never enforced."""

from __future__ import annotations

import time
from functools import partial

import streamlit as st

from coach.labels import Role
from coach.practice.attempts import Exercise
from coach.practice.hold_it import SECONDS, HoldIt, ask_after_waiting, say_wait
from coach.practice.items import Said, ThreadItem
from coach.practice.pick_up_the_thread import (
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    give_thread_feedback,
)
from coach.report.markup import tag
from coach.service.exercises import load_items
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import draw_context, draw_head, prepare_reader
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_single import (
    draw_clock_choice,
    draw_hearing_kept,
    draw_way_in,
    draw_way_on,
    say_clock,
)
from coach.ui.components.practise_tries import ASK, draw_said_of_it, draw_tries, rerun_all
from coach.ui.components.practise_typing import draw_asking
from coach.ui.practising import find_item, reader
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, read_place

_HOLD = Exercise.HOLD_IT
_SHOWN, _ASKED = "shown", "asked"
_STALE = 600.0
"""Seconds after which nobody is still waiting: the answer is shown anew."""
_LOOK = 2.0
OVER = "Ten seconds have gone by. Ask when you like."


def draw_exercise(item_id: str | None) -> None:
    """Draw the answer with that id; or the way in."""
    if find_item(ThreadItem, item_id) is None:
        draw_way_in(_HOLD, load_items(ThreadItem))
    else:
        _draw_answer()


@piece
def _draw_answer() -> None:
    item = find_item(ThreadItem, read_place("item"))
    if item is None:
        rerun_all()
        return
    draw_head(_HOLD)
    prepare_reader()
    progress = load_progress(_HOLD, item.id)
    shown = find_shown(progress, time.time())
    if shown is None:
        draw(tag("p", "An answer comes. Read it, wait ten seconds, then ask.", class_="lede"))
        draw_clock_choice("Show a clock")
        st.button(
            "Show the answer", type="primary", key="hold-show", on_click=_show, args=(item.id,)
        )
        return
    state = PickUpTheThread(item=item)
    draw_context(state.context)
    for said in progress.list_words(ASK):
        state = ask_with_thread(state, said, reader())
    if state.tries:
        _draw_after(state, progress)
        return
    if draw_clock_choice("Show the clock"):
        draw(say_clock(time.time() - shown))
        _draw_when_over(shown)
    draw_asking(_HOLD, item.id, "Read it, wait ten seconds, then ask", "Ask", partial(_ask, item))


@st.fragment(run_every=_LOOK)
def _draw_when_over(shown: float) -> None:
    """Say once that the ten seconds have gone by, so that it is heard as well as seen."""
    if time.time() - shown >= SECONDS:
        draw(tag("p", OVER, class_="note", role="status"))


def find_shown(progress: Progress, now: float) -> float | None:
    """Return when the answer was shown; None where it was not, or too long ago to wait still."""
    times = progress.list_words(_SHOWN)
    if not times:
        return None
    shown = float(times[-1])
    return shown if progress.list_words(ASK) or now - shown <= _STALE else None


def read_wait(progress: Progress) -> HoldIt:
    """Return how long somebody waited."""
    shown, asked = progress.list_words(_SHOWN)[-1], progress.list_words(_ASKED)[-1]
    return ask_after_waiting(HoldIt(shown_at=float(shown)), float(asked))


def _show(item_id: str) -> None:
    attempt(
        lambda: save_progress(_HOLD, item_id, Progress().then(_SHOWN, str(time.time()))),
        once=f"show {item_id}",
    )


def _ask(item: ThreadItem, text: str) -> str:
    asked = str(time.time())
    said = " ".join(text.split())
    done = ask_with_thread(PickUpTheThread(item=item), said, reader())
    if not done.remark:
        progress = load_progress(_HOLD, item.id)
        save_progress(_HOLD, item.id, progress.then(_ASKED, asked).then(ASK, said))
    return done.remark


def _draw_after(state: PickUpTheThread, progress: Progress) -> None:
    draw_tries(state)
    draw_context([Said(role=Role.PRESENTER, said=answer_thread(state))])
    draw(tag("p", say_wait(read_wait(progress)), class_="noticed", role="status"))
    draw_said_of_it(give_thread_feedback(state))
    draw_hearing_kept(_HOLD, state.item.id, progress)
    draw_way_on(_HOLD, load_items(ThreadItem), state.item.id)
