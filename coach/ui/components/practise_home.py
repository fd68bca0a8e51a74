"""Where practice begins."""

from __future__ import annotations

import streamlit as st

from coach.practice.menu import MENU, MenuEntry
from coach.report.markup import tag
from coach.ui.components.marks import draw, draw_notice
from coach.ui.components.practise_table import PARTS
from coach.ui.places import practise_place
from coach.ui.state import take_note


def draw_home() -> None:
    """Draw the exercises, a card each."""
    st.title("Practise")
    if note := take_note():
        draw_notice(note)
    offered = [entry for entry in MENU if entry.exercise in PARTS]
    draw(tag("div", *map(_card, offered), class_="exercises"))


def _card(entry: MenuEntry) -> str:
    link = tag("a", entry.title, href=practise_place(entry.name), target="_self")
    return tag(
        "section",
        tag("h2", link),
        tag("p", entry.minutes, class_="kept"),
        tag("p", entry.what),
        class_="card",
    )
