"""What stands around the words in a Markdown file: fields at the top, headings, rules.

It knows no transcript format.
"""

from __future__ import annotations

from collections.abc import Sequence


def read_body(text: str) -> list[str]:
    r"""Return a text's lines, with nothing in the place of fields, headings and rules.

    >>> read_body("---\ntitle: x\n---\n# Heading\nAna: So?")
    ['', '', '', '', 'Ana: So?']
    """
    lines = text.split("\n")
    fields = _count_fields(lines)
    return [
        "" if number <= fields or _is_furniture(line) else line
        for number, line in enumerate(lines, start=1)
    ]


def _count_fields(lines: Sequence[str]) -> int:
    """Return how many lines the block of fields between two rules at the top has."""
    if lines[0].strip() != "---":
        return 0
    ends = (number for number, line in enumerate(lines, start=1) if line.strip() == "---")
    next(ends)
    return next(ends, 0)


def _is_furniture(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and (bare.startswith("#") or not bare.strip("-*_="))
