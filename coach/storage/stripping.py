"""A review without its words: what was counted stays, under stand-ins for names.

Pure: knows no database.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from coach.coding import Coding
from coach.language.pseudonyms import Names, hide_names, list_people
from coach.review import Action, Line, Measure, Moment, Plan, Review, Round, Span
from coach.transcript import Transcript, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """What is done: names swapped in what is left, and these utterances' words left."""

    names: Names
    kept: Collection[str]

    def utterance(self, said: Utterance) -> Utterance:
        text = self.names.replace_in(said.text) if said.id in self.kept else ""
        return replace(said, speaker=self.names.name(said.speaker), text=text)

    def line(self, line: Line) -> Line:
        utterance = self.utterance(line.utterance)
        return replace(
            line, utterance=utterance, coding=line.coding and _coding(line.coding, utterance)
        )

    def moment(self, moment: Moment) -> Moment:
        hide = self.names.replace_in
        return replace(moment, reason=hide(moment.reason), debrief=hide(moment.debrief))

    def action(self, action: Action) -> Action:
        hide = self.names.replace_in
        return replace(
            action,
            owner=self.names.name(action.owner),
            what=hide(action.what),
            due_words=hide(action.due_words),
            reason="",
        )

    def measure(self, measure: Measure) -> Measure:
        reason = measure.reason and self.names.replace_in(measure.reason)
        return replace(measure, reason=reason)


def strip_words(review: Review, *, on: date, keeps_extracts: bool) -> Review:
    """Return the review without what was said, and without names.

    Args:
        review: with everything in it counted as it shall stay.
        on: the day, which the review then says.
        keeps_extracts: whether the words of its moments and actions stay, names
            swapped.
    """
    moments = review.moments if keeps_extracts else ()
    hand = _Strip(names=hide_names(list_people(review)), kept=_list_within(review, moments))
    return replace(
        review,
        transcript=_transcript(review.transcript, hand, on),
        plan=_plan(review.plan, hand),
        lines=tuple(hand.line(line) for line in review.lines),
        talk=tuple(replace(share, name=hand.names.name(share.name)) for share in review.talk),
        measures={key: hand.measure(each) for key, each in review.measures.items()},
        moments=tuple(hand.moment(each) for each in moments),
        actions=tuple(hand.action(each) for each in review.actions) if keeps_extracts else (),
        notes=(),
    )


def _list_within(review: Review, moments: Collection[Moment]) -> frozenset[str]:
    """Return the ids of all that was said in these moments."""
    ids = [line.utterance.id for line in review.lines]
    order = {id: place for place, id in enumerate(ids)}
    return frozenset(
        id
        for each in moments
        for id in ids[order[each.first_utterance] : order[each.last_utterance] + 1]
    )


def _transcript(transcript: Transcript, hand: _Strip, on: date) -> Transcript:
    return replace(
        transcript,
        title=hand.names.replace_in(transcript.title),
        speakers=tuple(
            replace(each, name=hand.names.name(each.name), aliases=())
            for each in transcript.speakers
        ),
        turns=tuple(
            replace(
                turn,
                speaker=hand.names.name(turn.speaker),
                utterances=tuple(hand.utterance(said) for said in turn.utterances),
            )
            for turn in transcript.turns
        ),
        warnings=(
            f"What was said went on {on:%A} {on.day} {on:%B %Y}, as the set had agreed; what "
            "was counted stays.",
        ),
    )


def _plan(plan: Plan, hand: _Strip) -> Plan:
    return replace(
        plan,
        rounds=tuple(_round(each, hand) for each in plan.rounds),
        outside=_spans(plan.outside),
    )


def _round(round_: Round, hand: _Strip) -> Round:
    presenter = hand.names.name(round_.presenter)
    return replace(round_, presenter=presenter, phases=_spans(round_.phases), reason="")


def _spans(spans: Collection[Span]) -> tuple[Span, ...]:
    """Return phases without what they rest on, which quotes."""
    return tuple(replace(span, reason="") for span in spans)


def _coding(coding: Coding, utterance: Utterance) -> Coding:
    return replace(
        coding,
        utterance=utterance,
        prediction=replace(coding.prediction, reason="", flag_reasons={}),
        corrections=tuple(replace(each, note="") for each in coding.corrections),
    )
