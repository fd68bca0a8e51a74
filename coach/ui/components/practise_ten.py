"""Ten questions: write without editing, mark them, turn some round, choose, and only then see."""

from __future__ import annotations

import time
from functools import partial

import streamlit as st

from coach.labels import LABELS
from coach.practice.attempts import Exercise
from coach.practice.items import TenItem
from coach.practice.ten_questions import (
    SECONDS,
    Step,
    TenQuestions,
    end_writing,
    turn_question,
    write_question,
)
from coach.report.html_parts import mark
from coach.report.markup import tag
from coach.report.page import visible
from coach.service.exercises import load_items
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import draw_context, draw_head, prepare_reader
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_single import (
    draw_clock_choice,
    draw_two,
    draw_way_in,
    say_clock,
)
from coach.ui.components.practise_ten_end import draw_choosing, draw_seen
from coach.ui.components.practise_tries import rerun_all
from coach.ui.components.practise_typing import draw_asking
from coach.ui.practising import find_item, reader
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, read_place, write_remark
from coach.ui.ten import (
    BEGAN,
    LEAVE,
    MARK,
    MARKING,
    MARKS,
    TURN,
    WRITE,
    Ten,
    find_to_mark,
    find_to_turn,
    read_ten,
)

_TEN = Exercise.TEN_QUESTIONS
OVER = "Four minutes have gone by; go on for as long as you like."


def draw_exercise(item_id: str | None) -> None:
    """Draw the focus with that id, as far as one has come; or the way in."""
    if find_item(TenItem, item_id) is None:
        draw_way_in(_TEN, load_items(TenItem))
    else:
        _draw_focus()


@piece
def _draw_focus() -> None:
    item = find_item(TenItem, read_place("item"))
    if item is None:
        rerun_all()
        return
    draw_head(_TEN)
    draw_context(TenQuestions(item=item).context)
    prepare_reader()
    progress = load_progress(_TEN, item.id)
    ten = read_ten(item, progress, reader())
    if ten.state.step is Step.WRITE:
        _draw_writing(item, ten, progress)
    elif ten.state.step is Step.MARK:
        _draw_marking(item, ten)
    elif ten.state.step is Step.TURN:
        _draw_turning(item, ten)
    elif ten.state.step is Step.CHOOSE:
        draw_choosing(item, ten)
    else:
        draw_seen(item, ten, progress)


def list_questions(state: TenQuestions) -> str:
    """Return the questions that were written, each with its mark, if it has one."""
    lines = (
        tag(
            "li",
            mark(state.marks[place]) if place in state.marks else None,
            " ",
            visible(said),
            tag("span", f" ({LABELS[state.marks[place]].words.lower()})", class_="spoken")
            if place in state.marks
            else None,
            dir="auto",
        )
        for place, said in enumerate(state.questions)
    )
    return tag("ol", *lines, class_="written")


# Writing


def _draw_writing(item: TenItem, ten: Ten, progress: Progress) -> None:
    # In one piece, so that the box below keeps the focus, whatever comes above it.
    with st.container(key="practise-above"):
        if ten.state.questions:
            draw(list_questions(ten.state))
    draw_asking(
        _TEN,
        item.id,
        "As many questions as you can in four minutes, no editing. Enter adds one",
        "Add",
        partial(_write, item),
        is_main=False,
        more=partial(_draw_done, item, ten),
    )
    began = progress.list_words(BEGAN)
    if draw_clock_choice("Show a clock") and began:
        gone = time.time() - float(began[0])
        draw(
            say_clock(gone),
            tag("p", OVER, class_="note", role="status") if gone >= SECONDS else None,
        )


def _draw_done(item: TenItem, ten: Ten) -> None:
    st.button(
        "That is enough: mark them",
        key="ten-mark",
        type="primary" if ten.state.questions else "secondary",
        on_click=_end_writing,
        args=(item,),
    )


def _write(item: TenItem, text: str) -> str:
    progress = load_progress(_TEN, item.id)
    said = " ".join(text.split())
    done = write_question(read_ten(item, progress, reader()).state, said)
    if not done.remark:
        if not progress.steps:
            progress = progress.then(BEGAN, str(time.time()))
        save_progress(_TEN, item.id, progress.then(WRITE, said))
    return done.remark


def _end_writing(item: TenItem) -> None:
    def act() -> None:
        progress = load_progress(_TEN, item.id)
        done = end_writing(read_ten(item, progress, reader()).state)
        if done.remark:
            write_remark(done.remark)
        else:
            save_progress(_TEN, item.id, progress.then(MARKING, ""))

    attempt(act)


# Marking


def _draw_marking(item: TenItem, ten: Ten) -> None:
    place = find_to_mark(ten.state)
    if place is None:
        return
    draw(
        tag("h2", f"Which is it? {place + 1} of {len(ten.state.questions)}", class_="ask"),
        tag("p", f"“{visible(ten.state.questions[place])}”", class_="to-do", dir="auto"),
    )
    first, second = (LABELS[label].words for label in MARKS)
    draw_two(first, second, partial(_mark, item.id, place), key="ten")


def _mark(item_id: str, place: int, number: int) -> None:
    _keep_step(item_id, MARK, f"{place} {MARKS[number].value}", once=f"mark {item_id} {place}")


def _keep_step(item_id: str, name: str, words: str, *, once: str) -> None:
    attempt(
        lambda: save_progress(_TEN, item_id, load_progress(_TEN, item_id).then(name, words)),
        once=once,
    )


# Turning round


def _draw_turning(item: TenItem, ten: Ten) -> None:
    found = find_to_turn(ten)
    if found is None:
        return
    place, words = found
    draw(
        tag("h2", "Turn it round", class_="ask"),
        tag("p", f"“{visible(ten.state.questions[place])}”", class_="to-do", dir="auto"),
    )
    draw_asking(
        _TEN,
        item.id,
        f"The same, {words}",
        "Keep it so",
        partial(_turn, item, place),
        more=partial(_draw_leave, item.id, place),
    )


def _draw_leave(item_id: str, place: int) -> None:
    st.button("Leave it", key="ten-leave", on_click=_leave, args=(item_id, place))


def _leave(item_id: str, place: int) -> None:
    _keep_step(item_id, LEAVE, str(place), once=f"leave {item_id} {place}")


def _turn(item: TenItem, place: int, text: str) -> str:
    progress = load_progress(_TEN, item.id)
    said = " ".join(text.split())
    done = turn_question(read_ten(item, progress, reader()).state, place, said)
    if not done.remark:
        save_progress(_TEN, item.id, progress.then(TURN, f"{place} {said}"))
    return done.remark
