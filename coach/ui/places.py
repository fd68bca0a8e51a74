"""The addresses of pages within the app: each can be kept, and comes back to the same thing."""

from __future__ import annotations

from urllib.parse import urlencode


def meeting_place(id: str, **more: str | int) -> str:
    """Return the address of a meeting, or of a tab or a line of it; empty parts are left out.

    >>> meeting_place("a1"), meeting_place("a1", tab="Transcript", line="u7", round="")
    ('/review?meeting=a1', '/review?meeting=a1&tab=Transcript&line=u7')
    """
    return _place("review", meeting=id, **more)


def set_place(id: str, **more: str | int) -> str:
    """Return the address of a set, or of a part of its page.

    >>> set_place("b2", part="actions")
    '/sets?set=b2&part=actions'
    """
    return _place("sets", set=id, **more)


def _place(page: str, **parts: str | int) -> str:
    return f"/{page}?{urlencode({name: part for name, part in parts.items() if part != ''})}"


def tally_place(id: str = "") -> str:
    """Return the address of a tally, or of where one begins.

    >>> tally_place("c3"), tally_place()
    ('/tally?tally=c3', '/tally')
    """
    return _place("tally", tally=id) if id else "/tally"


def practise_place(exercise: str = "", item: str = "", **more: str | int) -> str:
    """Return the address of an exercise, of an item or a part of it, or of where practice begins.

    >>> practise_place("spot-it", "spot-001"), practise_place(part="progress"), practise_place()
    ('/practise?exercise=spot-it&item=spot-001', '/practise?part=progress', '/practise')
    """
    if not (exercise or item or more):
        return "/practise"
    return _place("practise", exercise=exercise, item=item, **more)
