"""A tally that is over: its review, or back to it where the end was tapped too soon."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.report.page import visible
from coach.report.wording import clock, plural
from coach.tally import SIGNS, KeptTally, Tap, find_standing
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.tallies import Board, keep, read_board, remove, tap


def draw_end(tally: KeptTally) -> None:
    """Draw what one can do with a tally that is over."""
    st.title("The tally is over")
    draw_text(visible(tally.details.title), class_="lede")
    if tally.meeting_id is not None:
        draw_text("It is kept, and has a review.")
        if st.button("Open the review", type="primary", key="tally-open"):
            open_review(tally.meeting_id)
        return
    board = read_board(tally)
    draw_text(_say_amount(board))
    review, back = st.columns(2)
    if review.button("Show the review", type="primary", key="tally-review", width="stretch"):
        _keep(tally)
    if back.button("Not over yet: go on", key="tally-undo-end", width="stretch"):
        tap(tally, Tap.UNDO)
        st.rerun()
    with st.expander("Remove this tally"):
        draw_text("All that was tapped goes, and cannot be had back.")
        if st.button("Remove it", key="tally-remove"):
            remove(tally)
            st.query_params.clear()
            st.rerun()


def _say_amount(board: Board) -> str:
    signs = sum(event.kind in SIGNS for event in find_standing(board.events))
    rounds = sum(event.kind is Tap.ROUND for event in find_standing(board.events))
    parts = (plural(signs, "sign"), plural(rounds, "round"), f"{clock(board.now)} on the clock")
    return f"Kept: {', '.join(parts)}."


def _keep(tally: KeptTally) -> None:
    try:
        with st.spinner("Making the review"):
            meeting_id = keep(tally)
    except CoachError as error:
        draw_notice(f"{error}. Every tap is still there: try once more.")
        return
    open_review(meeting_id)


def open_review(meeting_id: str) -> None:
    """Go to a meeting's review."""
    st.switch_page("views/review.py", query_params={"meeting": meeting_id})
