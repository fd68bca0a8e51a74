"""A set's meetings side by side: counts and ranges, and no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.errors import CoachError
from coach.report.compare_text import ROWS, list_ranges
from coach.report.comparison import SHARES, Comparison
from coach.report.html_comparison import comparison_pieces
from coach.service.comparing import compare_reviews
from coach.service.kept_meetings import load_review
from coach.service.programme import MeetingPoint
from coach.service.safekeeping import Store
from coach.storage.records import LOCAL
from coach.ui.comparison_chart import comparison_chart, say_chart
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.sets_wording import say_day, short
from coach.ui.state import is_dark

_AT_ONCE, _FIRST = 4, "open_exploring"


def draw_comparison(store: Store, points: Sequence[MeetingPoint], today: date) -> None:
    """Draw the last meetings side by side, or others that are chosen."""
    reviewed = {point.meeting.id: point for point in points if point.counts}
    if len(reviewed) < 2:
        draw_text("Two reviewed meetings are needed to set them side by side.", class_="lede")
        return
    chosen = st.multiselect(
        "Which meetings",
        list(reviewed),
        default=list(reviewed)[-_AT_ONCE:],
        format_func=lambda id_: _name(reviewed[id_], today),
        key="compare-which",
    )
    if len(chosen) < 2:
        draw_text("Choose two or more.")
        return
    try:
        with st.spinner("Setting the meetings side by side"):
            reviews = [load_review(store, LOCAL, id_) for id_ in chosen]
            comparison = compare_reviews(reviews, names=True)
    except CoachError as error:
        draw_notice(f"{error}. Nothing is lost: choose other meetings.")
        return
    _draw_chart(comparison)
    draw(comparison_pieces(comparison))


@st.fragment
def _draw_chart(comparison: Comparison) -> None:
    names = [name for name in SHARES if _has_ranges(comparison, name)]
    if not names:
        return
    first = names.index(_FIRST) if _FIRST in names else 0
    name = st.selectbox(
        "Drawn here", names, index=first, format_func=ROWS.__getitem__, key="compare-figure"
    )
    chart = comparison_chart(comparison, name, dark=is_dark())
    st.altair_chart(chart, key="compared", theme=None)
    draw_text(say_chart(comparison, name))
    said = [text for text in list_ranges(comparison) if text.startswith(ROWS[name])]
    draw_text(" ".join(said))


def _has_ranges(comparison: Comparison, name: str) -> bool:
    return any(meeting.figures[name].low is not None for meeting in comparison.meetings)


def _name(point: MeetingPoint, today: date) -> str:
    day = point.meeting.held_on
    return short(point.meeting.title) if day is None else say_day(day, today)
