"""Tallying a meeting that is not recorded: beginning, tapping, its end; or a sheet typed in."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.ui.components.marks import draw_notice
from coach.ui.components.tally_board import draw_board
from coach.ui.components.tally_end import draw_end
from coach.ui.components.tally_start import draw_start
from coach.ui.components.tally_typed import draw_typed
from coach.ui.tallies import find_tally, is_over

tally_id = st.query_params.get("tally", "")
try:
    if tally_id:
        tally = find_tally(tally_id)
        if is_over(tally):
            draw_end(tally)
        else:
            draw_board(tally)
    elif st.query_params.get("sheet") == "type":
        draw_typed()
    else:
        draw_start()
except CoachError as error:
    st.title("Tally a meeting")
    draw_notice(f"{error}. What was tapped before is safe.")
    if st.button("Back to the beginning", key="tally-back"):
        st.query_params.clear()
        st.rerun()
