"""Meetings of one set side by side, as plain text: counts and ranges, and no verdict.

Knows no colours and no terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from coach.report.comparison import FIGURES, SHARES, Comparison, Meeting, find_apart
from coach.report.page import indented, join_sections, paragraph, visible
from coach.report.titles import date_words, title_words
from coach.report.wording import duration, listing, n_of_n, percent, plural, sentence
from coach.review import Measure

_KEY, _CELL, _ACROSS = 21, 14, 4
ROWS = {
    "minutes": "Length",
    "suggestions_before_ideas": "Early suggestions",
    "first_suggestion": "First suggestion",
    "open_clarifying": "Open, clarifying",
    "open_exploring": "Open, exploring",
    "picked_up": "Words picked up",
    "talk_presenter": "Presenter spoke",
    "answered": "Answered",
}
"""What each figure is called, in the order in which they are shown."""
_EARLY = "suggestions_before_ideas"
_RANGED = frozenset({_EARLY, *SHARES})
MEANING = (
    "Early suggestions are turns that suggest something, unasked, before the ideas round; under "
    "their count stands the range that the labels allow it, where it is known. The first one is "
    "counted from the beginning of the presentation; in a meeting of several rounds it is of "
    "the round where it came soonest.",
    "Words picked up: questions asked while clarifying and exploring that took up the "
    "presenter’s own words. Answered: members’ asking turns after which the presenter spoke next.",
    "Beside or under so many of so many stands a range: where the share may lie for a set that "
    "goes on as in that meeting. Made in this way, it takes in that share 19 times in 20. It is "
    "wide where few questions were asked, and it does not know of labels that could be read "
    "another way. Of many pairs of meetings, a few lie apart by chance alone.",
    "Which way any of this should go is for the set to say. One meeting differs from the next "
    "by its presenter and its issue, too.",
    "Not for appraisal or selection.",
)
"""What to know of the figures, a paragraph each."""
_OVERLAP = "the ranges overlap: this may be chance."
_MOST_PAIRS = 3
_NOT_KNOWN = "–"
_NO_ROUND = "no round could be made out"


def compare_text(comparison: Comparison) -> str:
    """Return the comparison as lines of at most 78 characters, without a last line break."""
    return join_sections(
        (
            _head(comparison),
            *_tables(comparison.meetings),
            _unknowns(comparison.meetings),
            _ranges(comparison),
            ("What these numbers mean", *(line for text in MEANING for line in indented(text))),
        )
    )


def _head(comparison: Comparison) -> tuple[str, ...]:
    lines = [f"{plural(len(comparison.meetings), 'meeting')} side by side"]
    for number, meeting in enumerate(comparison.meetings, start=1):
        lines += paragraph(
            f"{title_words(visible(meeting.title))}{_rounds(meeting)}{_day(meeting)}",
            first=f"  {number}  ",
        )
    for note in comparison.notes:
        lines += paragraph(visible(f"Worth knowing: {note}"))
    return tuple(lines)


def _rounds(meeting: Meeting) -> str:
    """Say how many rounds there were, unless there was one."""
    if meeting.rounds == 1:
        return ""
    return f" · {plural(meeting.rounds, 'round')}" if meeting.rounds else f" · {_NO_ROUND}"


def _day(meeting: Meeting) -> str:
    """Return the day where the title does not say it."""
    day = "" if meeting.held_on is None else date_words(meeting.held_on)
    return "" if day in title_words(meeting.title) else f" · {day}"


def _tables(meetings: Sequence[Meeting]) -> tuple[tuple[str, ...], ...]:
    """Return as many tables as it takes, four meetings in each."""
    return tuple(
        _table(meetings[start : start + _ACROSS], start + 1)
        for start in range(0, len(meetings), _ACROSS)
    )


def _table(meetings: Sequence[Meeting], first: int) -> tuple[str, ...]:
    heads = [call_meeting(meeting, number) for number, meeting in enumerate(meetings, first)]
    lines = [_row("", heads)]
    for name in FIGURES:
        figures = [meeting.figures[name] for meeting in meetings]
        lines.append(_row(ROWS[name], [say_figure(name, figure) for figure in figures]))
        ranges = [say_range(name, figure) for figure in figures]
        if any(ranges):
            lines.append(_row("", ranges))
    return tuple(lines)


def _row(key: str, cells: Iterable[str]) -> str:
    return f"  {key:<{_KEY - 2}}{''.join(f'{cell:<{_CELL}}' for cell in cells)}".rstrip()


def call_meeting(meeting: Meeting, number: int) -> str:
    """Return what a meeting is called for short: its day, or its place in the list."""
    if meeting.held_on is None:
        return f"meeting {number}"
    _, day, month, year = date_words(meeting.held_on).split()
    return f"{day} {month[:3]} {year}"


def say_figure(name: str, figure: Measure) -> str:
    """Return a figure as it stands in the table; what is not known is said underneath."""
    if figure.value is None:
        return _NOT_KNOWN
    return _WORDS[name](figure, figure.value)


def _say_count(figure: Measure, value: float) -> str:
    return n_of_n(figure.count or 0, figure.of or 0)


def _say_first(figure: Measure, value: float) -> str:
    return f"in turn {value:.0f}" if figure.unit == "turn" else duration(value)


_WORDS: dict[str, Callable[[Measure, float], str]] = {
    "minutes": lambda _, value: duration(60 * value),
    "suggestions_before_ideas": lambda _, value: plural(round(value), "turn"),
    "first_suggestion": _say_first,
    "talk_presenter": lambda _, value: percent(value),
    **dict.fromkeys(SHARES, _say_count),
}


def say_range(name: str, figure: Measure) -> str:
    """Return the interval of a share, or the range that the labels allow a count."""
    if figure.low is None or figure.high is None or name not in _RANGED:
        return ""
    if name == _EARLY:
        return f"{round(figure.low)} to {round(figure.high)}"
    return f"{round(100 * figure.low)} to {percent(figure.high)}"


def _unknowns(meetings: Sequence[Meeting]) -> tuple[str, ...]:
    lines = [line for text in list_unknowns(meetings) for line in indented(visible(text))]
    return (f"What stands as {_NOT_KNOWN}", *lines) if lines else ()


def list_unknowns(meetings: Sequence[Meeting]) -> tuple[str, ...]:
    """Say why each figure that is not known is not, meetings with one reason together."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for name in FIGURES:
        for number, meeting in enumerate(meetings, start=1):
            figure = meeting.figures[name]
            if figure.value is None:
                key = (ROWS[name], sentence(figure.reason or ""))
                reasons.setdefault(key, []).append(call_meeting(meeting, number))
    return tuple(
        f"{row}, {listing(called)}: {reason}" for (row, reason), called in reasons.items()
    )


def _ranges(comparison: Comparison) -> tuple[str, ...]:
    lines = [line for text in list_ranges(comparison) for line in indented(text)]
    return ("What the ranges say", *lines) if lines else ()


def list_ranges(comparison: Comparison) -> tuple[str, ...]:
    """Say of each share whether its ranges overlap, and which lie apart."""
    called = [
        call_meeting(each, number) for number, each in enumerate(comparison.meetings, start=1)
    ]
    pairs = {name: find_apart(comparison, name) for name in SHARES}
    return tuple(
        f"{ROWS[name]}: {_say_pairs(found, called)}"
        for name, found in pairs.items()
        if found is not None
    )


def _say_pairs(pairs: Sequence[tuple[int, int]], called: Sequence[str]) -> str:
    if not pairs:
        return _OVERLAP
    named = [f"{called[one]} and {called[other]}" for one, other in pairs[:_MOST_PAIRS]]
    more = len(pairs) - _MOST_PAIRS
    rest = f"; and {plural(more, 'more pair')}" if more > 0 else ""
    others = " All others overlap." if len(called) > 2 else ""
    return f"the ranges lie apart for {'; for '.join(named)}{rest}.{others}"
