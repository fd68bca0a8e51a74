"""From rows to the review they hold: it equals the one that ``mapping`` was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from coach.coding import Coding, Correction, Prediction
from coach.labels import Flag, Label, Phase, Role
from coach.review import Line, Plan, Review, Round, Span
from coach.storage.base import Base
from coach.storage.mapping import ACTIONS, MEASURES, MOMENTS, PROFILE, TALK, TRANSCRIPT
from coach.storage.tables import (
    CodingRow,
    PhaseRow,
    ReviewRow,
    RoundRow,
    SpeakerRow,
    TurnRow,
    UtteranceRow,
)
from coach.transcript import Speaker, Transcript, Turn, Utterance


def rows_to_review(
    whole: ReviewRow,
    parts: Mapping[type[Base], Sequence[Any]],
    corrections: Mapping[str, Sequence[Correction]],
) -> Review:
    """Return the review that these rows hold.

    Args:
        whole: its own row.
        parts: the rows of each of ``REVIEW_TABLES``, in order.
        corrections: those that count, by utterance id, the oldest first.
    """
    utterances = [_row_to_utterance(row) for row in parts[UtteranceRow]]
    predictions = {
        row.position: _row_to_prediction(row, parts[UtteranceRow][row.position].utterance_id)
        for row in parts[CodingRow]
    }
    return Review(
        transcript=_rows_to_transcript(whole, parts, utterances),
        plan=_rows_to_plan(whole, parts),
        lines=tuple(
            _row_to_line(row, utterance, predictions.get(row.position), corrections)
            for row, utterance in zip(parts[UtteranceRow], utterances, strict=True)
        ),
        talk=TALK.validate_python(whole.talk),
        share_basis=whole.share_basis,
        measures=dict(MEASURES.validate_python(whole.measures)),
        moments=MOMENTS.validate_python(whole.moments),
        classifier=whole.classifier,
        created_at=whole.created_at,
        notes=tuple(whole.notes),
        actions=ACTIONS.validate_python(whole.actions),
        held_on=whole.held_on,
        profile=whole.profile,
        way=None if whole.way is None else PROFILE.validate_python(whole.way),
    )


def _rows_to_transcript(
    whole: ReviewRow, parts: Mapping[type[Base], Sequence[Any]], utterances: Sequence[Utterance]
) -> Transcript:
    of_turn: dict[int, list[Utterance]] = {}
    for row, utterance in zip(parts[UtteranceRow], utterances, strict=True):
        of_turn.setdefault(row.turn_position, []).append(utterance)
    return replace(
        TRANSCRIPT.validate_python(whole.transcript),
        speakers=tuple(
            Speaker(name=row.name, role=Role(row.role), aliases=tuple(row.aliases))
            for row in parts[SpeakerRow]
        ),
        turns=tuple(
            Turn(
                index=row.number,
                speaker=row.speaker,
                utterances=tuple(of_turn.get(row.position, ())),
                start=row.start,
                end=row.end,
            )
            for row in parts[TurnRow]
        ),
    )


def _rows_to_plan(whole: ReviewRow, parts: Mapping[type[Base], Sequence[Any]]) -> Plan:
    return Plan(
        rounds=tuple(
            Round(
                presenter=row.presenter,
                phases=_rows_to_spans(parts[PhaseRow], row.number),
                guess=row.guess,
                reason=row.reason,
            )
            for row in parts[RoundRow]
        ),
        outside=_rows_to_spans(parts[PhaseRow], 0),
        facilitator_guess=whole.facilitator_guess,
    )


def _rows_to_spans(rows: Iterable[PhaseRow], number: int) -> tuple[Span, ...]:
    return tuple(
        Span(
            phase=Phase(row.phase),
            first_utterance=row.first_utterance,
            last_utterance=row.last_utterance,
            sure=row.sure,
            reason=row.reason,
        )
        for row in rows
        if row.round == number
    )


def _row_to_utterance(row: UtteranceRow) -> Utterance:
    return Utterance(
        id=row.utterance_id,
        turn=row.turn,
        speaker=row.speaker,
        text=row.text,
        start=row.start,
        end=row.end,
    )


def _row_to_prediction(row: CodingRow, utterance_id: str) -> Prediction:
    return Prediction(
        utterance_id=utterance_id,
        label=Label(row.label),
        probability=row.probability,
        scores={Label(label): score for label, score in row.scores.items()},
        flags=tuple(Flag(flag) for flag in row.flags),
        sure=row.sure,
        reason=row.reason,
        classifier=row.classifier,
        flag_reasons={Flag(flag): words for flag, words in row.flag_reasons.items()},
    )


def _row_to_line(
    row: UtteranceRow,
    utterance: Utterance,
    prediction: Prediction | None,
    corrections: Mapping[str, Sequence[Correction]],
) -> Line:
    coding = None
    if prediction is not None:
        made = tuple(corrections.get(utterance.id, ()))
        coding = Coding(utterance=utterance, prediction=prediction, corrections=made)
    return Line(
        utterance=utterance,
        turn=row.floor_turn,
        role=Role(row.role),
        round=row.round,
        phase=None if row.phase is None else Phase(row.phase),
        coding=coding,
    )
