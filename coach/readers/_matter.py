"""What stands around the words in a text: fields at the top, headings, rules, closing lines.

It knows no transcript format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from coach.readers._lines import Lines

_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_PAGE_OR_LINK = re.compile(
    r"page [0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?|<?https?://\S+", re.IGNORECASE
)
_FURNITURE_OPENS = frozenset(("", *"-*_=#<hHpP"))
"""What can come first in a line of furniture; few lines that hold words open so."""
_FIELD = re.compile(r"([\w-]{1,40}):(?:\s|$)")
_MOST_FIELD_LINES = 100
_CLOSING = re.compile(
    r"[\W_]{0,6}(?:(?:transcribed|transcript|transcription(?: services)?) by\s.{1,120}"
    r"|end of (?:the )?(?:transcript|transcription|recording|audio|meeting|interview|session)"
    r"|(?:transcript|transcription|recording|audio|meeting|interview|session) (?:ends|ended)"
    r")[\W_]{0,6}",
    re.IGNORECASE,
)
_FEWEST_WORDS = 5
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)*_]{0,4}\s*$")


def read_body(text: str) -> Sequence[str]:
    r"""Return a text's lines, with nothing in the place of what is around the words.

    That is fields at the top, headings, rules, numbers of pages, bare links, and closing lines
    such as “End of recording”.

    >>> list(read_body("---\ntitle: x\n---\n# Heading\nAna: So?"))
    ['', '', '', '', 'Ana: So?']
    """
    lines = Lines(text)
    top, bottom = _count_fields(lines), _count_closing(lines)
    return Lines(_blank_ends(text, top=top, bottom=bottom), change=_drop_furniture)


def describe_above(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the sentence on lines above the first name that read like speech, or none.

    Titles, dates and lists of people are no sentences, and are passed over.

    >>> describe_above(["Our set, 3 May", "We all came in late that day.", ""])
    ('1 line above the first name was left out of what was said.',)
    """
    count = sum(_reads_like_speech(line) for line in lines)
    if not count:
        return ()
    were = "line above the first name was" if count == 1 else "lines above the first name were"
    return (f"{count:,} {were} left out of what was said.",)


def _reads_like_speech(line: str) -> bool:
    return len(line.split()) >= _FEWEST_WORDS and _SENTENCE_END.search(line[-200:]) is not None


def _count_fields(lines: Sequence[str]) -> int:
    """Return how many lines the block of fields between two rules at the top has.

    A field comes once; where something in front of a colon comes again, people talk.
    """
    if lines[0].strip() != "---":
        return 0
    top = islice(lines, _MOST_FIELD_LINES)
    ends = (number for number, line in enumerate(top, start=1) if line.strip() == "---")
    next(ends)
    end = next(ends, 0)
    keys = [match[1] for line in lines[1:end] if (match := _FIELD.match(line))]
    return end if keys and len(set(keys)) == len(keys) else 0


def _count_closing(lines: Sequence[str]) -> int:
    """Return how many lines there are from the first closing one at the end on."""
    count = 0
    for place, line in enumerate(reversed(lines), start=1):
        bare = line.strip()
        if _CLOSING.fullmatch(bare):
            count = place
        elif bare:
            break
    return count


def _blank_ends(text: str, *, top: int, bottom: int) -> str:
    """Return the text with nothing on so many lines at its top and bottom, itself if on none."""
    parts = text.split("\n", top)
    text = "\n".join([""] * top + parts[top:])
    parts = text.rsplit("\n", bottom)
    return "\n".join(parts[: len(parts) - bottom] + [""] * bottom)


def _drop_furniture(line: str) -> str:
    bare = line.strip()
    if bare[:1] not in _FURNITURE_OPENS:
        return line
    if (
        not bare.strip("-*_=")
        or _HEADING.match(line) is not None
        or _PAGE_OR_LINK.fullmatch(bare) is not None
    ):
        return ""
    return line
