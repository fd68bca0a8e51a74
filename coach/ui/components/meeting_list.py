"""The meetings that are kept, each a link to its page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.report.markup import tag
from coach.report.titles import date_words, title_words
from coach.report.wording import plural
from coach.storage.records import KeptMeeting, KeptSet, MeetingKind, MeetingState
from coach.ui.components.gone import is_due
from coach.ui.components.marks import draw, draw_text
from coach.ui.labels import plain_label

_SHOWN = 12


def draw_meetings(meetings: Sequence[KeptMeeting], sets: Sequence[KeptSet]) -> None:
    """Draw the meetings, the newest first; the older ones a click away."""
    titles = {each.id: each.details.title for each in sets}
    ordered = sorted(meetings, key=_sort_key, reverse=True)
    for meeting in ordered[:_SHOWN]:
        _draw_row(meeting, titles)
    if len(ordered) > _SHOWN:
        with st.expander(f"{plural(len(ordered) - _SHOWN, 'older meeting')}"):
            for meeting in ordered[_SHOWN:]:
                _draw_row(meeting, titles)


def _sort_key(meeting: KeptMeeting) -> tuple[str, str]:
    day = meeting.held_on or meeting.received_at.date()
    return day.isoformat(), meeting.received_at.isoformat()


def _draw_row(meeting: KeptMeeting, titles: dict[str, str]) -> None:
    with st.container(key=f"kept-{meeting.id}", horizontal=True, vertical_alignment="center"):
        st.page_link(
            "views/review.py",
            label=plain_label(say_meeting(meeting, titles)),
            query_params={"meeting": meeting.id},
        )
        draw(tag("span", say_state(meeting), class_="note"))


def say_meeting(meeting: KeptMeeting, titles: dict[str, str]) -> str:
    """Return what a meeting is called: its set and day where they are known."""
    name = titles.get(meeting.set_id or "", "")
    if name and meeting.held_on:
        return f"{name} · {date_words(meeting.held_on)}"
    return title_words(meeting.title)


def say_state(meeting: KeptMeeting) -> str:
    """Return how far a meeting has come, and how long its words are kept."""
    if meeting.state is MeetingState.RECEIVED:
        asked = meeting.is_asked_for
        return "being read" if asked else "to be set up"
    parts = ["from a tally"] if meeting.kind is MeetingKind.TALLY else []
    if meeting.kind is MeetingKind.TALLY:
        return parts[0]  # It never had any words.
    if meeting.has_erased_words:
        parts.append("its words are gone" if is_due(meeting) else "somebody is erased from it")
    elif meeting.keep_until is not None:
        parts.append(f"its words are kept until {date_words(meeting.keep_until)}")
    return ", ".join(parts)


def draw_no_meetings() -> None:
    """Draw what stands in the place of a list that is empty."""
    draw_text("No meeting is kept here yet. Open one above, or try the samples on the first page.")
