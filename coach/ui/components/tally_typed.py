"""A sheet that was filled in by hand, typed in: one box for each cell that has signs in it."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from coach.errors import CoachError
from coach.labels import Phase
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.service.profiles import load_shipped
from coach.service.tally_sheet import SheetRound, build_sheet, read_cell
from coach.tally import Seat, Tap
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.tally_end import open_review
from coach.ui.components.tally_start import Begun, draw_form
from coach.ui.tallies import keep_sheet
from coach.ui.tally_words import find_name_fault, list_shown, say_phase

_MOST_ROUNDS = 6


def draw_typed() -> None:
    """Draw the form of the meeting, then a grid for each round; keeps the review at the end."""
    st.title("Type in a tally sheet")
    draw_text(
        "The same review as from a tally on the screen. In which order things came, when the "
        "first suggestion came, and how long silences were is not known from a sheet.",
        class_="lede",
    )
    if st.button("Back", key="typed-back", type="tertiary"):
        st.query_params.clear()
        st.rerun()
    begun = draw_form()
    presenters = st.multiselect(
        "Who presented, in order",
        begun.names,
        format_func=visible,
        key="typed-presenters",
        max_selections=_MOST_ROUNDS,
    )
    if not presenters:
        draw_text("Type the names, then say who presented: each round gets its own grid.")
        return
    draw(_say_letters())
    faults: list[str] = []
    rounds = [
        _draw_round(begun, number, presenter, faults)
        for number, presenter in enumerate(presenters, start=1)
    ]
    if st.button("Show the review", type="primary", key="typed-review"):
        _keep(begun, rounds, faults)


def _say_letters() -> str:
    letters = (("o", "open"), ("c", "closed"), ("s", "suggestion"), ("l", "listening"))
    each = join((join((tag("b", letter), f" {words}")) for letter, words in letters), ", ")
    return tag(
        "p", "A letter a sign, in any order: ", each, ". “3o” is three open.", class_="note"
    )


def _draw_round(begun: Begun, number: int, presenter: str, faults: list[str]) -> SheetRound:
    cells: dict[tuple[Phase, str], Counter[Tap]] = {}
    minutes: dict[Phase, float] = {}
    shown = list_shown(begun.people, presenter)
    draw(tag("h2", f"Round {number}: ", tag("bdi", visible(presenter))))
    for phase in load_shipped(begun.profile).round_phases:
        with st.container(border=True, key=f"typed-{number}-{phase.value}"):
            heading, length = st.columns([2, 1], vertical_alignment="center")
            with heading:
                draw(tag("h3", say_phase(phase)))
            taken = length.number_input(
                "Minutes it took", 0, 600, value=None, step=1, key=f"min-{number}-{phase.value}"
            )
            minutes[phase] = float(taken or 0)
            for place, seat in shown:
                counts = _draw_cell(number, phase, place, seat, faults)
                if counts:
                    cells[phase, seat.name] = counts
    return SheetRound(presenter=presenter, cells=cells, minutes=minutes)


def _draw_cell(
    number: int, phase: Phase, place: int, seat: Seat, faults: list[str]
) -> Counter[Tap]:
    who, box = st.columns([1, 2], vertical_alignment="center", wrap=False)
    with who:
        draw(tag("p", visible(seat.name), class_="who", dir="auto"))
    text = box.text_input(
        f"Signs of person {place + 1} while {say_phase(phase).lower()}, round {number}",
        key=f"cell-{number}-{phase.value}-{place}",
        label_visibility="collapsed",
        max_chars=120,
    )
    counts = read_cell(text)
    if counts is None:
        faults.append(f"{say_phase(phase)}, {seat.name}")
        with box:
            draw(tag("p", "Only o, c, s, l and numbers, please.", class_="note", role="alert"))
    return counts or Counter()


def _keep(begun: Begun, rounds: list[SheetRound], faults: list[str]) -> None:
    fault = find_name_fault(begun.names)
    if faults:
        fault = f"One box has something in it that is no sign: round by round, {faults[0]}."
    if not fault and not any(each.cells for each in rounds):
        fault = "No sign is typed in yet: fill in at least one box."
    if fault:
        draw_notice(fault)
        return
    tally = build_sheet(
        title=begun.title,
        people=begun.people,
        rounds=rounds,
        profile=begun.profile,
        held_on=begun.held_on,
    )
    try:
        with st.spinner("Making the review"):
            meeting_id = keep_sheet(tally, begun.kept.id if begun.kept else None)
    except CoachError as error:
        draw_notice(f"{error}. What you typed is still here: try once more.")
        return
    open_review(meeting_id)
