"""A file that is given again under another answer, or of another set: nothing is changed by it."""

from __future__ import annotations

import streamlit as st

from coach.report.markup import tag
from coach.report.page import visible
from coach.report.titles import date_words
from coach.storage.agreement_records import Answer, KeptAgreement
from coach.storage.meeting_agreements import find_meeting_agreement
from coach.storage.records import LOCAL, KeptMeeting
from coach.storage.sets import load_set
from coach.storage.swaps import ask_for_swap
from coach.ui import resources
from coach.ui.components.agreement import say_terms
from coach.ui.components.marks import draw
from coach.ui.state import attempt, write_place


def is_given_anew(meeting: KeptMeeting, set_id: str | None, given: KeptAgreement | None) -> bool:
    """Say whether a meeting is of another set, or under another answer, than is given now."""
    agreed = find_meeting_agreement(resources.store(), LOCAL, meeting.id)
    if meeting.set_id != set_id:
        return True
    if agreed is None or given is None:
        return agreed is not given
    days = {each.held_on for each in (agreed, given) if each.held_on}
    return len(days) > 1 or agreed.terms != given.terms


def draw_here_already(name: str, meeting: KeptMeeting, given: KeptAgreement | None) -> None:
    """Draw that a file is here already, what was answered then, and the ways from here."""
    agreed = find_meeting_agreement(resources.store(), LOCAL, meeting.id)
    draw(
        tag(
            "div",
            tag("p", visible(f"{name}: {say_where(meeting)}"), dir="auto"),
            tag("p", _say_answers(agreed, given)),
            class_="notice",
            role="status",
        )
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            "views/review.py",
            label="Open it as it is",
            query_params={"meeting": meeting.id},
            icon=":material/description:",
        )
        if _may_swap(meeting, agreed, given):
            st.button(
                "Swap its names too", key=f"swap-{meeting.id}", on_click=_swap, args=(meeting.id,)
            )


def say_where(meeting: KeptMeeting) -> str:
    """Return of which set a meeting is kept, and since when."""
    set_id = meeting.set_id
    title = load_set(resources.store(), LOCAL, set_id).details.title if set_id else ""
    where = f"in {title}" if title else "in no set"
    words = ", its words erased" if meeting.has_erased_words else ""
    return f"This file is here already, {where}, from {_say_day(meeting)}{words}."


def _say_day(meeting: KeptMeeting) -> str:
    return date_words(meeting.held_on or meeting.received_at.date())


def _say_answers(agreed: KeptAgreement | None, given: KeptAgreement | None) -> str:
    if agreed is None or agreed.answer is not Answer.YES:
        return (
            "Nothing was changed. Nobody had to be asked for it then: it is a sample, or came "
            "before the question."
        )
    if given is not None and given.id == agreed.id:
        return "It is kept as was answered now."
    said = f"Nothing was changed. What was agreed then: {say_terms(agreed.terms)}"
    if given is None or given.terms == agreed.terms:
        return said
    return f"{said} What you answered now is not used for it."


def _may_swap(
    meeting: KeptMeeting, agreed: KeptAgreement | None, given: KeptAgreement | None
) -> bool:
    """Say whether names are to be swapped as was answered now, and are not as it was then."""
    if agreed is None or given is None or meeting.has_erased_words or not meeting.has_file:
        return False
    return given.terms.swaps_names and not agreed.terms.swaps_names


def _swap(meeting_id: str) -> None:
    if attempt(lambda: ask_for_swap(resources.store(), LOCAL, meeting_id)):
        write_place(meeting=meeting_id, setup="yes")
