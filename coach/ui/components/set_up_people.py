"""Who is who in a meeting: a row a label, with what is proposed filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from coach.profiles import Profile
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.wording import plural
from coach.service.clean_up import propose_clean_up
from coach.service.remembering import Recalled, recall_people
from coach.service.reviewing import Known
from coach.transcript import Transcript
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.roles import (
    FACILITATOR,
    MOST_LISTED,
    Choice,
    Person,
    build_known,
    list_choices,
    list_people,
    recall_choices,
    say_amount,
    say_choice,
    settle_choices,
)
from coach.ui.setting_up import SetUp


def draw_people(set_up: SetUp, transcript: Transcript, profile: Profile) -> Known:
    """Draw the labels of a file, and return what was said of them."""
    recalled = recall_people(set_up.set.details, transcript) if set_up.set else None
    asked = set_up.meeting.is_asked_for
    settled = settle_choices(set_up.known)
    if recalled is not None and not asked:
        settled = recall_choices(recalled) | settled
    proposals = () if asked else propose_clean_up(transcript)
    planned = set_up.planned or transcript
    people = list_people(transcript, planned, proposals, settled)
    odd = sum(bool(person.why) for person in people)
    draw_text(
        f"{plural(odd, 'name')} worth a look. Proposals are filled in; the rest can stay."
        if odd
        else "Proposals are filled in. Change what is not so; the rest can stay."
    )
    choices = _draw_rows(people)
    if FACILITATOR in choices.values() and not profile.has_facilitator:
        draw_notice(
            "Nobody facilitates in the way of working chosen below, so whoever is the facilitator "
            "here counts as a set member. Choose another way of working if somebody did."
        )
    guess = planned if set_up.plan.facilitator_guess else transcript
    known = build_known(people, choices, planned=guess, profile=profile)
    renames = _draw_names(set_up, people, recalled)
    silent = _draw_silent(set_up, recalled)
    spoke = _list_names(people, known, renames)
    roster = (*spoke, *silent) if set_up.set or silent else ()
    return replace(known, renames=renames, roster=roster)


def _draw_rows(people: Sequence[Person]) -> dict[str, Choice]:
    names = [person.name for person in people[:MOST_LISTED]]
    choices = {}
    for number, person in enumerate(people[:MOST_LISTED], start=1):
        said, role = st.columns([3, 2], vertical_alignment="center")
        with said:
            draw(_person(person))
        options = list_choices(person.name, names)
        proposed = person.proposed if person.proposed in options else options[0]
        choices[person.name] = role.selectbox(
            f"What name {number} is",
            options,
            index=options.index(proposed),
            format_func=say_choice,
            key=f"role-{number}",
            label_visibility="collapsed",
        )
    if len(people) > MOST_LISTED:
        draw_text(f"And {plural(len(people) - MOST_LISTED, 'name')} more, as they are.")
    return choices


def _person(person: Person) -> str:
    return tag(
        "div",
        tag("span", visible(person.name), class_="who", dir="auto"),
        tag("span", f" {say_amount(person)}", class_="number"),
        tag("span", class_="said", style=f"--part: {person.share:.3f}"),
        tag("span", person.why, class_="why") if person.why else None,
    )


def _draw_names(
    set_up: SetUp, people: Sequence[Person], recalled: Recalled | None
) -> tuple[tuple[str, str], ...]:
    """Draw what labels are to be called instead, and return it."""
    before = dict(recalled.called) if recalled and not set_up.meeting.is_asked_for else {}
    before |= dict(set_up.known.renames)
    labels = [person.name for person in people]
    picked = st.multiselect(
        "Whom to call by another name",
        labels,
        default=[label for label in before if label in labels],
        format_func=visible,
        key="renamed",
        placeholder="nobody",
    )
    members = [member.name for member in set_up.set.details.members] if set_up.set else []
    names = {}
    for label in picked:
        offered = list(dict.fromkeys([before.get(label, label), *members]))
        names[label] = st.selectbox(
            f"Name {labels.index(label) + 1}",
            offered,
            format_func=visible,
            accept_new_options=True,
            key=f"name-{labels.index(label)}",
            label_visibility="collapsed",
        )
    return tuple((label, name) for label, name in names.items() if name and name != label)


def _draw_silent(set_up: SetUp, recalled: Recalled | None) -> list[str]:
    """Draw who was there and said nothing: silent members count among those who could ask."""
    if recalled is None or not recalled.missing:
        return []
    known = [name for name in recalled.missing if name in set_up.known.roster]
    return st.multiselect(
        "Who else was there, and said nothing?",
        recalled.missing,
        default=known,
        format_func=visible,
        key="silent",
        placeholder="nobody else",
    )


def _list_names(
    people: Sequence[Person], known: Known, renames: Sequence[tuple[str, str]]
) -> tuple[str, ...]:
    """Return the names of the people who spoke."""
    gone = {name for name, _ in known.merges} | {*known.drops, *known.rooms}
    names = dict(renames)
    return tuple(names.get(each.name, each.name) for each in people if each.name not in gone)
