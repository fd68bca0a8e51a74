"""From a finished tally to a review: the same as of a transcript, as far as signs can tell.

Each tap becomes a line without words, whose label is the person's who tapped it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from coach.coding import TALLIED, Coding, Prediction
from coach.config import Settings, read_settings
from coach.labels import LABELS, PHASE_WORDS, ROUND_PHASES, Flag, Label, Phase, Role
from coach.measures.tallied import measure_tally
from coach.profiles import Profile, Suggestions
from coach.review import OUTSIDE, Line, Plan, Review, Round, Span, TalkShare
from coach.service.files import read_file
from coach.service.profiles import load_shipped
from coach.service.tally_file import is_tally_file, read_tally, write_tally
from coach.tally import SIGNS, Entry, PhaseMinutes, Tally, Tap
from coach.transcript import (
    TALLY,
    TALLY_SHEET,
    Source,
    Speaker,
    Timing,
    Transcript,
    Turn,
    Utterance,
)

_BEGINNING = 100
NOBODY = "The tally"
"""Who stands for what is nobody's: a phase that begins, a silence."""

_SHEET = "Typed in from a sheet: in which order things came, and when, is not known."
_NO_ROUND = "No round was marked: nobody presented, as far as the tally shows."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """An entry, its round, the presenter of that and the phase."""

    entry: Entry
    round: int
    presenter: str
    phase: Phase | None


def review_tally(
    tally: Tally,
    *,
    profile: Profile | None = None,
    settings: Settings | None = None,
    now: datetime | None = None,
) -> Review:
    """Review a meeting that was tallied.

    Args:
        tally: the finished tally.
        profile: its way of working; the shipped one of that name by default.
        settings: limits; those of the environment by default.
        now: when; the present by default.
    """
    settings, profile = settings or read_settings(), profile or load_shipped(tally.profile)
    placed = tuple(_place(tally.entries))
    transcript = _build_transcript(tally, placed)
    lines = _build_lines(tally, placed, transcript, profile)
    plan = _build_plan(placed, lines)
    review = Review(
        transcript=transcript,
        plan=plan,
        lines=lines,
        talk=_share_talk(tally, lines),
        share_basis="words",
        measures={},
        moments=(),
        classifier=TALLIED,
        created_at=now or datetime.now(UTC),
        held_on=tally.held_on,
        profile=profile.name,
        way=profile,
    )
    return count_tally(review, tally, settings=settings)


def review_tally_file(data: bytes, *, name: str, settings: Settings | None = None) -> Review:
    """Review the tally in a file.

    Raises:
        TranscriptFormatError: it is not one, or what it says cannot be.
        ProfileError: its way of working is none that is known.
    """
    return review_tally(read_tally(data, name=name), settings=settings)


def review_if_tally(source: Path | bytes, *, name: str | None = None) -> Review | None:
    """Review the tally in a file, given by its path or its bytes; None where it holds none.

    Raises:
        TranscriptFormatError: it begins as a tally's file does, and cannot be read as one.
    """
    name = name or (source.name if isinstance(source, Path) else "tally")
    if not is_tally_file(_peek(source)):
        return None
    if isinstance(source, Path):
        source = read_file(source, limit=read_settings().max_file_bytes)
    return review_tally_file(source, name=name)


def _peek(source: Path | bytes) -> bytes:
    """Return the beginning of a file; nothing where that cannot be read."""
    if isinstance(source, bytes):
        return source[:_BEGINNING]
    try:
        with source.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""


_PHASES = frozenset(each.value for each in Phase)


def count_tally(
    review: Review, tally: Tally | None = None, *, settings: Settings | None = None
) -> Review:
    """Return the review of a tally with everything counted from the labels that now count.

    Without the ``tally`` the minutes written on a sheet are read from what was counted before.
    """
    settings = settings or read_settings()
    profile = review.way or load_shipped()
    measures = measure_tally(
        review.lines,
        review.transcript,
        review.plan,
        few=settings.few_questions,
        roster=[share.name for share in review.talk],
        before_ideas=profile.before_ideas,
        minutes=tally.minutes if tally else tuple(_read_minutes(review)),
    )
    return replace(review, measures=measures)


def _read_minutes(review: Review) -> Iterator[PhaseMinutes]:
    """Return the minutes of phases that a review holds, round by round where it has several."""
    several = len(review.rounds) > 1
    for name, measure in review.measures.items():
        where, _, phase = name.rpartition("phase_minutes.")
        of_round = where.removeprefix("round_").removesuffix(".")
        if phase not in _PHASES or measure.value is None or (several and not of_round):
            continue
        yield PhaseMinutes(
            round=int(of_round or 1), phase=Phase(phase), minutes=float(measure.value)
        )


def _place(entries: Iterable[Entry]) -> Iterator[_Placed]:
    number, current, presenter = 0, OUTSIDE, ""
    phase: Phase | None = None
    for entry in entries:
        if entry.kind is Tap.ROUND:
            number, presenter = number + 1, entry.person
            current, phase = number, entry.phase or Phase.PRESENTING
        elif entry.kind is Tap.PHASE:
            phase = entry.phase
            if phase not in ROUND_PHASES:
                current, presenter = OUTSIDE, ""
        yield _Placed(entry=entry, round=current, presenter=presenter, phase=phase)


