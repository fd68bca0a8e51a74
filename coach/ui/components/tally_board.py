"""The tally while the meeting goes on: every tap is stored, and only then shown."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.labels import ROUND_PHASES, Phase, Role
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.service.tallying import next_phase
from coach.tally import SIGNS, KeptTally, Tap
from coach.ui.components.marks import draw, draw_notice
from coach.ui.state import take_note, write_note
from coach.ui.tallies import Board, read_board, tap
from coach.ui.tally_words import (
    draw_clock,
    draw_marks,
    list_shown,
    say_last,
    say_phase,
    say_tap,
    say_where,
)

LOST = (
    "Not connected: taps are not being kept just now. Write on paper until this note goes away; "
    "everything tapped before it came is safe."
)


@st.fragment
def draw_board(tally: KeptTally) -> None:
    """Draw the buttons and what was tapped; only this part of the page is drawn anew."""
    fault = take_note()
    try:
        board = read_board(tally)
    except CoachError as error:
        draw_notice(f"{error}. Nothing that was kept is lost.")
        return
    if board.standing.is_ended:
        st.rerun(scope="app")
    with st.container(key="tally-top"):
        _draw_head(board)
        if fault:
            draw_notice(f"{fault}. That tap was not kept: tap again, or write it down.")
        _draw_controls(board)
    with st.container(key="tally-board"):
        for place, seat in list_shown(tally.details.people, board.standing.presenter):
            _draw_seat(board, place, seat.name)
    with st.container(key="tally-foot"):
        _draw_more(board)


def _draw_head(board: Board) -> None:
    standing = board.standing
    draw(
        tag("p", LOST, class_="lost", role="status"),
        tag(
            "div",
            tag("h1", say_where(standing), class_="where"),
            draw_clock(board.now, runs=not standing.is_paused),
            class_="tally-head",
        ),
        tag(
            "p",
            "Paused. " if standing.is_paused else None,
            say_last(board.events, standing.clock if board.events else 0.0),
            class_="kept",
            role="status",
        ),
    )


def _draw_controls(board: Board) -> None:
    standing = board.standing
    silent = standing.silence_since is not None
    undo, silence, onward = st.columns(3, gap="small", wrap=False)
    with undo:
        _button(board, Tap.UNDO, "Undo", key="undo", disabled=not standing.can_undo)
    with silence:
        kind = Tap.SILENCE_STOPPED if silent else Tap.SILENCE_STARTED
        words = "Silence: stop" if silent else "Silence: start"
        _button(board, kind, words, key="silence", disabled=standing.is_paused, on=silent)
    with onward:
        following = next_phase(standing, board.profile)
        if following is not None:
            words = f"Next: {say_phase(following).lower()}"
            _button(board, Tap.PHASE, words, key="next", phase=following)


def _draw_seat(board: Board, place: int, name: str) -> None:
    with st.container(key=f"tally-seat-{place}"):
        who, taps = st.columns([3, 7], gap="small", vertical_alignment="center")
        with who:
            draw(draw_marks(name, board.standing))
        with taps, st.container(key=f"tally-taps-{place}"):
            for column, sign in zip(st.columns(4, gap="small", wrap=False), SIGNS, strict=True):
                with column:
                    count = board.standing.counts.get((name, sign), 0)
                    words = say_tap(sign, count, name)
                    key = f"tap-{sign.value}-{place}"
                    _button(board, sign, words, key=key, name=name, disabled=_is_still(board))


def _is_still(board: Board) -> bool:
    return board.standing.is_paused


def _button(
    board: Board,
    kind: Tap,
    words: str,
    *,
    key: str,
    name: str = "",
    phase: Phase | None = None,
    disabled: bool = False,
    on: bool = False,
) -> None:
    st.button(
        words,
        key=key if key.startswith("tap-") else f"tally-{key}",
        on_click=_keep,
        args=(board.tally, kind, name, phase),
        disabled=disabled,
        type="primary" if on else "secondary",
        width="stretch",
    )


def _keep(tally: KeptTally, kind: Tap, person: str, phase: Phase | None) -> None:
    try:
        tap(tally, kind, person=person, phase=phase)
    except CoachError as error:
        write_note(str(error))


def _draw_more(board: Board) -> None:
    with st.expander("New round, another phase, a break, the end"):
        _draw_round(board)
        _draw_phase(board)
        pause, end = st.columns(2)
        paused = board.standing.is_paused
        with pause:
            kind = Tap.RESUMED if paused else Tap.PAUSED
            _button(board, kind, "Go on after the break" if paused else "Break", key="pause")
        with end:
            _button(board, Tap.ENDED, "End the meeting", key="end")
    draw(
        tag(
            "p",
            join(
                (
                    "Nobody’s words are kept. This page has an address of its own: after a "
                    "restart it goes on where it was.",
                )
            ),
            class_="note",
        )
    )


def _draw_round(board: Board) -> None:
    seats = board.tally.details.people
    names = [seat.name for seat in seats if seat.role is Role.MEMBER] or [
        seat.name for seat in seats
    ]
    who, go = st.columns([3, 2], vertical_alignment="bottom")
    presenter = who.selectbox(
        "Who presents next", names, format_func=visible, key=f"presenter-{board.standing.round}"
    )
    with go:
        _button(board, Tap.ROUND, "Begin their round", key="round", name=presenter)


def _draw_phase(board: Board) -> None:
    inside = board.standing.round != 0
    phases = [
        each.phase for each in board.profile.phases if inside or each.phase not in ROUND_PHASES
    ]
    if not phases:
        return
    which, go = st.columns([3, 2], vertical_alignment="bottom")
    phase = which.selectbox(
        "Another phase", phases, format_func=say_phase, key=f"phase-{int(inside)}"
    )
    with go:
        _button(board, Tap.PHASE, "Begin this phase", key="phase-go", phase=phase)
