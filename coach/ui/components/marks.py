"""Our own pieces of a page: every text in them is escaped before it is drawn."""

from __future__ import annotations

import streamlit as st

from coach.report.markup import join, tag
from coach.report.page import visible
from coach.ui.style import read_app_style


def draw_style() -> None:
    """Draw what makes a page look like ours; once, at its top."""
    st.html(read_app_style())


def draw(*content: str | None) -> None:
    """Draw pieces of a page; plain text among them is escaped."""
    st.html(str(tag("div", join(content), class_="coach")))


def draw_notice(text: str) -> None:
    """Draw what somebody has to know before going on, such as why something did not work."""
    draw(tag("div", tag("p", visible(text)), class_="notice", role="alert"))


def draw_done(text: str) -> None:
    """Draw that something was done."""
    draw(tag("div", tag("p", visible(text)), class_="notice done", role="status"))


def draw_text(text: str, class_: str = "note") -> None:
    """Draw a paragraph."""
    draw(tag("p", visible(text), class_=class_, dir="auto"))
