"""Spot it: a line and four answers; then how it reads, and the line beside it."""

from __future__ import annotations

from functools import reduce

import streamlit as st

from coach.labels import LABELS, Label
from coach.practice.attempts import Exercise
from coach.practice.items import SpotItem
from coach.practice.spot_it import SpotFeedback, SpotIt, Sureness, answer_spot, give_spot_feedback
from coach.report.html_parts import mark
from coach.report.markup import join, tag
from coach.report.wording import MARKS
from coach.service.exercises import find_twin
from coach.storage.practice import load_choices
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import (
    draw_beginning,
    draw_context,
    draw_head,
    draw_onward,
    say_faults,
)
from coach.ui.palette import KINDS as COLOURS
from coach.ui.practising import find_item, keep_last, make_id
from coach.ui.state import change_place, read_choice, read_place

_SPOT = Exercise.SPOT_IT
_SURENESS = {
    Sureness.GUESS: "A guess",
    Sureness.FAIRLY: "Fairly sure",
    Sureness.CERTAIN: "Certain",
}


def draw_exercise(item_id: str | None) -> None:
    """Draw the line with that id, as far as it is answered; or the way to the first one."""
    if find_item(SpotItem, item_id) is None:
        draw_beginning(_SPOT)
    else:
        _draw_line()


@st.fragment
@say_faults
def _draw_line() -> None:
    item = find_item(SpotItem, read_place("item"))
    if item is None:
        st.rerun(scope="app")
        return
    state = _read_state(item)
    draw_head(_SPOT)
    draw_context(item.context, role=item.role, said=item.said)
    feedback = None if read_place("again") else give_spot_feedback(state)
    if feedback is None:
        _draw_answers(state)
        return
    _draw_reading(state, feedback)
    draw_onward(_SPOT, read_place("try"), again=_again)


def _read_state(item: SpotItem) -> SpotIt:
    """Return the exercise as the address has it, however it was typed."""
    given = read_place("answers").split(",")
    labels = [label for name in given for label in Label if label.value == name]
    return reduce(answer_spot, labels, SpotIt(item=item, twin=find_twin(item)))


def _draw_answers(state: SpotIt) -> None:
    draw(tag("h2", "How does it read?", class_="ask"))
    if not state.answers and load_choices(resources.store(), LOCAL).shows_sureness:
        _draw_sureness(state.item)
    with st.container(key="practise-answers"):
        for number, label in enumerate(Label, start=1):
            st.button(
                f"{MARKS[label]} {LABELS[label].words}",
                key=f"answer-{COLOURS[label]}",
                shortcut=str(number),
                on_click=_answer,
                args=(state, label),
                width="stretch",
            )


def _draw_sureness(item: SpotItem) -> None:
    st.pills(
        "How sure are you?",
        list(Sureness),
        format_func=lambda each: _SURENESS[each],
        key=f"sureness-{item.id}",
    )


def _answer(state: SpotIt, label: Label) -> None:
    chosen = read_choice(f"sureness-{state.item.id}")
    sureness = Sureness(chosen) if isinstance(chosen, str) else None
    done = answer_spot(state, label, sureness)
    try_id = read_place("try") or make_id()
    # What counts is the first answer, before anything was said of the line.
    if not keep_last(done, try_id=try_id):
        return
    answers = ",".join(answer.label.value for answer in done.answers[-2:])
    change_place(answers=answers, again="", **{"try": try_id})


def _again() -> None:
    change_place(again="yes")


def _draw_reading(state: SpotIt, feedback: SpotFeedback) -> None:
    item = state.item
    twin = tag(
        "p",
        "“",
        join((tag("mark", words) if differs else words for words, differs in feedback.twin), " "),
        "”",
        class_="twin",
    )
    draw(
        tag(
            "div",
            tag(
                "p",
                # Where people split, no sign stands for all of them.
                None if item.is_disputed else join((mark(item.label), " ")),
                feedback.remark,
                class_="remark",
            ),
            tag("p", feedback.reason),
            tag("p", feedback.opens, class_="note"),
            class_="said-of-it",
            role="status",
        ),
        tag(
            "div",
            tag("h2", "The line beside it"),
            twin,
            tag("p", mark(state.twin.label), " ", feedback.twin_remark),
            class_="said-of-it beside",
        ),
    )
