"""The first page: what one can do here, and that it stays here."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.practice.attempts import Exercise
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.components.demo_view import draw_demo_offer, draw_demo_removal, fetch_demo
from coach.ui.components.marks import draw, draw_notice
from coach.ui.components.meeting_list import draw_meetings
from coach.ui.components.practise_table import PARTS
from coach.ui.practising import find_place, plan_five
from coach.ui.wording import WELCOME


def draw_kept() -> None:
    """Draw the meetings that are here, if there are any."""
    try:
        meetings = list_meetings(resources.store(), LOCAL)
        if meetings:
            st.subheader("Your meetings")
            draw_meetings(meetings, list_sets(resources.store(), LOCAL))
        draw_demo_removal()
    except CoachError as error:
        draw_notice(str(error))


def practise() -> None:
    """Go to five minutes of practice."""
    try:
        place = find_place(Exercise.SPOT_IT, plan_five(PARTS))
    except CoachError as error:
        draw_notice(str(error))
        return
    st.switch_page("views/practise.py", query_params=place)


draw(WELCOME.heading())
five, review, sample = st.columns(3)
if five.button("Practise for five minutes", type="primary", key="to-practise", width="stretch"):
    practise()
if review.button("Review a meeting", key="to-review", width="stretch"):
    st.switch_page("views/review.py", query_params={})
with sample:
    wants_demo = draw_demo_offer()
if (wants_demo or st.query_params.get("demo") == "yes") and fetch_demo():
    st.switch_page("views/review.py", query_params={})
draw(WELCOME.promise())
draw_kept()
with st.expander("How is that?"):
    draw(WELCOME.privacy())
