"""A place of the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page in one of its states.

    ``go`` leads there from the place before; ``shows`` says what is to be seen, for
    whoever cannot see the picture; ``view`` is the page's script.
    """

    name: str
    view: str
    shows: str
    go: Callable[[Page], None]
