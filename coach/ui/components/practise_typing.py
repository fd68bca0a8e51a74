"""Typing and sending at an exercise: a box, its button, and why something was not taken."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from coach.practice.attempts import Exercise
from coach.ui.components.practise_box import draw_box, empty_box, read_box
from coach.ui.components.practise_frame import draw_remark
from coach.ui.state import attempt, take_remark, write_remark

Act = Callable[[str], str]
"""What is done with what was typed; returns why it was not taken, or nothing."""


def draw_asking(
    exercise: Exercise,
    item: str,
    words: str,
    button: str,
    act: Act,
    *,
    part: str = "",
    height: int = 80,
    is_main: bool = True,
    more: Callable[[], None] | None = None,
) -> None:
    """Draw a box, the button that sends what is typed in it, and ``more`` beside the button."""
    with st.container(key="practise-writing"):
        draw_box(exercise, item, words, part=part, height=height)
        with st.container(key="practise-remark"):
            if remark := take_remark():
                draw_remark(remark)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                button,
                key="practise-send",
                type="primary" if is_main else "secondary",
                on_click=_send,
                args=(exercise, item, part, act),
            )
            if more is not None:
                more()


def _send(exercise: Exercise, item: str, part: str, act: Act) -> None:
    text = read_box(exercise, item, part=part)
    said: list[str] = []
    if not attempt(lambda: said.append(act(text)), once=f"{exercise} {item} {part} {text}"):
        return
    if said[0]:
        write_remark(said[0])
    else:
        empty_box(exercise, item, part=part)
