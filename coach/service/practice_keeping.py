"""Attempts at items of practice, between the exercises and what is kept of them."""

from __future__ import annotations

from datetime import datetime

from coach.practice.attempts import Attempt, Exercise
from coach.practice.done import Done, make_last_attempt
from coach.practice.items import Boundary
from coach.practice.spot_it import Sureness
from coach.storage import practice_attempts
from coach.storage.engine import Store
from coach.storage.practice_records import KeptAttempt, NewAttempt
from coach.storage.records import Actor


def keep_attempt(
    store: Store, actor: Actor | None, attempt: Attempt, *, attempt_id: str | None = None
) -> str:
    """Keep an attempt, once however often it is sent with one id; return its id.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: it could not be kept.
    """
    made = NewAttempt(
        exercise=attempt.exercise.value,
        item=attempt.item,
        pair=attempt.pair,
        boundary=None if attempt.boundary is None else attempt.boundary.value,
        at=attempt.at,
        fits=attempt.fits,
        fits_later=attempt.fits_later,
        sureness=None if attempt.sureness is None else attempt.sureness.value,
        is_hinted=attempt.is_hinted,
        counts=attempt.counts,
    )
    return practice_attempts.add_attempt(store, actor, made, attempt_id=attempt_id).id


def keep_last_try(
    store: Store, actor: Actor | None, done: Done, *, attempt_id: str, at: datetime
) -> None:
    """Keep what the last try at an item adds: the first one under the id given, a later one anew.

    ``at`` is in UTC.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        StorageError: it could not be kept.
    """
    made = make_last_attempt(done, at)
    if made is not None:
        first_id = None if made.is_hinted else attempt_id
        keep_attempt(store, actor, made, attempt_id=first_id)


def list_attempts(store: Store, actor: Actor | None) -> tuple[Attempt, ...]:
    """Return the actor's attempts, in the order in which they were kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    return tuple(map(as_attempt, practice_attempts.list_attempts(store, actor)))


def as_attempt(kept: KeptAttempt) -> Attempt:
    """Return a kept attempt as the exercises see it; what the learner disputes does not count."""
    made = kept.details
    return Attempt(
        exercise=Exercise(made.exercise),
        item=made.item,
        pair=made.pair,
        boundary=None if made.boundary is None else Boundary(made.boundary),
        at=made.at,
        fits=made.fits,
        fits_later=made.fits_later,
        sureness=None if made.sureness is None else Sureness(made.sureness),
        is_hinted=made.is_hinted,
        counts=kept.counts,
    )


def dispute_attempt(
    store: Store, actor: Actor | None, attempt_id: str, *, is_disputed: bool = True
) -> Attempt:
    """Keep that the learner hears a line differently, or no longer; return the attempt.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the attempt is not there, or not theirs.
    """
    return as_attempt(
        practice_attempts.dispute_attempt(store, actor, attempt_id, is_disputed=is_disputed)
    )
