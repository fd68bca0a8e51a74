"""Meetings of one set side by side, as pieces of a page: counts and ranges, and no verdict."""

from __future__ import annotations

from markupsafe import Markup

from coach.report.compare_text import (
    MEANING,
    ROWS,
    call_meeting,
    list_ranges,
    list_unknowns,
    say_figure,
    say_range,
)
from coach.report.comparison import FIGURES, Comparison, Meeting
from coach.report.html_parts import HOW, fold, paragraphs, table
from coach.report.markup import join, tag

_FORMULA = (
    "The range of a share is Wilson’s 95 % interval of so many of so many (E. B. Wilson, 1927)."
)
"""For whoever would work a range out anew; everybody else is told what it says."""


def comparison_pieces(comparison: Comparison) -> Markup:
    """Return a table of the figures, what the ranges say, and what is not known and why."""
    called = [call_meeting(each, place) for place, each in enumerate(comparison.meetings, 1)]
    rows = [[ROWS[name], *(_cell(each, name) for each in comparison.meetings)] for name in FIGURES]
    return join(
        (
            paragraphs([f"Worth knowing: {note}" for note in comparison.notes], "note"),
            table("Meetings side by side", ["", *called], rows, class_="compared"),
            _list("What the ranges say", list_ranges(comparison)),
            _list("What stands as –", list_unknowns(comparison.meetings)),
            fold("What these numbers mean", paragraphs(MEANING)),
            fold(HOW, paragraphs([_FORMULA])),
        )
    )


def _cell(meeting: Meeting, name: str) -> str:
    figure = meeting.figures[name]
    range_ = say_range(name, figure).replace(" ", "\N{NO-BREAK SPACE}")  # In one piece, if narrow.
    return f"{say_figure(name, figure)} ({range_})" if range_ else say_figure(name, figure)


def _list(heading: str, texts: tuple[str, ...]) -> Markup:
    if not texts:
        return Markup("")
    return join((tag("h3", heading), tag("ul", *(tag("li", text) for text in texts))))
