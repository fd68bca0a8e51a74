"""What one browser page is busy with. The only module that touches Streamlit's session state.

All that is of value is kept as it is made; what lies here may be read again at
any time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from coach.errors import CoachError
from coach.practice.reading import Readings
from coach.ui.guard import COOKIE, read_token
from coach.ui.shelf import SHELF, LaidFile, Ticket

_FILES = "laid-files"
_NOTE = "note"
_REMARK = "remark"
_DONE = "done"
_READINGS = "readings"
_DOUBLE_CLICK = 3.0
"""Seconds within which the same wish is one."""


@dataclass(slots=True)
class Inbox:
    """What became of the files that were dropped last; ``number`` counts how often any were."""

    arrivals: tuple[Any, ...] = ()
    number: int = 0


def read_inbox() -> Inbox:
    """Return this page's inbox, empty at first."""
    inbox = st.session_state.setdefault("inbox", Inbox())
    return inbox if isinstance(inbox, Inbox) else Inbox()


def read_browser() -> str | None:
    """Return the token of the browser that shows the page; None where it has none."""
    return read_token(f"{COOKIE}={st.context.cookies.get(COOKIE, '')}")


def is_dark() -> bool:
    """Say whether the page is in its dark colours."""
    return st.context.theme.type == "dark"


def read_choice(key: str) -> object:
    """Return what was chosen in a widget, inside its callback."""
    return st.session_state.get(key)


def has_choice(key: str) -> bool:
    """Say whether a widget has been drawn, or given a value, on this page."""
    return key in st.session_state


def write_choice(key: str, value: object) -> None:
    """Choose something in a widget, inside a callback."""
    st.session_state[key] = value


def lay_file(file: LaidFile, *, meeting_id: str = "", digest: str = "") -> Ticket | None:
    """Lay a file out for this browser, in the place of one of its name; None where it is unknown.

    It lies there as long as the page is open; one of a meeting, as long as that
    meeting's review is kept as its ``digest`` says.
    """
    token = read_browser()
    if token is None:
        return None
    held: dict[str, Ticket] = st.session_state.setdefault(_FILES, {})
    there = held.get(file.name)
    is_same = there is not None and (there.content, there.digest) == (file, digest)
    if there is None or not is_same or not SHELF.has(there):
        held[file.name] = SHELF.lay(file, token=token, meeting_id=meeting_id, digest=digest)
    return held[file.name]


def attempt(act: Callable[[], object], done: str = "", *, once: str = "") -> bool:
    """Do something inside a callback; say what was the matter, or that it is done, on the page.

    What has the same ``once`` as the last thing done is not done again right
    after it: a double click is one wish.
    """
    now = time.monotonic()
    last, at = st.session_state.get(_DONE, ("", 0.0))
    if once and once == last and now - at < _DOUBLE_CLICK:
        return False
    try:
        act()
    except CoachError as error:
        st.session_state[_NOTE] = f"{error}. Nothing else was changed."
        return False
    st.session_state[_DONE] = (once, time.monotonic())
    if done:
        st.session_state[_NOTE] = done
    return True


def read_place(part: str) -> str:
    """Return a part of the page's address, empty where it has none."""
    found: str = st.query_params.get(part, "")
    return found


def write_place(**parts: str) -> None:
    """Change the page's address, inside a callback; empty parts are left out."""
    st.query_params.from_dict({name: part for name, part in parts.items() if part})


def change_place(**parts: str) -> None:
    """Change parts of the page's address, inside a callback; empty ones go, others stay."""
    write_place(**{**st.query_params.to_dict(), **parts})


def write_note(text: str) -> None:
    """Have something said on the page as it is drawn next, inside a callback."""
    st.session_state[_NOTE] = text


def take_note() -> str:
    """Return what the last callback had to say, once; empty where it had nothing."""
    return str(st.session_state.pop(_NOTE, ""))


def write_remark(text: str) -> None:
    """Have something said beside what was just typed, inside a callback."""
    st.session_state[_REMARK] = text


def take_remark() -> str:
    """Return what is to be said beside what was typed, once; empty where there is nothing."""
    return str(st.session_state.pop(_REMARK, ""))


def read_readings() -> Readings:
    """Return how what was typed on this page reads, as far as it was read; gone with the page."""
    readings: Readings = st.session_state.setdefault(_READINGS, {})
    return readings


def drop_choice(key: str) -> None:
    """Forget what was chosen or held under a name."""
    st.session_state.pop(key, None)
