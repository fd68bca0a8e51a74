"""Word documents, opened with care: checks first, then one pass over the text.

A document from a stranger may be a trap: small to send, endless to unpack. So
the archive is checked before anything is unpacked, and the text is streamed,
never built up. Nothing here knows what a transcript looks like.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from coach.config import Settings
from coach.errors import CoachError
from coach.readers._archive import (
    BROKEN_ZIP,
    Kind,
    damaged,
    open_archive,
    refused,
    too_large,
)
from coach.readers._reader import Paragraphs
from coach.readers._tables import Row, Table

MAX_PARAGRAPHS = 50_000
MAX_MARKS = 600_000
"""Tags and attributes: what costs memory and time is their number, not their size."""

KIND = Kind(words="Word document", program="Word", part="word/document.xml")

_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_HIDING = ("moveFrom", "Fallback")
"""Words moved elsewhere, and repeats for old programs: both are in the document twice."""
_GRID = ("tbl", "tr", "tc")
_TAGS = (
    *(
        f"{{{space}}}{tag}"
        for space in _NAMESPACES
        for tag in ("p", "t", "moveFrom", *_BREAKS, *_GRID)
    ),
    f"{{{_COMPATIBILITY}}}Fallback",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a Word document says: every paragraph, and the tables that some of them are in."""

    paragraphs: Paragraphs
    tables: tuple[Table, ...] = ()


@dataclass(slots=True)
class _Grid:
    """The tables read so far; ``open`` holds the rows of those not yet at their end."""

    done: list[Table] = field(default_factory=list)
    open: list[list[list[str]]] = field(default_factory=list)

    def follow(self, event: str, kind: str) -> None:
        """Go into a table, a row or a cell, or out of a table; strays are passed over."""
        if event == "start" and kind == "tbl":
            self.open.append([])
        elif event == "start" and self.open:
            if kind == "tr":
                self.open[-1].append([])
            elif self.open[-1]:
                self.open[-1][-1].append("")
        elif event == "end" and kind == "tbl" and self.open:
            rows = self.open.pop()
            self.done.append(
                Table(
                    rows=tuple(
                        Row(number=number, cells=tuple(cells))
                        for number, cells in enumerate(rows, start=1)
                    )
                )
            )

    def add(self, text: str) -> None:
        """Put a paragraph into the cell it stands in, if it stands in one."""
        if self.open and self.open[-1] and self.open[-1][-1]:
            cells = self.open[-1][-1]
            cells[-1] = f"{cells[-1]}\n{text}" if cells[-1] else text


def read_document(data: bytes, *, name: str, settings: Settings) -> Document:
    """Return a Word document's paragraphs in order, those in tables and boxes too.

    Raises:
        LimitExceededError: it unpacks to more than is allowed.
        TranscriptFormatError: it is damaged, locked, or built to mislead.
        UnknownFormatError: it is another kind of archive.
    """
    grid = _Grid()
    try:
        xml = _unpack_text(data, name=name, settings=settings)
    except CoachError:
        raise
    except BROKEN_ZIP as error:
        raise damaged(name, kind=KIND) from error
    try:
        paragraphs = tuple(_stream_paragraphs(xml, grid, name=name))
    except (etree.LxmlError, LookupError) as error:
        raise damaged(name, kind=KIND) from error
    return Document(paragraphs=paragraphs, tables=tuple(grid.done))


def _unpack_text(data: bytes, *, name: str, settings: Settings) -> bytes:
    with open_archive(data, name=name, kind=KIND, settings=settings) as archive:
        xml = archive.read(KIND.part)
    if xml.count(b"<") + xml.count(b"=") > MAX_MARKS:
        raise too_large(name, "has too much in it for a transcript", MAX_MARKS, kind=KIND)
    return xml


def _stream_paragraphs(xml: bytes, grid: _Grid, *, name: str) -> Iterator[str]:
    """Yield each paragraph's text as it ends, and forget it at once."""
    events = etree.iterparse(
        io.BytesIO(xml),
        events=("start", "end"),
        tag=_TAGS,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    open_paragraphs: list[list[str]] = []
    hidden = count = 0
    for event, element in events:
        kind = element.tag.rpartition("}")[2]
        if kind in _HIDING:
            hidden += 1 if event == "start" else -1
        elif kind in _GRID:
            grid.follow(event, kind)
        elif kind != "p":
            if event == "end" and open_paragraphs and not hidden:
                open_paragraphs[-1].append(_read_text(element, kind))
        elif event == "start":
            count += 1
            _check_paragraph(element, count, name=name)
            open_paragraphs.append([])
        else:
            text = "".join(open_paragraphs.pop())
            grid.add(text)
            yield text
            _forget(element)


def _check_paragraph(element: etree._Element, count: int, *, name: str) -> None:
    if count == 1 and element.getroottree().docinfo.doctype:
        raise refused(name, "holds a document type, which Word never writes. Save it again")
    if count > MAX_PARAGRAPHS:
        what = f"has more than {MAX_PARAGRAPHS:,} paragraphs"
        raise too_large(name, what, MAX_PARAGRAPHS, kind=KIND)


def _read_text(element: etree._Element, kind: str) -> str:
    if kind == "t":
        return element.text or ""
    # Outside a run a tab is a tab stop; breaks of pages and columns are layout.
    in_run = element.getparent().tag.endswith("}r")
    layout = any(key.endswith("}type") and of != "textWrapping" for key, of in element.items())
    return _BREAKS[kind] if in_run and not layout else ""


def _forget(element: etree._Element) -> None:
    """Give back the memory of a paragraph and of what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
