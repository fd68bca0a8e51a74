"""Lines of a transcript: a turn a block, each line with its mark, how it reads, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

import streamlit as st

from coach.coding import Coding
from coach.labels import FLAGS, LABELS, ROLE_WORDS, Label, Role
from coach.report.html_said import say_place
from coach.report.markup import join, tag
from coach.report.said import say_reading
from coach.review import Line
from coach.ui.components.line_filter import say_label
from coach.ui.components.marks import draw
from coach.ui.desk import Desk
from coach.ui.palette import KINDS
from coach.ui.places import meeting_place
from coach.ui.state import read_choice, write_choice

TRANSCRIPT = "Transcript"
TAPS = "Taps"
LINE = "at"
"""Where the id of the line somebody is at is kept."""


class More(StrEnum):
    """What else can be done with a line, beside giving it another label."""

    AGREE = "I hear it so too"
    GO = "Details of wording"


def draw_turn(desk: Desk, turn: Sequence[Line], starts: Mapping[str, float]) -> None:
    """Draw the lines of a turn."""
    first = turn[0]
    draw(tag("p", *say_head(desk, first, starts), class_="turn-head"))
    for run in _join_unlabelled(turn):
        if run[0].coding is None:
            draw(*(_words(desk, line, starts) for line in run))
        else:
            _draw_line(desk, run[0], run[0].coding, starts)


def say_head(desk: Desk, line: Line, starts: Mapping[str, float]) -> tuple[str, ...]:
    """Return who said a line, as what and when; of a tally, whose sign it is."""
    place = say_place(line, starts)
    if line.role is Role.NOT_A_PERSON and desk.is_tally:
        return (place,)
    who = tag("span", line.speaker, class_="who", dir="auto")
    return (who, f" · {ROLE_WORDS[line.role]} · {place}")


def _join_unlabelled(turn: Sequence[Line]) -> list[list[Line]]:
    """Return lines one by one, but what has no label and stands together as one piece."""
    runs: list[list[Line]] = []
    for line in turn:
        if runs and line.coding is None and runs[-1][-1].coding is None:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _words(desk: Desk, line: Line, starts: Mapping[str, float]) -> str:
    # What has no label has no container of its own, so the name by which it is found is here.
    presenter = " presenter" if line.role is Role.PRESENTER else ""
    place = "" if line.coding else f" {name_place(line.utterance.id)}"
    return tag(
        "p",
        line.utterance.text,
        " ",
        link_line(desk, line, starts),
        class_=f"line{presenter}{place}",
        dir="auto",
    )


def name_place(id: str) -> str:
    """Return the class of a line with no label, by which it is found and marked.

    >>> name_place("12.1")
    'place-12-1'
    """
    return f"place-{to_class(id)}"


def to_class(id: str) -> str:
    """Return an id as Streamlit writes it into the names of classes."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", id)


def link_line(desk: Desk, line: Line, starts: Mapping[str, float]) -> str:
    """Return a link to a line, which can be copied as its address."""
    return tag(
        "a",
        "#",
        href=line_place(desk.id, line.utterance.id, tab=TAPS if desk.is_tally else TRANSCRIPT),
        class_="line-link",
        target="_self",
        aria_label=f"Address of the line at {say_place(line, starts)}",
    )


def line_place(meeting_id: str, id: str, *, tab: str = TRANSCRIPT) -> str:
    """Return the address of a line of a meeting, in the tab that has its lines.

    >>> line_place("a1", "u7")
    '/review?meeting=a1&tab=Transcript&line=u7'
    """
    return meeting_place(meeting_id, tab=tab, line=id)


def _draw_line(desk: Desk, line: Line, coding: Coding, starts: Mapping[str, float]) -> None:
    sure = "sure" if coding.sure else "unsure"
    id_ = line.utterance.id
    with st.container(key=f"line-{id_}"):
        said, chip = st.columns([5, 2], vertical_alignment="center")
        with said:
            why = None if desk.is_tally and not coding.corrections else _why(coding)
            draw(join((_words(desk, line, starts), _flags(coding), why), " "))
        key = f"chip-{KINDS[coding.label]}-{sure}-{id_}"
        labels = [label for label in Label if label is not coding.label]
        chip.menu_button(
            say_short(coding.label),
            [*labels, *_list_more(desk, coding)],
            format_func=_say_option,
            key=key,
            on_click=_choose,
            args=(desk, line, key),
        )


def _list_more(desk: Desk, coding: Coding) -> tuple[More, ...]:
    """Return what else can be done: a sign is somebody's own already, and has no wording."""
    if desk.is_tally:
        return ()
    return (More.GO,) if coding.corrections else (More.AGREE, More.GO)


def say_short(label: Label) -> str:
    """Return a label's sign and words, short enough for a button.

    >>> say_short(Label.OTHER)
    '· Other'
    """
    return "· Other" if label is Label.OTHER else say_label(label)


def _say_option(option: Label | More) -> str:
    return say_label(option) if isinstance(option, Label) else option.value


def _flags(coding: Coding) -> str | None:
    words = " · ".join(FLAGS[flag].words for flag in coding.flags)
    return tag("span", words, class_="line-flags") if words else None


def _why(coding: Coding) -> str:
    """Return why a line reads as it does: at once where it is not sure, else one click away."""
    if coding.corrections:
        return tag("span", _say_checked(coding), class_="why")
    reading = say_reading(coding)
    if not coding.sure:
        return tag("span", reading, class_="why")
    return tag("details", tag("summary", "Why?"), tag("span", reading, class_="why"), class_="ask")


def _say_checked(coding: Coding) -> str:
    if not coding.is_changed:
        return "You hear it so too."
    if coding.label is coding.prediction.label:
        return "Details of wording changed by you."
    return f"Changed by you, from “{LABELS[coding.prediction.label].words}”."


def _choose(desk: Desk, line: Line, key: str) -> None:
    chosen = read_choice(key)
    if chosen == More.GO:
        write_choice(LINE, line.utterance.id)
    elif chosen == More.AGREE and line.label is not None:
        desk.correct(line, line.label, line.flags)
    elif isinstance(chosen, Label):
        desk.correct(line, chosen)
