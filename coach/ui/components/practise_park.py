"""Park the advice: say it to yourself, put it aside, and ask what you do not know."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce

import streamlit as st

from coach.practice.attempts import Exercise
from coach.practice.items import ParkItem
from coach.practice.park_the_advice import (
    NOT_KNOWN,
    TRUE_FOR_IT,
    ParkTheAdvice,
    Step,
    ask_after_parking,
    give_parking_feedback,
    park,
)
from coach.report.markup import tag
from coach.report.page import visible
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import (
    draw_beginning,
    draw_context,
    draw_head,
    prepare_reader,
)
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_tries import (
    ASK,
    draw_after,
    draw_said_of_it,
    draw_tries,
    keep_try,
    rerun_all,
)
from coach.ui.components.practise_typing import draw_asking
from coach.ui.practising import find_item, reader
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, read_place

_PARK = Exercise.PARK_THE_ADVICE
_CLEARED = "cleared"
_PROMPTS = {
    Step.IDEA: ("The advice you are itching to give, for you alone", "Park it"),
    Step.TRUE_FOR_IT: (TRUE_FOR_IT, "Go on"),
    Step.NOT_KNOWN: (NOT_KNOWN, "Go on"),
    Step.ASK: ("Now one question that could find it out, without hinting", "Ask"),
}
PRIVATE = "Only you see this. It goes when you go on to the next, or when you clear it."


def draw_exercise(item_id: str | None) -> None:
    """Draw the paragraph with that id, as far as one has come; or the way to the first one."""
    if find_item(ParkItem, item_id) is None:
        draw_beginning(_PARK)
    else:
        _draw_paragraph()


@piece
def _draw_paragraph() -> None:
    item = find_item(ParkItem, read_place("item"))
    if item is None:
        rerun_all()
        return
    draw_head(_PARK)
    draw_context(ParkTheAdvice(item=item).context)
    progress = load_progress(_PARK, item.id)
    if progress.list_words(ASK) or Step.NOT_KNOWN in dict(progress.steps):
        prepare_reader()
    state = read_state(item, progress)
    # In one piece, so that the box below keeps the focus, whatever comes above it.
    with st.container(key="practise-above"):
        _draw_parked(state)
        draw_tries(state)
        draw_said_of_it(give_parking_feedback(state))
    words, button = _PROMPTS[state.step]
    draw_asking(
        _PARK,
        item.id,
        "Another question, if you like" if state.tries else words,
        button,
        partial(_send, item),
        is_main=not state.tries,
    )
    if state.tries:
        draw_after(_PARK, state, progress)


def read_state(item: ParkItem, progress: Progress) -> ParkTheAdvice:
    """Return the exercise as far as somebody has come: the same always reads the same."""
    return reduce(_take, progress.steps, ParkTheAdvice(item=item))


def _take(state: ParkTheAdvice, step: tuple[str, str]) -> ParkTheAdvice:
    name, words = step
    if name == _CLEARED:
        return replace(state, step=Step.ASK)
    return ask_after_parking(state, words, reader()) if name == ASK else park(state, words)


def _send(item: ParkItem, text: str) -> str:
    progress = load_progress(_PARK, item.id)
    state = read_state(item, progress)
    if state.step is not Step.ASK:
        done = park(state, text)
        if not done.remark:
            save_progress(_PARK, item.id, progress.then(state.step.value, text.strip()))
        return done.remark
    done = ask_after_parking(state, " ".join(text.split()), reader())
    if not done.remark:
        keep_try(_PARK, progress, done)
    return done.remark


def _draw_parked(state: ParkTheAdvice) -> None:
    """Draw what was parked, folded away, and how to clear it."""
    parked = (
        ("The advice", state.idea),
        (TRUE_FOR_IT, state.true_for_it),
        (NOT_KNOWN, state.not_known),
    )
    written = [
        tag("p", tag("b", words), tag("br"), visible(text), dir="auto")
        for words, text in parked
        if text
    ]
    if not written:
        return
    with st.expander("What you parked"):
        draw(tag("p", PRIVATE, class_="note"), *written)
        st.button(
            "Clear it",
            key="park-clear",
            on_click=_clear,
            args=(state.item.id, state.step is Step.ASK),
        )


def _clear(item_id: str, is_asking: bool) -> None:
    """Forget what was parked; before the question one begins anew, after it one goes on."""

    def act() -> None:
        progress = load_progress(_PARK, item_id)
        asked = tuple(each for each in progress.steps if each[0] == ASK)
        steps = ((_CLEARED, ""), *asked) if is_asking else ()
        save_progress(_PARK, item_id, replace(progress, steps=steps))

    attempt(act)
