"""On whose behalf the database is used: told to a server, which holds it against every row.

``coach.storage.access`` is the first lock; a server's own policies are the
second, so that a query of ours that forgot to ask is shown nothing. Whoever
passes the first lock is remembered here, for this thread alone, until somebody
else is; nobody is remembered before anybody asked, or after somebody was
refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Whose rows may be seen; ``whole`` is for what concerns the whole database."""

    id: str = ""
    whole: bool = False


_ACTING: ContextVar[Acting] = ContextVar("acting", default=Acting())  # noqa: B039 - it is frozen


def act_as(id: str) -> None:
    """Use the database on behalf of somebody from now on; of nobody if the id is empty."""
    _ACTING.set(Acting(id=id))


@contextmanager
def whole_database() -> Iterator[None]:
    """Use the database on behalf of all at once: to bring it up to date, or to check it."""
    token = _ACTING.set(Acting(id=_ACTING.get().id, whole=True))
    try:
        yield
    finally:
        _ACTING.reset(token)


def find_acting() -> Acting:
    """Return on whose behalf the database is used."""
    return _ACTING.get()
