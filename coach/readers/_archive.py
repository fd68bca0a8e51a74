"""Zip archives from strangers: checked before anything in them is unpacked.

A document may be a trap: small to send, endless to unpack. Word documents and
Excel workbooks are both zip archives, and pass through the same guard. Nothing
here knows what is in them.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

from coach.config import Settings
from coach.errors import LimitExceededError, TranscriptFormatError, UnknownFormatError

MAX_MEMBERS = 500
MAX_TOTAL_BYTES = 30 << 20
MAX_MEMBER_BYTES = 10 << 20
MAX_RATIO = 200

BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What opening or unpacking a damaged archive may raise."""

_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_KNOWN_PARTS = (
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of archive: what it is called, what writes it, and its one part that must be there.

    ``words`` is "Word document", ``program`` "Word".
    """

    words: str
    program: str
    part: str


def is_archive(data: bytes) -> bool:
    """Say whether the bytes open as a zip archive."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def holds_part(data: bytes, part: str) -> bool:
    """Say whether a part is named in an archive, without opening it."""
    return is_archive(data) and part.encode() in data


def open_archive(data: bytes, *, name: str, kind: Kind, settings: Settings) -> zipfile.ZipFile:
    """Return the archive, open, after every check that can be made before unpacking.

    Raises:
        LimitExceededError: it unpacks to more than is allowed.
        TranscriptFormatError: it is locked, or built to mislead.
        UnknownFormatError: it is another kind of archive.
        Exception: one of ``BROKEN_ZIP``, for an archive that is damaged.
    """
    # Counted in the bytes first: to list a million members is work already.
    if data.count(b"PK\x01\x02") > 2 * MAX_MEMBERS:
        raise too_large(name, "has too many parts", MAX_MEMBERS, kind=kind)
    archive = zipfile.ZipFile(io.BytesIO(data))
    members = archive.infolist()
    _check_kind(members, name=name, kind=kind)
    _check_size(members, packed=len(data), name=name, kind=kind, settings=settings)
    _check_honesty(members, name=name, kind=kind)
    return archive


def too_large(name: str, what: str, limit: int, *, kind: Kind) -> LimitExceededError:
    """Return the error about an archive that goes beyond a limit."""
    return LimitExceededError(
        f"{name} {what}. Save only the transcript as a new {kind.words}.", name=name, limit=limit
    )


def refused(name: str, what: str) -> TranscriptFormatError:
    """Return the error about an archive that is not as its program writes them."""
    return TranscriptFormatError(f"{name} {what}, and choose the new file.", name=name)


def damaged(name: str, *, kind: Kind) -> TranscriptFormatError:
    """Return the error about an archive that cannot be read to its end."""
    return TranscriptFormatError(
        f"{name} is a damaged {kind.words}. Download or save it again.", name=name
    )


def _check_kind(members: list[zipfile.ZipInfo], *, name: str, kind: Kind) -> None:
    parts = {member.filename for member in members}
    if kind.part in parts:
        return
    found = next((words for part, words in _KNOWN_PARTS if part in parts), "a zip archive")
    raise UnknownFormatError(
        f"{name} is {found}, not {'an' if kind.words[0] in 'AEIOU' else 'a'} {kind.words}. "
        "Choose the transcript itself: a caption file, "
        "a text file or a Word document (.docx).",
        name=name,
    )


def _check_size(
    members: list[zipfile.ZipInfo], *, packed: int, name: str, kind: Kind, settings: Settings
) -> None:
    most = min(MAX_TOTAL_BYTES, settings.max_unpacked_bytes)
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise too_large(name, "has too many parts", MAX_MEMBERS, kind=kind)
    if total > most:
        what = f"unpacks to {total:,} bytes, more than {most:,}"
        raise too_large(name, what, most, kind=kind)
    if any(member.file_size > MAX_MEMBER_BYTES for member in members):
        raise too_large(name, "has a part that is too large", MAX_MEMBER_BYTES, kind=kind)
    if total > packed * MAX_RATIO:
        what = "is packed far more tightly than a transcript can be"
        raise too_large(name, what, MAX_RATIO, kind=kind)


def _check_honesty(members: list[zipfile.ZipInfo], *, name: str, kind: Kind) -> None:
    names = [member.filename.replace("\\", "/") for member in members]
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise refused(name, "is locked with a password. Save a copy without one")
    if len(set(names)) < len(names) or any(_points_outside(part) for part in names):
        raise refused(
            name,
            f"is not put together as {kind.program} does it. Save it again from {kind.program}",
        )
    if any(
        member.compress_type not in _PACKINGS
        for member in members
        if member.filename.endswith((".xml", ".rels"))
    ):
        raise refused(
            name,
            f"is packed in a way {kind.program} does not use. Save it again from {kind.program}",
        )


def _points_outside(part: str) -> bool:
    return part.startswith("/") or ":" in part or ".." in part.split("/")
