"""What stands around the words in a Markdown file: fields at the top, headings, rules.

It knows no transcript format.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.readers._lines import Lines


def read_body(text: str) -> Sequence[str]:
    r"""Return a text's lines, with nothing in the place of fields, headings and rules.

    >>> list(read_body("---\ntitle: x\n---\n# Heading\nAna: So?"))
    ['', '', '', '', 'Ana: So?']
    """
    fields = _count_fields(Lines(text))
    rest = text.split("\n", fields)[-1]
    return Lines("\n" * fields + rest, change=_drop_furniture)


def _count_fields(lines: Sequence[str]) -> int:
    """Return how many lines the block of fields between two rules at the top has."""
    if lines[0].strip() != "---":
        return 0
    ends = (number for number, line in enumerate(lines, start=1) if line.strip() == "---")
    next(ends)
    return next(ends, 0)


def _drop_furniture(line: str) -> str:
    bare = line.strip()
    return "" if bare.startswith("#") or not bare.strip("-*_=") else line
