"""Whose rounds they were and where phases begin: proposed, and moved by whoever was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from coach.errors import CoachError
from coach.profiles import Profile
from coach.report.figures import Figures
from coach.report.html_plan import phases_card
from coach.report.page import visible
from coach.report.said import find_starts
from coach.report.timeline import lay_out_lines
from coach.review import OUTSIDE, Line, Plan, place_lines
from coach.service.profiles import SHIPPED, load_shipped
from coach.service.reviewing import Known, find_day
from coach.transcript import Transcript
from coach.ui import charts
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.edges import Edge, is_clock, list_edges, list_places, say_edge, write_phases
from coach.ui.setting_up import SetUp
from coach.ui.state import is_dark


def draw_profile(proposed: str) -> Profile:
    """Draw which way of working the set has."""
    name = st.selectbox(
        "Way of working",
        SHIPPED,
        index=SHIPPED.index(proposed),
        format_func=lambda each: load_shipped(each).title,
        key="profile",
    )
    return load_shipped(name)


def draw_day(set_up: SetUp) -> date | None:
    """Draw which day the meeting was."""
    title = set_up.transcript.title if set_up.transcript else ""
    return st.date_input(
        "The day of the meeting",
        value=set_up.known.held_on
        or find_day(title, set_up.known.file_name)
        or set_up.agreed_day(),
        key="day",
        format="DD/MM/YYYY",
    )


def draw_rounds(set_up: SetUp, known: Known) -> Known:
    """Draw who presented and the phases, and return what was said of them."""
    known = replace(known, presenters=set_up.known.presenters, phases=set_up.known.phases)
    try:
        planned, plan = set_up.propose(known)
        presenters = _draw_presenters(planned, plan)
        if presenters != list_presenters(plan):
            known = replace(known, presenters=tuple(presenters), phases=None)
            planned, plan = set_up.propose(known)
        _draw_plan(planned, plan)
        if plan.rounds and st.toggle("Move where a phase begins", key="move-edges"):
            moved = _draw_edges(planned, plan)
            known = replace(known, phases=moved or known.phases, phases_name="phases as moved")
            set_up.propose(known)
    except CoachError as error:
        draw_notice(f"{error}. Nothing is lost: change it above.")
    return known


def _draw_plan(planned: Transcript, plan: Plan) -> None:
    if not plan.rounds:
        draw_text("No round could be made out, so everything is counted as one meeting.")
    lines = place_lines(planned, plan)
    starts = find_starts(lines)
    for number, round_ in enumerate(plan.rounds, start=1):
        _draw_course(planned, lines, number)
        draw(phases_card(round_, lines, starts, Figures(measures={}, few=0)))


def _draw_course(planned: Transcript, lines: Sequence[Line], number: int) -> None:
    """Draw who had the floor when in a round, over its phases."""
    timeline = lay_out_lines(planned, lines, [line for line in lines if line.round == number])
    if timeline is None:
        return
    chart = charts.lanes_chart(timeline, dark=is_dark())
    st.altair_chart(chart, key=f"course-{number}", theme=None)
    draw_text(f"Who had the floor when, over the phases: {charts.say_bands(timeline)}.")


def list_presenters(plan: Plan) -> list[str]:
    """Return who presents in a plan, each once."""
    return list(dict.fromkeys(round_.presenter for round_ in plan.rounds))


def _draw_presenters(planned: Transcript, plan: Plan) -> list[str]:
    names = [speaker.name for speaker in planned.speakers]
    return st.multiselect(
        "Who presented, in order",
        names,
        default=[name for name in list_presenters(plan) if name in names],
        key="presenters",
        format_func=visible,
        help="A proposal from the talk. With nobody, the software looks for itself.",
    )


def _draw_edges(planned: Transcript, plan: Plan) -> bytes | None:
    """Draw every edge with the turns around it; return a phases file if one was moved."""
    draw_text(
        "Choose the turn that a phase begins with, or type the time. A phase lasts until the next "
        "one begins."
    )
    has_times = any(turn.start is not None for turn in planned.turns)
    kept: list[Edge] = []
    times: dict[Edge, str] = {}
    edges = list_edges(plan)
    for number, edge in enumerate(edges):
        moved, at = _draw_edge(planned, edge, number, has_times=has_times)
        if at and not is_clock(at):
            draw_notice(f"“{visible(at)}” is no time: write minutes and seconds, such as 12:40.")
        elif moved is not None and at:
            times[moved] = at
        if moved is not None:
            kept.append(moved)
    if tuple(kept) == edges and not times:
        return None
    return write_phases(kept, [round_.presenter for round_ in plan.rounds], times)


def _draw_edge(
    planned: Transcript, edge: Edge, number: int, *, has_times: bool
) -> tuple[Edge | None, str]:
    places = {place.id: place.words for place in list_places(planned, edge.first)}
    where = "outside any round" if edge.round == OUTSIDE else f"round {edge.round}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            f"{say_edge(edge)} ({where})",
            [*places, None],
            index=list(places).index(edge.first),
            format_func=lambda each: places[each] if each else "There was no such phase",
            key=f"edge-{number}",
        )
        at = (
            st.text_input("or at", key=f"edge-at-{number}", placeholder="12:40", width=110)
            if has_times
            else ""
        )
    return (replace(edge, first=chosen) if chosen else None), (at or "").strip()
