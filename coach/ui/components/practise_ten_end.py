"""The end of ten questions: the best are chosen, and only then the readings are shown."""

from __future__ import annotations

from functools import partial

import streamlit as st

from coach.labels import LABELS
from coach.practice.attempts import Exercise
from coach.practice.items import TenItem
from coach.practice.reading import choose_kinder
from coach.practice.ten_questions import (
    BEST,
    choose_best,
    count_about,
    count_first_words,
    list_marked_otherwise,
)
from coach.report.html_parts import mark
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.service.exercises import load_items
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import DIFFERENTLY as WORDS
from coach.ui.components.practise_single import draw_way_on
from coach.ui.components.practise_typing import draw_asking
from coach.ui.practising import reader
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, has_choice, read_choice, write_choice
from coach.ui.ten import BEST as CHOSEN
from coach.ui.ten import DIFFERENTLY, TURN, WHY, Ten, read_ten

_TEN = Exercise.TEN_QUESTIONS
_FIRST_WORDS = 5


def draw_choosing(item: TenItem, ten: Ten) -> None:
    """Draw the questions to choose the best of, and why."""
    wanted = min(BEST, len(ten.state.questions))
    key = f"ten-best-{item.id}"
    if not has_choice(key):
        write_choice(key, _read_chosen(load_progress(_TEN, item.id)))
    with st.container(key="ten-best"):
        _draw_best(item, ten, wanted, key)
    draw_asking(
        _TEN,
        item.id,
        "Why this one?" if wanted == 1 else "Why these?",
        "See how they read",
        partial(_choose, item),
    )


def _draw_best(item: TenItem, ten: Ten, wanted: int, key: str) -> None:
    questions = ten.state.questions
    st.multiselect(
        "Your best one" if wanted == 1 else f"Your best {wanted}",
        range(len(questions)),
        format_func=lambda place: visible(questions[place]),
        max_selections=wanted,
        placeholder="Choose among your questions",
        key=key,
        on_change=_keep_chosen,
        args=(item.id, key),
    )


def _read_chosen(progress: Progress) -> list[int]:
    chosen = progress.list_words(CHOSEN)
    return [int(place) for place in chosen[-1].split(",") if place] if chosen else []


def _keep_chosen(item_id: str, key: str) -> None:
    chosen = read_choice(key)
    places = ",".join(map(str, chosen)) if isinstance(chosen, list) else ""
    attempt(
        lambda: save_progress(
            _TEN,
            item_id,
            load_progress(_TEN, item_id).without(CHOSEN).then(CHOSEN, places),
        )
    )


def _choose(item: TenItem, text: str) -> str:
    progress = load_progress(_TEN, item.id)
    state = read_ten(item, progress, reader()).state
    done = choose_best(state, _read_chosen(progress), text, reader())
    if not done.remark:
        save_progress(_TEN, item.id, progress.then(WHY, done.why))
    return done.remark


def draw_seen(item: TenItem, ten: Ten, progress: Progress) -> None:
    """Draw how the questions read, what they begin with, and what they are about."""
    state = ten.state
    draw(tag("h2", "How they read"))
    otherwise = set(list_marked_otherwise(state))
    for place in range(len(state.questions)):
        with st.container(key=f"room-row-ten-{place}"):
            said, button = st.columns([5, 2], vertical_alignment="center")
            with said:
                draw(_say_question(ten, place, is_otherwise=place in otherwise))
            button.button(
                "I hear it so after all" if place in ten.heard else WORDS,
                key=f"ten-hear-{place}",
                type="tertiary",
                on_click=_hear,
                args=(item.id, place),
            )
    draw(_say_counts(ten), _say_best(ten, progress))
    draw_way_on(_TEN, load_items(TenItem), item.id)


def _say_question(ten: Ten, place: int, *, is_otherwise: bool) -> str:
    reading = ten.state.readings[place]
    label = choose_kinder(reading)
    words = LABELS[label].words
    notes = [words if reading.sure else f"Could be heard as: {words[0].lower()}{words[1:]}"]
    if is_otherwise:
        notes.append("you marked it otherwise")
    if place in ten.heard:
        notes.append("you hear it differently")
    return join(
        (
            tag(
                "p",
                mark(label),
                " ",
                visible(ten.state.questions[place]),
                class_="row-said",
                dir="auto",
            ),
            tag("p", "; ".join(notes), class_="note"),
        )
    )


def _say_counts(ten: Ten) -> str:
    """Return what the questions begin with and are about, as counts in words."""
    questions = ten.state.questions
    first = ", ".join(
        f"{word} {count}" for word, count in count_first_words(questions).most_common(_FIRST_WORDS)
    )
    about = ", ".join(f"{what.value} {count}" for what, count in count_about(questions).items())
    return join(
        (
            tag("p", tag("b", "First words: "), visible(first), "."),
            tag("p", tag("b", "About: "), about, "."),
        )
    )


def _say_best(ten: Ten, progress: Progress) -> str:
    """Return what was chosen and why, and what was turned round."""
    state = ten.state
    best = (tag("li", f"“{visible(state.questions[place])}”", dir="auto") for place in state.best)
    turned = (
        tag("li", f"“{visible(state.questions[place])}” → “{visible(said)}”", dir="auto")
        for place, said in sorted(state.turned.items())
    )
    return join(
        (
            tag("h3", "Your best"),
            tag("ul", *best, class_="threads"),
            tag("p", visible(state.why), class_="noticed", dir="auto") if state.why else None,
            tag("h3", "Turned round") if progress.list_words(TURN) else None,
            tag("ul", *turned, class_="threads") if state.turned else None,
        )
    )


def _hear(item_id: str, place: int) -> None:
    attempt(
        lambda: save_progress(
            _TEN, item_id, load_progress(_TEN, item_id).then(DIFFERENTLY, str(place))
        )
    )
