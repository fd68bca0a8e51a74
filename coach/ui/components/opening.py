"""Getting meetings into what is kept: dropped or pasted, one or many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from coach.errors import AgreementMissingError, CoachError, RecordNotFoundError
from coach.report.page import visible
from coach.report.titles import date_words
from coach.service.keeping import receive_meeting
from coach.service.reviewing import find_day
from coach.storage.agreement_records import KeptAgreement
from coach.storage.agreements import list_agreements
from coach.storage.meetings import list_meetings, load_meeting
from coach.storage.records import LOCAL, KeptMeeting, KeptSet, MeetingState
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.components.agreement import draw_agreement
from coach.ui.components.here_already import draw_here_already, is_given_anew
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.components.meeting_list import draw_meetings, draw_no_meetings, say_meeting
from coach.ui.labels import plain_label
from coach.ui.setting_up import SetUp
from coach.ui.state import read_inbox

_MEGABYTES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where what comes is kept: the set it is of, and what that agreed to."""

    set: KeptSet | None
    agreement: KeptAgreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What became of a file: the meeting it is, or why it is none."""

    name: str
    meeting_id: str = ""
    is_new: bool = True
    trouble: str = ""
    room: Room | None = None

    @property
    def is_plain(self) -> bool:
        """Whether it can be gone on with, with nothing to say first."""
        return not self.trouble and not self.meets_other()

    def meets_other(self) -> bool:
        """Say whether it is here already, of another set or under another answer."""
        meeting = None if self.is_new or self.room is None else _find(self.meeting_id)
        if meeting is None or self.room is None:
            return False
        set_id = self.room.set.id if self.room.set else None
        return is_given_anew(meeting, set_id, self.room.agreement)


def draw_opening() -> None:
    """Draw the ways to open a meeting, and the meetings that are kept."""
    st.title("Review a meeting")
    sets = list_sets(resources.store(), LOCAL)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        set_ = _choose_set(sets)
        held_on = _choose_day(set_)
    agreed = draw_agreement(set_.id if set_ else None, held_on)
    if agreed is None:
        draw_text(
            "What is said in the set stays in the set: a transcript is opened here once everybody "
            "in it has agreed."
        )
        st.page_link("views/before.py", label="What to send to the set, and what it agrees to")
    else:
        _draw_ways(Room(set=set_, agreement=agreed.agreement))
    _draw_arrivals(read_inbox().arrivals)
    st.subheader("Your meetings")
    meetings = list_meetings(resources.store(), LOCAL)
    if meetings:
        draw_meetings(meetings, sets)
    else:
        draw_no_meetings()


def _draw_ways(room: Room) -> None:
    """Draw the ways to give a transcript, once it may be kept."""
    dropped = st.file_uploader(
        "Drop transcripts here, as the meeting software wrote them",
        key=f"dropped-{read_inbox().number}",
        accept_multiple_files=True,
        max_upload_size=_MEGABYTES,
    )
    draw_text(
        "Captions, text, Word or tables: from Teams, Zoom, Meet, Webex, Otter and many more. "
        "They are kept on this computer, and go nowhere."
    )
    with st.expander("Paste it instead"):
        _draw_paste(room)
    if dropped:
        _take_in([(each.name, each.getvalue()) for each in dropped], room)


def _choose_set(sets: Sequence[KeptSet]) -> KeptSet | None:
    """Draw which set the meetings are of, where there is one that is not invented."""
    options: list[KeptSet | None] = [each for each in sets if not each.details.is_sample]
    if not options:
        return None
    options.append(None)
    return st.selectbox(
        "Which set met?",
        options,
        format_func=lambda each: visible(each.details.title) if each else "No set, or a new one",
        key="which-set",
    )


def _choose_day(set_: KeptSet | None) -> date | None:
    """Draw on which day the set met: the one it agreed for, where there is one."""
    set_id = set_.id if set_ else None
    answers = list_agreements(resources.store(), LOCAL)
    met = {
        each.held_on for each in list_meetings(resources.store(), LOCAL) if each.set_id == set_id
    }
    day = next(
        (each.held_on for each in answers if each.set_id == set_id and each.held_on not in met),
        None,
    )
    return st.date_input(
        "On which day?", value=day, key=f"met-on-{set_id or 'none'}", format="DD/MM/YYYY"
    )


def _draw_paste(room: Room) -> None:
    pasted = st.text_area(
        "The transcript, with the names of those who speak", key="pasted", height=220
    )
    if not st.button("Read it", key="read-pasted"):
        return
    if not pasted.strip():
        draw_notice("There is nothing in the box yet: paste the transcript into it first.")
        return
    arrival = receive(pasted.encode("utf-8", "replace"), "pasted text", room)
    if arrival.is_plain:
        go_to_meeting(arrival.meeting_id)
    elif arrival.trouble:
        draw_notice(arrival.trouble)
    else:
        read_inbox().arrivals = (arrival,)


def _take_in(files: Sequence[tuple[str, bytes]], room: Room) -> None:
    """Keep what was dropped; one that can be read is gone on with at once."""
    inbox = read_inbox()
    with st.spinner("Reading what was dropped"):
        arrivals = tuple(receive(data, name, room) for name, data in files)
    inbox.arrivals, inbox.number = arrivals, inbox.number + 1
    if len(arrivals) == 1 and arrivals[0].is_plain:
        inbox.arrivals = ()
        go_to_meeting(arrivals[0].meeting_id)
    st.rerun()


def receive(data: bytes, name: str, room: Room) -> Arrival:
    """Keep a file, or say why it cannot be kept."""
    named, agreed = find_day(name), room.agreement.held_on if room.agreement else None
    if named is not None and agreed is not None and named != agreed:
        return Arrival(
            name=name,
            trouble=f"{name}: by its name this is the meeting of {date_words(named)}, and what "
            f"everybody agreed to is that of {date_words(agreed)}. Nothing of it is kept yet: "
            "choose its day above, or give the file another name.",
        )
    try:
        kept = receive_meeting(
            resources.store(),
            LOCAL,
            data,
            name=name,
            set_id=room.set.id if room.set else None,
            agreement=room.agreement,
        )
    except AgreementMissingError as error:
        return Arrival(name=name, trouble=f"{name} waits, and nothing of it is kept yet: {error}.")
    except CoachError as error:
        return Arrival(name=name, trouble=str(error))
    return Arrival(name=name, meeting_id=kept.meeting_id, is_new=kept.is_new, room=room)


def go_to_meeting(meeting_id: str) -> None:
    """Show a meeting's page."""
    st.query_params.clear()
    st.query_params["meeting"] = meeting_id
    st.rerun()


