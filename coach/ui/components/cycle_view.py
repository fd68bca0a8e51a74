"""A set's meetings as a line, with what each was like in three counts; and removing one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.report.wording import plural
from coach.service.programme import MeetingPoint, find_next
from coach.service.safekeeping import Store, erase_meeting
from coach.storage.records import LOCAL, KeptAction, KeptSet
from coach.ui.components.marks import draw, draw_text
from coach.ui.places import set_place
from coach.ui.sets_wording import cycle_line, say_day, short
from coach.ui.state import attempt, read_choice, write_note

_KEEP, _REMOVE = "keep", "remove"
_WAYS = {
    _KEEP: "Keep its actions with the set",
    _REMOVE: "Remove its actions as well, with what was reported",
}


def draw_cycle(
    store: Store,
    kept: KeptSet,
    points: Sequence[MeetingPoint],
    actions: Sequence[KeptAction],
    today: date,
) -> None:
    """Draw the line of meetings, from the first to the next one."""
    if not points:
        draw_text(
            "No meeting of this set is kept yet. Review one, and choose this set for it; or "
            "prepare the next one.",
            class_="lede",
        )
    place = set_place(kept.id, part="Next meeting")
    meets_on = find_next(kept, today)
    title = kept.details.title
    draw(cycle_line(points, meets_on=meets_on, today=today, place=place, title=title))
    if points:
        draw_text(
            "One meeting differs from the next by its presenter and its issue. Which way any of "
            "this should go is for the set to say."
        )
        with st.expander("Remove a meeting"):
            _draw_removal(store, points, actions, today)


def _draw_removal(
    store: Store, points: Sequence[MeetingPoint], actions: Sequence[KeptAction], today: date
) -> None:
    chosen: MeetingPoint = st.selectbox(
        "Which meeting",
        points,
        format_func=lambda point: _name(point, today),
        key="remove-which",
    )
    hanging = sum(each.meeting_id == chosen.meeting.id for each in actions)
    draw_text(
        "This erases its words, its counts and its file, here and in our own copies. It cannot "
        "be undone. Copies elsewhere, such as in Teams or in Downloads, are not touched."
    )
    if hanging:
        draw_text(f"{plural(hanging, 'action')} of the set {_were(hanging)} agreed at it.")
        st.radio(
            "What becomes of its actions",
            list(_WAYS),
            format_func=_WAYS.__getitem__,
            key="remove-actions",
        )
    with st.container(key="danger-meeting"):
        st.button(
            "Remove this meeting for good",
            key="remove-meeting",
            on_click=_remove,
            args=(store, chosen.meeting.id, hanging),
        )


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def _name(point: MeetingPoint, today: date) -> str:
    day = point.meeting.held_on
    said = "day not known" if day is None else say_day(day, today)
    return f"{said}: {short(point.meeting.title)}"


def _remove(store: Store, meeting_id: str, hanging: int) -> None:
    stay = hanging > 0 and read_choice("remove-actions") != _REMOVE

    def remove() -> None:
        done = erase_meeting(store, LOCAL, meeting_id, keep_actions=stay)
        left = "".join(f" A copy could not be cleared: {path}." for path in done.unreached)
        kept = f" {plural(hanging, 'action')} of it stayed with the set." if stay else ""
        write_note(f"The meeting is gone.{kept}{left}")

    attempt(remove)
