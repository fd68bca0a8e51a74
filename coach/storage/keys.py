"""Who is who where names were swapped: a file a meeting, apart from the database.

It lies in a folder that only its owner can look into, goes into no copy and no
export, and is erased with the meeting. Without it there is no way back.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.storage.access import get_meeting, require_person
from coach.storage.acting import whole_database
from coach.storage.agreement_tables import RetentionRow
from coach.storage.audit import record
from coach.storage.beside import find_folder
from coach.storage.engine import Store
from coach.storage.faults import explained
from coach.storage.location import make_folder
from coach.storage.records import Actor
from coach.storage.tables import MeetingRow


def folder_of_keys(store: Store) -> Path:
    """Return the folder of the keys to names swapped in a database.

    Raises:
        StorageError: the database cannot be reached.
    """
    return find_folder(store) / "keys"


def write_key(
    store: Store, actor: Actor | None, meeting_id: str, names: Mapping[str, str]
) -> None:
    """Keep who is who in a meeting: from stand-ins to names, in the place of what was kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it cannot be written.
    """
    actor = require_person(actor)
    with store.writing() as session:
        get_meeting(session, actor, meeting_id)
        record(session, actor, "names swapped", meeting_id)
    put_key(store, meeting_id, names)


def put_key(store: Store, meeting_id: str, names: Mapping[str, str]) -> None:
    """Write the key of a meeting that is known to be the actor's, as ``write_key`` does.

    Raises:
        StorageError: it cannot be written.
    """
    make_folder(folder_of_keys(store))
    _write(_path(store, meeting_id), json.dumps(dict(names), ensure_ascii=False).encode())


def load_key(store: Store, actor: Actor | None, meeting_id: str) -> dict[str, str]:
    """Return who is who in a meeting, from stand-ins to names; empty where no key is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it cannot be read.
    """
    actor = require_person(actor)
    with store.reading() as session:
        get_meeting(session, actor, meeting_id)
    return _read(_path(store, meeting_id))


def list_keys(store: Store, actor: Actor | None) -> tuple[str, ...]:
    """Return the ids of the actor's meetings that have a key.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    actor = require_person(actor)
    with store.reading() as session:
        mine = session.scalars(select(MeetingRow.id).where(MeetingRow.owner == actor.id)).all()
    return tuple(sorted(set(mine) & {path.stem for path in _list(store)}))


def sweep_keys(store: Store) -> None:
    """Erase the keys of meetings that are gone, or whose words are, whoever's they were.

    Raises:
        StorageError: one cannot be erased.
    """
    paths = _list(store)
    if not paths:
        return
    wanted = (
        select(MeetingRow.id)
        .outerjoin(RetentionRow, RetentionRow.meeting_id == MeetingRow.id)
        .where(RetentionRow.words_erased_on.is_(None))
    )
    with whole_database(), store.reading() as session:
        kept = set(session.scalars(wanted))
    for path in paths:
        if path.stem not in kept:
            _wipe(path)


def find_stand_ins(
    store: Store, session: Session, owner: str, is_named: Callable[[str], bool]
) -> dict[str, frozenset[str]]:
    """Return what somebody is called in each of the owner's meetings that have a key.

    Raises:
        StorageError: a key cannot be read.
    """
    mine = set(session.scalars(select(MeetingRow.id).where(MeetingRow.owner == owner)))
    found = {
        path.stem: frozenset(key for key, name in _read(path).items() if is_named(name))
        for path in _list(store)
        if path.stem in mine
    }
    return {meeting_id: stand_ins for meeting_id, stand_ins in found.items() if stand_ins}


def drop_names(store: Store, gone: Mapping[str, frozenset[str]]) -> None:
    """Take people out of keys: for each meeting's id, these stand-ins lead to nobody any more.

    Raises:
        StorageError: one cannot be written.
    """
    for meeting_id, stand_ins in gone.items():
        path = _path(store, meeting_id)
        left = {key: name for key, name in _read(path).items() if key not in stand_ins}
        _write(path, json.dumps(left, ensure_ascii=False).encode())


def _path(store: Store, meeting_id: str) -> Path:
    return folder_of_keys(store) / f"{meeting_id}.json"


def _list(store: Store) -> list[Path]:
    folder = folder_of_keys(store)
    with explained(str(folder)):
        return sorted(folder.glob("*.json"))


def _read(path: Path) -> dict[str, str]:
    with explained(str(path)):
        if not path.exists():
            return {}
        found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return found


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    with explained(str(path)):
        try:
            with os.fdopen(
                os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as to:
                to.write(data)
                to.flush()
                os.fsync(to.fileno())
            if path.exists():
                _overwrite(path)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _wipe(path: Path) -> None:
    with explained(str(path)):
        _overwrite(path)
        path.unlink()


def _overwrite(path: Path) -> None:
    """Write over what stands in a file, so that its place on the disk holds nothing of it."""
    with path.open("rb+") as file:
        file.write(b"\0" * path.stat().st_size)
        file.flush()
        os.fsync(file.fileno())
