"""From a review to rows and back: what comes out equals what went in.

The lists that belong to a meeting as a whole are JSON in the review's own row;
everything that is said, and every reading of it, is a row of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from coach.coding import Coding, Correction, Prediction
from coach.labels import Flag, Label, Phase, Role
from coach.profiles import Profile
from coach.review import Action, Line, Measure, Moment, Plan, Review, Round, Span, TalkShare
from coach.storage.tables import (
    Base,
    CodingRow,
    PhaseRow,
    ReviewRow,
    RoundRow,
    SpeakerRow,
    TurnRow,
    UtteranceRow,
)
from coach.transcript import Speaker, Transcript, Turn, Utterance

_TRANSCRIPT = TypeAdapter(Transcript)
_TALK = TypeAdapter(tuple[TalkShare, ...])
_MEASURES = TypeAdapter(tuple[tuple[str, Measure], ...])
_MOMENTS = TypeAdapter(tuple[Moment, ...])
_ACTIONS = TypeAdapter(tuple[Action, ...])
_PROFILE = TypeAdapter(Profile)

Rows = dict[type[Base], list[dict[str, Any]]]
"""The rows of each table, in an order in which they can be written."""

REVIEW_TABLES = (SpeakerRow, TurnRow, UtteranceRow, CodingRow, RoundRow, PhaseRow)


def review_to_rows(review: Review, meeting_id: str) -> Rows:
    """Return every row of a review but its corrections.

    Raises:
        ValueError: its lines are not the transcript's utterances in order.
    """
    if [line.utterance for line in review.lines] != list(review.transcript.utterances):
        raise ValueError("the lines of a review are its transcript's utterances, in order")
    found: Rows = {
        ReviewRow: [_whole_to_row(review)],
        SpeakerRow: [
            {
                "position": position,
                "name": speaker.name,
                "role": speaker.role.value,
                "aliases": list(speaker.aliases),
            }
            for position, speaker in enumerate(review.transcript.speakers)
        ],
        TurnRow: [
            {
                "position": position,
                "number": turn.index,
                "speaker": turn.speaker,
                "start": _seconds(turn.start),
                "end": _seconds(turn.end),
            }
            for position, turn in enumerate(review.transcript.turns)
        ],
        UtteranceRow: _lines_to_rows(review),
        CodingRow: [
            {"position": position, **_prediction_to_row(line.coding.prediction)}
            for position, line in enumerate(review.lines)
            if line.coding is not None
        ],
        RoundRow: [
            {
                "number": number,
                "presenter": each.presenter,
                "guess": each.guess,
                "reason": each.reason,
            }
            for number, each in enumerate(review.plan.rounds, start=1)
        ],
        PhaseRow: _spans_to_rows(review.plan),
    }
    found[ReviewRow][0]["digest"] = digest_rows(found)
    return {
        table: [{"meeting_id": meeting_id, **row} for row in rows] for table, rows in found.items()
    }


def digest_rows(rows: Rows) -> str:
    """Return the SHA-256 of rows, so that one bit that changed on the disk shows."""
    facts = [[table.__tablename__, found] for table, found in rows.items()]
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


def _whole_to_row(review: Review) -> dict[str, Any]:
    bare = replace(review.transcript, speakers=(), turns=())
    way = review.way
    return {
        "transcript": _TRANSCRIPT.dump_python(bare, mode="json"),
        "facilitator_guess": review.plan.facilitator_guess,
        "talk": _TALK.dump_python(review.talk, mode="json"),
        "share_basis": review.share_basis,
        "measures": _MEASURES.dump_python(tuple(review.measures.items()), mode="json"),
        "moments": _MOMENTS.dump_python(review.moments, mode="json"),
        "actions": _ACTIONS.dump_python(review.actions, mode="json"),
        "notes": list(review.notes),
        "classifier": review.classifier,
        "created_at": review.created_at,
        "held_on": review.held_on,
        "profile": review.profile,
        "way": None if way is None else _PROFILE.dump_python(way, mode="json"),
    }


def _lines_to_rows(review: Review) -> list[dict[str, Any]]:
    places = (
        position for position, turn in enumerate(review.transcript.turns) for _ in turn.utterances
    )
    return [
        {
            "position": position,
            "turn_position": place,
            "utterance_id": line.utterance.id,
            "turn": line.utterance.turn,
            "speaker": line.utterance.speaker,
            "text": line.utterance.text,
            "start": _seconds(line.utterance.start),
            "end": _seconds(line.utterance.end),
            "floor_turn": line.turn,
            "role": line.role.value,
            "round": line.round,
            "phase": None if line.phase is None else line.phase.value,
        }
        for position, (place, line) in enumerate(zip(places, review.lines, strict=True))
    ]


def _seconds(time: float | None) -> float | None:
    # SQLite has no -0.0, which would look like a change of what was written.
    return None if time is None else float(time) + 0.0


def _prediction_to_row(prediction: Prediction) -> dict[str, Any]:
    return {
        "label": prediction.label.value,
        "probability": float(prediction.probability) + 0.0,
        "scores": {label.value: score for label, score in prediction.scores.items()},
        "flags": [flag.value for flag in prediction.flags],
        "sure": prediction.sure,
        "reason": prediction.reason,
        "flag_reasons": {flag.value: words for flag, words in prediction.flag_reasons.items()},
        "classifier": prediction.classifier,
    }


def _spans_to_rows(plan: Plan) -> list[dict[str, Any]]:
    spans = [(0, span) for span in plan.outside]
    spans += [(number, span) for number, each in enumerate(plan.rounds, 1) for span in each.phases]
    return [
        {
            "position": position,
            "round": number,
            "phase": span.phase.value,
            "first_utterance": span.first_utterance,
            "last_utterance": span.last_utterance,
            "sure": span.sure,
            "reason": span.reason,
        }
        for position, (number, span) in enumerate(spans)
    ]


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
        talk=_TALK.validate_python(whole.talk),
        share_basis=whole.share_basis,
        measures=dict(_MEASURES.validate_python(whole.measures)),
        moments=_MOMENTS.validate_python(whole.moments),
        classifier=whole.classifier,
        created_at=whole.created_at,
        notes=tuple(whole.notes),
        actions=_ACTIONS.validate_python(whole.actions),
        held_on=whole.held_on,
        profile=whole.profile,
        way=None if whole.way is None else _PROFILE.validate_python(whole.way),
    )


def _rows_to_transcript(
    whole: ReviewRow, parts: Mapping[type[Base], Sequence[Any]], utterances: Sequence[Utterance]
) -> Transcript:
    of_turn: dict[int, list[Utterance]] = {}
    for row, utterance in zip(parts[UtteranceRow], utterances, strict=True):
        of_turn.setdefault(row.turn_position, []).append(utterance)
    return replace(
        _TRANSCRIPT.validate_python(whole.transcript),
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
