"""Preparing a set's next meeting: its day, who presents, the agenda, what was brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coach.labels import PHASE_WORDS, Phase
from coach.programme.agenda import Item, count_minutes, lay_out, read_clock
from coach.report.agenda import agenda_html
from coach.report.html_parts import table
from coach.report.markup import join, tag
from coach.report.wording import duration
from coach.service.preparing import bring_issue, find_way, list_items, list_minutes
from coach.service.programme import MeetingPoint, find_next, propose_next
from coach.service.safekeeping import Store, remove_issue
from coach.storage.preparing import (
    KeptIssue,
    Preparation,
    list_issues,
    load_preparation,
    save_preparation,
)
from coach.storage.records import LOCAL, KeptSet
from coach.storage.sets import change_set, load_set
from coach.ui.components.marks import draw, draw_text
from coach.ui.exports import file_address
from coach.ui.sets_wording import agenda_rows, say_day, short
from coach.ui.shelf import LaidFile
from coach.ui.state import attempt, has_choice, lay_file, read_choice, write_choice, write_note

_LETTERS, _MOST_MINUTES = 2000, 240
_HEADS = ("When", "What", "Min")


def draw_preparing(
    store: Store, kept: KeptSet, points: Sequence[MeetingPoint], today: date
) -> None:
    """Draw the next meeting, from its day to a page to print."""
    preparation = load_preparation(store, LOCAL, kept.id)
    _draw_day(store, kept, points, today)
    _draw_people(store, kept, preparation)
    items = list_items(kept, preparation)
    rows = agenda_rows(lay_out(items), preparation.presenters, preparation.starts_at)
    draw(table("The agenda", _HEADS, map(_row, rows), class_="agenda"))
    draw_text(
        f"{duration(60 * count_minutes(items))} in all, the way of working “"
        f"{find_way(kept).title}”. Minutes are where people usually begin, not a rule."
    )
    with st.expander("Change the minutes"):
        _draw_minutes(store, kept, preparation)
    issues = list_issues(store, LOCAL, kept.id)
    _draw_issues(store, kept, issues, today)
    _draw_print(kept, preparation, items, rows, issues, today)


def _row(row: tuple[str, str, str, str]) -> tuple[str, str, str]:
    when, what, minutes, usual = row
    return (when, join((what, tag("span", usual, class_="why"))), minutes)


def _draw_day(store: Store, kept: KeptSet, points: Sequence[MeetingPoint], today: date) -> None:
    meets_on, key = find_next(kept, today), f"next-{kept.id}"
    st.date_input(
        "The day of the next meeting",
        None if has_choice(key) else kept.details.next_on,
        min_value=date(2000, 1, 1),
        max_value=date(2199, 12, 31),
        key=key,
        format="DD/MM/YYYY",
        on_change=_keep_day,
        args=(store, kept.id, key),
    )
    if meets_on is None:
        proposed = propose_next(kept, points, today)
        st.button(
            f"It meets on {say_day(proposed, today)}",
            key=f"propose-{kept.id}",
            help="A whole number of cycles after the last meeting.",
            on_click=_accept_day,
            args=(store, kept.id, key, proposed),
        )


def _accept_day(store: Store, set_id: str, key: str, day: date) -> None:
    write_choice(key, day)
    _keep_day(store, set_id, key)


def _keep_day(store: Store, set_id: str, key: str) -> None:
    day = read_choice(key)

    def keep() -> None:
        details = load_set(store, LOCAL, set_id).details
        next_on = day if isinstance(day, date) else None
        change_set(store, LOCAL, set_id, replace(details, next_on=next_on))

    attempt(keep)


def _draw_people(store: Store, kept: KeptSet, preparation: Preparation) -> None:
    names = list(dict.fromkeys(member.name for member in kept.details.members))
    keys = {part: f"{part}-{kept.id}" for part in ("presenters", "timekeeper", "starts")}
    keep: dict[str, Any] = {"on_change": _keep_people, "args": (store, kept.id, keys)}
    st.multiselect(
        "Who presents, in order",
        list(dict.fromkeys([*names, *preparation.presenters])),
        default=list(preparation.presenters),
        format_func=short,
        accept_new_options=True,
        placeholder="Choose, or type a name",
        key=keys["presenters"],
        **keep,
    )
    timekeeper, starts = st.columns(2)
    keepers = list(dict.fromkeys(["", *names, preparation.timekeeper]))
    timekeeper.selectbox(
        "Who keeps time",
        keepers,
        index=keepers.index(preparation.timekeeper),
        format_func=lambda name: short(name) if name else "not said yet",
        key=keys["timekeeper"],
        **keep,
    )
    starts.time_input(
        "It starts at",
        read_clock(preparation.starts_at),
        key=keys["starts"],
        step=300,
        **keep,
    )


def _keep_people(store: Store, set_id: str, keys: dict[str, str]) -> None:
    chosen, starts = read_choice(keys["presenters"]), read_choice(keys["starts"])
    names = tuple(str(name).strip() for name in chosen) if isinstance(chosen, list) else ()
    _keep(
        store,
        set_id,
        lambda before: replace(
            before,
            presenters=tuple(name for name in names if name),
            timekeeper=str(read_choice(keys["timekeeper"]) or ""),
            starts_at=f"{starts:%H:%M}" if isinstance(starts, time) else "",
        ),
    )


def _keep(store: Store, set_id: str, change: Callable[[Preparation], Preparation]) -> None:
    def keep() -> None:
        preparation = load_preparation(store, LOCAL, set_id)
        save_preparation(store, LOCAL, set_id, change(preparation))

    attempt(keep)


def _draw_minutes(store: Store, kept: KeptSet, preparation: Preparation) -> None:
    draw_text("0 leaves a part out.")
    columns: Sequence[DeltaGenerator] = ()
    for place, (phase, minutes) in enumerate(list_minutes(kept, preparation).items()):
        # A row of its own for every three, so that they keep their order in a narrow window.
        columns = columns if place % 3 else st.columns(3)
        words, key = PHASE_WORDS[phase], f"minutes-{kept.id}-{phase}"
        columns[place % 3].number_input(
            f"{words[:1].upper()}{words[1:]}",
            1 if phase is Phase.PRESENTING else 0,
            _MOST_MINUTES,
            minutes,
            key=key,
            on_change=_keep_minutes,
            args=(store, kept.id, phase, key),
        )


def _keep_minutes(store: Store, set_id: str, phase: Phase, key: str) -> None:
    minutes = read_choice(key)
    if isinstance(minutes, int):
        change = {phase.value: minutes}
        _keep(store, set_id, lambda before: replace(before, minutes={**before.minutes, **change}))


def _draw_issues(store: Store, kept: KeptSet, issues: Sequence[KeptIssue], today: date) -> None:
    st.subheader("Brought to this meeting")
    if not issues:
        draw_text("Nothing yet. What somebody would like to bring can be noted here beforehand.")
    for number, issue in enumerate(issues, start=1):
        with st.container(key=f"issue-row-{number}"):
            shown, button = st.columns([5, 2], vertical_alignment="center")
            with shown:
                draw(_issue(issue, today))
            button.button(
                "Remove",
                key=f"remove-issue-{number}",
                on_click=_remove_issue,
                args=(store, issue.id),
            )
    with st.expander("Note an issue"), st.form("new-issue", border=False, clear_on_submit=True):
        st.selectbox(
            "Whose",
            [member.name for member in kept.details.members],
            index=None,
            format_func=short,
            accept_new_options=True,
            placeholder="Choose, or type a name",
            key="new-issue-whose",
        )
        st.text_area("In a few lines", key="new-issue-text", max_chars=_LETTERS, height=100)
        draw_text(
            "Confidential to the set. It is erased by itself when the words of the meeting are."
        )
        st.form_submit_button("Note it", on_click=_bring, args=(store, kept, today))


def _issue(issue: KeptIssue, today: date) -> str:
    return tag(
        "div",
        tag("span", short(issue.details.whose), class_="who", dir="auto"),
        tag("p", issue.details.text[:_LETTERS], dir="auto", class_="issue"),
        tag("span", f"Erased on {say_day(issue.details.erase_on, today)}.", class_="why"),
    )


def _bring(store: Store, kept: KeptSet, today: date) -> None:
    whose, text = (
        str(read_choice(f"new-issue-{part}") or "").strip() for part in ("whose", "text")
    )
    if not whose or not text:
        write_note("Say whose it is, and what it is: nothing was noted yet.")
        return
    bring = partial(bring_issue, store, LOCAL, kept, whose=whose, text=text, today=today)
    attempt(bring, "Noted.", once=f"issue {kept.id} {whose} {text}")


def _remove_issue(store: Store, issue_id: str) -> None:
    attempt(lambda: remove_issue(store, LOCAL, issue_id), "It is gone.")


def _draw_print(
    kept: KeptSet,
    preparation: Preparation,
    items: Sequence[Item],
    rows: Sequence[tuple[str, str, str, str]],
    issues: Sequence[KeptIssue],
    today: date,
) -> None:
    with_issues = bool(issues) and st.toggle("Print what was brought as well", key="with-issues")
    meets_on = find_next(kept, today)
    facts = [
        say_day(meets_on, today) if meets_on else "",
        f"{duration(60 * count_minutes(items))} in all",
        f"Time: {short(preparation.timekeeper)}" if preparation.timekeeper else "",
    ]
    html = agenda_html(
        short(kept.details.title),
        [fact for fact in facts if fact],
        rows,
        [(each.details.whose, each.details.text) for each in issues] if with_issues else (),
    )
    ticket = lay_file(
        LaidFile(name="agenda.html", media="text/html; charset=utf-8", data=html.encode())
    )
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    href = file_address(ticket.id, "agenda.html")
    link = tag("a", "The agenda as a page to print (HTML)", href=href, download="agenda.html")
    draw(tag("div", link, class_="files"))
