"""Erasing for good: a meeting, a person, or all that is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from coach.errors import CoachError
from coach.report.elsewhere import OUR_COPY
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.titles import date_words, title_words
from coach.report.wording import plural
from coach.service.safekeeping import Erasure, erase_meeting, erase_person, erase_set
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL, KeptMeeting
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.components.gone import draw_places
from coach.ui.components.marks import draw, draw_done, draw_notice, draw_text
from coach.ui.desk import clear_desk
from coach.ui.state import write_note


def draw_told(told: str) -> None:
    """Draw what was done; where something was erased, with the places to look in."""
    draw_done(told)
    if told.endswith(OUR_COPY):
        draw(draw_places())


def draw_erasing(meeting_id: str = "") -> None:
    """Draw the ways to erase something, each of which asks once more before it does.

    The meeting with that id is chosen already.
    """
    draw(tag("h2", "Erase"))
    draw_text(
        "What is erased is gone from here and from our copies, and cannot be brought back. A set "
        "is erased on its own page."
    )
    with st.expander("A meeting", expanded=bool(meeting_id)):
        _draw_meeting(meeting_id)
    with st.expander("A person"):
        _draw_person()
    with st.expander("Everything that is a sample"):
        _draw_samples()


def _draw_meeting(meeting_id: str) -> None:
    meetings = list_meetings(resources.store(), LOCAL)
    if not meetings:
        draw_text("No meeting is kept.")
        return
    chosen = st.selectbox(
        "Which meeting",
        meetings,
        format_func=say_meeting,
        index=next((n for n, each in enumerate(meetings) if each.id == meeting_id), None),
        placeholder="Choose a meeting",
        key="which-meeting",
    )
    draw_text(
        "Its file, its review, your corrections, and the actions agreed at it go with it, and "
        "lines of it that were brought into Practise here."
    )
    if _is_sure("meeting", wanted=chosen is not None) and chosen is not None:
        _erase(partial(erase_meeting, resources.store(), LOCAL, chosen.id))


def say_meeting(meeting: KeptMeeting) -> str:
    """Return which meeting it is, fit for a list."""
    title = title_words(meeting.title)
    day = _say_day(meeting.held_on)
    return visible(f"{title}, {day}" if day and day not in title else title)


def _say_day(day: date | None) -> str:
    return date_words(day) if day else ""


def _draw_person() -> None:
    name = st.text_input(
        "Their name, as it stands in the transcripts", key="which-person", max_chars=200
    )
    draw_text(
        "In every meeting they were at, their words and their name are taken out, with the "
        "actions they took on; the counts stay. The files of those meetings go whole."
    )
    if _is_sure("person", wanted=bool(name.strip())):
        _erase(partial(erase_person, resources.store(), LOCAL, name.strip()))


def _draw_samples() -> None:
    samples = [each for each in list_sets(resources.store(), LOCAL) if each.details.is_sample]
    if not samples:
        draw_text("No sample is kept.")
        return
    draw_text(f"{plural(len(samples), 'set')} with invented people, and all of their meetings.")
    if _is_sure("samples", wanted=True):
        for each in samples:
            if not _run(partial(erase_set, resources.store(), LOCAL, each.id)):
                return
        clear_desk()
        write_note("The samples are gone.")
        st.rerun()


def _is_sure(what: str, *, wanted: bool) -> bool:
    """Draw the last step; say whether it was taken."""
    sure = st.checkbox("I know that this cannot be undone", key=f"sure-{what}")
    return st.button(
        f"Erase the {what} for good", key=f"erase-{what}", disabled=not (wanted and sure)
    )


def _erase(erase: Callable[[], Erasure]) -> None:
    done = _run(erase)
    if done is not None:
        clear_desk()
        write_note(say_erased(done))
        st.query_params.clear()
        st.rerun()


def _run(erase: Callable[[], Erasure]) -> Erasure | None:
    """Erase something; where it cannot be, say why and return None."""
    try:
        with st.spinner("Erasing"):
            return erase()
    except CoachError as error:
        draw_notice(str(error))
        return None


def say_erased(done: Erasure) -> str:
    """Return what was erased, and where else to look."""
    if done.erased.redacted:
        opening = (
            f"Taken out of {plural(done.erased.redacted, 'meeting')}; what was counted stays."
        )
        if done.erased.meetings:
            files = plural(done.erased.meetings, "file")
            opening += f" Erased whole, for they were not reviewed yet and named them: {files}."
    else:
        opening = f"Erased: {plural(done.erased.meetings, 'meeting')}."
    unreached = [
        f"This copy could not be cleared, remove it yourself: {path}." for path in done.unreached
    ]
    return " ".join((opening, *unreached, OUR_COPY))
