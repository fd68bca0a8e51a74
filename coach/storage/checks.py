"""Looking after what is kept: is it whole, is it as it was written, where is it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.config import Settings
from coach.errors import StorageError, StorageFullError
from coach.storage.access import require_operator
from coach.storage.acting import whole_database
from coach.storage.audit import find_broken_seal
from coach.storage.backups import list_backups
from coach.storage.engine import Store
from coach.storage.erased_list import find_missing
from coach.storage.erasing import leave_no_trace
from coach.storage.location import find_location
from coach.storage.migrating import (
    check_version,
    count_rows,
    find_loose_ends,
    newest_version,
    version_of,
)
from coach.storage.opening import check_whole
from coach.storage.practice_run_rows import find_changed_cases
from coach.storage.practice_tables import PRIVATE
from coach.storage.records import Actor
from coach.storage.reviews import is_as_written
from coach.storage.tables import MeetingRow, TranscriptRow

_CAME_BACK = (
    "A copy was put back that is older than what was erased since: run coach erase --again."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and what is not as it should be, each a whole sentence.

    ``rows`` are those of each table but the private ones.
    """

    place: str
    rows: dict[str, int]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Where what is kept lies, and how it is.

    ``schema`` is the database's version and ``newest`` the program's; ``fault``
    is why it cannot be used, or None. ``size`` and ``free`` are bytes, None
    where that cannot be known.
    """

    place: str
    is_there: bool
    schema: str | None
    newest: str
    fault: str | None
    size: int | None
    free: int | None
    backups: tuple[Path, ...]
    sqlite: str


def verify(store: Store, actor: Actor | None) -> Verified:
    """Check all that is kept, to the last letter; clear what deleting may have left.

    Raises:
        AccessDeniedError: the actor does not run the program.
        StorageDamagedError: it is too damaged to be looked at.
    """
    require_operator(actor)
    if store.location.path is not None:
        check_whole(store, thorough=True)
    with whole_database(), store.reading() as session:
        found = count_rows(session.connection())
        rows = {name: count for name, count in found.items() if name not in PRIVATE}
        findings = [*_find_faults(session)]
    if store.location.path is None and find_missing(store):
        findings.append(_CAME_BACK)
    try:
        leave_no_trace(store)
    except StorageFullError as error:
        findings.append(str(error))
    return Verified(place=store.place, rows=rows, findings=tuple(findings))


def _find_faults(session: Session) -> Iterator[str]:
    for name in find_loose_ends(session.connection()):
        yield f"{name}: rows that belong to something that is not there."
    number = find_broken_seal(session)
    if number is not None:
        yield f"audit: row {number} is not as it was written, or one before it is missing."
    for meeting in session.scalars(select(MeetingRow).order_by(MeetingRow.id)):
        if not _is_file_whole(session, meeting.id):
            yield f"meeting {meeting.id}: its file is not as it was handed in; import it anew."
        if not is_as_written(session, meeting.id):
            yield f"meeting {meeting.id}: its review is not as it was kept; import it anew."
    for run_id in find_changed_cases(session):
        yield f"run {run_id}: its case is not as it was handed in; begin another run."


def _is_file_whole(session: Session, meeting_id: str) -> bool:
    file = session.get_one(TranscriptRow, meeting_id)
    if file.data is None:
        return True
    return hashlib.sha256(file.data).hexdigest() == file.sha256


def examine(settings: Settings) -> Health:
    """Say where what is kept lies and how it is, whatever state it is in; changes nothing."""
    location = find_location(settings)
    path = location.path
    is_there = path is None or path.exists()
    schema, fault = _probe(settings) if is_there else (None, None)
    folder = path and next(each for each in path.parents if each.exists())
    return Health(
        place=location.words,
        is_there=is_there,
        schema=schema,
        newest=newest_version(),
        fault=fault,
        size=path.stat().st_size if path and path.is_file() else None,
        free=shutil.disk_usage(folder).free if folder else None,
        backups=list_backups(location),
        sqlite=sqlite3.sqlite_version,
    )


def _probe(settings: Settings) -> tuple[str | None, str | None]:
    """Return the schema version, and why the database cannot be used or None."""
    version = None
    try:
        with Store(find_location(settings), busy_seconds=settings.busy_seconds) as store:
            if store.location.path is not None:
                check_whole(store)
            version = version_of(store)
            check_version(store, version)
    except StorageError as error:
        return version, str(error)
    return version, None
