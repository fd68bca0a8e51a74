"""Files that wait to be reviewed, and name somebody: reviewed, they would bring them back."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.storage.burying import fold
from coach.storage.records import MeetingState
from coach.storage.tables import MeetingRow, TranscriptRow

_MOST_BYTES = 200_000_000
_TAG = re.compile(r"<[^>]*>")


def list_naming(session: Session, owner: str, name: str) -> tuple[str, ...]:
    """Return the ids of somebody's meetings that are not reviewed yet and name this person."""
    wanted = (
        select(TranscriptRow)
        .join(MeetingRow, MeetingRow.id == TranscriptRow.meeting_id)
        .where(MeetingRow.owner == owner, MeetingRow.state == MeetingState.RECEIVED.value)
        .order_by(MeetingRow.id)
    )
    return tuple(
        file.meeting_id for file in session.scalars(wanted) if _is_named(file, fold(name))
    )


def _is_named(file: TranscriptRow, name: str) -> bool:
    # As JSON writes it as well: what was said of a meeting is kept so, and some transcripts are.
    forms = "|".join(re.escape(form) for form in (name, fold(json.dumps(name)[1:-1])))
    found = re.compile(rf"(?<!\w)(?:{forms})(?!\w)")
    texts = (file.name, file.known, *read_texts(file.data or b""))
    return any(found.search(fold(text)) for text in texts)


def read_texts(data: bytes) -> Iterator[str]:
    """Yield what may be text in a file: as it stands, and what is packed into it.

    >>> next(read_texts("Zo\u00eb: Hello".encode()))
    'Zo\u00eb: Hello'
    """
    yield data.decode("utf-8", "ignore")
    yield data.decode("cp1252", "ignore")
    yield data.decode("utf-16", "ignore")
    if zipfile.is_zipfile(io.BytesIO(data)):
        yield from _unpack(data)


def _unpack(data: bytes) -> Iterator[str]:
    """Yield the texts in a packed file, with and without what marks them up."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > _MOST_BYTES:
                return
            for part in parts:
                text = packed.read(part).decode("utf-8", "ignore")
                yield text
                yield _TAG.sub("", text)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
        return  # No reader of ours can open it either.
