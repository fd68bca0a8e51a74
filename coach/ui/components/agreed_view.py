"""What was agreed for a meeting, on its own page; and taking it back."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.storage.agreement_records import Answer
from coach.storage.meeting_agreements import find_meeting_agreement, take_back
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.agreement import say_terms
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.state import attempt


def draw_agreed(meeting_id: str) -> None:
    """Draw what was agreed for a meeting, to be taken back; nothing where nobody was asked."""
    try:
        agreed = find_meeting_agreement(resources.store(), LOCAL, meeting_id)
    except CoachError as error:
        draw_notice(str(error))
        return
    if agreed is None or agreed.answer is not Answer.YES:
        return
    with st.expander("Has everyone agreed?"):
        draw_text(f"Everybody has agreed. {say_terms(agreed.terms)}")
        draw_text(
            "If somebody no longer agrees, what is kept of this meeting goes today, its counts "
            "too. Nobody is asked who."
        )
        with st.container(key="danger-agreed"):
            st.button(
                "Take it back, and erase this meeting today",
                key=f"take-back-{meeting_id}",
                on_click=_take_back,
                args=(meeting_id,),
            )


def _take_back(meeting_id: str) -> None:
    from coach.ui.daily import erase_due

    if attempt(lambda: take_back(resources.store(), LOCAL, meeting_id)) and erase_due():
        st.query_params.clear()
