"""What to say of marks for a change of speaker where nobody is named."""

from __future__ import annotations


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
