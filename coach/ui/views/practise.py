"""Practise: where it begins, and each exercise, as the address says."""

from __future__ import annotations

from coach.errors import CoachError
from coach.practice.menu import find_entry
from coach.ui.components.marks import draw_notice
from coach.ui.components.practise_frame import draw_end
from coach.ui.components.practise_home import draw_home
from coach.ui.components.practise_progress import draw_progress
from coach.ui.components.practise_table import PARTS, find_draw
from coach.ui.state import read_place

entry = find_entry(read_place("exercise"))
try:
    if read_place("part") == "progress":
        draw_progress()
    elif entry is None or entry.exercise not in PARTS:
        draw_home()
    elif read_place("part") == "done":
        draw_end(entry.exercise)
    else:
        find_draw(entry.exercise)(read_place("item") or None)
except CoachError as error:
    draw_notice(f"{error}. What you typed before is safe.")
