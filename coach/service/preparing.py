"""A set's next meeting: its agenda with timings, and the agenda as it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pydantic import TypeAdapter, ValidationError

from coach.labels import Phase, Role
from coach.profiles import Profile
from coach.programme.agenda import Item, build_agenda, find_minutes
from coach.programme.cycle import find_erase_day
from coach.programme.running import Running
from coach.service.profiles import SHIPPED, load_shipped
from coach.storage import preparing
from coach.storage.engine import Store
from coach.storage.preparing import (
    KeptIssue,
    NewIssue,
    Preparation,
    load_preparation,
    save_preparation,
)
from coach.storage.records import Actor, KeptSet

_RUNNING = TypeAdapter(Running)


def find_way(kept: KeptSet) -> Profile:
    """Return a set's way of working; one that did not come with the program counts as the first.

    A set that facilitates itself, and is said to work the UK way, has no facilitator.
    """
    name = kept.details.profile
    if name == SHIPPED[0] and kept.details.is_self_facilitating:
        name = "self"
    return load_shipped(name if name in SHIPPED else SHIPPED[0])


def list_minutes(kept: KeptSet, preparation: Preparation) -> dict[Phase, int]:
    """Return how long each phase of the next meeting takes."""
    people = sum(each.role is not Role.OBSERVER for each in kept.details.members)
    usual = find_minutes(find_way(kept), people)
    return {phase: preparation.minutes.get(phase.value, usual[phase]) for phase in usual}


def list_items(kept: KeptSet, preparation: Preparation) -> tuple[Item, ...]:
    """Return the parts of the next meeting in their order."""
    minutes = list_minutes(kept, preparation)
    return build_agenda(find_way(kept), len(preparation.presenters), minutes)


def bring_issue(
    store: Store, actor: Actor | None, kept: KeptSet, *, whose: str, text: str, today: date
) -> KeptIssue:
    """Keep an issue for a set's next meeting, as long as the meeting's text will be kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    erase_on = find_erase_day(
        kept.details.next_on,
        today=today,
        weeks=kept.details.cycle_weeks,
        keep_days=kept.details.keep_days,
    )
    issue = NewIssue(whose=whose, text=text, erase_on=erase_on)
    return preparing.add_issue(store, actor, kept.id, issue)


def read_running(preparation: Preparation) -> Running | None:
    """Return the agenda under way, or None where no time is kept."""
    if not preparation.running:
        return None
    try:
        return _RUNNING.validate_json(preparation.running)
    except ValidationError:
        # Of another version of the program: time is simply not kept then.
        return None


def keep_running(
    store: Store,
    actor: Actor | None,
    set_id: str,
    change: Callable[[Running | None], Running | None],
) -> Running | None:
    """Change the agenda under way, and keep it; None ends it.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the set is not there, or not theirs.
    """
    preparation = load_preparation(store, actor, set_id)
    running = change(read_running(preparation))
    text = "" if running is None else _RUNNING.dump_json(running).decode()
    save_preparation(store, actor, set_id, replace(preparation, running=text))
    return running
