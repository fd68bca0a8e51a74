"""The agenda of a meeting as one page to print. Knows rows of words, and no rules of time."""

from __future__ import annotations

from collections.abc import Sequence

from coach.report.html_page import page
from coach.report.html_parts import card, paragraphs, table
from coach.report.markup import join, tag
from coach.report.page import visible

_HEADS = ("When", "What", "Minutes", "Usual here")


def agenda_html(
    title: str,
    facts: Sequence[str],
    rows: Sequence[tuple[str, str, str, str]],
    issues: Sequence[tuple[str, str]] = (),
) -> str:
    """Return the page.

    Args:
        title: what is printed at its top.
        facts: what is known of the meeting, a short phrase each.
        rows: when, what, how many minutes, and what is usual in it.
        issues: whose each is, and what it is; nothing of none.
    """
    brought = [
        tag("p", tag("b", visible(whose), ": "), visible(text), dir="auto")
        for whose, text in issues
    ]
    shown = [tuple(visible(cell) for cell in row) for row in rows]
    return page(
        visible(title),
        head=join((tag("h1", visible(title), dir="auto"), paragraphs(map(visible, facts)))),
        contents=(),
        main=join(
            (
                table("The agenda", _HEADS, shown),
                card("Brought to this meeting", *brought, level=2) if brought else None,
            )
        ),
        foot=tag("p", "What is said in the set stays in the set."),
    )
