"""Taking one person out of a review: their words, their names, and what quotes either.

What was counted stays: the labels of what they said, and their part of the talk
under a stand-in. So nothing can be counted anew afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from coach.coding import Coding
from coach.language.pseudonyms import hide_names
from coach.review import Action, Line, Moment, Plan, Review, Span
from coach.service.correcting import count_corrected
from coach.transcript import Speaker, Transcript, Utterance

ERASED_WORDS = "(erased)"
"""What stands where a person's words stood."""

_Change = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """Who is taken out: the name of their words, what stands in, and what it does to text."""

    name: str
    stand_in: str
    hide: _Change

    def rename(self, name: str) -> str:
        return self.stand_in if name == self.name else self.hide(name)


def redact_person(review: Review, name: str | None) -> tuple[Review, _Change]:
    """Return the review without that person, and what takes their name out of other text.

    What people corrected is counted first. ``name`` is a speaker's, another they
    go by, or that of somebody silent; None takes nobody out.
    """
    if name is None:
        return count_corrected(review), str
    person = _find_person(review, name)
    review = count_corrected(review)
    touched = _find_touched(review, person)
    redacted = replace(
        review,
        transcript=_transcript(review.transcript, person),
        plan=_plan(review.plan, person),
        lines=tuple(_line(line, person) for line in review.lines),
        talk=tuple(replace(share, name=person.rename(share.name)) for share in review.talk),
        measures={
            key: replace(each, reason=each.reason and person.hide(each.reason))
            for key, each in review.measures.items()
        },
        moments=tuple(_moment(each, person) for each in review.moments if not touched(each)),
        actions=tuple(
            _action(each, person)
            for each in review.actions
            if each.owner != person.name and not touched(each)
        ),
        notes=tuple(person.hide(note) for note in review.notes),
    )
    return redacted, person.hide


def _find_person(review: Review, name: str) -> _Person:
    speakers = review.transcript.speakers
    found = [each for each in speakers if name in (each.name, *each.aliases)]
    person = found[0] if found else Speaker(name=name)
    taken = {each.name for each in speakers} | {share.name for share in review.talk}
    numbers = (f"Erased {number}" for number in range(1, len(taken) + 2))
    stand_in = next(each for each in numbers if each not in taken)
    # As a member, whatever their role is: only people's names are looked for by their parts.
    names = hide_names([Speaker(name=person.name, aliases=(*person.aliases, name))])
    hidden = replace(names, phrases=dict.fromkeys(names.phrases, stand_in))

    def hide(text: str) -> str:
        for whole in (person.name, *person.aliases, name):
            text = text.replace(whole, stand_in)
        return hidden.replace_in(text)

    return _Person(name=person.name, stand_in=stand_in, hide=hide)


def _find_touched(review: Review, person: _Person) -> Callable[[Moment | Action], bool]:
    """Return what says whether a stretch of the talk has words of that person in it."""
    order = {line.utterance.id: place for place, line in enumerate(review.lines)}
    theirs = [line.speaker == person.name for line in review.lines]
    return lambda each: any(theirs[order[each.first_utterance] : order[each.last_utterance] + 1])


def _transcript(transcript: Transcript, person: _Person) -> Transcript:
    return replace(
        transcript,
        title=person.hide(transcript.title),
        speakers=tuple(_speaker(each, person) for each in transcript.speakers),
        turns=tuple(
            replace(
                turn,
                speaker=person.rename(turn.speaker),
                utterances=tuple(_utterance(each, person) for each in turn.utterances),
            )
            for turn in transcript.turns
        ),
        warnings=tuple(person.hide(warning) for warning in transcript.warnings),
    )


def _speaker(speaker: Speaker, person: _Person) -> Speaker:
    aliases = () if speaker.name == person.name else tuple(map(person.hide, speaker.aliases))
    return replace(speaker, name=person.rename(speaker.name), aliases=aliases)


def _utterance(utterance: Utterance, person: _Person) -> Utterance:
    said = ERASED_WORDS if utterance.speaker == person.name else person.hide(utterance.text)
    return replace(utterance, speaker=person.rename(utterance.speaker), text=said)


def _plan(plan: Plan, person: _Person) -> Plan:
    return replace(
        plan,
        rounds=tuple(
            replace(
                each,
                presenter=person.rename(each.presenter),
                phases=tuple(_span(span, person) for span in each.phases),
                reason=person.hide(each.reason),
            )
            for each in plan.rounds
        ),
        outside=tuple(_span(span, person) for span in plan.outside),
    )


def _span(span: Span, person: _Person) -> Span:
    return replace(span, reason=person.hide(span.reason))


def _line(line: Line, person: _Person) -> Line:
    utterance = _utterance(line.utterance, person)
    coding = line.coding and _coding(line.coding, utterance, person)
    return replace(line, utterance=utterance, coding=coding)


def _coding(coding: Coding, utterance: Utterance, person: _Person) -> Coding:
    """Return a line's readings without the words they rest on, where those are that person's."""
    prediction = coding.prediction
    theirs = coding.utterance.speaker == person.name
    reasons = {flag: person.hide(words) for flag, words in prediction.flag_reasons.items()}
    return Coding(
        utterance=utterance,
        prediction=replace(
            prediction,
            reason="" if theirs else person.hide(prediction.reason),
            flag_reasons={} if theirs else reasons,
        ),
        corrections=tuple(
            replace(each, by=person.hide(each.by), note="" if theirs else person.hide(each.note))
            for each in coding.corrections
        ),
    )


def _moment(moment: Moment, person: _Person) -> Moment:
    return replace(moment, reason=person.hide(moment.reason), debrief=person.hide(moment.debrief))


def _action(action: Action, person: _Person) -> Action:
    return replace(
        action,
        owner=person.rename(action.owner),
        what=person.hide(action.what),
        due_words=person.hide(action.due_words),
        reason=person.hide(action.reason),
    )
