"""What somebody noticed: asked before anything is shown, and shown beside the results."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.report.markup import tag
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.desk import Desk
from coach.ui.setting_up import SetUp

_LONGEST_NOTE = 2000


def ask_noticed(set_up: SetUp) -> None:
    """Ask what somebody noticed, and keep it as it is typed; say where names in it are swapped."""
    noticed = st.text_area(
        "What did you notice?",
        value=set_up.meeting.noticed,
        key="noticed",
        height=100,
        max_chars=_LONGEST_NOTE,
        placeholder="Before the counts: what stayed with you? You may leave this empty.",
    )
    kept = set_up.meeting.noticed
    if noticed not in (kept, set_up.typed):
        try:
            kept, set_up.typed = set_up.note(noticed), noticed
        except CoachError as error:
            draw_notice(str(error))
    if set_up.meeting.is_swapped and kept != noticed:
        draw_text(f"Kept with names swapped: {kept}")
    elif not set_up.meeting.is_swapped and set_up.swaps_names():
        draw_text("Names are swapped for Member 1, 2, 3 in this too, as the review is made.")


def draw_noticed(desk: Desk) -> None:
    """Draw what somebody noticed, where they noted anything."""
    noticed = desk.meeting.noticed.strip()
    if not noticed:
        return
    draw(tag("p", tag("b", "You noticed: "), noticed, class_="noticed"))
    if desk.meeting.is_swapped:
        draw_text("Names in it are swapped as they are in what was said.")


def draw_unswapped(desk: Desk) -> None:
    """Say where names were to be swapped and are not yet, and lead to where they are."""
    if not desk.meeting.has_file or desk.meeting.has_erased_words or not desk.set_up.swaps_names():
        return
    draw_notice(
        "The set agreed that names are swapped, and here they are not yet. Set this meeting up "
        "anew: what you changed stays."
    )
    st.page_link(
        "views/review.py",
        label="Swap its names",
        query_params={"meeting": desk.id, "setup": "yes"},
    )