def _build_transcript(tally: Tally, placed: Sequence[_Placed]) -> Transcript:
    data = write_tally(tally)
    digest = hashlib.sha256(data).hexdigest()
    turns = tuple(
        _build_turn(each, index, digest[:12]) for index, each in enumerate(placed, start=1)
    )
    speakers = [Speaker(name=seat.name, role=_role(seat.role)) for seat in tally.people]
    nobody = [Speaker(name=NOBODY, role=Role.NOT_A_PERSON)]
    has_rounds = any(each.round != OUTSIDE for each in placed)
    return Transcript(
        id=digest[:12],
        title=tally.title,
        speakers=(*speakers, *nobody),
        turns=turns,
        source=Source(
            format=TALLY_SHEET if tally.is_sheet else TALLY,
            writer=None,
            units=len(tally.entries),
            sha256=digest,
        ),
        timing=Timing.NONE if tally.is_sheet else Timing.STARTS_ONLY,
        warnings=(*((_SHEET,) if tally.is_sheet else ()), *(() if has_rounds else (_NO_ROUND,))),
        first_start=None if tally.is_sheet else 0.0,
        last_end=None if tally.is_sheet else tally.length,
    )


def _role(role: Role) -> Role:
    return Role.MEMBER if role is Role.PRESENTER else role


def _build_turn(placed: _Placed, index: int, prefix: str) -> Turn:
    entry = placed.entry
    speaker = entry.person if entry.kind in SIGNS or entry.kind is Tap.ROUND else NOBODY
    said = Utterance(
        id=f"{prefix}.{index}.1",
        turn=index,
        speaker=speaker,
        text=_describe(placed),
        start=entry.at,
        end=entry.until,
    )
    return Turn(index=index, speaker=speaker, utterances=(said,), start=entry.at, end=entry.until)


def _describe(placed: _Placed) -> str:
    """Return what stands where words would, in square brackets as transcripts have it."""
    kind = placed.entry.kind
    if kind in SIGNS:
        label = SIGNS[kind]
        return f"[{'listening' if label is Label.OTHER else LABELS[label].words.lower()}]"
    if kind is Tap.SILENCE_STARTED:
        return "[silence]"
    return f"[{PHASE_WORDS[placed.phase]} begins]" if placed.phase else "[begins]"


def _build_lines(
    tally: Tally, placed: Sequence[_Placed], transcript: Transcript, profile: Profile
) -> tuple[Line, ...]:
    roles = {speaker.name: speaker.role for speaker in transcript.speakers}
    return tuple(
        _build_line(each, turn, roles, profile)
        for each, turn in zip(placed, transcript.turns, strict=True)
    )


def _build_line(placed: _Placed, turn: Turn, roles: dict[str, Role], profile: Profile) -> Line:
    utterance, label = turn.utterances[0], SIGNS.get(placed.entry.kind)
    presents = placed.round != OUTSIDE and turn.speaker == placed.presenter
    coding = None
    if label is not None and not presents:
        coding = Coding(
            utterance=utterance, prediction=_read(utterance, label, placed.phase, profile)
        )
    return Line(
        utterance=utterance,
        turn=turn.index,
        role=Role.PRESENTER if presents else roles[turn.speaker],
        round=placed.round,
        phase=placed.phase,
        coding=coding,
    )


def _read(utterance: Utterance, label: Label, phase: Phase | None, profile: Profile) -> Prediction:
    """Return a tap as a reading; where ideas are expected, a suggestion was asked for."""
    usual = profile.find(phase) if phase else None
    expected = usual is not None and usual.suggestions is Suggestions.EXPECTED
    invited = label is Label.ADVICE and expected
    return Prediction(
        utterance_id=utterance.id,
        label=label,
        probability=1.0,
        scores={each: float(each is label) for each in Label},
        flags=(Flag.PERMISSION,) if invited else (),
        reason="Tapped as it was heard.",
        classifier=TALLIED,
    )


def _build_plan(placed: Sequence[_Placed], lines: Sequence[Line]) -> Plan:
    """Return the rounds and phases: each from what begins it to what begins the next."""
    starts = [n for n, each in enumerate(placed) if each.entry.kind in (Tap.ROUND, Tap.PHASE)]
    rounds: dict[int, list[Span]] = {}
    outside: list[Span] = []
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        each = placed[first]
        span = Span(
            phase=each.phase or Phase.PRESENTING,
            first_utterance=lines[first].utterance.id,
            last_utterance=lines[end - 1].utterance.id,
        )
        (rounds.setdefault(each.round, []) if each.round else outside).append(span)
    presenters = {each.round: each.presenter for each in placed}
    return Plan(
        rounds=tuple(
            Round(presenter=presenters[number], phases=tuple(rounds[number]))
            for number in sorted(rounds)
        ),
        outside=tuple(outside),
    )


def _share_talk(tally: Tally, lines: Sequence[Line]) -> tuple[TalkShare, ...]:
    """Return everybody who was there; how much they said is not known."""
    return tuple(
        TalkShare(
            name=seat.name,
            role=_role(seat.role),
            turns=sum(line.speaker == seat.name and line.coding is not None for line in lines),
            words=0,
            seconds=None,
            share=None,
        )
        for seat in tally.people
    )
