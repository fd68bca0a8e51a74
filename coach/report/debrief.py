"""What a debrief sheet says: the moments, the counts and the actions of each round.

Groups only. Knows the names of the measures, and nothing of documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.labels import PHASE_WORDS, ROUND_PHASES, Phase, Role
from coach.report.round_text import (
    Figures,
    count_asked,
    say_all_kinds,
    say_early,
    say_first_suggestion,
    say_invited,
)
from coach.report.text import short_name
from coach.report.titles import date_words
from coach.report.wording import (
    PHASE_USUAL,
    n_of_n,
    not_known,
    percent,
    perhaps,
    sentence,
)
from coach.review import Action, ActionStatus, Line, Measure, Moment, Review

Row = tuple[str, ...]

_STATUS = {ActionStatus.OPEN: " (not yet taken on)", ActionStatus.REFUSED: " (turned down)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """A moment as it is shown: the question, what the presenter said next, why, what to ask."""

    question: Line
    answer: str
    reason: str
    debrief: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One round, or the whole meeting where no round could be made out."""

    heading: str
    replays: tuple[Replay, ...]
    rows: tuple[Row, ...]


def list_parts(review: Review, *, few: int) -> tuple[Part, ...]:
    """Return the rounds of a meeting, or all of it as one part.

    Below ``few`` questions no share is given.
    """
    count = len(review.rounds)
    if not count:
        lines, figures = review.lines, Figures(measures=review.measures, few=few)
        return (_part("The whole meeting", lines, review.moments, figures),)
    return tuple(_round(review, number, few) for number in range(1, count + 1))


def _round(review: Review, number: int, few: int) -> Part:
    several = len(review.rounds) > 1
    presenter = short_name(review.rounds[number - 1].presenter, review)
    return _part(
        f"Round {number}: {presenter}" if several else f"{presenter}’s round",
        [line for line in review.lines if line.round == number],
        review.moments,
        Figures(measures=review.measures, prefix=f"round_{number}." if several else "", few=few),
    )


def _part(
    heading: str, lines: Sequence[Line], moments: Iterable[Moment], figures: Figures
) -> Part:
    return Part(heading=heading, replays=find_replays(lines, moments), rows=count_rows(figures))


def find_replays(lines: Sequence[Line], moments: Iterable[Moment]) -> tuple[Replay, ...]:
    """Return the moments that lie among these lines, in the order given."""
    places = {line.utterance.id: place for place, line in enumerate(lines)}
    return tuple(
        _replay(moment, lines[places[moment.asked]], _list_after(lines, places, moment))
        for moment in moments
        if {moment.asked, moment.last_utterance} <= places.keys()
    )


def _list_after(lines: Sequence[Line], places: dict[str, int], moment: Moment) -> Sequence[Line]:
    return lines[places[moment.asked] + 1 : places[moment.last_utterance] + 1]


def _replay(moment: Moment, question: Line, after: Iterable[Line]) -> Replay:
    said = (line.utterance.text for line in after if line.role is Role.PRESENTER)
    return Replay(
        question=question,
        answer=" ".join(said),
        reason=sentence(moment.reason),
        debrief=sentence(moment.debrief),
    )


def count_rows(figures: Figures) -> tuple[Row, ...]:
    """Return the counts of a round: what, how many, and what to know about it.

    Counts that a review does not have are left out.
    """
    rows = (
        ("First suggestion", say_first_suggestion(figures), ""),
        _suggestions(figures),
        *_questions(figures),
        _picked_up(figures),
        _presenter(figures),
    )
    return tuple(row for row in rows if row[1])


def _suggestions(figures: Figures) -> Row:
    measure = figures.find("suggestions_before_ideas")
    if measure is None:
        return ("", "", "")
    if measure.value is None:
        text = say_all_kinds(figures) or not_known(measure.reason)
        return ("Suggestions", text, sentence(measure.reason or ""))
    return (
        "Suggestions before the ideas round",
        say_early(measure, figures),
        sentence(say_invited(figures)),
    )


def _questions(figures: Figures) -> tuple[Row, ...]:
    """Return the questions of each phase, or all of them where no phase has any."""
    rows = [
        (f"Questions: {PHASE_WORDS[phase]}", text, sentence(PHASE_USUAL[phase]))
        for phase in ROUND_PHASES
        if (text := _count_open(figures, phase))
    ]
    if rows:
        return tuple(rows)
    measure = figures.find("open_questions")
    if measure is None or measure.value is not None:
        return (("Questions", _count_open(figures), ""),)
    return (("Questions", not_known(measure.reason), ""),)


def _count_open(figures: Figures, phase: Phase | None = None) -> str:
    opened, of = count_asked(figures, phase) or (0, 0)
    if not of:
        return ""
    return f"{n_of_n(opened, of)} open{_range(figures.find('open_questions', phase), opened)}"


def _picked_up(figures: Figures) -> Row:
    measure = figures.find("picked_up")
    name = "Presenter’s words picked up"
    if measure is None:
        return ("", "", "")
    if measure.value is None or measure.count is None or not measure.of:
        return (name, not_known(measure.reason), "")
    text = f"{n_of_n(measure.count, measure.of)} questions{_range(measure, measure.count)}"
    return (name, text, "Checks of understanding count here too.")


def _presenter(figures: Figures) -> Row:
    measure = figures.find("talk_presenter")
    if measure is None:
        return ("", "", "")
    known = measure.value is not None
    text = f"{percent(measure.value or 0)} of the talk" if known else not_known(measure.reason)
    return ("The presenter spoke", text, "There is no right amount." if known else "")


def _range(measure: Measure | None, value: int) -> str:
    possible = perhaps(value, measure.low, measure.high) if measure else ""
    return f" ({possible})" if possible else ""


def action_rows(actions: Iterable[Action]) -> tuple[Row, ...]:
    """Return the actions: owner, what, by when, and an empty place for what was reported."""
    return tuple(
        (action.owner, f"{action.what}{_STATUS.get(action.status, '')}", _say_due(action), "")
        for action in actions
    )


def _say_due(action: Action) -> str:
    if action.due is not None:
        return date_words(action.due)
    return f"“{action.due_words}”" if action.due_words else "no day was said"
