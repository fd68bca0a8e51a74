"""From a review to rows: the way back is ``reading``.

The lists that belong to a meeting as a whole are JSON in the review's own row;
everything that is said, and every reading of it, is a row of its own.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from coach.coding import Prediction
from coach.profiles import Profile
from coach.review import Action, Measure, Moment, Plan, Review, TalkShare
from coach.storage.base import Base
from coach.storage.tables import (
    CodingRow,
    PhaseRow,
    ReviewRow,
    RoundRow,
    SpeakerRow,
    TurnRow,
    UtteranceRow,
)
from coach.transcript import Transcript

TRANSCRIPT = TypeAdapter(Transcript)
TALK = TypeAdapter(tuple[TalkShare, ...])
MEASURES = TypeAdapter(tuple[tuple[str, Measure], ...])
MOMENTS = TypeAdapter(tuple[Moment, ...])
ACTIONS = TypeAdapter(tuple[Action, ...])
PROFILE = TypeAdapter(Profile)

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
        "transcript": TRANSCRIPT.dump_python(bare, mode="json"),
        "facilitator_guess": review.plan.facilitator_guess,
        "talk": TALK.dump_python(review.talk, mode="json"),
        "share_basis": review.share_basis,
        "measures": MEASURES.dump_python(tuple(review.measures.items()), mode="json"),
        "moments": MOMENTS.dump_python(review.moments, mode="json"),
        "actions": ACTIONS.dump_python(review.actions, mode="json"),
        "notes": list(review.notes),
        "classifier": review.classifier,
        "created_at": review.created_at,
        "held_on": review.held_on,
        "profile": review.profile,
        "way": None if way is None else PROFILE.dump_python(way, mode="json"),
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
