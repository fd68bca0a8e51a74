"""The same set over time: what each review has, side by side, the oldest meeting first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from coach.errors import ComparisonError
from coach.labels import PHASE_WORDS, Phase, Role
from coach.report.comparison import Comparison, Meeting
from coach.report.presentable import make_presentable
from coach.review import Measure, Review, wilson_rate

_PEOPLE = frozenset({Role.MEMBER, Role.FACILITATOR, Role.OBSERVER})
_TOO_FEW = "--compare sets meetings beside each other, so it takes two FILEs or more"
_NO_END = "The file does not say when the talk ended."
_SAME_SET = 0.5
"""Meetings that share at least this much of the smaller one's people may be one set's."""
_OTHER_PEOPLE = (
    "Meetings {one} and {other} have fewer than half of their people in common, by the names in "
    "the files: they may be of different sets."
)
_OTHER_BASIS = (
    "The presenter’s share is counted in seconds for some of these meetings and in words for "
    "others, so it cannot be compared between them."
)
_NO_DATE = "Not every meeting has a date, so they stand in the order given."


def compare_reviews(reviews: Sequence[Review], *, names: bool = False) -> Comparison:
    """Set meetings beside each other.

    They are put in the order of their days where each has one, and stay in the
    order given where one has none. Unless ``names`` is set, people named in a
    title or a reason are called Member 1, 2, 3.

    Raises:
        ComparisonError: there are fewer than two, or two are the same meeting.
    """
    if len(reviews) < 2:
        raise ComparisonError(_TOO_FEW, names=[each.transcript.title for each in reviews])
    _refuse_copies(reviews)
    dated = [(day, review) for review in reviews if (day := review.held_on) is not None]
    if len(dated) == len(reviews):
        reviews = [review for _, review in sorted(dated, key=lambda pair: pair[0])]
    notes = [*_note_people(reviews), *_note_basis(reviews)]
    if len(dated) < len(reviews):
        notes.append(_NO_DATE)
    return Comparison(
        meetings=tuple(
            _meeting(make_presentable(review, names=names), review.held_on) for review in reviews
        ),
        notes=tuple(notes),
    )


def _refuse_copies(reviews: Sequence[Review]) -> None:
    """Refuse two files that say the same, word by word, whatever their layout."""
    titles: dict[str, str] = {}
    for review in reviews:
        title = review.transcript.title
        said = " ".join(line.utterance.text for line in review.lines)
        words = " ".join(re.findall(r"\w+", said.casefold()))
        if words in titles:
            raise ComparisonError(
                f"{title} and {titles[words]} are the same meeting; give one of them only",
                names=[titles[words], title],
            )
        titles[words] = title


def _note_people(reviews: Sequence[Review]) -> tuple[str, ...]:
    """Say which two meetings, the first such pair, have mostly different people."""
    people = [_list_names(review) for review in reviews]
    for (one, its), (other, others) in combinations(enumerate(people, start=1), 2):
        if its and others and len(its & others) < _SAME_SET * min(len(its), len(others)):
            return (_OTHER_PEOPLE.format(one=one, other=other),)
    return ()


def _list_names(review: Review) -> frozenset[str]:
    return frozenset(
        " ".join(speaker.name.casefold().split())
        for speaker in review.transcript.speakers
        if speaker.role in _PEOPLE
    )


def _note_basis(reviews: Sequence[Review]) -> tuple[str, ...]:
    return (_OTHER_BASIS,) if len({review.share_basis for review in reviews}) > 1 else ()


def _meeting(review: Review, day: date | None) -> Meeting:
    figures = (
        _minutes(review),
        _find(review.measures, "suggestions_before_ideas", "turn"),
        _first_suggestion(review.measures),
        _open(review.measures, Phase.CLARIFYING),
        _open(review.measures, Phase.EXPLORING),
        _share_of(_find(review.measures, "picked_up", "share")),
        _find(review.measures, "talk_presenter", "share"),
        _share_of(_find(review.measures, "answered", "share")),
    )
    return Meeting(
        title=review.transcript.title,
        held_on=day,
        rounds=len(review.rounds),
        figures={figure.name: figure for figure in figures},
    )


def _minutes(review: Review) -> Measure:
    first, last = review.transcript.first_start, review.transcript.last_end
    if first is None or last is None:
        return _unknown("minutes", "minute", _NO_END)
    return Measure(name="minutes", value=(last - first) / 60, unit="minute")


def list_counts(measures: Mapping[str, Measure]) -> tuple[Measure, Measure, Measure]:
    """Return the three counts that say most about a meeting, from all of its measures.

    Suggestions before the ideas round; open questions of those asked while
    exploring; questions that took up the presenter's words, of those that could.
    """
    return (
        _find(measures, "suggestions_before_ideas", "turn"),
        _open(measures, Phase.EXPLORING),
        _share_of(_find(measures, "picked_up", "share")),
    )


def _find(measures: Mapping[str, Measure], name: str, unit: str) -> Measure:
    measure = measures.get(name)
    return measure or _unknown(name, unit, "This was not worked out.")


def _first_suggestion(measures: Mapping[str, Measure]) -> Measure:
    """Return how soon it came in seconds, or in turns where the file has no times for it."""
    timed = _find(measures, "first_suggestion", "second")
    turns = measures.get("first_suggestion_turns")
    if timed.value is not None or turns is None or turns.value is None:
        return timed
    return Measure(name="first_suggestion", value=turns.value, unit="turn")


def _open(measures: Mapping[str, Measure], phase: Phase) -> Measure:
    name, part = f"open_{phase.value}", f"No {PHASE_WORDS[phase]} phase is marked."
    opened = measures.get(f"open_questions.{phase.value}")
    closed = measures.get(f"closed_questions.{phase.value}")
    if opened is None or closed is None:
        return _unknown(name, "share", part)
    if opened.value is None or closed.value is None:
        return _unknown(name, "share", opened.reason or closed.reason or part)
    return _share(name, round(opened.value), round(opened.value + closed.value))


def _share_of(measure: Measure) -> Measure:
    if measure.count is None or measure.of is None:
        reason = measure.reason or "This was not worked out."
        return _unknown(measure.name, "share", reason)
    return _share(measure.name, measure.count, measure.of)


def _share(name: str, count: int, of: int) -> Measure:
    rate = wilson_rate(count, of)
    if rate is None:
        return _unknown(name, "share", "No questions were asked there.")
    return Measure(
        name=name,
        value=rate.value,
        unit="share",
        count=count,
        of=of,
        low=rate.low,
        high=rate.high,
    )


def _unknown(name: str, unit: str, reason: str) -> Measure:
    return Measure(name=name, value=None, unit=unit, reason=reason)
