"""What a debrief sheet says: the moments, the counts and the actions of each round.

Groups only. Knows the names of the measures, and nothing of documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.labels import ROUND_PHASES
from coach.report.beyond_tally import leave_out_beyond
from coach.report.figures import Figures, find_figures
from coach.report.findings import (
    Finding,
    find_asked,
    find_picked_up,
    find_presenter_talk,
    find_suggestions_made,
    say_open,
)
from coach.report.replays import Replay, find_replays
from coach.report.round_text import say_first_suggestion
from coach.report.text import short_name
from coach.report.titles import date_words
from coach.report.wording import not_known
from coach.review import Action, ActionStatus, Line, Moment, Review

Row = tuple[str, ...]

_STATUS = {ActionStatus.OPEN: " (not yet taken on)", ActionStatus.REFUSED: " (turned down)"}


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
        figures = find_figures(review, few=few)
        return (_part("The whole meeting", review.lines, review.moments, figures),)
    return tuple(_round(review, number, few) for number in range(1, count + 1))


def _round(review: Review, number: int, few: int) -> Part:
    presenter = short_name(review.rounds[number - 1].presenter, review)
    return _part(
        f"Round {number}: {presenter}" if len(review.rounds) > 1 else f"{presenter}’s round",
        [line for line in review.lines if line.round == number],
        review.moments,
        find_figures(review, number, few=few),
    )


def _part(
    heading: str, lines: Sequence[Line], moments: Iterable[Moment], figures: Figures
) -> Part:
    return Part(
        heading=heading,
        replays=find_replays(lines, moments),
        rows=count_rows(leave_out_beyond(figures)),
    )


def count_rows(figures: Figures) -> tuple[Row, ...]:
    """Return the counts of a round: what, how many, and what to know about it.

    Counts that a review does not have are left out.
    """
    rows = (
        ("First suggestion", say_first_suggestion(figures), ""),
        _row(find_suggestions_made(figures)),
        *_questions(figures),
        _row(find_picked_up(figures)),
        _row(find_presenter_talk(figures)),
    )
    return tuple(row for row in rows if row[1])


def _row(found: Finding | None) -> Row:
    return (found.name, found.text, found.note) if found else ("", "", "")


def _questions(figures: Figures) -> tuple[Row, ...]:
    """Return the questions of each phase, or all of them where no phase has any."""
    rows = [
        (f"Questions: {found.name}", found.text, found.note)
        for phase in ROUND_PHASES
        if (found := find_asked(figures, phase))
    ]
    if rows:
        return tuple(rows)
    measure = figures.find("open_questions")
    if measure is None or measure.value is not None:
        return (("Questions", say_open(figures), ""),)
    return (("Questions", not_known(measure.reason), ""),)


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
