"""Settings: where things are kept, copies, a check, erasing, and which version this is."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.service.safekeeping import examine_store
from coach.ui.components.erasing_view import draw_erasing, draw_told
from coach.ui.components.marks import draw_notice
from coach.ui.components.settings_view import draw_about, draw_check, draw_copies, draw_kept
from coach.ui.state import read_place, take_note

st.title("Settings")
if told := take_note():
    draw_told(told)
try:
    health = examine_store()
    # Whoever comes from a meeting to erase it finds that first.
    wanted = read_place("erase")
    if wanted:
        draw_erasing(wanted)
    draw_kept(health)
    draw_copies(health)
    draw_check()
    if not wanted:
        draw_erasing()
except CoachError as error:
    draw_notice(f"{error} Nothing was changed.")
draw_about()
