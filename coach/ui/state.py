"""What one browser page is busy with. The only module that touches Streamlit's session state.

All that is of value is kept as it is made; what lies on the desk is read from
there, and may be read again at any time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import streamlit as st

from coach.coding import Correction
from coach.errors import CoachError
from coach.labels import Flag, Label
from coach.report.presentable import make_presentable
from coach.review import Line, Plan, Review
from coach.service.correcting import correct_lines, correct_review, list_kept_flags
from coach.service.keeping import read_meeting, review_meeting
from coach.service.remembering import remember_meeting
from coach.service.reviewing import Known, clean_transcript, plan_meeting
from coach.storage import meetings
from coach.storage.corrections import add_correction, list_events, undo_event
from coach.storage.records import (
    LOCAL,
    CorrectionEvent,
    KeptMeeting,
    KeptSet,
    MeetingState,
)
from coach.storage.reviews import find_standing
from coach.storage.sets import change_set, load_set
from coach.transcript import Transcript
from coach.ui import resources
from coach.ui.guard import COOKIE, read_token
from coach.ui.shelf import SHELF, LaidFile, Ticket

_DESK = "desk"
_FILES = "laid-files"
_NOTE = "note"
_TOLD = "told"


@dataclass(slots=True)
class Desk:
    """A meeting on the desk: set up first, then with its review and corrections.

    ``review`` is as the software made it; ``events`` are what people did to its
    lines, as the page has shown them. ``notice`` is what has to be said once.
    """

    meeting: KeptMeeting
    set: KeptSet | None = None
    transcript: Transcript | None = None
    known: Known = field(default_factory=Known)
    planned: Transcript | None = None
    plan: Plan = field(default_factory=Plan)
    review: Review | None = None
    events: tuple[CorrectionEvent, ...] = ()
    notice: str = ""
    ticket: Ticket | None = None
    _proposals: list[tuple[Known, tuple[Transcript, Plan]]] = field(default_factory=list)
    _made_at: datetime | None = None
    _corrected: tuple[tuple[Correction, ...], Review, Review] | None = None
    _shown: tuple[Review, tuple[Line, ...]] | None = None

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.meeting.id

    @property
    def is_sample(self) -> bool:
        """Whether the meeting is an invented one."""
        return self.set is not None and self.set.details.is_sample

    def refresh(self) -> None:
        """Look at what is kept as it is now: another page may have changed it.

        Raises:
            RecordNotFoundError: the meeting is not there any more.
            StorageError: what is kept cannot be read.
        """
        self.meeting = meetings.load_meeting(resources.store(), LOCAL, self.id)
        set_id = self.meeting.set_id
        self.set = load_set(resources.store(), LOCAL, set_id) if set_id else None
        if self.meeting.state is MeetingState.REVIEWED and self._made_at != (
            made_at := self.meeting.reviewed_at
        ):
            self._take(meetings.load_review(resources.store(), LOCAL, self.id), made_at)
        self.events = list_events(resources.store(), LOCAL, self.id)

    def _take(self, review: Review, made_at: datetime | None) -> None:
        self.review = replace(review, lines=tuple(_strip(line) for line in review.lines))
        self._made_at, self._corrected, self._shown, self.ticket = made_at, None, None, None

    def open_file(self) -> None:
        """Read the meeting's file, and what may be proposed of it, to set the meeting up.

        Raises:
            ErasedTextError: its file is erased.
            CoachError: it cannot be read.
        """
        if self.transcript is None:
            self._read()
            self.planned, self.plan = self.propose(self.known)

    def _read(self) -> Transcript:
        self.transcript, self.known = read_meeting(resources.store(), LOCAL, self.id)
        return self.transcript

    def propose(self, known: Known) -> tuple[Transcript, Plan]:
        """Return the meeting with its rounds as they seem, given what is known so far.

        Raises:
            CoachError: what is known does not fit.
        """
        transcript = self.transcript or self._read()
        wanted = replace(known, renames=())
        for given, proposal in self._proposals:
            if given == wanted:
                return proposal
        proposal = plan_meeting(clean_transcript(transcript, wanted), wanted)
        self._proposals = [*self._proposals[-2:], (wanted, proposal)]
        return proposal

    def make_review(self, known: Known, on_step: Callable[[float], object]) -> None:
        """Review the meeting with what somebody says of it, and let its set remember that.

        ``on_step`` is called with how much is done, from 0 to 1.

        Raises:
            CoachError: what is said does not fit; nothing is changed.
        """
        store = resources.store()
        review = review_meeting(
            store,
            LOCAL,
            self.id,
            known=known,
            classifier=resources.classifier(),
            on_step=on_step,
        )
        self.transcript, self._proposals = None, []
        if self.set is not None and not self.set.details.is_sample:
            change_set(store, LOCAL, self.set.id, remember_meeting(self.set.details, review))
        self.refresh()

    def note(self, text: str) -> None:
        """Keep what somebody noticed."""
        meetings.note_noticed(resources.store(), LOCAL, self.id, text)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that stand."""
        found = find_standing(self.events)
        return tuple(event.correction for event in found if event.correction is not None)

    def current(self) -> tuple[Review, Review] | None:
        """Return the review with its corrections, and the same fit to be shown; None before."""
        if self.review is None:
            return None
        standing = self.corrections()
        if self._corrected is None or self._corrected[0] != standing:
            since = self._corrected[1] if self._corrected else self.review
            corrected = correct_review(self.review, standing, since=since)
            self._corrected = (standing, corrected, make_presentable(corrected, names=True))
            self.ticket = None
        return self._corrected[1:]

    def counted(self) -> Review | None:
        """Return the review fit to be shown as it was last counted; its labels may be newer.

        For what no correction bears on, such as headings: counting takes its time.
        """
        current = self._corrected or self.current()
        return current[-1] if current else None

    def lines_now(self) -> tuple[Line, ...]:
        """Return the lines fit to be shown, with the corrections so far, and nothing counted.

        Counting a long meeting anew takes longer than somebody who changes labels should wait.
        """
        if self.review is None:
            return ()
        if self._shown is None or self._shown[0] is not self.review:
            self._shown = (self.review, make_presentable(self.review, names=True).lines)
        return correct_lines(self._shown[1], self.corrections())

    def correct(self, line: Line, label: Label, flags: tuple[Flag, ...] | None = None) -> None:
        """Keep that somebody reads a line so; where another page was quicker, say so.

        Without ``flags``, those of the line that go with the label stay.
        """
        id_ = line.utterance.id
        seen = max((event.id for event in self.events if event.utterance_id == id_), default=0)
        try:
            add_correction(
                resources.store(),
                LOCAL,
                self.id,
                id_,
                label=label,
                flags=list_kept_flags(line, label) if flags is None else flags,
                seen=seen,
            )
        except CoachError as error:
            self.notice = str(error)
        self.events = list_events(resources.store(), LOCAL, self.id)

    def undo(self) -> None:
        """Take back the last correction that stands."""
        found = [event for event in find_standing(self.events) if event.correction is not None]
        if found:
            try:
                undo_event(resources.store(), LOCAL, self.id, found[-1].id)
            except CoachError as error:
                self.notice = str(error)
            self.events = list_events(resources.store(), LOCAL, self.id)

    def lay_out(self) -> Ticket | None:
        """Lay the review out for export by this browser; None where the browser is not known."""
        current, token = self.current(), read_browser()
        if current is None or token is None:
            return None
        if self.ticket is None:
            self.ticket = SHELF.lay(current[0], token=token)
        return self.ticket


