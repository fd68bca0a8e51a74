"""A page of plain text, 78 columns wide: paragraphs, rows, quotes and bars.

Knows how lines are laid out, and nothing of what they say.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable

WIDTH = 78
"""No line is wider than this many characters."""

_KEY_WIDTH = 19
_INDENT = "  "
_BAR_CELLS = 30
_CUT = " …"
_TIED = "\N{NO-BREAK SPACE}"
_TIE = re.compile(r"(?<=\d) (?=%|h\b|min\b|s\b|of \d)|(?<=\d h) (?=\d)|(?<=\d of) (?=\d)| (?=…)")


def paragraph(text: str, *, first: str = "", then: str | None = None) -> tuple[str, ...]:
    """Break text into lines; ``first`` stands before the first, ``then`` before the others.

    A number keeps its unit on its own line.

    >>> paragraph("one two", first="- ")
    ('- one two',)
    """
    lines = textwrap.wrap(
        _TIE.sub(_TIED, text),
        width=WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if then is None else then,
        break_on_hyphens=False,
    )
    return tuple(line.replace(_TIED, " ") for line in lines)


def indented(text: str) -> tuple[str, ...]:
    """Break text into lines that stand two spaces in.

    >>> indented("Nothing here.")
    ('  Nothing here.',)
    """
    return paragraph(text, first=_INDENT)


def row(key: str, value: str) -> tuple[str, ...]:
    """Return a name and what there is to say of it, side by side.

    >>> row("Checks", "4 checks of understanding")
    ('  Checks             4 checks of understanding',)
    """
    return paragraph(value, first=f"{_INDENT}{key:<{_KEY_WIDTH - 1}} ")


def quote(mark: str, place: str, text: str, *notes: str, then: str = "") -> tuple[str, ...]:
    """Return something said, its mark and where it stands.

    ``then`` goes on after the closing quotation mark; each note has its own line.

    >>> for line in quote("●", "15:23", "What else?", "Then a pause."):
    ...     print(line)
      ● 15:23  “What else?”
               Then a pause.
    """
    first = f"{_INDENT}{mark} {place}  "
    lines = list(paragraph(f"“{text}” {then}", first=first))
    for note in notes:
        lines += paragraph(note, first=" " * len(first))
    return tuple(lines)


def bar(share: float) -> str:
    """Return a share (0 to 1) as a line; something never looks like nothing.

    >>> len(bar(0.3)), bar(0.3).count("━"), bar(0.001).count("━"), bar(0).count("━")
    (30, 9, 1, 0)
    """
    filled = min(_BAR_CELLS, max(round(_BAR_CELLS * share), 1 if share > 0 else 0))
    return "━" * filled + "─" * (_BAR_CELLS - filled)


def visible(text: str) -> str:
    r"""Return text on one line, without anything that could move a screen's cursor.

    Transcripts are other people's files: control characters in them must not
    reach a terminal.

    >>> visible("So\x1b[2J what\n now?")
    'So [2J what now?'
    """
    shown = "".join(letter if letter.isprintable() else _stand_in(letter) for letter in text)
    return " ".join(shown.split())


def _stand_in(letter: str) -> str:
    """Return nothing for an invisible sign inside a word, such as a soft hyphen, else a space."""
    return "" if unicodedata.category(letter) == "Cf" else " "


def shortened(text: str, *, letters: int) -> str:
    """Return text of at most so many letters, cut between words, with a sign of the cut.

    ``letters`` is at least 2.

    >>> shortened("What would feel like progress?", letters=20)
    'What would feel …'
    """
    if len(text) <= letters:
        return text
    room = letters - len(_CUT)
    cut = text[: room + 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut else text[:room]
    return f"{head.rstrip(' ,;:-')}{_CUT}"


def join_sections(sections: Iterable[Iterable[str]]) -> str:
    r"""Join sections with an empty line between them, leaving out empty ones.

    >>> join_sections([["a", "b"], [], ["c"]])
    'a\nb\n\nc'
    """
    return "\n\n".join("\n".join(lines) for section in sections if (lines := tuple(section)))
