"""The line somebody is at: its words, how it reads, and a button and a key for all one can do.

The keys: j and k move, e goes to the next unsure line, 1 to 4 give a label, a
agrees, f shows the details of wording, u takes the last change back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from coach.coding import Coding
from coach.labels import FLAGS, Flag, Label
from coach.report.markup import tag
from coach.report.said import say_reading
from coach.review import Line
from coach.ui.components.line_address import keep_address, read_line
from coach.ui.components.line_script import draw_line_script
from coach.ui.components.line_view import (
    LINE,
    link_line,
    name_place,
    say_head,
    say_short,
    to_class,
)
from coach.ui.components.marks import draw
from coach.ui.desk import Desk
from coach.ui.rows import find_current, find_page, step
from coach.ui.state import read_choice, write_choice

_OPEN = "flags-open"
_MOVES = (("Back", "K", -1, False), ("Next", "J", 1, False), ("Unsure", "E", 1, True))
_NO_LABEL = "The presenter’s own words have no label."


def draw_panel(desk: Desk, lines: Sequence[Line], page: int, starts: Mapping[str, float]) -> None:
    """Draw the panel, at the foot of the page, over these lines as they are filtered."""
    with st.container(key="panel"):
        _draw_here(desk, lines, page, starts)
        with st.container(horizontal=True, key="labels-here"):
            _draw_labels(desk, lines, page)


@st.fragment
def _draw_here(desk: Desk, lines: Sequence[Line], page: int, starts: Mapping[str, float]) -> None:
    """Draw what changes as somebody moves; a fragment, so that moving is quick."""
    at = read_line()
    if at and find_page(lines, at) not in (None, page):
        st.rerun()  # The line is on another page, which is not drawn by moving alone.
    keep_address(at)
    line = find_current(desk.lines_now(), at, page) if at else None
    line = line if line is not None else find_current(lines, "", page)
    id_ = line.utterance.id if line else ""
    with st.container(horizontal=True, vertical_alignment="top", key="here"):
        if line is not None:
            with st.container(key="words-here"):
                _draw_words(desk, line, starts)
        _draw_moves(desk, lines, id_, has_label=line is not None and line.coding is not None)
    if line is not None and line.coding is not None and read_choice(_OPEN):
        _draw_flags(desk, line, line.coding)
    changes = sum(event.utterance_id == at for event in desk.events)
    place = _name_class(line) if line is not None and line.utterance.id == at else ""
    draw_line_script(place, changes)


def _draw_moves(desk: Desk, lines: Sequence[Line], id: str, *, has_label: bool) -> None:
    with st.container(horizontal=True, width="content", key="moves"):
        # A sign stood between no two readings, and has no wording.
        for words, key, by, unsure in _MOVES[:2] if desk.is_tally else _MOVES:
            st.button(
                words,
                key=f"move-{key}",
                shortcut=key,
                on_click=_move,
                args=(lines, id, by, unsure),
                disabled=not id or step(lines, id, by=by, unsure=unsure) == id,
            )
        if not desk.is_tally:
            st.button(
                "Details",
                key="flags-toggle",
                shortcut="F",
                on_click=_toggle,
                disabled=not has_label,
            )


def _move(lines: Sequence[Line], id: str, by: int, unsure: bool) -> None:
    at = read_line()  # A key pressed fast comes before its button is drawn for the next line.
    start = at if find_page(lines, at) else id
    write_choice(LINE, step(lines, start, by=by, unsure=unsure))


def _toggle() -> None:
    write_choice(_OPEN, not read_choice(_OPEN))


def _draw_words(desk: Desk, line: Line, starts: Mapping[str, float]) -> None:
    draw(
        tag(
            "p",
            *say_head(desk, line, starts),
            " ",
            link_line(desk, line, starts),
            class_="turn-head",
        ),
        tag("p", line.utterance.text, class_="here", dir="auto"),
        tag("p", _say(line.coding), class_="why") if line.coding or not desk.is_tally else None,
    )
    st.html(f"<style>{_mark(line)}</style>")


def _mark(line: Line) -> str:
    """Return the rule that marks a line in the list, without the list being drawn anew."""
    return f".{_name_class(line)} {{ box-shadow: -4px 0 0 var(--primary); }}"


def _name_class(line: Line) -> str:
    """Return the class that the line has in the list."""
    id_ = line.utterance.id
    return name_place(id_) if line.coding is None else f"st-key-line-{to_class(id_)}"


def _say(coding: Coding | None) -> str:
    if coding is None:
        return _NO_LABEL
    said = say_reading(coding)
    flags = "; ".join(FLAGS[flag].words for flag in coding.flags)
    return f"{said} Also: {flags}." if flags and coding.corrections else said


def _draw_flags(desk: Desk, line: Line, coding: Coding) -> None:
    key = f"flags-{line.utterance.id}-{coding.label}-{len(coding.corrections)}"
    st.pills(
        "What else is in the wording",
        [flag for flag in Flag if coding.label in FLAGS[flag].goes_with],
        selection_mode="multi",
        default=list(coding.flags),
        format_func=lambda flag: FLAGS[flag].words,
        key=key,
        on_change=_change_flags,
        args=(desk, line, key),
    )


def _change_flags(desk: Desk, line: Line, key: str) -> None:
    chosen = read_choice(key)
    flags = chosen if isinstance(chosen, list) else []
    if line.label is not None:
        desk.correct(line, line.label, tuple(flag for flag in Flag if flag in flags))


def _draw_labels(desk: Desk, lines: Sequence[Line], page: int) -> None:
    """Draw the buttons that change the line somebody is at; each draws the list anew."""
    for number, label in enumerate(Label, start=1):
        st.button(
            say_short(label),
            key=f"label-{number}",
            shortcut=str(number),
            on_click=_label,
            args=(desk, lines, page, label),
        )
    if not desk.is_tally:
        st.button(
            "Agree", key="agree", shortcut="A", on_click=_label, args=(desk, lines, page, None)
        )
    standing = len(desk.corrections())
    st.button(
        f"Undo ({standing:,})" if standing else "Undo",
        key="undo",
        shortcut="U",
        on_click=desk.undo,
        disabled=not standing,
    )


def _label(desk: Desk, lines: Sequence[Line], page: int, label: Label | None) -> None:
    """Give the line somebody is at this label, or, with none, say that it reads so to them."""
    line = find_current(lines, read_line(), page)
    if line is None or line.coding is None:
        return
    write_choice(LINE, line.utterance.id)
    if label is None or label is line.label:
        desk.correct(line, line.coding.label, line.coding.flags)
    else:
        desk.correct(line, label)
