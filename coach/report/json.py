"""A review as JSON, in the layout ``coach.review/1``.

``docs/review.schema.json`` is its schema and ``docs/review-json.md`` says what
each field means. When the review was made is left out, so that the same file
and the same model give the same bytes. Knows nothing of files or of printing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coach.coding import CodingSource
from coach.language.pseudonyms import Names, hide_names, list_people
from coach.review import Action, Line, Measure, Moment, Review, Round, Span, TalkShare

SCHEMA = "coach.review/1"

_SECOND_DIGITS = 3
_SHARE_DIGITS = 6


def review_payload(
    review: Review, *, names: bool = False, figures_for: str | None = None
) -> dict[str, Any]:
    """Return everything known about a meeting, ready for ``json.dumps``.

    Unless ``names`` is set, speakers are called Member 1, Member 2 and so on,
    numbered in the order of first speech, and Facilitator; what is said of
    their names in any text is replaced too. What one person did is for that
    person alone: the figures of ``speakers`` are None, but for those of
    ``figures_for``, who asked for their own, by the name the review has.

    Returns:
        A dictionary of plain values; times in seconds, shares from 0 to 1,
        None for what is not known.
    """
    shown = Names() if names else hide_names(list_people(review))
    return {
        "schema": SCHEMA,
        "transcript": _transcript(review, shown, figures_for=figures_for),
        "rounds": [_round(round_, shown) for round_ in review.rounds],
        "outside": _spans(review.plan.outside, shown),
        "utterances": [_utterance(line, shown) for line in review.lines],
        "measures": {name: _measure(measure, shown) for name, measure in review.measures.items()},
        "moments": [_moment(moment, shown) for moment in review.moments],
        "actions": [_action(action, shown) for action in review.actions],
        "held_on": None if review.held_on is None else review.held_on.isoformat(),
        "profile": review.profile,
        "classifier": _classifier(review.classifier),
    }


def _transcript(review: Review, names: Names, *, figures_for: str | None) -> dict[str, Any]:
    transcript = review.transcript
    return {
        "title": names.replace_in(transcript.title),
        "format": transcript.source.format,
        "timing": transcript.timing.value,
        "units": transcript.source.units,
        "first_start": _seconds(transcript.first_start),
        "last_end": _seconds(transcript.last_end),
        "turns": len(transcript.turns),
        "share_basis": review.share_basis,
        "speakers": _speakers(review, names, figures_for=figures_for),
        "warnings": [names.replace_in(text) for text in (*transcript.warnings, *review.notes)],
    }


def _speakers(review: Review, names: Names, *, figures_for: str | None) -> list[dict[str, Any]]:
    own = {share.name: share for share in review.talk if share.name == figures_for}
    return [
        {
            "name": names.name(speaker.name),
            "role": speaker.role.value,
            **_talk(own.get(speaker.name)),
        }
        for speaker in list_people(review)
    ]


def _talk(talk: TalkShare | None) -> dict[str, Any]:
    return {
        "turns": talk and talk.turns,
        "words": talk and talk.words,
        "seconds": talk and _seconds(talk.seconds),
        "share": talk and _ratio(talk.share),
        "adjusted_participation": talk and _ratio(talk.adjusted),
    }


def _round(round_: Round, names: Names) -> dict[str, Any]:
    return {
        "presenter": names.name(round_.presenter),
        "guess": round_.guess,
        "phases": _spans(round_.phases, names),
    }


def _spans(spans: Iterable[Span], names: Names) -> list[dict[str, Any]]:
    return [
        {
            "phase": span.phase.value,
            "first_utterance": span.first_utterance,
            "last_utterance": span.last_utterance,
            "sure": span.sure,
            "reason": names.replace_in(span.reason),
        }
        for span in spans
    ]


def _utterance(line: Line, names: Names) -> dict[str, Any]:
    utterance = line.utterance
    return {
        "id": utterance.id,
        "turn": utterance.turn,
        "speaker": names.name(utterance.speaker),
        "role": line.role.value,
        "round": line.round,
        "start": _seconds(utterance.start),
        "end": _seconds(utterance.end),
        "text": names.replace_in(utterance.text),
        "phase": line.phase.value if line.phase else None,
        **_label(line, names),
    }


def _label(line: Line, names: Names) -> dict[str, Any]:
    """Return what a line reads as; the software's probability is not a person's."""
    coding = line.coding
    if coding is None:
        return {
            "label": None,
            "probability": None,
            "sure": None,
            "flags": [],
            "reason": "",
            "source": None,
        }
    by_software = coding.source is CodingSource.SOFTWARE
    return {
        "label": coding.label.value,
        "probability": _ratio(coding.prediction.probability) if by_software else None,
        "sure": coding.sure,
        "flags": [flag.value for flag in coding.flags],
        "reason": names.replace_in(coding.prediction.reason) if by_software else "",
        "source": coding.source.value,
    }


def _measure(measure: Measure, names: Names) -> dict[str, Any]:
    return {
        "value": _ratio(measure.value),
        "count": measure.count,
        "of": measure.of,
        "low": _ratio(measure.low),
        "high": _ratio(measure.high),
        "unit": measure.unit,
        "reason": None if measure.reason is None else names.replace_in(measure.reason),
        "unsure": measure.unsure,
    }


def _moment(moment: Moment, names: Names) -> dict[str, Any]:
    return {
        "first_utterance": moment.first_utterance,
        "last_utterance": moment.last_utterance,
        "asked": moment.asked,
        "round": moment.round,
        "kind": moment.kind.value,
        "reason": names.replace_in(moment.reason),
        "debrief": names.replace_in(moment.debrief),
    }


def _action(action: Action, names: Names) -> dict[str, Any]:
    return {
        "owner": names.name(action.owner),
        "what": names.replace_in(action.what),
        "due": None if action.due is None else action.due.isoformat(),
        "due_words": names.replace_in(action.due_words),
        "status": action.status.value,
        "first_utterance": action.first_utterance,
        "last_utterance": action.last_utterance,
        "round": action.round,
        "reason": names.replace_in(action.reason),
    }


def _classifier(classifier: str) -> dict[str, Any]:
    """Split "name version" at the last space or slash; None where there is no version."""
    name, _, version = classifier.replace("/", " ").rpartition(" ")
    return {"name": name or version, "version": version if name else None}


def _seconds(value: float | None) -> float | None:
    return None if value is None else round(value, _SECOND_DIGITS)


def _ratio(value: float | None) -> float | None:
    return None if value is None else round(value, _SHARE_DIGITS)
