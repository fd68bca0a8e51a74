"""The part of an exercise's page that is drawn anew by itself, as fast as can be."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

import streamlit as st

from coach.errors import CoachError
from coach.ui.components.marks import draw_notice


def piece(draw: Callable[[], None]) -> Callable[[], None]:
    """Return what draws a piece of a page that is drawn anew without the rest of it.

    What cannot be read then is said in its place, as the page says it.
    """

    @wraps(draw)
    def guarded() -> None:
        try:
            draw()
        except CoachError as error:
            draw_notice(f"{error}. What you typed before is safe.")

    return st.fragment(guarded)
