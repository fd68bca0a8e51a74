"""Reviews that may be exported, each for the one browser that made it.

They lie here as long as their page is open, in memory alone: whoever holds a
``Ticket`` keeps its review there, and with the last hold it is gone.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from threading import Lock
from weakref import WeakValueDictionary

from coach.review import Review


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True, eq=False)
class Ticket:
    """A review laid out for export; ``owner`` is a digest of the browser's token."""

    id: str
    owner: str
    review: Review


class Shelf:
    """Where tickets lie; nothing is found without both the id and its owner's token.

    >>> shelf = Shelf()
    >>> shelf.find("no such id", token="anybody") is None
    True
    """

    def __init__(self) -> None:
        self._tickets: WeakValueDictionary[str, Ticket] = WeakValueDictionary()
        self._lock = Lock()

    def lay(self, review: Review, *, token: str) -> Ticket:
        """Lay a review out for the browser with this token; hold the ticket to keep it there."""
        ticket = Ticket(id=secrets.token_urlsafe(18), owner=_digest(token), review=review)
        with self._lock:
            self._tickets[ticket.id] = ticket
        return ticket

    def clear(self) -> None:
        """Take everything off, as words are erased: whoever needs it lays it out anew."""
        with self._lock:
            self._tickets.clear()

    def find(self, id: str, *, token: str | None) -> Review | None:
        """Return a review; None where there is none of that id, or it is another browser's."""
        with self._lock:
            ticket = self._tickets.get(id)
        if ticket is None or not token:
            return None
        return ticket.review if secrets.compare_digest(ticket.owner, _digest(token)) else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


SHELF = Shelf()
"""The shelf of this process, which the pages and the export route share."""
