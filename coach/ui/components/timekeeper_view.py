"""Keeping time for a set that runs itself: now, next, minutes left, in figures to read afar.

What runs is kept with the set, so a page that is opened again shows the same.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from coach.errors import CoachError
from coach.programme import running as rules
from coach.programme.agenda import Item, count_minutes
from coach.programme.running import Running, count_left, find_end, say_left
from coach.report.markup import join, tag
from coach.report.wording import duration
from coach.service.preparing import keep_running, list_items, read_running
from coach.service.safekeeping import Store
from coach.storage.preparing import Preparation, load_preparation
from coach.storage.records import LOCAL, KeptSet
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.places import set_place
from coach.ui.sets_wording import name_item, short
from coach.ui.state import attempt

_Change = Callable[[Running, datetime], Running]


def draw_timekeeper(store: Store, kept: KeptSet) -> None:
    """Draw the agenda as it runs, or how to begin."""
    preparation = load_preparation(store, LOCAL, kept.id)
    running = read_running(preparation)
    if running is None:
        _draw_beginning(store, kept, preparation)
        return
    # Only while time runs is anything drawn anew by itself.
    ticks = running.since is not None
    st.fragment(run_every=1.0 if ticks else None)(_draw_running)(store, kept, ticks)


def _draw_beginning(store: Store, kept: KeptSet, preparation: Preparation) -> None:
    items = list_items(kept, preparation)
    draw_text(
        f"The agenda has {len(items)} parts and takes {duration(60 * count_minutes(items))}. "
        "Begin when the set does: the time is kept here, also if this page is closed and opened "
        "again."
    )
    if not preparation.presenters:
        place = set_place(kept.id, part="Next meeting")
        link = tag("a", "say who presents", href=place, target="_self")
        draw(tag("p", "Nobody is down to present yet: ", link, ", or begin with one round."))
    st.button(
        "Begin",
        type="primary",
        key="begin-time",
        on_click=_begin,
        args=(store, kept, items),
    )


def _begin(store: Store, kept: KeptSet, items: tuple[Item, ...]) -> None:
    now = datetime.now(UTC)
    # Where somebody else has begun meanwhile, theirs goes on.
    attempt(
        lambda: keep_running(
            store, LOCAL, kept.id, lambda before: before or rules.start(items, now)
        )
    )


def _draw_running(store: Store, kept: KeptSet, ticks: bool) -> None:
    try:
        preparation = load_preparation(store, LOCAL, kept.id)
    except CoachError as error:
        draw_notice(f"{error}. The time is kept all the same, and goes on.")
        return
    running = read_running(preparation)
    if running is None or (running.since is not None) != ticks:
        st.rerun()
    draw(_face(running, preparation, datetime.now(UTC)))
    _draw_buttons(store, kept, running)


def _face(running: Running, preparation: Preparation, at: datetime) -> str:
    item = running.now
    if item is None:
        return tag(
            "section",
            tag("p", "The agenda is done.", class_="now-name"),
            class_="card time-card",
        )
    left = count_left(running, at)
    over = " over" if left <= -1 else ""
    return tag(
        "section",
        tag("p", f"Part {running.place + 1} of {len(running.items)}", class_="kept"),
        tag("h2", _name(item, preparation), class_="now-name", dir="auto"),
        tag("p", say_left(left), class_=f"time-left{over}", role="timer"),
        tag("p", "Time stands still." if running.is_paused else _say_left(left), class_="note"),
        tag("p", f"Usual here: {item.usual}.") if item.usual else None,
        _next(running, preparation, at),
        tag("p", f"Time: {short(preparation.timekeeper)}", class_="kept", dir="auto")
        if preparation.timekeeper
        else None,
        class_="card time-card",
    )


def _say_left(left: float) -> str:
    return "minutes left" if left > 0 else "The time for this part is up; the set says when."


def _next(running: Running, preparation: Preparation, at: datetime) -> str:
    after = running.next
    seconds = (find_end(running, at) - at).total_seconds()
    to_go = f"{duration(60 * max(1, round(seconds / 60)))} to go in all"
    if after is None:
        return tag("p", f"This is the last part · {to_go}", class_="next")
    words = f"{_name(after, preparation)}, {after.minutes} min · {to_go}"
    return tag("p", join((tag("b", "Next: "), words)), class_="next", dir="auto")


def _name(item: Item, preparation: Preparation) -> str:
    return name_item(item.phase.value, item.presenter, preparation.presenters)


def _draw_buttons(store: Store, kept: KeptSet, running: Running) -> None:
    def button(words: str, key: str, change: _Change, **more: Any) -> None:
        st.button(words, key=key, on_click=_step, args=(store, kept.id, running, change), **more)

    with st.container(horizontal=True, key="time-buttons"):
        if not running.is_over:
            last = running.next is None
            button("Finish" if last else "Next part", "time-skip", rules.skip, type="primary")
            if running.is_paused:
                button("Go on", "time-go-on", rules.go_on)
            else:
                button("Pause", "time-pause", rules.pause)
            button("One minute more", "time-more", lambda each, _: rules.add_minute(each))
        if running.place:
            button("Back a part", "time-back", rules.go_back)
        st.button("Stop keeping time", key="time-stop", on_click=_stop, args=(store, kept.id))


def _step(store: Store, set_id: str, seen: Running, change: _Change) -> None:
    """Change what runs, unless another page has gone on from what this one showed."""
    now = datetime.now(UTC)

    def step(current: Running | None) -> Running | None:
        if current is None or current.place != seen.place:
            return current
        return change(current, now)

    attempt(lambda: keep_running(store, LOCAL, set_id, step))


def _stop(store: Store, set_id: str) -> None:
    attempt(lambda: keep_running(store, LOCAL, set_id, lambda _: None))
