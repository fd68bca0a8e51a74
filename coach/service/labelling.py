"""Labelling lines given one by one: plain text, or JSON with what is known of each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coach.classifier.base import Classifier
from coach.classifier.segments import Segment, link_segments
from coach.coding import Prediction
from coach.errors import LabelledDataError
from coach.labels import ROUND_PHASES, Flag, Label, Phase, Role, choose_headline
from coach.language import RuleSplitter, Splitter
from coach.review import OUTSIDE

_NOT_SAID = frozenset({"", None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One line of input, and the place it came from."""

    said: str
    id: str | None = None
    turn: str | None = None
    role: Role = Role.MEMBER
    round: str | None = None
    phase: Phase | None = None
    inside: bool | None = None
    context: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One line of input with its headline and the segments it was cut into.

    ``headline`` is None, and ``segments`` is empty, for a presenter's line.
    """

    given: Given
    headline: Prediction | None
    segments: tuple[tuple[str, Prediction], ...]


def read_given(text: str, *, name: str) -> tuple[Given, ...]:
    """Read lines to label: each plain text, or a JSON object with ``said`` or ``text``.

    Blank lines are left out.

    Raises:
        LabelledDataError: a line opens like JSON and is not, or a value does
            not fit; the message names file and line.
    """
    return tuple(
        _read_line(line, name, number)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    )


def label_given(
    given: Sequence[Given], *, classifier: Classifier, splitter: Splitter | None = None
) -> tuple[Labelled, ...]:
    """Label each line; neighbouring lines of one turn are read as one turn.

    A line of no known turn is read by itself, but for what a presenter said
    before it: the lines beside it may come from anywhere.
    """
    pieces = _cut(given, splitter or RuleSplitter())
    linked = link_segments([segment for _, _, segment in pieces])
    segments = [
        segment if given[place].turn is not None else replace(segment, round=f"line {place}")
        for (place, _, _), segment in zip(pieces, linked, strict=True)
    ]
    predictions = {each.utterance_id: each for each in classifier.classify(segments)}
    found: list[list[tuple[str, Prediction]]] = [[] for _ in given]
    for (place, piece, _), segment in zip(pieces, segments, strict=True):
        if segment.id in predictions:
            found[place].append((piece, predictions[segment.id]))
    return tuple(
        Labelled(given=each, headline=_headline(parts), segments=tuple(parts))
        for each, parts in zip(given, found, strict=True)
    )


def labelled_payload(labelled: Labelled) -> dict[str, Any]:
    """Return one labelled line as plain values, for JSON."""
    payload: dict[str, Any] = {"id": labelled.given.id, "said": labelled.given.said}
    payload |= _prediction_payload(labelled.headline)
    payload["segments"] = [
        {"text": text, **_prediction_payload(prediction)} for text, prediction in labelled.segments
    ]
    return payload


def _prediction_payload(prediction: Prediction | None) -> dict[str, Any]:
    if prediction is None:
        return {
            "label": None,
            "probability": None,
            "sure": None,
            "flags": [],
            "flag_reasons": {},
            "reason": "",
            "scores": None,
        }
    return {
        "label": prediction.label.value,
        "probability": round(prediction.probability, 4),
        "sure": prediction.sure,
        "flags": [flag.value for flag in prediction.flags],
        "flag_reasons": {flag.value: words for flag, words in prediction.flag_reasons.items()},
        "reason": prediction.reason,
        "scores": {label.value: round(value, 4) for label, value in prediction.scores.items()},
    }


def _headline(parts: Sequence[tuple[str, Prediction]]) -> Prediction | None:
    """Return the prediction that speaks for the line, with the flags of the whole turn."""
    if not parts:
        return None
    predictions = [prediction for _, prediction in parts]
    chosen = predictions[choose_headline([each.label for each in predictions])]
    whole = {Flag.STACKED, Flag.TOO_LONG} & {flag for each in predictions for flag in each.flags}
    if chosen.label is Label.OTHER:
        whole = set()
    reasons = {flag: words for each in predictions for flag, words in each.flag_reasons.items()}
    flags = tuple(flag for flag in Flag if flag in chosen.flags or flag in whole)
    reasons |= chosen.flag_reasons
    return replace(
        chosen,
        flags=flags,
        flag_reasons={flag: reasons[flag] for flag in flags if flag in reasons},
    )


def _cut(given: Sequence[Given], splitter: Splitter) -> list[tuple[int, str, Segment]]:
    """Cut every line into segments: the line's place, the piece, and the segment.

    A line of no known turn is a turn of its own.
    """
    pieces: list[tuple[int, str, Segment]] = []
    turn = 0
    for place, each in enumerate(given):
        if not place or each.turn is None or each.turn != given[place - 1].turn:
            turn += 1
        for number, piece in enumerate(splitter.split(each.said), start=1):
            pieces.append(
                (
                    place,
                    piece,
                    Segment(
                        id=f"{place}-{number}",
                        text=piece,
                        role=each.role,
                        round=each.round,
                        inside=each.inside,
                        phase=each.phase,
                        turn=str(turn),
                        context=each.context,
                    ),
                )
            )
    return pieces


def _read_line(line: str, name: str, number: int) -> Given:
    if not line.lstrip().startswith("{"):
        return Given(said=line.strip(), line=number)
    try:
        row = json.loads(line)
        return _read_row(row, number)
    except KeyError as error:
        what = f"no key {error}; each line needs “said” (or “text”)"
    except (ValueError, RecursionError) as error:
        what = str(error) if not isinstance(error, json.JSONDecodeError) else "not JSON"
    raise LabelledDataError(f"{name}, line {number}: {what}", name=name, line=number)


def _read_row(row: Mapping[str, Any], number: int) -> Given:
    said = row["said"] if "said" in row else row["text"]
    if not isinstance(said, str) or not said.strip():
        raise ValueError("nothing was said; “said” must be text")
    phase = None if row.get("phase") in _NOT_SAID else Phase(str(row["phase"]))
    return Given(
        said=said,
        id=_as_text(row.get("id")),
        turn=_as_text(row.get("turn")),
        role=Role(str(row.get("role") or Role.MEMBER)),
        round=_as_text(row.get("round")),
        phase=phase,
        inside=_read_inside(row, phase),
        context=str(row.get("context") or ""),
        line=number,
    )


def _read_inside(row: Mapping[str, Any], phase: Phase | None) -> bool | None:
    if row.get("round") is not None:
        return str(row["round"]) not in ("", str(OUTSIDE))
    return None if phase is None else phase in ROUND_PHASES


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)
