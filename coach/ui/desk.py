"""The meeting that one browser page is busy with: its review, and the corrections made in it.

What is of value is kept as it is made; the desk is read from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from coach.coding import Correction
from coach.errors import CoachError
from coach.labels import Flag, Label
from coach.language.others import MentionKind
from coach.report.presentable import make_presentable
from coach.review import Line, Review
from coach.service.correcting import correct_lines, correct_review, list_kept_flags
from coach.service.swapping import ThirdParty, hide_third_parties
from coach.storage import meetings
from coach.storage.corrections import add_correction, list_events, undo_event
from coach.storage.records import (
    LOCAL,
    CorrectionEvent,
    KeptMeeting,
    KeptSet,
    MeetingKind,
    MeetingState,
)
from coach.storage.reviews import find_standing
from coach.storage.set_line_records import SetLines
from coach.ui import resources
from coach.ui.setting_up import SetUp
from coach.ui.shelf import SHELF, Ticket
from coach.ui.state import drop_choice, read_browser, read_choice, write_choice

_DESK = "desk"


@dataclass(slots=True)
class Desk:
    """A meeting on the desk: ``set_up`` first, then with its review and corrections.

    ``review`` is as the software made it; ``events`` are what people did to its
    lines, as the page has shown them. ``notice`` is what has to be said once,
    ``mentioned`` who is talked about in it, where that was looked for; ``practice``
    the lines made of it to practise with, after what they were made of.
    """

    set_up: SetUp
    review: Review | None = None
    events: tuple[CorrectionEvent, ...] = ()
    notice: str = ""
    mentioned: tuple[ThirdParty, ...] | None = None
    ticket: Ticket | None = None
    practice: tuple[Review, object, SetLines] | None = None
    _hidden: Mapping[str, MentionKind] | None = None
    _digest: str = ""
    _corrected: tuple[tuple[Correction, ...], Review, Review] | None = None
    _shown: tuple[Review, tuple[Line, ...]] | None = None

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.meeting.id

    @property
    def meeting(self) -> KeptMeeting:
        """The meeting as it is kept."""
        return self.set_up.meeting

    @property
    def set(self) -> KeptSet | None:
        """The set that met, as it is kept."""
        return self.set_up.set

    @property
    def is_tally(self) -> bool:
        """Whether the meeting was tallied: it has signs, and no words."""
        return self.meeting.kind is MeetingKind.TALLY

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
        self.set_up.refresh()
        if self._digest != self.meeting.digest:
            if self.meeting.state is MeetingState.REVIEWED:
                self._take(meetings.load_review(resources.store(), LOCAL, self.id))
            self._digest = self.meeting.digest
        self.events = list_events(resources.store(), LOCAL, self.id)

    def _take(self, review: Review) -> None:
        if not self.meeting.has_erased_words:
            review = replace(review, lines=tuple(_strip(line) for line in review.lines))
        self.review = review
        self._corrected, self._shown, self.ticket, self.mentioned = None, None, None, None
        self.practice = None

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that stand, and are not counted in the review already."""
        if self.meeting.has_erased_words:
            return ()  # Without the words nothing can be counted anew.
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
        kept_flags = list_kept_flags(line, label) if flags is None else flags
        standing = {each.utterance_id: each for each in self.corrections()}
        last = standing.get(id_)
        if last is not None and (last.label, last.flags) == (label, kept_flags):
            return  # It reads so already: a key was pressed twice.
        seen = max((event.id for event in self.events if event.utterance_id == id_), default=0)
        try:
            add_correction(
                resources.store(),
                LOCAL,
                self.id,
                id_,
                label=label,
                flags=kept_flags,
                seen=seen,
            )
            self.events = list_events(resources.store(), LOCAL, self.id)
        except CoachError as error:
            self._say(error)

    def undo(self) -> None:
        """Take back the last correction that stands."""
        found = [event for event in find_standing(self.events) if event.correction is not None]
        if found:
            try:
                undo_event(resources.store(), LOCAL, self.id, found[-1].id)
                self.events = list_events(resources.store(), LOCAL, self.id)
            except CoachError as error:
                self._say(error)

    def _say(self, error: CoachError) -> None:
        """Have said what was the matter, and look at the lines as they are now."""
        self.notice = str(error)
        with suppress(CoachError):
            self.events = list_events(resources.store(), LOCAL, self.id)

    def lay_out(self, hidden: Mapping[str, MentionKind] | None = None) -> Ticket | None:
        """Lay the review out for export by this browser; None where the browser is not known.

        With ``hidden``, names are swapped in it already, these of who was not there too.
        """
        current, token = self.current(), read_browser()
        if current is None or token is None:
            return None
        if self.ticket is None or not SHELF.has(self.ticket) or hidden != self._hidden:
            review = hide_third_parties(current[0], hidden) if hidden else current[0]
            self.ticket = SHELF.lay(review, token=token, meeting_id=self.id, digest=self._digest)
            self._hidden = hidden
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
    desk = read_choice(_DESK)
    if not isinstance(desk, Desk) or desk.id != meeting_id:
        desk = Desk(
            set_up=SetUp(meeting=meetings.load_meeting(resources.store(), LOCAL, meeting_id))
        )
        write_choice(_DESK, desk)
    desk.refresh()
    return desk


def clear_desk() -> None:
    """Take the meeting off the desk; it stays kept."""
    drop_choice(_DESK)
