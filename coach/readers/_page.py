"""A web page as the words inside its elements, in one pass over the text.

The standard parser reads some broken pages in time that grows with the square
of their length, so this one looks at every character once. It knows which
elements to listen to only from who asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from coach.readers._markup import join_words, unescape

# Every class stops at the mark that could start a new match.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]*)?>|<!--")
_UNSAID = {
    tag: re.compile(f"</{tag}", re.IGNORECASE)
    for tag in ("script", "style", "noscript", "template")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its tag in small letters, its words, and its line in the page, from 1."""

    tag: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A tag: where it starts and where it ends in the page, and whether it closes."""

    tag: str
    closes: bool
    first: int
    last: int


def read_elements(page: str, tags: Collection[str]) -> Iterator[Element]:
    """Yield the elements of these tags, which must not lie in each other.

    One ends at its end tag, at the next of them, or with the page. Comments and
    scripts are not words.

    >>> [(element.tag, element.text) for element in read_elements("<p>So <b>what</b>?<p>Hm", "p")]
    [('p', 'So what?'), ('p', 'Hm')]
    """
    held: list[str] = []
    opened, line, counted, last = "", 1, 0, 0
    for mark in _find_marks(page):
        held.append(page[last : mark.first])
        last = mark.last
        if mark.tag == "br":
            held.append(" ")
        starts = mark.tag in tags and not mark.closes
        if opened and (starts or mark.tag == opened):
            yield Element(tag=opened, text=_join(held), line=line)
            opened = ""
        if starts:
            line += page.count("\n", counted, mark.first)
            opened, counted, held = mark.tag, mark.first, []
        elif not opened:
            held = []
    if opened:
        yield Element(tag=opened, text=_join([*held, page[last:]]), line=line)


def _find_marks(page: str) -> Iterator[_Mark]:
    """Yield every tag, with comments and scripts as one mark each."""
    match = _TAG.search(page)
    while match is not None:
        tag = (match[2] or "").lower()
        last = match.end()
        if not tag:
            end = page.find("-->", last)
            last = len(page) if end < 0 else end + 3
        elif tag in _UNSAID and not match[1]:
            ending = _UNSAID[tag].search(page, last)
            last = len(page) if ending is None else ending.start()
        yield _Mark(tag=tag, closes=bool(match[1]), first=match.start(), last=last)
        match = _TAG.search(page, last)


def _join(held: list[str]) -> str:
    return join_words(unescape("".join(held)))
