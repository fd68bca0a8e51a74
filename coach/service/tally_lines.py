"""A tally as lines and rounds: each tap is a line without words, with the label tapped."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coach.coding import TALLIED, Coding, Prediction
from coach.labels import LABELS, PHASE_WORDS, ROUND_PHASES, Flag, Label, Phase, Role
from coach.profiles import Profile, Suggestions
from coach.review import OUTSIDE, Line, Plan, Round, Span
from coach.service.tally_file import write_tally
from coach.tally import SIGNS, Entry, Tally, Tap
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

NOBODY = "The tally"
"""Who stands for what is nobody's: a phase that begins, a silence."""

_SHEET = "Typed in from a sheet: in which order things came, and when, is not known."
_NO_ROUND = "No round was marked: nobody presented, as far as the tally shows."


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An entry of a tally: its round, the presenter of that and the phase."""

    entry: Entry
    round: int
    presenter: str
    phase: Phase | None


def place_entries(entries: Iterable[Entry]) -> Iterator[Placed]:
    """Place each entry in the round and the phase it fell in."""
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
        yield Placed(entry=entry, round=current, presenter=presenter, phase=phase)


def role_of(role: Role) -> Role:
    """Return somebody's role in the meeting; who presents is a member in it.

    >>> role_of(Role.PRESENTER).value
    'member'
    """
    return Role.MEMBER if role is Role.PRESENTER else role


def build_transcript(tally: Tally, placed: Sequence[Placed]) -> Transcript:
    """Return a tally as a transcript without words: a turn for each of its entries."""
    data = write_tally(tally)
    digest = hashlib.sha256(data).hexdigest()
    turns = tuple(
        _build_turn(each, index, digest[:12]) for index, each in enumerate(placed, start=1)
    )
    speakers = [Speaker(name=seat.name, role=role_of(seat.role)) for seat in tally.people]
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


def _build_turn(placed: Placed, index: int, prefix: str) -> Turn:
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


def _describe(placed: Placed) -> str:
    """Return what stands where words would, in square brackets as transcripts have it."""
    kind = placed.entry.kind
    if kind in SIGNS:
        label = SIGNS[kind]
        return f"[{'listening' if label is Label.OTHER else LABELS[label].words.lower()}]"
    if kind is Tap.SILENCE_STARTED:
        return "[silence]"
    return f"[{PHASE_WORDS[placed.phase]} begins]" if placed.phase else "[begins]"


def build_lines(
    placed: Sequence[Placed], transcript: Transcript, profile: Profile
) -> tuple[Line, ...]:
    """Return the lines of a tally's transcript, each sign with its label."""
    roles = {speaker.name: speaker.role for speaker in transcript.speakers}
    return tuple(
        _build_line(each, turn, roles, profile)
        for each, turn in zip(placed, transcript.turns, strict=True)
    )


def _build_line(placed: Placed, turn: Turn, roles: dict[str, Role], profile: Profile) -> Line:
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


def build_plan(placed: Sequence[Placed], lines: Sequence[Line]) -> Plan:
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
