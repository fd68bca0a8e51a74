"""Podcast transcripts as web pages: ``<cite>Name:</cite><time>m:ss</time><p>words</p>``.

Only paragraphs after the first name are speech; the rest of the page is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from coach.errors import TranscriptFormatError
from coach.readers._markup import join_words, strip_markdown
from coach.readers._page import Element, read_elements
from coach.readers._stamped import HEAD, TIME
from coach.readers._timestamps import parse_timestamp
from coach.readers.units import Reading, Unit, build_units_reading

FORMAT = "podcast_html"

_MARKUP = re.compile(r"\s*<[!?a-zA-Z]")
_CITE = re.compile(r"<cite[\s>]", re.IGNORECASE)
_BREAK = re.compile(rf"\*\*[^*\n]{{1,40}}\*\*:\s?\\\[{TIME}\\\]\s?")
_TAGS = frozenset(("cite", "time", "p", "title"))


@dataclass(slots=True, kw_only=True)
class _Page:
    """What a page says: ``before`` counts paragraphs above the first name."""

    units: list[Unit] = field(default_factory=list)
    title: str | None = None
    before: int = 0
    broken: int = 0


def recognises(text: str) -> bool:
    """Say whether this is markup with names in ``<cite>`` near its top."""
    return _MARKUP.match(text[:HEAD]) is not None and _CITE.search(text[:HEAD]) is not None


def parse(text: str, *, name: str) -> Reading:
    """Read a podcast's page; paragraphs before the first name are left out and counted.

    Raises:
        TranscriptFormatError: no paragraph comes after a name.
    """
    page = _read_page(read_elements(text, _TAGS))
    if not page.units:
        raise TranscriptFormatError(
            f"{name}, line 1: this is a web page with names, but no paragraph comes after one. "
            "Save the page with the transcript.",
            name=name,
            line=1,
        )
    return build_units_reading(
        tuple(page.units), format=FORMAT, title=page.title, warnings=_describe(page)
    )


def _read_page(elements: Iterable[Element]) -> _Page:
    """Give each paragraph the name and the time right above it; others go on without.

    A name that is there and empty is not known.
    """
    page = _Page()
    named = False
    label: str | None = None
    start: float | None = None
    for element in elements:
        if element.tag == "cite":
            named, label = True, element.text.rstrip(": ")
        elif element.tag == "time":
            start = parse_timestamp(element.text)
            page.broken += start is None
        elif element.tag == "title":
            page.title = page.title or element.text or None
        elif element.text and not named:
            page.before += 1
        elif element.text:
            text = _clean(element.text)
            page.units.append(Unit(text=text, label=label, start=start, line=element.line))
            label = start = None
    return page


def _clean(text: str) -> str:
    """Return words without the Markdown, the times and the breaks a page may have kept."""
    if "\\[" not in text:
        return text
    return join_words(strip_markdown(_BREAK.sub(" ", text))) or text


def _describe(page: _Page) -> tuple[str, ...]:
    warnings = []
    if page.before:
        paragraphs = "paragraph" if page.before == 1 else "paragraphs"
        was = "was" if page.before == 1 else "were"
        warnings.append(f"{page.before:,} {paragraphs} above the first name {was} left out.")
    if page.broken:
        times = "time" if page.broken == 1 else "times"
        warnings.append(f"{page.broken:,} {times} could not be read.")
    return tuple(warnings)