def _strip(line: Line) -> Line:
    """Return a line as the software read it."""
    if line.coding is None or not line.coding.corrections:
        return line
    return replace(line, coding=replace(line.coding, corrections=()))


def open_desk(meeting_id: str) -> Desk:
    """Put a meeting on this page's desk, or find it there, and bring it up to date.

    Raises:
        RecordNotFoundError: there is no such meeting.
        StorageError: what is kept cannot be read.
    """
    desk = st.session_state.get(_DESK)
    if not isinstance(desk, Desk) or desk.id != meeting_id:
        desk = Desk(meeting=meetings.load_meeting(resources.store(), LOCAL, meeting_id))
        st.session_state[_DESK] = desk
    desk.refresh()
    return desk


@dataclass(slots=True)
class Inbox:
    """What became of the files that were dropped last; ``number`` counts how often any were."""

    arrivals: tuple[Any, ...] = ()
    number: int = 0


def read_inbox() -> Inbox:
    """Return this page's inbox, empty at first."""
    inbox = st.session_state.setdefault("inbox", Inbox())
    return inbox if isinstance(inbox, Inbox) else Inbox()


def clear_desk() -> None:
    """Take the meeting off the desk; it stays kept."""
    st.session_state.pop(_DESK, None)


def read_browser() -> str | None:
    """Return the token of the browser that shows the page; None where it has none."""
    return read_token(f"{COOKIE}={st.context.cookies.get(COOKIE, '')}")


