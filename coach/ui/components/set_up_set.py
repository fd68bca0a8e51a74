"""Which set a meeting is of: what is remembered of it is proposed, and it remembers this one."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.report.page import visible
from coach.storage.moving import move_meeting
from coach.storage.records import LOCAL, KeptSet, NewSet
from coach.storage.sets import add_set, list_sets
from coach.ui import resources
from coach.ui.components.marks import draw_notice
from coach.ui.setting_up import SetUp
from coach.ui.state import read_choice

_LONGEST = 200


def draw_set(set_up: SetUp) -> None:
    """Draw which set met; another one may be chosen, or named for the first time."""
    sample = set_up.set is not None and set_up.set.details.is_sample
    sets = [
        each for each in list_sets(resources.store(), LOCAL) if each.details.is_sample == sample
    ]
    options: list[KeptSet | str | None] = [None, *sets]
    chosen = next((each for each in sets if set_up.set and each.id == set_up.set.id), None)
    st.selectbox(
        "Which set met? Choose one, or type the name of a new one",
        options,
        index=options.index(chosen),
        format_func=_say_set,
        accept_new_options=True,
        key="set-of-meeting",
        on_change=_move,
        args=(set_up,),
    )


def _say_set(each: KeptSet | str | None) -> str:
    if each is None:
        return "No set"
    return visible(each if isinstance(each, str) else each.details.title)


def _move(set_up: SetUp) -> None:
    chosen = read_choice("set-of-meeting")
    try:
        if isinstance(chosen, str) and chosen.strip():
            title = " ".join(chosen.split())[:_LONGEST]
            chosen = add_set(resources.store(), LOCAL, NewSet(title=title))
        set_id = chosen.id if isinstance(chosen, KeptSet) else None
        move_meeting(resources.store(), LOCAL, set_up.id, set_id)
    except CoachError as error:
        draw_notice(str(error))
