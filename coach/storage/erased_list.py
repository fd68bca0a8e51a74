"""What was erased: as the database knows it, and as a list beside it that no copy takes along.

So a copy that is put back, which knows less, has it erased again.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import select

from coach.storage.acting import whole_database
from coach.storage.beside import find_folder
from coach.storage.engine import Store
from coach.storage.faults import explained
from coach.storage.location import make_folder
from coach.storage.records import Tombstone, TombstoneKind
from coach.storage.tables import TombstoneRow

_LIST = "erased.jsonl"


def read_tombstones(store: Store) -> tuple[Tombstone, ...]:
    """Return all that was erased, whoever's it was, as far as the database knows."""
    with whole_database(), store.reading() as session:
        rows = session.scalars(select(TombstoneRow).order_by(TombstoneRow.mark))
        return tuple(
            Tombstone(kind=TombstoneKind(row.kind), owner=row.owner, mark=row.mark) for row in rows
        )


def find_missing(store: Store) -> tuple[Tombstone, ...]:
    """Return what was erased according to the list, and the database knows nothing of.

    So it is where a copy was put back past ``coach restore``.

    Raises:
        StorageError: one of them cannot be read.
    """
    known = set(read_tombstones(store))
    return tuple(each for each in read_list(find_folder(store)) if each not in known)


def write_list(store: Store, stones: Iterable[Tombstone]) -> None:
    """Write down beside a database what was erased; what stood there stays.

    Raises:
        StorageError: it cannot be written.
    """
    folder = find_folder(store)
    found = sorted({*stones, *read_list(folder)}, key=lambda each: each.mark)
    if not found:
        return
    make_folder(folder)
    path = folder / _LIST
    beside = folder / f".{_LIST}-{secrets.token_hex(4)}"
    lines = (
        json.dumps({"kind": each.kind.value, "owner": each.owner, "mark": each.mark})
        for each in found
    )
    with explained(str(path)):
        try:
            with beside.open("w", encoding="utf-8") as file:
                file.write("".join(f"{line}\n" for line in lines))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def read_list(folder: Path) -> tuple[Tombstone, ...]:
    """Return what was erased according to the list in a folder; nothing if there is none.

    Raises:
        StorageError: it cannot be read.
    """
    path = folder / _LIST
    with explained(str(path)):
        if not path.exists():
            return ()
        return tuple(_parse_list(path.read_text(encoding="utf-8")))


def _parse_list(text: str) -> Iterator[Tombstone]:
    for line in text.splitlines():
        row = json.loads(line)
        yield Tombstone(kind=TombstoneKind(row["kind"]), owner=row["owner"], mark=row["mark"])
