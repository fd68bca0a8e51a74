"""One set: its heading, and a tab each for what there is to do with it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from coach.report.markup import tag
from coach.service.programme import find_next, list_points
from coach.service.safekeeping import Store
from coach.storage.actions import list_actions
from coach.storage.records import LOCAL
from coach.storage.sets import load_set
from coach.ui.components.actions_view import draw_actions
from coach.ui.components.compare_view import draw_comparison
from coach.ui.components.cycle_view import draw_cycle
from coach.ui.components.marks import draw
from coach.ui.components.prepare_view import draw_preparing
from coach.ui.components.set_form import draw_about
from coach.ui.components.timekeeper_view import draw_timekeeper
from coach.ui.sets_wording import say_next, say_set, short
from coach.ui.state import read_choice, read_place, write_place

PARTS = ("Cycle", "Actions", "Next meeting", "Keep time", "Compare", "About")


def draw_set(store: Store, set_id: str, today: date) -> None:
    """Draw one set; the part that is open is the only one that is worked out."""
    kept = load_set(store, LOCAL, set_id)
    draw(
        tag("p", tag("a", "All sets", href="/sets", target="_self"), class_="note"),
        tag("h1", short(kept.details.title), dir="auto"),
        tag("p", say_set(kept.details), class_="kept"),
        tag("p", tag("b", say_next(find_next(kept, today), today)), class_="meets"),
    )
    actions = list_actions(store, LOCAL, set_id=set_id)
    wanted = read_place("part")
    opened = wanted if wanted in PARTS else PARTS[0]
    tabs = st.tabs(PARTS, key="part", default=opened, on_change=_remember, args=(set_id,))
    for name, tab in zip(PARTS, tabs, strict=True):
        if not tab.open:
            continue
        with tab:
            if name == "About":
                draw_about(store, kept)
            elif name == "Keep time":
                draw_timekeeper(store, kept)
            else:
                with st.spinner("Looking up the meetings"):
                    points = list_points(store, LOCAL, set_id, actions)
                if name == "Cycle":
                    draw_cycle(store, kept, points, actions, today)
                elif name == "Actions":
                    draw_actions(store, kept, points, actions, today)
                elif name == "Compare":
                    draw_comparison(store, points, today)
                else:
                    draw_preparing(store, kept, points, today)


def _remember(set_id: str) -> None:
    write_place(set=set_id, part=str(read_choice("part") or ""))
