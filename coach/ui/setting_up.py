"""A meeting while it is set up: what its file has, and what somebody who was there says of it.

What is of value is kept as it is made; the rest may be read again at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coach.language.others import MentionKind
from coach.review import Plan
from coach.service.kept_meetings import read_meeting, review_meeting
from coach.service.noticing import keep_noticed
from coach.service.preparing import find_way
from coach.service.remembering import recall_people, remember_meeting
from coach.service.reviewing import Known, clean_transcript, plan_meeting
from coach.service.swapping import ThirdParty, find_stand_ins
from coach.storage import meetings
from coach.storage.meeting_agreements import find_meeting_agreement
from coach.storage.records import LOCAL, KeptMeeting, KeptSet
from coach.storage.sets import change_set, load_set
from coach.transcript import Transcript
from coach.ui import resources
from coach.ui.roles import propose_known


@dataclass(slots=True)
class SetUp:
    """A meeting that is set up, as it and its set are kept now.

    ``planned`` and ``plan`` are its people and rounds as they seem; ``others``
    are the names it was looked through for, ``typed`` what was noticed as it was
    typed last, before names in it were swapped.
    """

    meeting: KeptMeeting
    set: KeptSet | None = None
    transcript: Transcript | None = None
    known: Known = field(default_factory=Known)
    planned: Transcript | None = None
    plan: Plan = field(default_factory=Plan)
    others: tuple[ThirdParty, ...] | None = None
    typed: str | None = None
    _proposals: list[tuple[Known, tuple[Transcript, Plan]]] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The meeting's id."""
        return self.meeting.id

    def refresh(self) -> None:
        """Look at what is kept as it is now; where that is another file, it is read anew.

        Raises:
            RecordNotFoundError: the meeting is not there any more.
            StorageError: what is kept cannot be read.
        """
        digest = self.meeting.digest
        self.meeting = meetings.load_meeting(resources.store(), LOCAL, self.id)
        set_id = self.meeting.set_id
        self.set = load_set(resources.store(), LOCAL, set_id) if set_id else None
        if self.meeting.digest != digest:
            self.transcript, self.planned, self.others = None, None, None
            self._proposals = []

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

    def accept(self) -> None:
        """Review the meeting with everything as it is proposed.

        Raises:
            CoachError: it cannot be reviewed so.
        """
        self.refresh()
        self.open_file()
        transcript = self.transcript or self._read()
        details = self.set.details if self.set else None
        recalled = recall_people(details, transcript) if details else None
        known = propose_known(transcript, self.planned or transcript, self.plan, recalled)
        self.make_review(
            replace(
                known,
                profile=find_way(self.set) if self.set else None,
                held_on=self.agreed_day(),
                file_name=self.known.file_name,
            ),
            lambda _: None,
        )

    def swaps_names(self) -> bool:
        """Say whether it was agreed that names are swapped, which somebody has to look at."""
        agreement = find_meeting_agreement(resources.store(), LOCAL, self.id)
        return agreement is not None and agreement.terms.swaps_names

    def make_review(
        self,
        known: Known,
        on_step: Callable[[float], object],
        *,
        third_parties: Mapping[str, MentionKind] | None = None,
    ) -> None:
        """Review the meeting with what somebody says of it, and let its set remember that.

        ``on_step`` is called with how much is done, from 0 to 1; ``third_parties``
        are whom and what to hide where names are swapped.

        Raises:
            CoachError: what is said does not fit; nothing is changed.
        """
        store = resources.store()
        transcript = self.transcript or self._read()
        cleaned, _ = plan_meeting(clean_transcript(transcript, known), known)
        stand_ins = find_stand_ins(store, LOCAL, self.id)
        review = review_meeting(
            store,
            LOCAL,
            self.id,
            known=known,
            classifier=resources.classifier(),
            third_parties=third_parties,
            on_step=on_step,
        )
        self.transcript, self._proposals = None, []
        if self.set is not None and not self.set.details.is_sample:
            details = remember_meeting(
                self.set.details,
                # Stand-ins are nobody new: who they are was remembered before they were put in.
                replace(cleaned, speakers=()) if stand_ins else cleaned,
                silent=[name for name in known.roster if name not in stand_ins],
                profile=review.profile,
                held_on=review.held_on,
            )
            change_set(store, LOCAL, self.set.id, details)

    def agreed_day(self) -> date | None:
        """Return the day for which a set agreed to this meeting, where it is known."""
        agreement = find_meeting_agreement(resources.store(), LOCAL, self.id)
        return agreement.held_on if agreement else None

    def note(self, text: str) -> str:
        """Keep what somebody noticed, and return it as it is kept."""
        return keep_noticed(resources.store(), LOCAL, self.id, text)
