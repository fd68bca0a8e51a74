"""Actions as lines to read: who, what, by when, in the words said."""

from __future__ import annotations

from coach.report.page import indented, paragraph, shortened, visible
from coach.report.titles import day_words
from coach.review import Action, ActionStatus, Review

_MOST = 12
"""No more actions than this are shown."""
_LETTERS = 160
_HEADING = "Actions, as they were said: a proposal"


def actions_text(review: Review) -> tuple[str, ...]:
    """Return the actions that were named, each with its owner and its day; nothing of none."""
    if not review.actions:
        return ()
    lines = [_HEADING]
    for action in review.actions[:_MOST]:
        lines += paragraph(_say(action), first="  - ", then="    ")
    if (more := len(review.actions) - _MOST) > 0:
        lines += indented(f"And {more:,} more: --json lists them.")
    return tuple(lines)


def say_due(action: Action) -> str:
    """Return by when an action is to be done, or how it was left.

    >>> from datetime import date
    >>> say_due(Action(owner="Ana", what="ring", due=date(2026, 1, 23), due_words="Friday",
    ...     status=ActionStatus.AGREED, first_utterance="1", last_utterance="1", reason=""))
    'by Friday 23 January'
    """
    if action.status is ActionStatus.REFUSED:
        return "turned down"
    day = f"by {day_words(action.due)}" if action.due else _say_words(action.due_words)
    return f"{day}, not yet taken on" if action.status is ActionStatus.OPEN else day


def _say_words(words: str) -> str:
    """Return the words for a day that could not be worked out."""
    return f"“{words}”" if words else "no day said"


def _say(action: Action) -> str:
    what = shortened(visible(action.what), letters=_LETTERS)
    return visible(f"{action.owner}: “{what}” ({say_due(action)})")
