"""Pick up the thread: choose the words with most life in them, and ask with them."""

from __future__ import annotations

from functools import partial, reduce

import streamlit as st

from coach.labels import Role
from coach.practice.attempts import Exercise
from coach.practice.items import Said, ThreadItem
from coach.practice.pick_up_the_thread import (
    PickUpTheThread,
    answer_thread,
    ask_with_thread,
    choose_words,
    give_thread_feedback,
)
from coach.report.html_parts import fold
from coach.report.markup import tag
from coach.report.page import visible
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_box import fill_box
from coach.ui.components.practise_frame import (
    draw_beginning,
    draw_context,
    draw_head,
    prepare_reader,
)
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_tries import (
    draw_after,
    draw_said_of_it,
    draw_tries,
    keep_try,
    rerun_all,
)
from coach.ui.components.practise_typing import draw_asking
from coach.ui.labels import plain_label
from coach.ui.practising import find_item, reader
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import read_choice, read_place

_THREAD = Exercise.PICK_UP_THE_THREAD
_WORDS = "words"


def draw_exercise(item_id: str | None) -> None:
    """Draw the answer with that id, as far as one has come; or the way to the first one."""
    if find_item(ThreadItem, item_id) is None:
        draw_beginning(_THREAD)
    else:
        _draw_answer()


@piece
def _draw_answer() -> None:
    item = find_item(ThreadItem, read_place("item"))
    if item is None:
        rerun_all()
        return
    draw_head(_THREAD)
    progress = load_progress(_THREAD, item.id)
    if not progress.steps:
        _draw_choosing(item)
        return
    draw_context(PickUpTheThread(item=item).context)
    prepare_reader()
    state = read_state(item, progress)
    # In one piece, so that the box below keeps the focus, whatever comes above it.
    with st.container(key="practise-above"):
        draw_tries(state)
        if state.tries:
            draw_context([Said(role=Role.PRESENTER, said=answer_thread(state))])
        draw_said_of_it(give_thread_feedback(state))
    draw_asking(
        _THREAD,
        item.id,
        "Another question, if you like"
        if state.tries
        else f"One question that uses “{plain_label(state.chosen)}”",
        "Ask",
        partial(_ask, item),
        is_main=not state.tries,
    )
    if state.tries:
        draw(say_others(item))
        draw_after(_THREAD, state, progress)


def read_state(item: ThreadItem, progress: Progress) -> PickUpTheThread:
    """Return the exercise as far as somebody has come: the same always reads the same."""
    return reduce(_take, progress.steps, PickUpTheThread(item=item))


def _take(state: PickUpTheThread, step: tuple[str, str]) -> PickUpTheThread:
    name, words = step
    if name == _WORDS:
        return choose_words(state, words)
    return ask_with_thread(state, words, reader())


def say_others(item: ThreadItem) -> str:
    """Return the words that people who know their trade chose, and why, folded away."""
    threads = (tag("li", tag("b", f"“{each.words}”"), f" {each.why}") for each in item.threads)
    return fold("Other words with life in them", tag("ul", *threads, class_="threads"))


def _draw_choosing(item: ThreadItem) -> None:
    """Draw the answer as words to be clicked, and the box in which they can be typed as well."""
    if item.asked:
        draw_context([Said(role=Role.MEMBER, said=item.asked)])
    draw(tag("p", visible(item.said), class_="spoken"))
    words = item.said.split()
    key = f"thread-words-{item.id}"
    with st.container(key="thread-words"):
        st.pills(
            "Presenter: click a word, or the first and the last of several",
            range(len(words)),
            selection_mode="multi",
            format_func=lambda place: plain_label(words[place]),
            key=key,
            on_change=_click,
            args=(item, key),
        )
    draw_asking(
        _THREAD,
        item.id,
        "Which of their words has most life in it? Click the words, or type them",
        "Take these words",
        partial(_choose, item),
    )


def _click(item: ThreadItem, key: str) -> None:
    """Put the words from the first to the last that is clicked into the box."""
    chosen = read_choice(key)
    places = (
        [place for place in chosen if isinstance(place, int)] if isinstance(chosen, list) else []
    )
    run = item.said.split()[min(places) : max(places) + 1] if places else []
    fill_box(_THREAD, item.id, " ".join(run).strip(".,;:!?"))


def _choose(item: ThreadItem, text: str) -> str:
    done = choose_words(PickUpTheThread(item=item), text)
    if not done.remark:
        save_progress(_THREAD, item.id, Progress().then(_WORDS, done.chosen))
    return done.remark


def _ask(item: ThreadItem, text: str) -> str:
    progress = load_progress(_THREAD, item.id)
    done = ask_with_thread(read_state(item, progress), " ".join(text.split()), reader())
    if not done.remark:
        keep_try(_THREAD, progress, done)
    return done.remark
