"""Where things are kept and how they are: place, size, copies, a check of everything, versions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from coach import __version__
from coach.config import read_settings
from coach.errors import CoachError
from coach.report.html_parts import Fact, card, facts
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.titles import date_words
from coach.report.wording import plural
from coach.service.safekeeping import (
    Health,
    Restored,
    Verified,
    check_store,
    copy_store,
    restore_store,
)
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.components.marks import draw, draw_done, draw_notice, draw_text
from coach.ui.desk import clear_desk
from coach.ui.state import write_note

_OTHERS = 0o077
_REASONS = {
    "by-hand": "made by you",
    "before-update": "made before an update",
    "before-restore": "made before another was put back",
}


def draw_kept(health: Health) -> None:
    """Draw where what is kept lies, how much it is, and whether it is in order."""
    store = resources.store()
    sets, meetings = len(list_sets(store, LOCAL)), len(list_meetings(store, LOCAL))
    rows = (
        Fact(name="Kept", text=f"{plural(sets, 'set')}, {plural(meetings, 'meeting')}"),
        Fact(name="Where", text=health.place, notes=(_say_alone(health),)),
        Fact(name="How much room it takes", text=say_size(health.size)),
        Fact(name="Room left on the disk", text=say_size(health.free)),
        Fact(name="State", text=health.fault or "in order"),
    )
    draw(card("What is kept, and where", facts(rows), level=2))


def _say_alone(health: Health) -> str:
    if health.size is None:
        return "A database on a server: whoever looks after it makes its copies too."
    if os.name == "nt":
        return "One file, in your own part of this computer."
    if Path(health.place).parent.stat().st_mode & _OTHERS:
        return "One file. Others who use this computer may be able to open its folder."
    return "One file. Nobody else who uses this computer can open its folder."


def say_size(size: int | None) -> str:
    """Return a number of bytes in words.

    >>> say_size(1_250_000), say_size(40_000), say_size(72_000_000_000), say_size(None)
    ('1.2 MB', 'less than 0.1 MB', '72.0 GB', 'not known')
    """
    if size is None:
        return "not known"
    if size < 100_000:
        return "less than 0.1 MB"
    return f"{size / 1e9:,.1f} GB" if size >= 1e9 else f"{size / 1e6:,.1f} MB"


def draw_check() -> None:
    """Draw the button that checks all that is kept, and what it found."""
    draw(tag("h2", "Check"))
    draw_text(
        "Reads everything that is kept, and sees whether it is as it was written, to the last "
        "letter. It changes nothing that you kept."
    )
    if not st.button("Check everything", key="check"):
        return
    try:
        with st.spinner("Checking"):
            found = check_store(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(str(error))
        return
    if found.findings:
        draw_notice(
            f"Not everything is as it was kept. {' '.join(found.findings)} A copy from before "
            "may be whole: see Copies."
        )
    else:
        draw_done(say_whole(found))


def say_whole(found: Verified) -> str:
    """Return that everything is whole, and how much of it was looked at."""
    meetings = plural(found.rows.get("meetings", 0), "meeting")
    rows = sum(found.rows.values())
    return f"Everything is as it was kept: {meetings}, {plural(rows, 'entry', 'entries')} in all."


def draw_copies(health: Health) -> None:
    """Draw the copies there are, the way to make one, and the way to put one back."""
    if health.size is None:
        return
    draw(tag("h2", "Copies"))
    days = read_settings().backup_days
    draw_text(
        "A copy has everything in it, what was said as well: it is as confidential as the "
        f"meetings. Copies are removed after {days} days, and what you erase is erased in them."
    )
    if st.button("Make a copy now", key="copy"):
        _make_copy()
    if not health.backups:
        draw_text("There are no copies yet.")
        return
    rows = [tag("li", say_copy(path), " ", tag("small", path.name)) for path in health.backups]
    draw(tag("p", "In the folder ", visible(str(health.backups[0].parent)), ":"), tag("ul", *rows))
    with st.expander("Put a copy back"):
        _draw_restore(health.backups)


def _make_copy() -> None:
    try:
        with st.spinner("Copying"):
            made = copy_store(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(str(error))
        return
    write_note(f"A copy was made: {made}")
    st.rerun()


def _draw_restore(copies: Sequence[Path]) -> None:
    draw_text(
        "It takes the place of all that is kept now, of which a copy is made first. What was "
        "erased since stays erased."
    )
    chosen = st.selectbox(
        "Which copy",
        list(reversed(copies)),
        format_func=say_copy,
        index=None,
        placeholder="Choose a copy",
        key="which-copy",
    )
    if chosen is None or not st.button("Put it back", key="restore"):
        return
    try:
        with st.spinner("Putting it back"):
            done = restore_store(LOCAL, chosen)
    except CoachError as error:
        draw_notice(str(error))
        return
    clear_desk()
    write_note(_say_restored(chosen, done))
    st.rerun()


def _say_restored(chosen: Path, done: Restored) -> str:
    again = done.erased.meetings + done.erased.redacted
    parts = [f"Put back: the copy of {say_copy(chosen)}."]
    if done.replaced is not None:
        parts.append(f"What was there before is in {done.replaced.name}.")
    if again:
        parts.append(f"{plural(again, 'meeting')} in it had been erased since, and were again.")
    return " ".join(parts)


def say_copy(path: Path) -> str:
    """Return when a copy was made, and why; its name where that does not say.

    >>> say_copy(Path("mine.db"))
    'mine.db'
    """
    try:
        stamp, _, reason = path.stem.removeprefix("coach-").partition("-")
        made = datetime.strptime(stamp, "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC).astimezone()
    except ValueError:
        return path.name
    return f"{date_words(made.date())}, {made:%H:%M}, {_REASONS.get(reason, reason)}"


def draw_about() -> None:
    """Draw which version this is, and which version of the model."""
    model = resources.classifier()
    rows = (
        Fact(name="Question Coach", text=f"version {__version__}"),
        Fact(
            name="What reads the labels",
            text=f"a program that learnt from examples, version {model.version}",
            notes=(
                "It came with the program, was checked when it was loaded, and never changes "
                "by what you do here.",
            ),
        ),
        Fact(name="Sent to anybody", text="nothing", notes=("There is nothing to switch off.",)),
    )
    draw(card("About", facts(rows), level=2))
