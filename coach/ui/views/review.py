"""Reviewing a meeting: from its file, over who is who, to the review."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.storage.records import MeetingState
from coach.ui.components.marks import draw_notice
from coach.ui.components.opening import draw_opening
from coach.ui.components.results import draw_results
from coach.ui.components.set_up import draw_set_up
from coach.ui.desk import clear_desk, open_desk


def draw_meeting(meeting_id: str) -> None:
    """Draw a meeting as far as it has come: to be set up, or with its review."""
    desk = open_desk(meeting_id)
    # A link to the page that is shown does not change the address by itself.
    st.query_params["meeting"] = meeting_id
    wants_set_up = st.query_params.get("setup") == "yes" and not desk.is_tally
    if desk.meeting.state is MeetingState.REVIEWED and not wants_set_up:
        draw_results(desk)
    else:
        draw_set_up(desk.set_up)


try:
    if wanted := st.query_params.get("meeting"):
        draw_meeting(wanted)
    else:
        clear_desk()
        st.query_params.clear()
        draw_opening()
except CoachError as error:
    draw_notice(str(error))
    st.page_link("views/review.py", label="All meetings", query_params={})
