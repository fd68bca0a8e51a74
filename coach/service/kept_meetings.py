"""Meetings that are kept: read from their file, reviewed with what is said of them, read back.

What a person corrects is counted at once; what the software said stays kept
beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from coach.classifier.base import Classifier
from coach.config import Settings, read_settings
from coach.errors import CoachError, ErasedTextError
from coach.language.others import MentionKind
from coach.review import Review
from coach.service.correcting import count_corrected
from coach.service.known_text import read_known, write_known
from coach.service.reviewing import Known, review_transcript
from coach.service.swapping import finish_as_agreed, hide_known
from coach.service.transcripts import read_transcript
from coach.storage import meetings
from coach.storage.engine import Store
from coach.storage.records import Actor
from coach.transcript import Transcript


def read_meeting(
    store: Store, actor: Actor | None, meeting_id: str, *, settings: Settings | None = None
) -> tuple[Transcript, Known]:
    """Return a kept meeting as its file has it, and what somebody said of it so far.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        ErasedTextError: its file is erased.
        CoachError: as ``read_transcript``.
    """
    file = meetings.load_file(store, actor, meeting_id)
    known = read_known(file.known) if file.known else Known(file_name=file.name)
    if file.data is None:
        if not meetings.load_meeting(store, actor, meeting_id).has_erased_words:
            # Names were swapped, and the file went: the review has all that was said.
            return meetings.load_review(store, actor, meeting_id).transcript, known
        raise ErasedTextError(
            f"{file.name}: the words of this meeting are erased, so it cannot be set up anew",
            place=meeting_id,
        )
    transcript = read_transcript(file.data, name=file.name, settings=settings or read_settings())
    return transcript, known


def review_meeting(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    *,
    known: Known,
    classifier: Classifier,
    third_parties: Mapping[str, MentionKind] | None = None,
    settings: Settings | None = None,
    on_step: Callable[[float], object] = lambda _: None,
) -> Review:
    """Review a kept meeting, once more if need be, with what somebody says of it; return it.

    What is said is safe first: a review that is cut off goes on with it. What
    people did to the lines stays; so names can be joined or parted only while
    nothing was done. Names are swapped where that was agreed, those of
    ``third_parties`` too. ``on_step`` is called with how much is done, from 0 to 1.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        ErasedTextError: its file is erased.
        StaleChangeError: names would be joined or parted, and something hangs on who said what.
        CoachError: as ``review_transcript``.
    """
    settings = settings or read_settings()
    transcript, before = read_meeting(store, actor, meeting_id, settings=settings)
    known = hide_known(store, actor, meeting_id, known)
    written = write_known(known, third_parties)
    meetings.note_known(store, actor, meeting_id, written)
    try:
        review = review_transcript(
            transcript, classifier=classifier, known=known, settings=settings, on_step=on_step
        )
    except CoachError:
        meetings.note_known(store, actor, meeting_id, "")
        raise
    on_step(0.9)
    return finish_as_agreed(
        store,
        actor,
        meeting_id,
        review,
        known=written,
        moves_lines=known.merges != before.merges,
        third_parties=third_parties,
        settings=settings,
    )


def load_review(
    store: Store, actor: Actor | None, meeting_id: str, *, settings: Settings | None = None
) -> Review:
    """Return a meeting's review with people's corrections, and everything counted with them.

    Without a correction it equals the review that was kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, not theirs, or not reviewed yet.
    """
    review = meetings.load_review(store, actor, meeting_id)
    meeting = meetings.load_meeting(store, actor, meeting_id)
    if meeting.has_erased_words:
        return review
    return count_corrected(review, settings=settings)