def tell(text: str) -> None:
    """Leave word of what was done, for the page as it is drawn next."""
    st.session_state[_TOLD] = text


def take_told() -> str:
    """Return what was left to be said, once; nothing where nothing was."""
    return str(st.session_state.pop(_TOLD, ""))


def is_dark() -> bool:
    """Say whether the page is in its dark colours."""
    return st.context.theme.type == "dark"


def read_choice(key: str) -> object:
    """Return what was chosen in a widget, inside its callback."""
    return st.session_state.get(key)


def has_choice(key: str) -> bool:
    """Say whether a widget has been drawn, or given a value, on this page."""
    return key in st.session_state


def write_choice(key: str, value: object) -> None:
    """Choose something in a widget, inside a callback."""
    st.session_state[key] = value


def lay_file(file: LaidFile) -> Ticket | None:
    """Lay a file out for this browser, in the place of one of its name; None where it is unknown.

    It lies there as long as the page is open.
    """
    token = read_browser()
    if token is None:
        return None
    held: dict[str, Ticket] = st.session_state.setdefault(_FILES, {})
    if file.name not in held or held[file.name].content != file:
        held[file.name] = SHELF.lay(file, token=token)
    return held[file.name]


def attempt(act: Callable[[], object], done: str = "") -> bool:
    """Do something inside a callback; say what was the matter, or that it is done, on the page."""
    try:
        act()
    except CoachError as error:
        st.session_state[_NOTE] = f"{error}. Nothing else was changed."
        return False
    if done:
        st.session_state[_NOTE] = done
    return True


def take_note() -> str | None:
    """Return what a callback had to say, once."""
    note: str | None = st.session_state.pop(_NOTE, None)
    return note


def write_note(text: str) -> None:
    """Have something said at the top of the page, inside a callback."""
    st.session_state[_NOTE] = text


def read_place(part: str) -> str:
    """Return a part of the page's address, empty where it has none."""
    found: str = st.query_params.get(part, "")
    return found


def write_place(**parts: str) -> None:
    """Change the page's address, inside a callback; empty parts are left out."""
    st.query_params.from_dict({name: part for name, part in parts.items() if part})


_FAULT = "fault"


def note_fault(text: str) -> None:
    """Keep what did not work in a widget's callback, to be said when the page is drawn."""
    st.session_state[_FAULT] = text


def take_fault() -> str:
    """Return what did not work in the last callback, once; empty where all did."""
    return str(st.session_state.pop(_FAULT, ""))


def put_choice(key: str, value: object) -> None:
    """Set what a widget shows the next time it is drawn."""
    st.session_state[key] = value
