"""Reviewing a meeting: from its file, over who is who, to the review."""

from __future__ import annotations

from coach.ui.components.opening import draw_opening
from coach.ui.components.results import draw_results
from coach.ui.components.set_up import draw_set_up
from coach.ui.state import get_desk

desk = get_desk()
if desk.review is not None:
    draw_results(desk)
elif desk.transcript is not None:
    draw_set_up(desk, desk.transcript)
else:
    draw_opening(desk)
