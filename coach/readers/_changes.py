"""Marks for a change of speaker where nobody is named: what to make and to say of them."""

from __future__ import annotations

import re

_CHANGE = re.compile(r"\s{0,9}>{2,3}(?!>)\s{0,9}")


def strip_change(text: str) -> str | None:
    """Return the words behind a mark that somebody else speaks from here on, or None without one.

    >>> strip_change(">> So what?"), strip_change("So what?")
    ('So what?', None)
    """
    mark = _CHANGE.match(text)
    return None if mark is None else text[mark.end() :]


def describe_changes(count: int, *, mark: str) -> tuple[str, ...]:
    """Return the sentence on so many marks for a change of speaker, or none.

    >>> describe_changes(2, mark=">>")
    ('2 changes of speaker are marked “>>”, but nobody is named; the marks stay in the words.',)
    """
    if not count:
        return ()
    changes = "change of speaker is" if count == 1 else "changes of speaker are"
    return (
        f"{count:,} {changes} marked “{mark}”, but nobody is named; the marks stay in the words.",
    )
