"""Which lines of a transcript somebody wants to see; what they choose is in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from coach.labels import FLAGS, LABELS, PHASE_WORDS, Flag, Label, Phase
from coach.report.wording import MARKS
from coach.review import Line
from coach.ui.rows import Filter, Which
from coach.ui.state import read_choice

WHOLE = "the whole meeting"
_ROUND = "this round"


def draw_scope() -> bool:
    """Draw whether the round or the whole meeting is shown; True where it is the whole."""
    chosen = st.segmented_control(
        "Lines of",
        [_ROUND, WHOLE],
        default=_ROUND,
        required=True,
        key="of",
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen == WHOLE


def draw_filter(lines: Sequence[Line], *, at: str) -> Filter:
    """Draw the filter over these lines, and return what is chosen; ``at`` is where somebody is."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="filter-bar"):
        words = st.text_input(
            # Not part of the address, like the names below: that outlives the words in a browser.
            "Words",
            key="words",
            width=200,
            placeholder="words said",
        )
        which = st.selectbox(
            "Show", list(Which), key="which", width=170, bind="query-params", format_func=str
        )
        with st.popover(_say_more(), key="more-filters"):
            filter_ = _draw_more(lines)
    return replace(filter_, which=which or Which.ALL, words=words or "", at=at)


def draw_tap_filter(lines: Sequence[Line]) -> Filter:
    """Draw the filter over the signs of a tally, which have no words and no doubts."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="filter-bar"):
        which = st.selectbox(
            "Show", [Which.ALL, Which.CHANGED], key="which-taps", width=170, format_func=str
        )
        with st.popover(_say_more(), key="more-filters"):
            filter_ = _draw_signs(lines)
    return replace(filter_, which=which or Which.ALL)


def _draw_more(lines: Sequence[Line]) -> Filter:
    filter_ = _draw_signs(lines)
    present = {flag for line in lines for flag in line.flags}
    flags = [flag for flag in Flag if flag in present]
    flag = st.selectbox(
        "Detail of wording", [None, *flags], format_func=_say_flag, key="flag", bind="query-params"
    )
    return replace(filter_, flag=flag)


def _draw_signs(lines: Sequence[Line]) -> Filter:
    """Draw whose lines, of which labels and of which phase are shown."""
    people = list(dict.fromkeys(line.speaker for line in lines))
    phases = list(dict.fromkeys(line.phase for line in lines if line.phase is not None))
    person = st.selectbox(
        "Person",
        [None, *people],
        format_func=lambda name: name or "everybody",
        key="person",
    )
    labels = st.multiselect(
        "Label",
        list(Label),
        format_func=say_label,
        key="labels",
        placeholder="all",
        bind="query-params",
    )
    phase = st.selectbox(
        "Phase", [None, *phases], format_func=_say_phase, key="phase", bind="query-params"
    )
    return Filter(person=person, labels=tuple(labels), phase=phase)


def _say_more() -> str:
    chosen = [read_choice(key) for key in ("person", "labels", "phase", "flag")]
    count = sum(bool(each) for each in chosen)
    return f"Filter ({count})" if count else "Filter"


def _say_phase(phase: Phase | None) -> str:
    return "all" if phase is None else PHASE_WORDS[phase]


def _say_flag(flag: Flag | None) -> str:
    return "any" if flag is None else FLAGS[flag].words


def say_label(label: Label) -> str:
    """Return a label's sign and words.

    >>> say_label(Label.ADVICE)
    '◆ Suggestion'
    """
    return f"{MARKS[label]} {LABELS[label].words}"
