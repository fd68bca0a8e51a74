"""From a transcript to a review: rounds, labels, measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from coach.classifier.base import Classifier
from coach.classifier.segments import Segment, link_segments
from coach.coding import Coding
from coach.config import Settings, read_settings
from coach.errors import SpeakerConflictError
from coach.labels import Phase, Role
from coach.language.dates import find_date
from coach.measures import (
    OwnSheet,
    find_moments,
    measure_meeting,
    own_sheet,
    share_basis,
    share_talk,
)
from coach.measures.actions import propose_actions
from coach.measures.rounds import guess_facilitators, propose_plan
from coach.profiles import Profile
from coach.review import OUTSIDE, Line, Plan, Review, place_lines
from coach.service.clean_up import apply_clean_up, propose_clean_up
from coach.service.people import find_name, find_speaker, set_role
from coach.service.phases_file import read_phases
from coach.service.profiles import load_shipped
from coach.service.proposals import describe_proposals
from coach.service.renaming import rename_speakers
from coach.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a person tells the program about a meeting, all of it optional.

    ``presenters`` in the order they presented; ``phases`` the bytes of a
    phases file and ``phases_name`` what it is called; ``roster`` everybody in
    the set, so that silent members count. ``merges`` are pairs of a name and
    the name it belongs to, ``drops`` labels that are no person, ``rooms``
    labels of several people, ``observers`` people who watch; ``renames`` are
    pairs of a name and the name to use instead. ``held_on`` is the day of the meeting; without
    it a date in the title counts, or in ``file_name``. ``profile`` is the way
    of working, that of UK sets where nobody says.
    """

    presenters: tuple[str, ...] = ()
    facilitators: tuple[str, ...] = ()
    phases: bytes | None = None
    phases_name: str = "phases file"
    roster: tuple[str, ...] = ()
    merges: tuple[tuple[str, str], ...] = ()
    drops: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    held_on: date | None = None
    file_name: str = ""
    profile: Profile | None = None
    observers: tuple[str, ...] = ()
    renames: tuple[tuple[str, str], ...] = ()


def clean_transcript(
    transcript: Transcript, known: Known, *, settings: Settings | None = None
) -> Transcript:
    """Return the transcript with its labels as a person says they are.

    Raises:
        SpeakerNotFoundError: a name given is not in the transcript.
        SpeakerConflictError: a name is told to be two things at once.
    """
    cleaned = apply_clean_up(
        transcript,
        merges=known.merges,
        drops=known.drops,
        rooms=known.rooms,
        settings=settings or read_settings(),
    )
    observers = [find_speaker(cleaned, name) for name in known.observers]
    return rename_speakers(set_role(cleaned, observers, Role.OBSERVER), known.renames)


def review_transcript(
    transcript: Transcript,
    *,
    classifier: Classifier,
    known: Known | None = None,
    settings: Settings | None = None,
    now: datetime | None = None,
    on_step: Callable[[float], object] = lambda _: None,
) -> Review:
    """Review a meeting.

    Args:
        transcript: the meeting, as read.
        classifier: what labels it.
        known: what a person says about it.
        settings: limits; those of the environment by default.
        now: when; the present by default.
        on_step: called with how much is done, from 0 to 1.

    Raises:
        SpeakerNotFoundError: a name given is not in the transcript.
        SpeakerConflictError: a name is told to be two things at once.
        PhasesFileError: the phases file does not fit.
    """
    known, settings = known or Known(), settings or read_settings()
    profile = known.profile or load_shipped()
    transcript = clean_transcript(transcript, known, settings=settings)
    transcript, plan = plan_meeting(transcript, known)
    on_step(0.2)
    lines = label_lines(place_lines(transcript, plan), plan, classifier)
    on_step(0.6)
    held_on = known.held_on or find_day(transcript.title, known.file_name)
    return Review(
        transcript=transcript,
        plan=plan,
        lines=lines,
        talk=share_talk(transcript, roster=known.roster),
        share_basis=share_basis(transcript),
        measures=measure_meeting(
            lines,
            transcript,
            plan,
            few=settings.few_questions,
            roster=known.roster,
            before_ideas=profile.before_ideas,
            members_ask_each_other=profile.members_ask_each_other,
        ),
        moments=find_moments(lines, transcript),
        classifier=f"{classifier.name} {classifier.version}",
        created_at=now or datetime.now(UTC),
        notes=describe_proposals(propose_clean_up(transcript)),
        actions=propose_actions(lines, transcript, held_on),
        held_on=held_on,
        profile=profile.name,
        way=profile,
    )


