"""The box that something is typed into: kept while it is typed, sent by Enter or its button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from coach.practice.attempts import Exercise
from coach.report.markup import tag
from coach.ui import resources
from coach.ui.components.marks import draw
from coach.ui.components.practise_script import draw_practise_script
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, has_choice, read_choice, write_choice

MOST_LETTERS = 2000
"""Far more than a question has; what is pasted by mistake stops here."""

Act = Callable[[str], str]
"""What is done with what was typed; returns why it was not taken, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box at an item of an exercise; ``step`` tells several of one item apart."""

    exercise: Exercise
    item: str
    step: str = ""

    @property
    def key(self) -> str:
        """The name of the widget."""
        return f"practise-typed-{self.exercise.value}-{self.item}-{self.step}"


def draw_box(
    box: Box,
    label: str,
    button: str,
    act: Act,
    *,
    at: str = "",
    height: int = 90,
    more: Callable[[], None] | None = None,
) -> None:
    """Draw a box with what was typed before, the button that sends it, and what is beside that.

    As ``at`` changes, the page shows the box, wherever it was.
    """
    if not has_choice(box.key):
        write_choice(box.key, load_progress(box.exercise, box.item).typed)
    with st.container(key=f"practise-box-{box.step or 'one'}"):
        st.text_area(
            label,
            key=box.key,
            height=height,
            max_chars=MOST_LETTERS,
            on_change=_keep,
            args=(box,),
        )
        remark = read_choice(_remark_key(box))
        if isinstance(remark, str) and remark:
            draw(tag("p", remark, class_="practise-remark", role="status"))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                button, key=f"{box.key}-send", type="primary", on_click=_send, args=(box, act)
            )
            if more is not None:
                more()
    draw_practise_script(f"{box.key} {at}")


def load_reader_first() -> None:
    """Load what reads questions, while the page says so; later it is there at once."""
    if not resources.is_loaded():
        with st.spinner("Getting ready to read what you type"):
            resources.classifier()


def _remark_key(box: Box) -> str:
    return f"practise-remark-{box.exercise.value}-{box.item}-{box.step}"


def read_typed(box: Box) -> str:
    """Return what stands in a box."""
    typed = read_choice(box.key)
    return typed if isinstance(typed, str) else ""


def _keep(box: Box) -> None:
    """Keep what is typed; a remark on what was typed before goes."""
    attempt(
        lambda: save_progress(
            box.exercise,
            box.item,
            replace(load_progress(box.exercise, box.item), typed=read_typed(box)),
        )
    )


def _send(box: Box, act: Act) -> None:
    text = read_typed(box)
    said: list[str] = []
    if attempt(lambda: said.append(act(text)), once=f"{box.key} {text}"):
        write_choice(_remark_key(box), said[0])
        if not said[0]:
            write_choice(box.key, "")
