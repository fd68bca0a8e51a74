"""Reviews and other files that may be taken away, each by the one browser that made it.

They lie here as long as their page is open, in memory alone: whoever holds a
``Ticket`` keeps its content there, and with the last hold it is gone.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from threading import Lock
from weakref import WeakValueDictionary

from coach.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidFile:
    """A file that is ready: what it is called, what it is, and its bytes."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True, eq=False)
class Ticket:
    """A review or a file laid out; ``owner`` is a digest of the browser's token.

    ``meeting_id`` is the meeting of a review, where it is a kept one, and
    ``digest`` that of its review as it was kept then.
    """

    id: str
    owner: str
    content: Review | LaidFile
    meeting_id: str = ""
    digest: str = ""


class Shelf:
    """Where tickets lie; nothing is found without both the id and its owner's token.

    >>> shelf = Shelf()
    >>> shelf.find("no such id", token="anybody") is None
    True
    """

    def __init__(self) -> None:
        self._tickets: WeakValueDictionary[str, Ticket] = WeakValueDictionary()
        self._lock = Lock()

    def lay(
        self,
        content: Review | LaidFile,
        *,
        token: str,
        meeting_id: str = "",
        digest: str = "",
    ) -> Ticket:
        """Lay something out for the browser with this token; hold the ticket to keep it there."""
        ticket = Ticket(
            id=secrets.token_urlsafe(18),
            owner=_digest(token),
            content=content,
            meeting_id=meeting_id,
            digest=digest,
        )
        with self._lock:
            self._tickets[ticket.id] = ticket
        return ticket

    def has(self, ticket: Ticket) -> bool:
        """Say whether a ticket still lies there."""
        with self._lock:
            return ticket.id in self._tickets

    def clear(self) -> None:
        """Take everything off, as words are erased: whoever needs it lays it out anew."""
        with self._lock:
            self._tickets.clear()

    def find(self, id: str, *, token: str | None) -> Review | LaidFile | None:
        """Return what was laid there; None where nothing was, or it is another browser's."""
        ticket = self.find_ticket(id, token=token)
        return ticket.content if ticket else None

    def find_ticket(self, id: str, *, token: str | None) -> Ticket | None:
        """Return the ticket of what was laid there; None where ``find`` gives None."""
        with self._lock:
            ticket = self._tickets.get(id)
        if ticket is None or not token:
            return None
        return ticket if secrets.compare_digest(ticket.owner, _digest(token)) else None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


SHELF = Shelf()
"""The shelf of this process, which the pages and the export route share."""