def find_day(*names: str) -> date | None:
    """Return the first date that starts with its year in these names, or None.

    >>> find_day("Campus set", "campus-2026-04-22.docx")
    datetime.date(2026, 4, 22)
    """
    return next((found.day for name in names if (found := find_date(name))), None)


def plan_meeting(transcript: Transcript, known: Known) -> tuple[Transcript, Plan]:
    """Settle who facilitates and who presented when: as told, else as it seems."""
    profile = known.profile or load_shipped()
    presenters = [find_speaker(transcript, name) for name in known.presenters]
    facilitators = tuple(find_speaker(transcript, name) for name in known.facilitators)
    _refuse_nobody(transcript, (*presenters, *facilitators))
    _refuse_facilitators(facilitators, profile)
    guessed = not facilitators
    if guessed and profile.has_facilitator:
        facilitators = guess_facilitators(transcript)
    transcript = set_role(transcript, facilitators, Role.FACILITATOR)
    if known.phases is not None:
        plan = read_phases(known.phases, name=known.phases_name, transcript=transcript)
        _refuse_nobody(transcript, [round_.presenter for round_ in plan.rounds])
    else:
        plan = propose_plan(
            transcript, presenters=presenters, facilitators=facilitators, profile=profile
        )
    return transcript, replace(plan, facilitator_guess=guessed and bool(facilitators))


def _refuse_facilitators(names: Sequence[str], profile: Profile) -> None:
    if names and not profile.has_facilitator:
        raise SpeakerConflictError(
            f"“{names[0]}” cannot facilitate: the profile “{profile.name}” has no facilitator; "
            "leave out --facilitator, or choose another --profile",
            name=names[0],
        )


def _refuse_nobody(transcript: Transcript, names: Sequence[str]) -> None:
    for name in names:
        if transcript.speaker(name).role in (Role.NOT_A_PERSON, Role.ROOM):
            raise SpeakerConflictError(
                f"“{name}” cannot present or facilitate and be no person or a room; leave out "
                "--drop or --room for it",
                name=name,
            )


def label_lines(lines: Sequence[Line], plan: Plan, classifier: Classifier) -> tuple[Line, ...]:
    """Label every line that is not a presenter's own or no person's.

    The classifier hears the talk by floor turns, so that a turn stays whole
    across the listening noises that fall into it. Until the presenter speaks, a
    round is not on yet: giving the floor is running the meeting.
    """
    talk = sorted(
        (line for line in lines if line.role is not Role.NOT_A_PERSON), key=lambda line: line.turn
    )
    handovers = _find_handovers(talk)
    segments = link_segments(
        [_as_segment(line, plan, handover=line.utterance.id in handovers) for line in talk]
    )
    predictions = {
        prediction.utterance_id: prediction for prediction in classifier.classify(segments)
    }
    return tuple(
        replace(line, coding=Coding(utterance=line.utterance, prediction=prediction))
        if (prediction := predictions.get(line.utterance.id))
        else line
        for line in lines
    )


def own_sheet_for(review: Review, name: str) -> OwnSheet:
    """Return the own sheet of the person a user means by a name, whether they spoke or not.

    Raises:
        SpeakerNotFoundError: nobody, or more than one, fits.
    """
    names = [share.name for share in review.talk]
    return own_sheet(review, find_name(name, names, title=review.transcript.title))


def _find_handovers(talk: Sequence[Line]) -> frozenset[str]:
    """Return the ids of what is said as the floor is given, before the presenter speaks."""
    begun: dict[int, int] = {}
    for place, line in enumerate(talk):
        if line.phase is Phase.PRESENTING and line.role is Role.PRESENTER:
            begun.setdefault(line.round, place)
    return frozenset(
        line.utterance.id
        for place, line in enumerate(talk)
        if line.phase is Phase.PRESENTING and place < begun.get(line.round, 0)
    )


def _as_segment(line: Line, plan: Plan, *, handover: bool) -> Segment:
    return Segment(
        id=line.utterance.id,
        text=line.utterance.text,
        role=line.role,
        round=str(line.round),
        inside=line.round != OUTSIDE and not handover if plan.rounds else None,
        phase=line.phase,
        turn=str(line.turn),
    )
