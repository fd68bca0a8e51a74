"""Whose rounds they were and where phases begin: proposed, and moved by whoever was there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coach.errors import CoachError
from coach.profiles import Profile
from coach.report.figures import Figures
from coach.report.html_plan import phases_card
from coach.report.html_said import say_place
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.said import find_starts
from coach.report.timeline import lay_out_lines
from coach.report.wording import plural
from coach.review import OUTSIDE, Line, Plan, Round, place_lines
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


def draw_rounds(set_up: SetUp, known: Known) -> tuple[Known, str]:
    """Draw who presented and the phases; return what was said of them, and the rounds in words."""
    known = replace(known, presenters=set_up.known.presenters, phases=set_up.known.phases)
    try:
        planned, plan = set_up.propose(known)
        presenters = _draw_presenters(planned, plan, dict(known.renames))
        if presenters != list_presenters(plan):
            known = replace(known, presenters=tuple(presenters), phases=None)
            planned, plan = set_up.propose(known)
        shown = st.container()
        if plan.rounds and st.toggle("Move where a phase begins", key="move-edges"):
            known, planned, plan = _move(set_up, known, planned, plan)
        with shown:
            return known, _draw_plan(planned, plan, dict(known.renames))
    except CoachError as error:
        _say(error)
    return known, ""


def _say(error: CoachError) -> None:
    draw_notice(f"{error}. Nothing is lost: change it above.")


def _draw_plan(planned: Transcript, plan: Plan, called: Mapping[str, str]) -> str:
    """Draw every round with its phases; return them in words, people as they are called."""
    lines = place_lines(planned, plan)
    starts = find_starts(lines)
    rounds = []
    for number, round_ in enumerate(plan.rounds, start=1):
        presenter = called.get(round_.presenter, round_.presenter)
        rounds.append(_say_round(replace(round_, presenter=presenter), lines, starts))
        draw(tag("h3", f"Round {number} of {len(plan.rounds)}: {rounds[-1]}", dir="auto"))
        _draw_course(planned, lines, number)
        draw(phases_card(round_, lines, starts, Figures(measures={}, few=0)))
    if not rounds:
        return "No round could be made out, so everything is counted as one meeting."
    return f"{plural(len(rounds), 'round')}: {'; then '.join(rounds)}."


def _say_round(round_: Round, lines: Sequence[Line], starts: Mapping[str, float]) -> str:
    """Return whose a round is, from where to where."""
    places = {line.utterance.id: say_place(line, starts) for line in lines}
    first, last = round_.phases[0].first_utterance, round_.phases[-1].last_utterance
    return f"{visible(round_.presenter)}, from {places[first]} to {places[last]}"


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


def _draw_presenters(planned: Transcript, plan: Plan, called: Mapping[str, str]) -> list[str]:
    names = [speaker.name for speaker in planned.speakers]
    return st.multiselect(
        "Who presented, in order",
        names,
        default=[name for name in list_presenters(plan) if name in names],
        key="presenters",
        format_func=lambda name: visible(called.get(name, name)),
        help="A proposal from the talk. With nobody, the software looks for itself.",
    )


def _move(
    set_up: SetUp, known: Known, planned: Transcript, plan: Plan
) -> tuple[Known, Transcript, Plan]:
    """Draw every edge with the turns around it; return what follows where one was moved."""
    draw_text(
        "Choose the turn that a phase begins with, or type the time. A phase lasts until the next "
        "one begins."
    )
    edges = list_edges(plan)
    has_times = any(turn.start is not None for turn in planned.turns)
    rows = []
    for number, edge in enumerate(edges):
        if number and edge.round != edges[number - 1].round:
            st.divider()
        rows.append(_draw_edge(planned, edge, number, has_times=has_times))
    kept = [row for row in rows if row.edge is not None]
    times = {row.edge: row.at for row in kept if row.edge and row.at}
    if tuple(row.edge for row in rows) == edges and not times:
        return known, planned, plan
    moved = write_phases(
        [row.edge for row in kept if row.edge],
        [round_.presenter for round_ in plan.rounds],
        times,
    )
    known = replace(known, phases=moved, phases_name="phases as moved")
    try:
        planned, plan = set_up.propose(known)
    except CoachError as error:
        _say(error)
    else:
        _say_moved(kept, planned, list_edges(plan))
    return known, planned, plan


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An edge as somebody left it, None where it went; a time typed for it; what is below it."""

    edge: Edge | None
    at: str
    below: DeltaGenerator


def _say_moved(rows: Sequence[_Row], planned: Transcript, edges: Sequence[Edge]) -> None:
    """Draw below every edge that has a time which turn it begins with by that."""
    for row, edge in zip(rows, edges, strict=False):
        if row.at and row.edge and row.edge.phase is edge.phase:
            words = {each.id: each.words for each in list_places(planned, edge.first)}
            with row.below:
                draw_text(f"By the time typed, it begins with {words[edge.first]}")


def _draw_edge(planned: Transcript, edge: Edge, number: int, *, has_times: bool) -> _Row:
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
    at = (at or "").strip()
    if at and not is_clock(at):
        draw_notice(f"“{visible(at)}” is no time: write minutes and seconds, such as 12:40.")
        at = ""
    moved = replace(edge, first=chosen) if chosen else None
    return _Row(edge=moved, at=at, below=st.empty())
