"""Open it up: another way to word a line, as often as one likes; also closed on purpose."""

from __future__ import annotations

from functools import partial, reduce

import streamlit as st

from coach.labels import Role
from coach.practice.attempts import Exercise
from coach.practice.items import OpenUpItem, TrimItem
from coach.practice.open_it_up import (
    OpenItUp,
    compare_wordings,
    give_wording_feedback,
    try_wording,
)
from coach.report.markup import tag
from coach.storage.practice import load_choices
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw
from coach.ui.components.practise_box import (
    draw_box,
    drop_sent,
    empty_box,
    keep_sent,
    read_box,
    read_sent,
)
from coach.ui.components.practise_frame import (
    draw_beginning,
    draw_context,
    draw_feedback,
    draw_head,
    draw_mine,
    draw_onward,
    draw_remark,
    prepare_reader,
    say_faults,
)
from coach.ui.practise_words import FROM_SET
from coach.ui.practising import find_item, is_from_set, keep_last, make_id, reader
from coach.ui.state import change_place, read_place, take_remark, write_remark

_CLOSED = "closed"
"""What the address says where a closed question is asked on purpose."""


def draw_exercise(item_id: str | None) -> None:
    """Draw the line with that id, and what was tried; or the way to the first one."""
    draw_wording(Exercise.OPEN_IT_UP, item_id)


def draw_wording(exercise: Exercise, item_id: str | None) -> None:
    """Draw a line to be worded anew, of one exercise or the other."""
    if _find(exercise, item_id) is None:
        draw_beginning(exercise)
    else:
        prepare_reader()
        _draw_line(exercise)


def _find(exercise: Exercise, item_id: str | None) -> OpenUpItem | TrimItem | None:
    if exercise is Exercise.TRIM_IT:
        return find_item(TrimItem, item_id)
    return find_item(OpenUpItem, item_id)


@st.fragment
@say_faults
def _draw_line(exercise: Exercise) -> None:
    item = _find(exercise, read_place("item"))
    if item is None:
        st.rerun(scope="app")
        return
    draw_head(exercise)
    if is_from_set(item.id):
        draw(tag("p", FROM_SET, class_="kept"))
    role = item.role if isinstance(item, OpenUpItem) else Role.MEMBER
    draw_context(item.context, role=role, said=item.said)
    state = _read_state(exercise, item)
    if state.tries:
        draw_mine([each.said for each in state.tries])
    if feedback := give_wording_feedback(state):
        draw_feedback(feedback, compared=compare_wordings(state))
    _draw_box(exercise, state)
    if state.tries:
        draw_onward(exercise, read_place("try"), leave=partial(_leave, exercise, item), way=_way())
    if exercise is Exercise.OPEN_IT_UP:
        _draw_other_way(exercise, item, to_close=not state.to_close)


def _read_state(exercise: Exercise, item: OpenUpItem | TrimItem) -> OpenItUp:
    """Return the exercise with what was sent, read anew: the same always reads the same."""
    start = OpenItUp(
        item=item,
        most_words=load_choices(resources.store(), LOCAL).most_words,
        to_close=exercise is Exercise.OPEN_IT_UP and _way() == _CLOSED,
    )
    sent = read_sent(exercise, item.id, read_place("try"))
    return reduce(_try, sent, start)


def _try(state: OpenItUp, said: str) -> OpenItUp:
    return try_wording(state, said, reader())


def _way() -> str:
    return _CLOSED if read_place("way") == _CLOSED else ""


def _draw_box(exercise: Exercise, state: OpenItUp) -> None:
    words = "Another try, if you like" if state.tries else _say_ask(exercise, state)
    with st.container(key="practise-writing"):
        draw_box(exercise, state.item.id, words, part=_way())
        if remark := take_remark():
            draw_remark(remark)
        st.button(
            "Try it",
            key="practise-send",
            type="secondary" if state.tries else "primary",
            on_click=_send,
            args=(exercise, state),
        )


def _say_ask(exercise: Exercise, state: OpenItUp) -> str:
    if exercise is Exercise.TRIM_IT:
        return f"The same in {state.most_words} words or fewer"
    return "Ask it closed, on purpose" if state.to_close else "How could it be asked openly?"


def _send(exercise: Exercise, state: OpenItUp) -> None:
    item, said = state.item, read_box(exercise, state.item.id, part=_way())
    done = _try(state, " ".join(said.split()))
    if done.remark:
        write_remark(done.remark)
        return
    try_id = read_place("try") or make_id()
    texts = tuple(each.said for each in done.tries)
    if not (keep_sent(exercise, item.id, try_id, texts) and keep_last(done, try_id=try_id)):
        return
    empty_box(exercise, item.id, part=_way())
    change_place(**{"try": try_id})


def _leave(exercise: Exercise, item: OpenUpItem | TrimItem) -> None:
    drop_sent(exercise, item.id, read_place("try"))


def _draw_other_way(exercise: Exercise, item: OpenUpItem | TrimItem, *, to_close: bool) -> None:
    st.button(
        "Now ask it closed, on purpose" if to_close else "Back to asking it openly",
        key="practise-way",
        type="tertiary",
        on_click=_turn_round,
        args=(exercise, item, _CLOSED if to_close else ""),
    )


def _turn_round(exercise: Exercise, item: OpenUpItem | TrimItem, way: str) -> None:
    _leave(exercise, item)
    change_place(way=way, heard="", **{"try": ""})
