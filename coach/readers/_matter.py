"""What stands around the words in a text: fields at the top, headings, rules, closing lines.

It knows no transcript format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_HEADING = re.compile(r"\s*#{1,6}(?:\s|$)")
_PAGE_OR_LINK = re.compile(
    r"page [0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?|<?https?://\S+", re.IGNORECASE
)
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


def read_body(text: str) -> list[str]:
    r"""Return a text's lines, with nothing in the place of what is around the words.

    That is fields at the top, headings, rules, numbers of pages, bare links, and closing lines
    such as “End of recording”.

    >>> read_body("---\ntitle: x\n---\n# Heading\nAna: So?")
    ['', '', '', '', 'Ana: So?']
    """
    lines = text.split("\n")
    fields, closing = _count_fields(lines), _find_closing(lines)
    return [
        "" if number <= fields or number > closing or _is_furniture(line) else line
        for number, line in enumerate(lines, start=1)
    ]


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
    ends = (number for number, line in enumerate(lines, start=1) if line.strip() == "---")
    next(ends)
    end = next(ends, 0)
    keys = [match[1] for line in lines[1:end] if (match := _FIELD.match(line))]
    is_fields = end <= _MOST_FIELD_LINES and keys and len(set(keys)) == len(keys)
    return end if is_fields else 0


def _find_closing(lines: Sequence[str]) -> int:
    """Return how many lines there are before the blank and closing ones at the end."""
    last = len(lines)
    while last and (not lines[last - 1].strip() or _CLOSING.fullmatch(lines[last - 1].strip())):
        last -= 1
    return last


def _is_furniture(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and (
        not bare.strip("-*_=")
        or _HEADING.match(line) is not None
        or _PAGE_OR_LINK.fullmatch(bare) is not None
    )
