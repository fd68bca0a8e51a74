"""Erasing on the agreed day, wherever we hold anything of it, and what is said of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach.config import Settings, read_settings
from coach.service.redacting import redact_person
from coach.storage import expiring
from coach.storage.agreement_records import Due, Erasure, Loss
from coach.storage.backups import list_backups
from coach.storage.copies import scrub_backups
from coach.storage.engine import Store
from coach.storage.practice_drafts import drop_past_drafts
from coach.storage.records import Actor

__all__ = [
    "Due",
    "Erasure",
    "Expired",
    "Loss",
    "clear_pending",
    "expire",
    "list_due",
    "list_untold",
    "note_told",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expired:
    """What was erased, and the copies that may still hold it: to be removed by hand."""

    due: tuple[Due, ...]
    unreached: tuple[Path, ...]


def list_due(store: Store, actor: Actor | None, today: date | None = None) -> tuple[Due, ...]:
    """Return what is due to be erased on a day, today by default.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    return expiring.list_due(store, actor, today or date.today())


def expire(
    store: Store,
    actor: Actor | None,
    today: date | None = None,
    *,
    settings: Settings | None = None,
) -> Expired:
    """Erase what is due, in the database, on its disk, in our own copies and keys.

    What was typed in practice a month ago and never sent is forgotten as well.
    Copies of ours that cannot be cleared are removed, for they hold words that
    nobody may keep any more. What an earlier call could not clear is cleared now.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: what is due is erased, but another program keeps its
            traces from being cleared; the next call does so.
        StorageError: something could not be erased; the rest is.
    """
    today = today or date.today()
    try:
        due = expiring.erase_due(store, actor, today, redact_person)
        drop_past_drafts(store, actor, today)
    finally:
        # What could be erased is cleared, whatever else could not be.
        unreached = clear_pending(store, actor, settings=settings)
    return Expired(due=due, unreached=unreached)


def clear_pending(
    store: Store, actor: Actor | None, *, settings: Settings | None = None
) -> tuple[Path, ...]:
    """Clear the traces of what was erased by itself; return the copies that may still hold it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: another program keeps them from being cleared; the
            next call does so.
    """
    if not expiring.clear_erased(store, actor):
        return ()
    unreached = _clear_copies(store, settings or read_settings())
    expiring.mark_cleared(store, actor)
    return unreached


def _clear_copies(store: Store, settings: Settings) -> tuple[Path, ...]:
    own = list_backups(store.location)
    left: list[Path] = []
    for path in scrub_backups(store, redact_person, settings=settings):
        try:
            if path in own:
                path.unlink(missing_ok=True)
                continue
        except OSError:
            pass  # It is named, to be removed by hand.
        left.append(path)
    return tuple(left)


def list_untold(store: Store, actor: Actor | None) -> tuple[Erasure, ...]:
    """Return what was erased by itself and nobody has been told of, the oldest first.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: it cannot be read.
    """
    return tuple(each for each in expiring.list_erasures(store, actor) if not each.is_said)


def note_told(store: Store, actor: Actor | None) -> None:
    """Note that somebody has been told what was erased.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: it cannot be kept.
    """
    expiring.mark_said(store, actor)
