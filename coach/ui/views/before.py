"""Before you record: a note to the set, a page for its data, and whether everybody agreed."""

from __future__ import annotations

import streamlit as st

from coach.ui.components.before import (
    draw_elsewhere,
    draw_lead,
    draw_note,
    draw_question,
    draw_who_is_who,
)
from coach.ui.components.marks import draw_text

st.title("Before you record")
draw_text(
    "What is said in the set stays in the set. Nothing of a real meeting is kept here before "
    "everybody in it has agreed.",
    "lede",
)
terms = draw_note()
draw_lead(terms)
draw_question()
draw_elsewhere()
draw_who_is_who()
