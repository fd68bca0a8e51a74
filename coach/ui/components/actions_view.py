"""A set's actions: what is due, what was reported, what a meeting's talk proposes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from coach.programme.cycle import Urgency
from coach.programme.ics import MEDIA
from coach.report.markup import tag
from coach.report.wording import plural
from coach.service.agreed_actions import alter_action, keep_action, report_action
from coach.service.programme import MeetingPoint, find_next, set_calendar, sort_by_urgency
from coach.service.safekeeping import Store
from coach.storage.actions import add_set_action, remove_action
from coach.storage.records import LOCAL, KeptAction, KeptSet, NewAction, Outcome
from coach.ui.components.marks import draw, draw_text
from coach.ui.components.proposals_view import draw_proposals
from coach.ui.exports import file_address
from coach.ui.sets_wording import OUTCOME_WORDS, URGENCY_WORDS, action_row, say_day, short
from coach.ui.shelf import LaidFile
from coach.ui.state import attempt, lay_file, read_choice, read_place, write_note, write_place

_LETTERS, _MOST = 2000, 40
_ANY = date(2000, 1, 1), date(2199, 12, 31)
_SWAPPED = (
    "In actions of a meeting whose names are swapped they are swapped too, also as you type them: "
    "“Who is Member 1?” under Before you record says who is who."
)


def draw_actions(
    store: Store,
    kept: KeptSet,
    points: Sequence[MeetingPoint],
    actions: Sequence[KeptAction],
    today: date,
) -> None:
    """Draw the actions by where they stand, then what is proposed, then ways to add and export."""
    if not actions:
        draw_text("No action is kept yet.", class_="lede")
    grouped = sort_by_urgency(actions, today=today, meets_on=find_next(kept, today))
    for where, these in grouped.items():
        if where is Urgency.CLOSED:
            with st.expander(f"{URGENCY_WORDS[where]} ({len(these)})"):
                _draw_group(store, kept, these, today)
        else:
            st.subheader(URGENCY_WORDS[where])
            _draw_group(store, kept, these, today)
    if any(point.meeting.is_swapped for point in points):
        draw_text(_SWAPPED)
    draw_proposals(store, points, today)
    with st.expander("Add an action", expanded=not actions):
        _draw_new(store, kept, points, today)
    _draw_calendar(kept, actions, today)


def _draw_group(store: Store, kept: KeptSet, these: Sequence[KeptAction], today: date) -> None:
    # One that was chosen is always shown, however many there are.
    chosen = read_place("action")
    shown = [each for n, each in enumerate(these) if n < _MOST or each.id == chosen]
    for action in shown:
        _draw_action(store, kept, action, today)
    if len(these) > len(shown):
        draw_text(f"And {plural(len(these) - len(shown), 'more action')} further on.")


def _draw_action(store: Store, kept: KeptSet, action: KeptAction, today: date) -> None:
    is_open = read_place("action") == action.id
    with st.container(key=f"action-row-{action.id}"):
        shown, button = st.columns([5, 2], vertical_alignment="center")
        with shown:
            draw(action_row(action, today))
        button.button(
            "Close" if is_open else "Report, change",
            key=f"open-{action.id}",
            on_click=write_place,
            kwargs={"set": kept.id, "part": "Actions", "action": "" if is_open else action.id},
        )
        if is_open:
            _draw_report(store, kept, action)
            _draw_change(store, kept, action)


def _draw_report(store: Store, kept: KeptSet, action: KeptAction) -> None:
    key = f"report-{action.id}-{len(action.progress)}"
    with st.form(key):
        outcomes = list(Outcome)
        st.radio(
            "What was reported",
            outcomes,
            format_func=lambda each: OUTCOME_WORDS[each].capitalize(),
            horizontal=True,
            key=f"{key}-outcome",
        )
        st.text_input(
            "In a few words, if you like",
            key=f"{key}-note",
            max_chars=_LETTERS,
            placeholder="two of three asked",
        )
        st.form_submit_button(
            "Keep this report", type="primary", on_click=_report, args=(store, kept, action, key)
        )
    if action.progress:
        draw_text("What was reported before stays as it is; a new report goes under it.")


def _report(store: Store, kept: KeptSet, action: KeptAction, key: str) -> None:
    outcome, note = Outcome(str(read_choice(f"{key}-outcome"))), read_choice(f"{key}-note")
    text = str(note or "").strip()
    once = f"report {action.id} {outcome} {text}"
    report = partial(report_action, store, LOCAL, action, outcome, note=text)
    if attempt(report, "Kept.", once=once):
        write_place(set=kept.id, part="Actions")


def _draw_change(store: Store, kept: KeptSet, action: KeptAction) -> None:
    key = f"change-{action.id}"
    with st.expander("Change or remove it"):
        with st.form(key, border=False):
            _draw_fields(key, kept, action.details)
            st.form_submit_button(
                "Keep these changes", on_click=_change, args=(store, kept, action, key)
            )
        draw_text(
            "Removing it takes what was reported of it along. To let go of it and keep that, "
            "report “dropped” instead."
        )
        with st.container(key="danger-action"):
            st.button(
                "Remove this action for good",
                key=f"remove-{action.id}",
                on_click=_remove,
                args=(store, kept, action),
            )


def _draw_fields(key: str, kept: KeptSet, details: NewAction) -> None:
    names = [member.name for member in kept.details.members]
    owners = list(dict.fromkeys([*([details.owner] if details.owner else []), *names]))
    st.text_area("What", details.what, key=f"{key}-what", max_chars=_LETTERS, height=80)
    owner, due = st.columns(2)
    owner.selectbox(
        "Whose",
        owners,
        index=0 if details.owner else None,
        format_func=short,
        accept_new_options=True,
        placeholder="Choose, or type a name",
        key=f"{key}-owner",
    )
    due.date_input(
        "By when, if a day was said",
        details.due,
        min_value=_ANY[0],
        max_value=_ANY[1],
        key=f"{key}-due",
        format="DD/MM/YYYY",
    )


def _read_fields(key: str) -> NewAction | None:
    """Return what a form says; None, with a word about it, where it says too little."""
    what = str(read_choice(f"{key}-what") or "").strip()
    owner = str(read_choice(f"{key}-owner") or "").strip()
    due = read_choice(f"{key}-due")
    if not what or not owner:
        write_note("An action needs both: what, and whose. Nothing was changed.")
        return None
    return NewAction(owner=owner, what=what, due=due if isinstance(due, date) else None)


def _change(store: Store, kept: KeptSet, action: KeptAction, key: str) -> None:
    details = _read_fields(key)
    if details and attempt(lambda: alter_action(store, LOCAL, action, details), "Kept."):
        write_place(set=kept.id, part="Actions")


def _remove(store: Store, kept: KeptSet, action: KeptAction) -> None:
    if attempt(lambda: remove_action(store, LOCAL, action.id), "The action is gone."):
        write_place(set=kept.id, part="Actions")


def _draw_new(store: Store, kept: KeptSet, points: Sequence[MeetingPoint], today: date) -> None:
    with st.form("new-action", border=False, clear_on_submit=True):
        _draw_fields("new-action", kept, NewAction(owner="", what=""))
        ids = ["", *(point.meeting.id for point in reversed(points))]
        days = {point.meeting.id: point.meeting.held_on for point in points}
        st.selectbox(
            "Agreed at",
            ids,
            index=1 if points else 0,
            format_func=lambda id_: _say_agreed(days.get(id_), id_, today),
            key="new-action-at",
        )
        st.form_submit_button("Add it", on_click=_add, args=(store, kept, today))


def _say_agreed(day: date | None, id_: str, today: date) -> str:
    if not id_:
        return "no meeting that is kept"
    return "a meeting whose day is not known" if day is None else say_day(day, today)


def _add(store: Store, kept: KeptSet, today: date) -> None:
    details = _read_fields("new-action")
    if details is None:
        return
    at = read_choice("new-action-at")
    if at:
        keep = partial(keep_action, store, LOCAL, str(at), details)
        attempt(keep, "The action is kept.", once=f"action {at} {details}")
        return
    agreed = NewAction(owner=details.owner, what=details.what, due=details.due, agreed_on=today)
    keep = partial(add_set_action, store, LOCAL, kept.id, agreed)
    attempt(keep, "The action is kept.", once=f"action {kept.id} {agreed}")


def _draw_calendar(kept: KeptSet, actions: Sequence[KeptAction], today: date) -> None:
    # Made once a day, so that the address of the file stays the same while the page is open.
    made_at = datetime(today.year, today.month, today.day, tzinfo=UTC)
    data = set_calendar(kept, actions, now=made_at)
    if data.count(b"BEGIN:VEVENT") == 0:
        draw_text("There is nothing for a calendar yet: no open action has a day.")
        return
    ticket = lay_file(LaidFile(name="set.ics", media=MEDIA, data=data))
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    link = tag(
        "a",
        "Put the next meeting and what is due into a calendar (.ics)",
        href=file_address(ticket.id, "set.ics"),
        download="set.ics",
    )
    draw(tag("div", link, class_="files"))
    draw_text("The file names who will do what: open it in a calendar that only you see.")
