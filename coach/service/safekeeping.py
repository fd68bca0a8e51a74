"""Looking after what is kept: opening it, copying it, putting it back, checking, erasing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach.config import Settings, read_settings
from coach.service.expiring import clear_pending
from coach.service.forgetting import forget_texts
from coach.service.redacting import redact_person
from coach.storage import backups, checks, copies, erasing, practice_wishes, preparing
from coach.storage.access import require_operator
from coach.storage.checks import Health, Verified
from coach.storage.copies import Restored
from coach.storage.engine import Store
from coach.storage.erasing import Erased
from coach.storage.opening import migrate_store, open_store
from coach.storage.records import Actor

__all__ = [
    "Erasure",
    "Health",
    "Restored",
    "Store",
    "Verified",
    "check_store",
    "copy_store",
    "erase_again",
    "erase_meeting",
    "erase_past_issues",
    "erase_person",
    "erase_practice",
    "erase_set",
    "erase_set_lines",
    "examine_store",
    "migrate_store",
    "open_store",
    "remove_issue",
    "restore_store",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """How much was erased, and the copies that may still hold it: to be removed by hand."""

    erased: Erased
    unreached: tuple[Path, ...]


def copy_store(
    store: Store,
    actor: Actor | None,
    target: Path | None = None,
    *,
    settings: Settings | None = None,
) -> Path:
    """Copy all that is kept to a file, or into the folder of copies; return where it is.

    Raises:
        AccessDeniedError: the actor does not run the program.
        StorageError: it cannot be written, or there is such a file.
    """
    require_operator(actor)
    if target is not None:
        return backups.make_backup(store, target)
    settings = settings or read_settings()
    return backups.make_own_backup(
        store, "by-hand", keep_days=settings.backup_days, keep=settings.backup_count
    )


def restore_store(
    actor: Actor | None, path: Path, *, settings: Settings | None = None
) -> Restored:
    """Put a copy in the place of what is kept; raises as ``restore_backup``."""
    return copies.restore_backup(actor, path, redact_person, settings=settings or read_settings())


def check_store(store: Store, actor: Actor | None) -> Verified:
    """Check all that is kept, to the last letter; raises as ``checks.verify``."""
    return checks.verify(store, actor)


def examine_store(settings: Settings | None = None) -> Health:
    """Say where what is kept lies and how it is, whatever state it is in."""
    return checks.examine(settings or read_settings())


def erase_meeting(
    store: Store,
    actor: Actor | None,
    meeting_id: str,
    *,
    keep_actions: bool = False,
    settings: Settings | None = None,
) -> Erasure:
    """Erase a meeting, here and in the program's own copies.

    With ``keep_actions`` its actions stay with its set, if it has one.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        StorageLockedError: another program keeps its traces from being cleared.
    """
    erased = erasing.erase_meeting(
        store, actor, meeting_id, redact_person, keep_actions=keep_actions
    )
    return _scrub(store, erased, settings)


def erase_set(
    store: Store, actor: Actor | None, set_id: str, *, settings: Settings | None = None
) -> Erasure:
    """Erase a set and its meetings, as ``erase_meeting`` does one."""
    return _scrub(store, erasing.erase_set(store, actor, set_id, redact_person), settings)


def erase_person(
    store: Store, actor: Actor | None, name: str, *, settings: Settings | None = None
) -> Erasure:
    """Take a person out of all that the actor keeps, as ``erase_meeting`` does one meeting."""
    return _scrub(store, erasing.erase_person(store, actor, name, redact_person), settings)


def erase_practice(
    store: Store, actor: Actor | None, *, settings: Settings | None = None
) -> Erasure:
    """Erase all that the actor keeps of practice, as ``erase_meeting`` does one meeting."""
    return _scrub(store, erasing.erase_practice(store, actor, redact_person), settings)


def erase_set_lines(
    store: Store, actor: Actor | None, lines_id: str, *, settings: Settings | None = None
) -> Erasure:
    """Erase lines from a set that the actor practises with, as ``erase_meeting`` does one."""
    return _scrub(store, erasing.erase_set_lines(store, actor, lines_id, redact_person), settings)


def erase_again(store: Store, actor: Actor | None, *, settings: Settings | None = None) -> Erasure:
    """Erase what a copy brought back that was put back past this program.

    Raises:
        AccessDeniedError: the actor does not run the program.
        StorageLockedError: another program keeps its traces from being cleared.
    """
    return _scrub(store, erasing.erase_again(store, actor, redact_person), settings)


def erase_past_issues(
    store: Store, actor: Actor | None, *, today: date, settings: Settings | None = None
) -> int:
    """Erase what was brought to meetings once its day has come, in the copies too.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageLockedError: another program keeps its traces from being cleared.
    """
    count = preparing.erase_past_issues(store, actor, today)
    clear_pending(store, actor, settings=settings)
    return count


def remove_issue(
    store: Store, actor: Actor | None, issue_id: str, *, settings: Settings | None = None
) -> None:
    """Erase something that was brought to a meeting, in the copies too.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        StorageLockedError: it is gone, but another program keeps its traces from
            being cleared; they are once the app is started anew.
    """
    preparing.remove_issue(store, actor, issue_id)
    clear_pending(store, actor, settings=settings)


def remove_wish(
    store: Store, actor: Actor | None, wish_id: str, *, settings: Settings | None = None
) -> None:
    """Erase a sentence of the actor's on what they would like to try, in the copies too.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: it is not there, or not theirs.
        StorageLockedError: it is gone, but another program keeps its traces from
            being cleared; they are once the app is started anew.
    """
    practice_wishes.remove_wish(store, actor, wish_id)
    clear_pending(store, actor, settings=settings)


def _scrub(store: Store, erased: Erased, settings: Settings | None) -> Erasure:
    forget_texts()
    unreached = copies.scrub_backups(store, redact_person, settings=settings or read_settings())
    return Erasure(erased=erased, unreached=unreached)
