"""Word documents, opened with care: checks first, then one pass over the text.

A document from a stranger may be a trap: small to send, endless to unpack. So
the archive is checked before anything is unpacked, and the text is streamed,
never built up. Nothing here knows what a transcript looks like.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from coach.config import Settings
from coach.errors import (
    CoachError,
    LimitExceededError,
    TranscriptFormatError,
    UnknownFormatError,
)
from coach.readers._reader import Paragraphs

MAX_MEMBERS = 500
MAX_TOTAL_BYTES = 30 << 20
MAX_MEMBER_BYTES = 10 << 20
MAX_RATIO = 200
MAX_PARAGRAPHS = 50_000
MAX_MARKS = 600_000
"""Tags and attributes: what costs memory and time is their number, not their size."""

_TEXT = "word/document.xml"
_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)
_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_HIDING = ("moveFrom", "Fallback")
"""Words moved elsewhere, and repeats for old programs: both are in the document twice."""
_TAGS = (
    *(f"{{{space}}}{tag}" for space in _NAMESPACES for tag in ("p", "t", "moveFrom", *_BREAKS)),
    f"{{{_COMPATIBILITY}}}Fallback",
)
_OTHER_ARCHIVES = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
)


def is_archive(data: bytes) -> bool:
    """Say whether the bytes open as a zip archive, which a Word document is."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_paragraphs(data: bytes, *, name: str, settings: Settings) -> Paragraphs:
    """Return a Word document's paragraphs in order, those in tables and boxes too.

    Raises:
        LimitExceededError: it unpacks to more than is allowed.
        TranscriptFormatError: it is damaged, locked, or built to mislead.
        UnknownFormatError: it is another kind of archive.
    """
    try:
        xml = _unpack_text(data, name=name, settings=settings)
    except CoachError:
        raise
    except _BROKEN_ZIP as error:
        raise _damaged(name) from error
    try:
        return tuple(_stream_paragraphs(xml, name=name))
    except (etree.LxmlError, LookupError) as error:
        raise _damaged(name) from error


def _unpack_text(data: bytes, *, name: str, settings: Settings) -> bytes:
    # Counted in the bytes first: to list a million members is work already.
    if data.count(b"PK\x01\x02") > 2 * MAX_MEMBERS:
        raise _too_large(name, "has too many parts", MAX_MEMBERS)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        _check_kind(members, name=name)
        _check_size(members, packed=len(data), name=name, settings=settings)
        _check_honesty(members, name=name)
        xml = archive.read(_TEXT)
    if xml.count(b"<") + xml.count(b"=") > MAX_MARKS:
        raise _too_large(name, "has too much in it for a transcript", MAX_MARKS)
    return xml


def _check_kind(members: list[zipfile.ZipInfo], *, name: str) -> None:
    parts = {member.filename for member in members}
    if _TEXT in parts:
        return
    kind = next((words for part, words in _OTHER_ARCHIVES if part in parts), "a zip archive")
    raise UnknownFormatError(
        f"{name} is {kind}, not a Word document. Choose the transcript itself: a caption file, "
        "a text file or a Word document (.docx).",
        name=name,
    )


def _check_size(
    members: list[zipfile.ZipInfo], *, packed: int, name: str, settings: Settings
) -> None:
    most = min(MAX_TOTAL_BYTES, settings.max_unpacked_bytes)
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise _too_large(name, "has too many parts", MAX_MEMBERS)
    if total > most:
        raise _too_large(name, f"unpacks to {total:,} bytes, more than {most:,}", most)
    if any(member.file_size > MAX_MEMBER_BYTES for member in members):
        raise _too_large(name, "has a part that is too large", MAX_MEMBER_BYTES)
    if total > packed * MAX_RATIO:
        raise _too_large(name, "is packed far more tightly than a transcript can be", MAX_RATIO)


def _check_honesty(members: list[zipfile.ZipInfo], *, name: str) -> None:
    names = [member.filename.replace("\\", "/") for member in members]
    text = [member for member in members if member.filename == _TEXT]
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise _refused(name, "is locked with a password. Save a copy without one")
    if len(set(names)) < len(names) or any(_points_outside(part) for part in names):
        raise _refused(name, "is not put together as Word does it. Save it again from Word")
    if text[0].compress_type not in _PACKINGS:
        raise _refused(name, "is packed in a way Word does not use. Save it again from Word")


def _points_outside(part: str) -> bool:
    return part.startswith("/") or ":" in part or ".." in part.split("/")


def _stream_paragraphs(xml: bytes, *, name: str) -> Iterator[str]:
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
        elif kind != "p":
            if event == "end" and open_paragraphs and not hidden:
                open_paragraphs[-1].append(_read_text(element, kind))
        elif event == "start":
            count += 1
            _check_paragraph(element, count, name=name)
            open_paragraphs.append([])
        else:
            yield "".join(open_paragraphs.pop())
            _forget(element)


def _check_paragraph(element: etree._Element, count: int, *, name: str) -> None:
    if count == 1 and element.getroottree().docinfo.doctype:
        raise _refused(name, "holds a document type, which Word never writes. Save it again")
    if count > MAX_PARAGRAPHS:
        raise _too_large(name, f"has more than {MAX_PARAGRAPHS:,} paragraphs", MAX_PARAGRAPHS)


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


def _too_large(name: str, what: str, limit: int) -> LimitExceededError:
    return LimitExceededError(
        f"{name} {what}. Save only the transcript as a new Word document.", name=name, limit=limit
    )


def _refused(name: str, what: str) -> TranscriptFormatError:
    return TranscriptFormatError(f"{name} {what}, and choose the new file.", name=name)


def _damaged(name: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name} is a damaged Word document. Download or save it again.", name=name
    )
