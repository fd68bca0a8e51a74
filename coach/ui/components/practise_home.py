"""Where practice begins: five minutes, what comes back, the next meeting, the exercises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from coach.practice.attempts import Attempt
from coach.practice.menu import MENU, MenuEntry
from coach.practice.schedule import list_due, suggest_bout
from coach.report.markup import tag
from coach.service.programme import find_next
from coach.storage.records import LOCAL, KeptSet
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.own_scripts import draw_script
from coach.ui.components.practise_set_lines import draw_set_lines
from coach.ui.components.practise_table import PARTS
from coach.ui.components.practise_wish import draw_wishes
from coach.ui.places import practise_place
from coach.ui.practise_words import say_due, say_next_bout
from coach.ui.practising import list_mine, start_five
from coach.ui.state import take_note


def draw_home() -> None:
    """Draw where practice begins."""
    today = date.today()
    st.title("Practise")
    draw_script("typing")
    if note := take_note():
        draw_notice(note)
    attempts, next_set = list_mine(), find_next_set(today)
    meets_on = find_next(next_set, today) if next_set else None
    _draw_five(attempts, today, meets_on)
    draw_wishes(next_set, today)
    draw_set_lines(today)
    draw(tag("h2", "The exercises"), tag("div", *map(_card, _offered()), class_="exercises"))
    st.page_link("views/practise.py", label="My progress", query_params={"part": "progress"})


def find_next_set(today: date) -> KeptSet | None:
    """Return the set that meets next, no sample among them; None where no day is known."""
    days = [
        (day, kept)
        for kept in list_sets(resources.store(), LOCAL)
        if not kept.details.is_sample and (day := find_next(kept, today)) is not None
    ]
    return min(days, key=lambda each: (each[0], each[1].id))[1] if days else None


def _draw_five(attempts: Sequence[Attempt], today: date, meets_on: date | None) -> None:
    with st.container(border=True, key="practise-five"):
        draw(tag("h2", "Five minutes?"))
        due = len(list_due(attempts, datetime.now(UTC)))
        draw_text(say_due(due, has_begun=bool(attempts)), class_="next-bout")
        st.button(
            "Start",
            type="primary",
            key="practise-five-start",
            on_click=start_five,
            args=(tuple(PARTS),),
        )
        if attempts:
            draw_text(_say_next(attempts, today, meets_on))


def _say_next(attempts: Sequence[Attempt], today: date, meets_on: date | None) -> str:
    bouts = sorted({each.at.astimezone().date() for each in attempts})
    day = suggest_bout(today, began=bouts[0], bouts=bouts, meets_on=meets_on)
    return say_next_bout(day, today, meets_on)


def _offered() -> list[MenuEntry]:
    return [entry for entry in MENU if entry.exercise in PARTS]


def _card(entry: MenuEntry) -> str:
    link = tag("a", entry.title, href=practise_place(entry.name), target="_self")
    return tag(
        "section",
        tag("h3", link),
        tag("p", entry.minutes, class_="kept"),
        tag("p", entry.what),
        class_="card",
    )
