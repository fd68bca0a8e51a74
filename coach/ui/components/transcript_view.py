"""The transcript, a hundred lines at a time: how each line reads, why, and a way to say no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from coach.coding import Coding
from coach.labels import LABELS, PHASE_WORDS, ROLE_WORDS, Label, Phase, Role
from coach.report.html_said import say_place
from coach.report.markup import join, tag
from coach.report.said import find_review_starts, say_reading
from coach.report.wording import MARKS, plural
from coach.review import OUTSIDE, Line
from coach.ui.components.marks import draw, draw_text
from coach.ui.palette import KINDS
from coach.ui.rows import Filter, count_pages, cut_page, filter_lines
from coach.ui.state import Desk, read_choice


@st.fragment
def draw_transcript(desk: Desk, round_: int) -> None:
    """Draw the lines of a round, or of the whole meeting; a change shows at once."""
    if desk.review is None:
        return
    lines = [line for line in desk.lines_now() if round_ == OUTSIDE or line.round == round_]
    kept = filter_lines(lines, _draw_filter(lines))
    _draw_undo(desk)
    if not kept:
        draw_text("No line is like that. Take something out of the filter to see more.")
        return
    pages = count_pages(kept)
    number = st.pagination(pages, key="page") if pages > 1 else 1
    starts = find_review_starts(desk.review)
    for turn in cut_page(kept, number):
        _draw_turn(desk, turn, starts)


def _draw_filter(lines: Sequence[Line]) -> Filter:
    phases = list(dict.fromkeys(line.phase for line in lines if line.phase is not None))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        labels = st.multiselect(
            "Label", list(Label), format_func=say_label, key="labels", placeholder="all", width=260
        )
        phase = st.selectbox(
            "Phase", [None, *phases], format_func=_say_phase, key="phase", width=180
        )
        words = st.text_input("Words", key="words", width=180)
        unsure = st.checkbox("Could be heard otherwise", key="unsure")
    return Filter(labels=tuple(labels), phase=phase, unsure=unsure, words=words)


def _say_phase(phase: Phase | None) -> str:
    return "all" if phase is None else PHASE_WORDS[phase]


def say_label(label: Label) -> str:
    """Return a label's sign and words.

    >>> say_label(Label.ADVICE)
    '◆ Suggestion'
    """
    return f"{MARKS[label]} {LABELS[label].words}"


def _draw_undo(desk: Desk) -> None:
    standing = len(desk.corrections())
    if standing:
        words = f"Undo the last change ({plural(standing, 'change')} so far)"
        st.button(words, key="undo", on_click=desk.undo, icon=":material/undo:")


def _draw_turn(desk: Desk, turn: Sequence[Line], starts: Mapping[str, float]) -> None:
    first = turn[0]
    head = f" · {ROLE_WORDS[first.role]} · {say_place(first, starts)}"
    draw(tag("p", tag("span", first.speaker, class_="who", dir="auto"), head, class_="turn-head"))
    for run in _join_unlabelled(turn):
        if run[0].coding is None:
            draw(_words(run))
        else:
            _draw_line(desk, run[0], run[0].coding)


def _join_unlabelled(turn: Sequence[Line]) -> list[list[Line]]:
    """Return lines one by one, but what has no label and stands together as one piece."""
    runs: list[list[Line]] = []
    for line in turn:
        if runs and line.coding is None and runs[-1][-1].coding is None:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _words(lines: Sequence[Line]) -> str:
    presenter = " presenter" if lines[0].role is Role.PRESENTER else ""
    text = " ".join(line.utterance.text for line in lines)
    return tag("p", text, class_=f"line{presenter}", dir="auto")


def _draw_line(desk: Desk, line: Line, coding: Coding) -> None:
    sure = "sure" if coding.sure else "unsure"
    id_ = line.utterance.id
    with st.container(key=f"line-{id_}"):
        said, chip = st.columns([5, 2], vertical_alignment="center")
        with said:
            draw(join((_words([line]), _why(coding)), " "))
        key = f"chip-{KINDS[coding.label]}-{sure}-{id_}"
        chip.menu_button(
            say_label(coding.label) if coding.label is not Label.OTHER else "· Other",
            [label for label in Label if label is not coding.label],
            format_func=say_label,
            key=key,
            on_click=_change,
            args=(desk, line, key),
        )


def _why(coding: Coding) -> str:
    """Return why a line reads as it does: at once where it is not sure, else one click away."""
    reading = say_reading(coding)
    if coding.corrections:
        return tag("span", "Changed by you.", class_="why")
    if not coding.sure:
        return tag("span", reading, class_="why")
    return tag("details", tag("summary", "Why?"), tag("span", reading, class_="why"), class_="ask")


def _change(desk: Desk, line: Line, key: str) -> None:
    label = read_choice(key)
    if isinstance(label, Label):
        desk.correct(line, label)
