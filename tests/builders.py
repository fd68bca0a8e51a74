"""Small real values for tests: defaults for everything but the point being made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from coach.coding import Coding, Correction, Prediction
from coach.labels import Flag, Label, Phase, Role
from coach.measures import measure_meeting, share_basis, share_talk
from coach.review import Line, Plan, Review
from coach.transcript import Source, Speaker, Timing, Transcript, Turn, Utterance

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A moment for everything that has to be dated."""


def make_utterance(
    text: str = "What matters most to you here?",
    *,
    id: str = "u1",
    turn: int = 1,
    speaker: str = "Ben",
    start: float | None = None,
    end: float | None = None,
) -> Utterance:
    """Return one utterance, by Ben unless somebody else is named."""
    return Utterance(id=id, turn=turn, speaker=speaker, text=text, start=start, end=end)


def make_turn(
    *texts: str,
    index: int = 1,
    speaker: str = "Ben",
    start: float | None = None,
    end: float | None = None,
) -> Turn:
    """Return a turn of these texts; utterance ids are the turn's number and their place."""
    utterances = tuple(
        make_utterance(text, id=f"{index}.{place}", turn=index, speaker=speaker)
        for place, text in enumerate(texts or ("What matters most to you here?",), start=1)
    )
    return Turn(index=index, speaker=speaker, utterances=utterances, start=start, end=end)


def make_transcript(
    *turns: Turn,
    roles: Mapping[str, Role] | None = None,
    speakers: Sequence[Speaker] | None = None,
    timing: Timing = Timing.NONE,
    title: str = "A spring meeting",
) -> Transcript:
    """Return a transcript of these turns, its speakers those of the turns.

    ``roles`` gives the speakers that are no plain members; ``speakers`` takes
    the place of both.
    """
    names = dict.fromkeys(turn.speaker for turn in turns)
    roles = roles or {}
    found = tuple(Speaker(name=name, role=roles.get(name, Role.MEMBER)) for name in names)
    return Transcript(
        id="spring",
        title=title,
        speakers=found if speakers is None else tuple(speakers),
        turns=turns,
        source=Source(format="plain", writer=None, units=len(turns), sha256="0" * 64),
        timing=timing,
    )


def make_prediction(
    label: Label = Label.OPEN_QUESTION,
    flags: Iterable[Flag] = (),
    *,
    utterance_id: str = "u1",
    sure: bool = True,
) -> Prediction:
    """Return the software's reading of one utterance."""
    return Prediction(
        utterance_id=utterance_id,
        label=label,
        probability=0.97,
        scores={other: 0.97 if other is label else 0.01 for other in Label},
        flags=tuple(flags),
        sure=sure,
        reason="Starts with “what”.",
        classifier="builder 1",
    )


def make_correction(
    label: Label = Label.CLOSED_QUESTION,
    flags: Iterable[Flag] = (),
    *,
    utterance_id: str = "u1",
) -> Correction:
    """Return a person's reading of one utterance."""
    return Correction(
        utterance_id=utterance_id, label=label, flags=tuple(flags), by="Judith", at=NOON
    )


def make_coding(
    label: Label = Label.OPEN_QUESTION,
    flags: Iterable[Flag] = (),
    *,
    utterance: Utterance | None = None,
    sure: bool = True,
    corrections: Iterable[Correction] = (),
) -> Coding:
    """Return an utterance that the software reads as ``label``."""
    utterance = utterance or make_utterance()
    return Coding(
        utterance=utterance,
        prediction=make_prediction(label, flags, utterance_id=utterance.id, sure=sure),
        corrections=tuple(corrections),
    )


def make_line(
    label: Label | None = Label.OPEN_QUESTION,
    flags: Iterable[Flag] = (),
    *,
    utterance: Utterance | None = None,
    turn: int = 1,
    role: Role = Role.MEMBER,
    round: int = 1,
    phase: Phase | None = Phase.EXPLORING,
) -> Line:
    """Return a line of the exploring phase of round 1, unless told otherwise.

    A presenter's line has no label, whatever ``label`` says.
    """
    utterance = utterance or make_utterance(id=f"u{turn}", turn=turn)
    unlabelled = label is None or role is Role.PRESENTER
    return Line(
        utterance=utterance,
        turn=turn,
        role=role,
        round=round,
        phase=phase,
        coding=None if unlabelled else make_coding(label, flags, utterance=utterance),
    )


def make_review(
    transcript: Transcript,
    lines: Iterable[Line],
    *,
    plan: Plan | None = None,
    few: int = 10,
    roster: Sequence[str] = (),
) -> Review:
    """Return the review of these lines, with its measures worked out."""
    lines, plan = tuple(lines), plan or Plan()
    return Review(
        transcript=transcript,
        plan=plan,
        lines=lines,
        talk=share_talk(transcript, roster=roster),
        share_basis=share_basis(transcript),
        measures=measure_meeting(lines, transcript, plan, few=few, roster=roster),
        moments=(),
        classifier="builder 1",
        created_at=NOON,
    )
