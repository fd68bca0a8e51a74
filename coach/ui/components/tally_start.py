"""Beginning a tally: who is there, who presents first, and the sheet to print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import streamlit as st

from coach.errors import CoachError
from coach.labels import Role
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.report.titles import date_words
from coach.service.profiles import SHIPPED, load_shipped
from coach.storage.records import KeptSet
from coach.tally import Seat
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.sheets import sheet_address
from coach.ui.tallies import (
    begin,
    choose_profile_of,
    find_roles,
    list_going_on,
    list_kept_sets,
)
from coach.ui.tally_words import find_name_fault, read_names, seat_people

_NOBODY = "Nobody yet"
_NO_FACILITATOR = "Nobody, or not on the list"
_MOST_TITLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What was filled in: for a tally, or for a sheet that is typed in."""

    kept: KeptSet | None
    names: tuple[str, ...]
    people: tuple[Seat, ...]
    profile: str
    held_on: date
    title: str


def draw_start() -> None:
    """Draw the form; goes on to the buttons once a tally is begun."""
    st.title("Tally a meeting")
    draw_text(
        "For a meeting that is not recorded, and whenever one person says no: you listen, and tap "
        "a sign for what you hear. No words are kept.",
        class_="lede",
    )
    _draw_going_on()
    begun = draw_form()
    options = [_NOBODY, *begun.names]
    presenter = st.selectbox("Who presents first", options, format_func=visible, key="first")
    start, typed = st.columns(2)
    if start.button("Start the tally", type="primary", key="tally-start", width="stretch"):
        _start(begun, None if presenter == _NOBODY else presenter)
    if typed.button("Type in a sheet", key="tally-type", width="stretch"):
        st.query_params["sheet"] = "type"
        st.rerun()
    draw(_say_paper(begun))


def draw_form() -> Begun:
    """Draw who was there and when; return it."""
    sets = {each.id: each for each in list_kept_sets()}
    kept = None
    if sets:
        chosen = st.selectbox(
            "Which set",
            ["", *sets],
            format_func=lambda id: visible(sets[id].details.title) if id else "None of these",
            key="tally-set",
        )
        kept = sets.get(chosen)
    roles = find_roles(kept)
    key = kept.id if kept else ""
    text = st.text_area(
        "Who is there, one name a line",
        value="\n".join(roles),
        key=f"tally-names-{key}",
        height=160,
        max_chars=2000,
        placeholder="First names will do",
    )
    names = read_names(text)
    with st.expander("Facilitator, way of working, date"):
        known = next((name for name, role in roles.items() if role is Role.FACILITATOR), None)
        options = [_NO_FACILITATOR, *names]
        facilitator = st.selectbox(
            "Who facilitates",
            options,
            index=options.index(known) if known in options else 0,
            format_func=visible,
            key=f"tally-facilitator-{key}",
        )
        profile = st.selectbox(
            "Way of working",
            SHIPPED,
            index=SHIPPED.index(choose_profile_of(kept)),
            format_func=lambda each: load_shipped(each).title,
            key=f"tally-profile-{key}",
        )
        today = datetime.now(UTC).astimezone().date()
        held_on = st.date_input(
            "The day of the meeting", value=today, key="tally-day", format="DD/MM/YYYY"
        )
        usual = kept.details.title if kept else "Tallied meeting"
        title = st.text_input(
            "What to call it", value=usual, max_chars=_MOST_TITLE, key=f"tally-title-{key}"
        )
    return Begun(
        kept=kept,
        names=names,
        people=seat_people(names, facilitator, roles),
        profile=profile,
        held_on=held_on,
        title=visible(title).strip() or usual,
    )


def _start(begun: Begun, presenter: str | None) -> None:
    if fault := find_name_fault(begun.names):
        draw_notice(fault)
        return
    try:
        tally_id = begin(
            title=begun.title,
            people=begun.people,
            profile=begun.profile,
            set_id=begun.kept.id if begun.kept else None,
            held_on=begun.held_on,
            presenter=presenter,
        )
    except CoachError as error:
        draw_notice(f"{error}. What you typed is still here: try once more.")
        return
    st.query_params["tally"] = tally_id
    st.rerun()


def _draw_going_on() -> None:
    for number, tally in enumerate(list_going_on()[:5], start=1):
        day = date_words(tally.details.held_on) if tally.details.held_on else "no day"
        with st.container(key=f"going-on-{number}"):
            said, go = st.columns([3, 1], vertical_alignment="center")
            with said:
                title = tag("bdi", visible(tally.details.title))
                draw(tag("p", "Not finished: ", title, f", {day}"))
            if go.button("Go on", key=f"tally-go-{number}", width="stretch"):
                st.query_params["tally"] = tally.id
                st.rerun()


def _say_paper(begun: Begun) -> str:
    address = sheet_address(set_id=begun.kept.id if begun.kept else "", profile=begun.profile)
    link = tag("a", "Print a tally sheet", href=address, target="_blank", rel="noopener")
    return tag(
        "p",
        join(
            ("No laptop in the room? ", link, ", fill it in by hand, and type it in afterwards.")
        ),
        class_="note",
    )
