"""A review made ready for a page that leaves its owner's hands.

Every text in it is fit to be shown: speakers are called Member 1, 2, 3 unless
names are asked for, and nothing invisible is left. Knows nothing of pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from coach.coding import Coding, Prediction
from coach.language.pseudonyms import Names, hide_names, list_people
from coach.report.page import visible
from coach.review import Action, Line, Measure, Moment, Plan, Review, Round, Span
from coach.transcript import Transcript, Utterance

_Change = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hand:
    """What is done to a text, and to the name of a speaker."""

    text: _Change
    name: _Change


def make_presentable(review: Review, *, names: bool = False) -> Review:
    """Return the review with every text fit to be shown, and names only on request.

    What people corrected is kept; who corrected it is not. Other names that a
    speaker goes by are left out.
    """
    return rename_review(review, Names() if names else hide_names(list_people(review)))


def rename_review(review: Review, shown: Names) -> Review:
    """Return the review with every text fit to be shown, and these names in the place of others.

    What people corrected is kept; who corrected it is not. Other names that a
    speaker goes by are left out.
    """
    hand = _Hand(
        text=lambda text: visible(shown.replace_in(text)),
        name=lambda speaker: visible(shown.name(speaker)),
    )
    said = {said.id: _utterance(said, hand) for said in review.transcript.utterances}
    return replace(
        review,
        transcript=_transcript(review.transcript, said, hand),
        plan=_plan(review.plan, hand),
        lines=tuple(_line(line, said, hand) for line in review.lines),
        talk=tuple(replace(share, name=hand.name(share.name)) for share in review.talk),
        measures=_measures(review.measures, hand),
        moments=tuple(_moment(moment, hand) for moment in review.moments),
        actions=tuple(_action(action, hand) for action in review.actions),
        notes=_texts(review.notes, hand),
        classifier=visible(review.classifier),
    )


def _texts(texts: Iterable[str], hand: _Hand) -> tuple[str, ...]:
    return tuple(hand.text(text) for text in texts)


def _utterance(utterance: Utterance, hand: _Hand) -> Utterance:
    speaker, text = hand.name(utterance.speaker), hand.text(utterance.text)
    if speaker == utterance.speaker and text == utterance.text:
        return utterance  # As most are where names stay; making anew what is the same takes time.
    return replace(utterance, speaker=speaker, text=text)


def _transcript(transcript: Transcript, said: Mapping[str, Utterance], hand: _Hand) -> Transcript:
    source = transcript.source
    return replace(
        transcript,
        title=hand.text(transcript.title),
        speakers=tuple(
            replace(speaker, name=hand.name(speaker.name), aliases=())
            for speaker in transcript.speakers
        ),
        turns=tuple(
            replace(
                turn,
                speaker=hand.name(turn.speaker),
                utterances=tuple(said[utterance.id] for utterance in turn.utterances),
            )
            for turn in transcript.turns
        ),
        source=replace(source, writer=source.writer and visible(source.writer)),
        warnings=_texts(transcript.warnings, hand),
    )


def _plan(plan: Plan, hand: _Hand) -> Plan:
    return replace(
        plan,
        rounds=tuple(_round(round_, hand) for round_ in plan.rounds),
        outside=_spans(plan.outside, hand),
    )


def _round(round_: Round, hand: _Hand) -> Round:
    return replace(
        round_,
        presenter=hand.name(round_.presenter),
        phases=_spans(round_.phases, hand),
        reason=hand.text(round_.reason),
    )


def _spans(spans: Iterable[Span], hand: _Hand) -> tuple[Span, ...]:
    return tuple(replace(span, reason=hand.text(span.reason)) for span in spans)


def _line(line: Line, said: Mapping[str, Utterance], hand: _Hand) -> Line:
    utterance = said[line.utterance.id]
    coding = None if line.coding is None else _coding(line.coding, utterance, hand)
    if utterance is line.utterance and coding is line.coding:
        return line
    return replace(line, utterance=utterance, coding=coding)


def _coding(coding: Coding, utterance: Utterance, hand: _Hand) -> Coding:
    prediction = _prediction(coding.prediction, hand)
    if (
        prediction is coding.prediction
        and utterance is coding.utterance
        and not coding.corrections
    ):
        return coding
    return replace(
        coding,
        utterance=utterance,
        prediction=prediction,
        corrections=tuple(replace(each, by="", note="") for each in coding.corrections),
    )


def _prediction(prediction: Prediction, hand: _Hand) -> Prediction:
    reason = hand.text(prediction.reason)
    flag_reasons = {flag: hand.text(words) for flag, words in prediction.flag_reasons.items()}
    if reason == prediction.reason and flag_reasons == prediction.flag_reasons:
        return prediction
    return replace(prediction, reason=reason, flag_reasons=flag_reasons)


def _measures(measures: Mapping[str, Measure], hand: _Hand) -> dict[str, Measure]:
    return {
        name: replace(measure, reason=measure.reason and hand.text(measure.reason))
        for name, measure in measures.items()
    }


def _moment(moment: Moment, hand: _Hand) -> Moment:
    return replace(moment, reason=hand.text(moment.reason), debrief=hand.text(moment.debrief))


def _action(action: Action, hand: _Hand) -> Action:
    return replace(
        action,
        owner=hand.name(action.owner),
        what=hand.text(action.what),
        due_words=hand.text(action.due_words),
        reason=hand.text(action.reason),
    )
