"""Actions as a meeting's talk has them: taken over with one tap each, or all together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.report.action_text import say_due
from coach.report.markup import join, tag
from coach.report.page import shortened, visible
from coach.report.wording import plural
from coach.service.programme import MeetingPoint, Proposal, is_usual, take_over
from coach.service.safekeeping import Store
from coach.storage.records import LOCAL
from coach.ui.components.marks import draw, draw_text
from coach.ui.sets_wording import say_day, short
from coach.ui.state import attempt, write_note

_LETTERS = 240


def draw_proposals(store: Store, points: Sequence[MeetingPoint], today: date) -> None:
    """Draw what each meeting proposes and nobody has taken over yet."""
    for point in reversed(points):
        left = [each for each in point.proposals if not each.is_taken]
        if left:
            day = point.meeting.held_on
            said = "A meeting" if day is None else say_day(day, today)
            with st.expander(f"Proposed from the talk: {said} ({len(left)})"):
                _draw_meeting(store, point, left)


def _draw_meeting(store: Store, point: MeetingPoint, left: Sequence[Proposal]) -> None:
    draw_text("As the words were heard; change what is not so after you have taken it over.")
    draw_take_all(store, point, left)
    for number, each in enumerate(left, start=1):
        with st.container(key=f"proposal-{point.meeting.id}-{number}"):
            shown, button = st.columns([5, 2], vertical_alignment="center")
            with shown:
                draw(say_proposal(each))
            with button:
                draw_take(store, point, each)


def draw_take_all(store: Store, point: MeetingPoint, left: Sequence[Proposal]) -> None:
    """Draw the button that takes over all that is left, where that is more than one."""
    usual = [each.source for each in left if is_usual(each)]
    if len(usual) > 1:
        st.button(
            f"Take over all {len(usual)}"
            if len(usual) == len(left)
            else f"Take over {len(usual)}, not those turned down",
            key=f"take-all-{point.meeting.id}",
            on_click=_take,
            args=(store, point, usual),
        )


def draw_take(store: Store, point: MeetingPoint, proposal: Proposal) -> None:
    """Draw the button that takes one over."""
    st.button(
        "Take it over",
        key=f"take-{point.meeting.id}-{proposal.source}",
        on_click=_take,
        args=(store, point, (proposal.source,)),
    )


def say_proposal(proposal: Proposal, place: str | None = None) -> str:
    """Return what somebody said they would do, by when, and where that was said."""
    action = proposal.action
    facts = (short(action.owner), visible(say_due(action)), place)
    return tag(
        "div",
        tag("p", f"“{shortened(visible(action.what), letters=_LETTERS)}”", dir="auto"),
        tag("p", join([fact for fact in facts if fact], " · "), class_="kept"),
        class_="action",
    )


def _take(store: Store, point: MeetingPoint, sources: Sequence[str]) -> None:
    def take() -> None:
        count = take_over(store, LOCAL, point, sources)
        write_note(f"{plural(count, 'action')} taken over." if count else "It was there already.")

    attempt(take)
