"""The transcript, a hundred lines at a time: how each line reads, why, and a way to say no."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.report.said import find_review_starts
from coach.report.wording import plural
from coach.review import OUTSIDE, Line
from coach.ui.components.line_address import read_line
from coach.ui.components.line_filter import draw_filter, draw_scope, draw_tap_filter
from coach.ui.components.line_panel import draw_panel
from coach.ui.components.line_view import LINE, draw_turn
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.desk import Desk
from coach.ui.rows import count_pages, cut_page, filter_lines, find_page
from coach.ui.state import read_choice, write_choice

_FOLLOWED = "page-of"


@st.fragment
def draw_transcript(desk: Desk, round_: int) -> None:
    """Draw the lines of a round, or of the whole meeting; a change shows at once."""
    if desk.review is None:
        return
    if desk.notice:
        draw_notice(desk.notice)
        desk.notice = ""
    draw_changed(desk)
    lines = _choose_lines(desk, round_)
    wanted = draw_tap_filter(lines) if desk.is_tally else draw_filter(lines, at=read_line())
    kept = filter_lines(lines, wanted)
    if not kept:
        draw_text("No line is like that. Take something out of the filter to see more.")
        return
    number = _draw_pages(kept)
    starts = find_review_starts(desk.review)
    for turn in cut_page(kept, number):
        draw_turn(desk, turn, starts)
    draw_panel(desk, kept, number, starts)


def draw_changed(desk: Desk) -> None:
    """Draw how many labels somebody changed, or agreed with, where one does so."""
    standing = {each.utterance_id for each in desk.corrections()}
    if not standing:
        return
    at = [line.coding for line in desk.lines_now() if line.utterance.id in standing]
    changes = [coding.is_changed for coding in at if coding is not None]
    said = []
    if changed := sum(changes):
        said.append(f"{plural(changed, 'label')} changed by you, and counted so everywhere.")
    if agreed := len(changes) - changed:
        said.append(f"{plural(agreed, 'line')} looked at by you and heard so too.")
    draw_text(" ".join(said))


def _choose_lines(desk: Desk, round_: int) -> list[Line]:
    now = desk.lines_now()
    if round_ == OUTSIDE or draw_scope():
        return list(now)
    return [line for line in now if line.round == round_]


def _draw_pages(kept: Sequence[Line]) -> int:
    """Draw which page is shown: it follows the line, and the line follows whoever turns it."""
    pages, at = count_pages(kept), read_line()
    page = find_page(kept, at)
    if page is not None and read_choice(_FOLLOWED) != (at, page):
        write_choice(_FOLLOWED, (at, page))
        write_choice("page", page)
    elif _is_beyond(pages):
        write_choice("page", 1)
    number = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    if page not in (None, number):
        write_choice(LINE, "")
    return number


def _is_beyond(pages: int) -> bool:
    number = read_choice("page")
    return isinstance(number, int) and number > pages
