"""Lines from the learner's own set: bringing in a file of them, and erasing them."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from coach.errors import CoachError
from coach.report.page import visible
from coach.service.safekeeping import erase_set_lines
from coach.service.set_lines import as_item
from coach.service.set_lines_file import MOST_BYTES, read_set_lines
from coach.service.set_lines_keeping import bring_in_file
from coach.storage.practice_set_lines import list_set_lines
from coach.storage.records import LOCAL
from coach.storage.set_line_records import KeptSetLines
from coach.ui import resources
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.practise_words import say_set_lines
from coach.ui.practising import start_own
from coach.ui.state import attempt, read_choice, write_choice

_MEGABYTES = 1
_NUMBER = "set-lines-number"
"""How many files were brought in on this page: each has a place of its own to be dropped."""


def draw_set_lines(today: date) -> None:
    """Draw the lines that are kept, and the way to bring in others."""
    kept = list_set_lines(resources.store(), LOCAL)
    place = st.container(key="practise-set-lines")
    with place, st.expander("Lines from your set", expanded=bool(kept)):
        for each in kept:
            _draw_kept(each, today)
        draw_text(
            "What was asked at a meeting of your set, with names swapped, to open up yourself: "
            "your facilitator can give you a file of it. Nobody sees what you type."
        )
        dropped = st.file_uploader(
            "The file that you were given",
            type=["json"],
            key=f"set-lines-{_count()}",
            max_upload_size=_MEGABYTES,
        )
        if dropped is not None:
            _draw_dropped(dropped.getvalue(), visible(dropped.name), today)


def _count() -> int:
    number = read_choice(_NUMBER)
    return number if isinstance(number, int) else 0


def _draw_kept(kept: KeptSetLines, today: date) -> None:
    draw_text(say_set_lines(len(kept.details.lines), kept.details.drop_on, today), class_="ask")
    with st.container(horizontal=True, key=f"set-lines-of-{kept.id}"):
        st.button(
            "Open them up",
            key=f"set-lines-start-{kept.id}",
            on_click=start_own,
            args=([as_item(each) for each in kept.details.lines],),
        )
        st.button(
            "Erase these lines now",
            key=f"set-lines-erase-{kept.id}",
            type="tertiary",
            on_click=_erase,
            args=(kept.id,),
        )


def _erase(lines_id: str) -> None:
    def act() -> None:
        erase_set_lines(resources.store(), LOCAL, lines_id)

    attempt(act, "They are gone, with what you typed at them.", once=f"erase {lines_id}")


def _draw_dropped(data: bytes, name: str, today: date) -> None:
    try:
        lines = read_set_lines(data[: MOST_BYTES + 1], name=name, today=today)
    except CoachError as error:
        draw_notice(f"{error}. Nothing was brought in.")
        return
    draw_text(say_set_lines(len(lines.lines), lines.drop_on, today), class_="ask")
    st.button(
        "Bring them in",
        key="set-lines-bring-in",
        type="primary",
        on_click=_bring_in,
        args=(data, name),
    )


def _bring_in(data: bytes, name: str) -> None:
    keep = partial(bring_in_file, resources.store(), LOCAL, data, name=name)
    if attempt(keep, "They are here, and come first in Open it up."):
        write_choice(_NUMBER, _count() + 1)