def _draw_arrivals(arrivals: Sequence[Arrival]) -> None:
    """Draw what became of several files, each with what to do next."""
    waiting = []
    for arrival in arrivals:
        meeting = None if arrival.trouble else _find(arrival.meeting_id)
        if arrival.trouble:
            draw_notice(arrival.trouble)
        elif meeting is None:
            continue  # Erased since.
        elif arrival.room is not None and arrival.meets_other():
            draw_here_already(arrival.name, meeting, arrival.room.agreement)
        else:
            _draw_arrival(arrival, meeting)
            waiting += [meeting] if meeting.state is MeetingState.RECEIVED else []
    if len(waiting) > 1 and st.button(
        f"Review all {len(waiting)} with what is proposed", key="review-all", type="primary"
    ):
        _review_all(waiting)


def _draw_arrival(arrival: Arrival, meeting: KeptMeeting) -> None:
    words = say_meeting(meeting, {})
    if not arrival.is_new:
        words += f", here since {date_words(meeting.received_at.date())}"
    st.page_link(
        "views/review.py",
        label=plain_label(words, 120),
        query_params={"meeting": meeting.id},
        icon=":material/description:",
    )


def _find(meeting_id: str) -> KeptMeeting | None:
    try:
        return load_meeting(resources.store(), LOCAL, meeting_id)
    except RecordNotFoundError:
        return None


def _review_all(meetings: Sequence[KeptMeeting]) -> None:
    bar = st.progress(0.0, text="Reading what was said")
    for done, meeting in enumerate(meetings, start=1):
        set_up = SetUp(meeting=meeting)
        try:
            # Whose names are swapped somebody has to look at, one meeting at a time.
            if not set_up.swaps_names():
                set_up.accept()
        except CoachError as error:
            draw_notice(str(error))
        bar.progress(done / len(meetings), text=f"{done} of {len(meetings)} read")
    st.rerun()
