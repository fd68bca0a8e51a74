"""Keeping a file that somebody brings: it is safe first, then read and reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from threading import Event

from coach.classifier.base import Classifier
from coach.config import Settings, read_settings
from coach.errors import (
    CoachError,
    LimitExceededError,
    TranscriptFormatError,
    UnknownFormatError,
)
from coach.language.others import MentionKind
from coach.service.agreeing import require_agreement
from coach.service.kept_meetings import read_meeting
from coach.service.known_text import read_third_parties, write_known
from coach.service.reviewing import Known, review_transcript
from coach.service.swapping import finish_as_agreed
from coach.service.tally_file import is_tally_file
from coach.service.tally_keeping import finish_tally
from coach.storage import meetings
from coach.storage.agreement_records import KeptAgreement
from coach.storage.engine import Store
from coach.storage.meetings import Received
from coach.storage.records import Actor, MeetingState
from coach.transcript import Transcript

_LONGEST_NAME = 200
_NO_TRANSCRIPT = (UnknownFormatError, TranscriptFormatError, LimitExceededError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A meeting that is kept; ``is_new`` is false where its file was there already."""

    meeting_id: str
    is_new: bool


def keep_meeting(
    store: Store,
    actor: Actor | None,
    data: bytes,
    *,
    name: str,
    classifier: Classifier,
    known: Known | None = None,
    set_id: str | None = None,
    agreement: KeptAgreement | None = None,
    third_parties: Mapping[str, MentionKind] | None = None,
    settings: Settings | None = None,
) -> Kept:
    """Keep a transcript and its review.

    The file is safe before it is read; an import that is cut off goes on when
    the same file is given once more, or with ``finish_imports``. A file that is
    no transcript is not kept. ``agreement`` is what the set agreed to: the day
    the words go, and whether names are swapped, those of ``third_parties`` too.
    Without it, the set has to be a sample, or have a yes that is not used yet.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        AgreementMissingError: nobody said that everybody agreed to this meeting.
        CoachError: as ``read_transcript`` and ``review_transcript``.
        StorageError: it could not be kept.
    """
    settings = settings or read_settings()
    name = _show_name(name)
    written = write_known(replace(known or Known(), file_name=name), third_parties)
    agreement = agreement or require_agreement(store, actor, set_id)
    received = _receive(store, actor, data, name, set_id, agreement, known=written)
    if received.state is MeetingState.RECEIVED:
        _finish(store, actor, received.meeting_id, classifier, settings)
    return Kept(meeting_id=received.meeting_id, is_new=received.is_new)


def receive_meeting(
    store: Store,
    actor: Actor | None,
    data: bytes,
    *,
    name: str,
    set_id: str | None = None,
    agreement: KeptAgreement | None = None,
    settings: Settings | None = None,
) -> Kept:
    """Keep a transcript's file, for somebody to say who is who before it is reviewed.

    The file is safe before it is read; one that is no transcript is not kept.
    ``agreement`` is as for ``keep_meeting``.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        AgreementMissingError: nobody said that everybody agreed to this meeting.
        RecordNotFoundError: the set is not there, or not theirs.
        CoachError: as ``read_transcript``.
        StorageError: it could not be kept.
    """
    name = _show_name(name)
    agreement = agreement or require_agreement(store, actor, set_id)
    received = _receive(store, actor, data, name, set_id, agreement)
    if received.is_new:
        _read(store, actor, received.meeting_id, settings or read_settings())
    return Kept(meeting_id=received.meeting_id, is_new=received.is_new)


def _receive(
    store: Store,
    actor: Actor | None,
    data: bytes,
    name: str,
    set_id: str | None,
    agreement: KeptAgreement | None,
    known: str = "",
) -> Received:
    id_ = agreement.id if agreement else None
    return meetings.receive_file(
        store, actor, data, name=name, known=known, set_id=set_id, agreement_id=id_
    )


def finish_imports(
    store: Store,
    actor: Actor | None,
    *,
    classifier: Classifier,
    settings: Settings | None = None,
    stopped: Event | None = None,
) -> Iterator[tuple[str, CoachError | None]]:
    """Go on with imports that were cut off; yield each meeting's id, and what was the matter.

    Once ``stopped`` is set no other is begun.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: what is kept cannot be read.
    """
    settings = settings or read_settings()
    for meeting in meetings.list_meetings(store, actor):
        if stopped is not None and stopped.is_set():
            return
        if meeting.state is MeetingState.RECEIVED and meeting.is_asked_for:
            try:
                _finish(store, actor, meeting.id, classifier, settings)
            except CoachError as error:
                yield meeting.id, error
            else:
                yield meeting.id, None


def _finish(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    classifier: Classifier,
    settings: Settings,
) -> None:
    if meetings.load_meeting(store, actor, meeting_id).state is MeetingState.REVIEWED:
        return  # Somebody was quicker.
    file = meetings.load_file(store, actor, meeting_id)
    if is_tally_file(file.data or b""):
        finish_tally(store, actor, meeting_id, settings=settings)
        return
    transcript, known = _read(store, actor, meeting_id, settings)
    review = review_transcript(transcript, classifier=classifier, known=known, settings=settings)
    others = read_third_parties(file.known)
    finish_as_agreed(store, actor, meeting_id, review, third_parties=others, settings=settings)


def _read(
    store: Store, actor: Actor | None, meeting_id: str, settings: Settings
) -> tuple[Transcript, Known]:
    """Read a file that was just received; what is no transcript is not kept."""
    try:
        return read_meeting(store, actor, meeting_id, settings=settings)
    except _NO_TRANSCRIPT:
        meetings.discard_file(store, actor, meeting_id)
        raise


def _show_name(name: str) -> str:
    """Return a file's name as text to show: short, and with nothing that cannot be written."""
    shown = name.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(letter if letter.isprintable() else " " for letter in shown)
    return shown.strip()[:_LONGEST_NAME] or "transcript"
