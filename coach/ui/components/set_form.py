"""Describing a set: how it works, who is in it; and deleting one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from coach.labels import ROLE_WORDS, Role
from coach.report.markup import tag
from coach.report.wording import plural
from coach.service.profiles import SHIPPED, load_shipped
from coach.service.safekeeping import Store, erase_set
from coach.storage.records import LOCAL, KeptSet, Member, NewSet, SetKind
from coach.storage.sets import add_set, change_set, load_set
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.sets_wording import KIND_WORDS, short
from coach.ui.state import (
    attempt,
    drop_choice,
    read_choice,
    read_place,
    write_choice,
    write_note,
    write_place,
)

MOST_LETTERS = 4000
MOST_MEMBERS = 40
_ROLES = (Role.MEMBER, Role.FACILITATOR, Role.OBSERVER)
_WEEKS, _DAYS = 52, 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class _Keys:
    """The keys of one form's fields, which begin with the form's own name."""

    form: str

    def of(self, field: str) -> str:
        return f"{self.form}-{field}"

    def text(self, field: str) -> str:
        return str(read_choice(self.of(field)) or "").strip()

    def blame(self, field: str, fault: str) -> None:
        """Have said beside a field, once, what is the matter with it."""
        write_choice(self.of(f"{field}-fault"), fault)

    def draw_fault(self, field: str) -> None:
        fault = read_choice(self.of(f"{field}-fault"))
        if fault:
            draw_notice(str(fault))
            drop_choice(self.of(f"{field}-fault"))


def draw_new_set(store: Store) -> None:
    """Draw the form for a set that is not kept yet."""
    keys = _Keys(form="new-set")
    with st.form(keys.form, border=False):
        _draw_fields(keys, NewSet(title=""))
        st.text_area(
            "Who is in it, a name a line",
            key=keys.of("names"),
            max_chars=MOST_LETTERS * 10,
            help="Roles, levels and other names can be added afterwards.",
        )
        keys.draw_fault("names")
        st.form_submit_button("Add the set", type="primary", on_click=_add, args=(store, keys))


def _add(store: Store, keys: _Keys) -> None:
    details = _read_fields(keys, NewSet(title=""))
    names = list(dict.fromkeys(line.strip() for line in keys.text("names").splitlines()))
    members = tuple(Member(name=name[:MOST_LETTERS]) for name in names if name)
    if not details.title:
        keys.blame(
            "title", "Give the set a name first: nothing was kept yet, and nothing is lost."
        )
        return
    if len(members) > MOST_MEMBERS:
        keys.blame("names", f"A set has at most {MOST_MEMBERS} people here; nothing was kept yet.")
        return
    kept: list[KeptSet] = []
    whole = replace(details, members=members)
    if attempt(lambda: kept.append(add_set(store, LOCAL, whole)), once=f"set {whole}"):
        write_place(set=kept[0].id)


def _draw_fields(keys: _Keys, details: NewSet) -> None:
    st.text_input("Name of the set", details.title, key=keys.of("title"), max_chars=MOST_LETTERS)
    keys.draw_fault("title")
    kinds = list(SetKind)
    st.radio(
        "Kind",
        kinds,
        index=kinds.index(details.kind),
        format_func=lambda kind: KIND_WORDS[kind].capitalize(),
        key=keys.of("kind"),
    )
    st.checkbox(
        "It facilitates itself: members take turns to keep time",
        details.is_self_facilitating,
        key=keys.of("self"),
    )
    known = details.profile if details.profile in SHIPPED else SHIPPED[0]
    st.selectbox(
        "Way of working",
        SHIPPED,
        index=SHIPPED.index(known),
        format_func=lambda each: load_shipped(each).title,
        key=keys.of("profile"),
    )
    weeks, days = st.columns(2)
    weeks.number_input(
        "Meets every … weeks", 1, _WEEKS, min(details.cycle_weeks, _WEEKS), key=keys.of("weeks")
    )
    days.number_input(
        "Text is kept … days",
        1,
        _DAYS,
        max(1, min(details.keep_days, _DAYS)),
        key=keys.of("days"),
        help="Then the words are erased, and agreed counts stay. It holds for new meetings.",
    )
    st.date_input(
        "Next meeting, if you know it",
        details.next_on,
        min_value=date(2000, 1, 1),
        max_value=date(2199, 12, 31),
        key=keys.of("next"),
        format="DD/MM/YYYY",
    )


def _read_fields(keys: _Keys, before: NewSet) -> NewSet:
    next_on = read_choice(keys.of("next"))
    return replace(
        before,
        title=keys.text("title"),
        kind=SetKind(keys.text("kind") or before.kind),
        is_self_facilitating=bool(read_choice(keys.of("self"))),
        profile=keys.text("profile") or before.profile,
        cycle_weeks=int(keys.text("weeks") or before.cycle_weeks),
        keep_days=int(keys.text("days") or before.keep_days),
        next_on=next_on if isinstance(next_on, date) else None,
    )


def draw_about(store: Store, kept: KeptSet) -> None:
    """Draw who is in a set, how it works, and how to delete it."""
    st.subheader("Who is in it")
    for number, member in enumerate(kept.details.members, start=1):
        _draw_member(store, kept, number, member)
    if not kept.details.members:
        draw_text("Nobody yet. Add people below, and they are proposed when you review a meeting.")
    with st.expander("Add somebody"):
        _draw_member_form(store, kept, 0, Member(name=""))
    st.subheader("How it works")
    keys = _Keys(form=f"about-{kept.id}")
    with st.form(keys.form):
        _draw_fields(keys, kept.details)
        st.form_submit_button("Keep these changes", on_click=_change, args=(store, kept.id, keys))
    _draw_delete(store, kept)


def _change(store: Store, set_id: str, keys: _Keys) -> None:
    if not keys.text("title"):
        keys.blame("title", "A set needs a name; it is kept as it was.")
        return

    def change() -> None:
        details = _read_fields(keys, load_set(store, LOCAL, set_id).details)
        change_set(store, LOCAL, set_id, details)

    attempt(change, "The changes are kept.")


def _draw_member(store: Store, kept: KeptSet, number: int, member: Member) -> None:
    with st.container(key=f"member-row-{number}"):
        shown, button = st.columns([5, 2], vertical_alignment="center")
        with shown:
            draw(_member(member))
        is_open = read_place("member") == str(number)
        button.button(
            "Close" if is_open else "Change",
            key=f"change-member-{number}",
            on_click=write_place,
            kwargs={"set": kept.id, "part": "About", "member": "" if is_open else str(number)},
        )
    if is_open:
        _draw_member_form(store, kept, number, member)


def _member(member: Member) -> str:
    facts = [ROLE_WORDS[member.role], short(member.level) if member.level else ""]
    if member.labels:
        facts.append(f"also called {', '.join(short(each) for each in member.labels)}")
    return tag(
        "div",
        tag("span", short(member.name), class_="who", dir="auto"),
        tag("span", " · ".join(fact for fact in facts if fact), class_="why", dir="auto"),
    )


def _draw_member_form(store: Store, kept: KeptSet, number: int, member: Member) -> None:
    keys = _Keys(form=f"member-{kept.id}-{number}-{len(kept.details.members)}")
    with st.form(keys.form, clear_on_submit=not number):
        st.text_input("Name", member.name, key=keys.of("name"), max_chars=MOST_LETTERS)
        keys.draw_fault("name")
        role, level = st.columns(2)
        known = member.role if member.role in _ROLES else Role.MEMBER
        role.selectbox(
            "Role in the set",
            _ROLES,
            index=_ROLES.index(known),
            format_func=lambda each: ROLE_WORDS[each],
            key=keys.of("role"),
        )
        level.text_input(
            "Level, in your own words", member.level, key=keys.of("level"), max_chars=200
        )
        st.text_input(
            "Also called, with commas between",
            ", ".join(member.labels),
            key=keys.of("labels"),
            max_chars=MOST_LETTERS,
            help="Names that transcripts give this person, such as “iPad” or initials.",
        )
        words = "Keep" if number else "Add"
        args = (store, kept.id, number, keys)
        st.form_submit_button(words, on_click=_keep_member, args=args)
        if number:
            st.form_submit_button(
                "Take out of the set", on_click=_take_out, args=(store, kept.id, number)
            )


def _keep_member(store: Store, set_id: str, number: int, keys: _Keys) -> None:
    labels = (each.strip() for each in keys.text("labels").split(","))
    member = Member(
        name=keys.text("name"),
        level=keys.text("level"),
        role=Role(keys.text("role")),
        labels=tuple(dict.fromkeys(each for each in labels if each)),
    )
    if not member.name:
        keys.blame("name", "Give a name first: nothing was changed.")
        return

    def keep() -> None:
        details = load_set(store, LOCAL, set_id).details
        members = list(details.members)
        members[number - 1 : number] = [member] if number else []
        if not number:
            members.append(member)
        change_set(store, LOCAL, set_id, replace(details, members=tuple(members)))

    if attempt(keep):
        write_place(set=set_id, part="About")


def _take_out(store: Store, set_id: str, number: int) -> None:
    def take_out() -> None:
        details = load_set(store, LOCAL, set_id).details
        left = [each for place, each in enumerate(details.members, 1) if place != number]
        change_set(store, LOCAL, set_id, replace(details, members=tuple(left)))

    if attempt(take_out, "Taken out of the set. What was said at its meetings is still there."):
        write_place(set=set_id, part="About")


def _draw_delete(store: Store, kept: KeptSet) -> None:
    with st.popover("Delete this set"):
        draw_text(
            f"This erases the set with {plural(len(kept.details.members), 'member')}, all of its "
            "meetings with their words and counts, its actions, and what was brought to its next "
            "meeting, here and in our own copies. It cannot be undone. Files that you exported, "
            "and recordings elsewhere, are not touched."
        )
        with st.container(key="danger-set"):
            st.button("Delete it for good", key="delete-set", on_click=_delete, args=(store, kept))


def _delete(store: Store, kept: KeptSet) -> None:
    def delete() -> None:
        done = erase_set(store, LOCAL, kept.id)
        left = "".join(f" A copy could not be cleared: {path}." for path in done.unreached)
        write_note(f"The set is gone, with {plural(done.erased.meetings, 'meeting')}.{left}")

    if attempt(delete):
        write_place()
