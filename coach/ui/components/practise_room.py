"""In the room: a presenter to choose, the conversation, and the look back, as the address says."""

from __future__ import annotations

import streamlit as st

from coach.errors import RecordNotFoundError
from coach.service.exercises import CASES
from coach.ui.components.marks import draw_notice
from coach.ui.components.practise_frame import draw_head
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_room_choose import draw_choosing
from coach.ui.components.practise_room_debrief import draw_debrief
from coach.ui.components.practise_room_talk import draw_talk
from coach.ui.runs import ROOM, find_run
from coach.ui.state import read_place


def draw_exercise(item_id: str | None) -> None:
    """Draw the run with that id; or, of a case's name or none, what a run begins with."""
    if item_id is None or item_id in CASES:
        draw_choosing(item_id)
    else:
        _draw_run()


@piece
def _draw_run() -> None:
    run_id = read_place("item")
    if not run_id or run_id in CASES:
        st.rerun(scope="app")
    try:
        opened = find_run(run_id)
    except RecordNotFoundError as error:
        draw_notice(f"{error}.")
        draw_choosing(None)
        return
    draw_head(ROOM)
    if opened.run.has_ended:
        draw_debrief(opened)
    else:
        draw_talk(opened)
