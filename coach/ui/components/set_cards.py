"""All sets: a card each, and a way to add one."""

from __future__ import annotations

from datetime import date

import streamlit as st

from coach.service.programme import list_cards
from coach.service.safekeeping import Store
from coach.storage.records import LOCAL
from coach.ui.components.marks import draw, draw_text
from coach.ui.components.set_form import draw_new_set
from coach.ui.sets_wording import set_card


def draw_sets(store: Store, today: date) -> None:
    """Draw the list of sets, and what to do where there is none."""
    st.title("Sets")
    cards = list_cards(store, LOCAL, today=today)
    if not cards:
        draw_text(
            "No set is kept yet. Add yours: who is in it and how it works is then remembered "
            "each time you review a meeting, and its actions have a place.",
            class_="lede",
        )
    draw(*(set_card(card, today) for card in cards))
    with st.expander("Add a set", expanded=not cards):
        draw_new_set(store)
