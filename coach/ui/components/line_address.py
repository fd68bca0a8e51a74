"""The address of a line: opening it leads to that line, in its round, on its page."""

from __future__ import annotations

import streamlit as st

from coach.review import OUTSIDE, Review
from coach.ui.components.line_filter import WHOLE
from coach.ui.components.line_view import LINE
from coach.ui.rows import find_place
from coach.ui.state import read_choice, write_choice

_PARAMETER = "line"
_KNOWN = "address-line"


def read_line() -> str:
    """Return the id of the line somebody is at, or nothing."""
    return str(read_choice(LINE) or "")


def follow_address(review: Review) -> None:
    """Go to the line that the page's address names; before any widget is drawn.

    What the address says of filters stands as well; a line that is not there
    changes nothing.
    """
    id_ = st.query_params.get(_PARAMETER, "")
    place = find_place(review.lines, id_) if id_ and id_ != read_choice(_KNOWN) else None
    if place is None:
        return
    write_choice(_KNOWN, id_)
    number = review.lines[place].round
    write_choice(LINE, id_)
    if number == OUTSIDE and review.rounds:
        write_choice("of", WHOLE)
    elif number != OUTSIDE:
        write_choice("round", number - 1)


def leave_line() -> None:
    """Be at no line any more, inside a callback: the address does not lead back to one."""
    write_choice(LINE, "")
    keep_address("")


def keep_address(id: str) -> None:
    """Let the page's address name the line somebody is at, or none."""
    write_choice(_KNOWN, id)
    if id != st.query_params.get(_PARAMETER, ""):
        if id:
            st.query_params[_PARAMETER] = id
        else:
            del st.query_params[_PARAMETER]
