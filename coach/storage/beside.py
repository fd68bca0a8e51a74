"""The folder of what belongs to a database and goes into none of its copies."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from coach.storage.engine import Store
from coach.storage.location import own_folder
from coach.storage.tables import AuditRow

_LETTERS = 16


def find_folder(store: Store) -> Path:
    """Return the folder that a database lies in; for one on a server, a folder of its own.

    That one is in the user's own data folder, and is called after the first thing
    that was ever done in the database: its copies, wherever they are put back, find
    it again, and other databases have others.

    Raises:
        StorageError: the database cannot be reached.
    """
    if store.location.path is not None:
        return store.location.path.parent
    with store.reading() as session:
        seal = session.scalar(select(AuditRow.seal).where(AuditRow.number == 1))
    return own_folder() / f"server-{(seal or 'new')[:_LETTERS]}"
