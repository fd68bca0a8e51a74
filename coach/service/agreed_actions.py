"""Actions of a meeting as somebody types them, kept with names as the meeting itself has them.

A name beside the line that an action was said in would lead from the stand-in to
whose it is. Actions of a set, of no meeting, are the set's own record: names stay.
"""

from __future__ import annotations

from dataclasses import replace

from coach.language.pseudonyms import Names
from coach.service.recalling import recall_people
from coach.storage.actions import add_action, change_action, report_progress
from coach.storage.engine import Store
from coach.storage.records import Actor, KeptAction, NewAction, Outcome


def keep_action(
    store: Store, actor: Actor | None, meeting_id: str, details: NewAction
) -> KeptAction:
    """Keep an action agreed at a meeting, and return it as it is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the meeting is not there, or not theirs.
        StorageError: it could not be kept.
    """
    names = recall_people(store, actor, meeting_id)
    return add_action(store, actor, meeting_id, _swap(details, names))


def alter_action(
    store: Store, actor: Actor | None, action: KeptAction, details: NewAction
) -> KeptAction:
    """Say anew whose an action is, what it is and when it is due; return it as it is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the action is not there, or not theirs.
        StorageError: it could not be kept.
    """
    return change_action(
        store, actor, action.id, _swap(details, _recall_beside(store, actor, action))
    )


def report_action(
    store: Store, actor: Actor | None, action: KeptAction, outcome: Outcome, *, note: str = ""
) -> KeptAction:
    """Keep what somebody reported of an action; return the action as it is kept.

    Raises:
        AccessDeniedError: the actor may keep nothing.
        RecordNotFoundError: the action is not there, or not theirs.
        StorageError: it could not be kept.
    """
    note = _recall_beside(store, actor, action).replace_in(note)
    return report_progress(store, actor, action.id, outcome, note=note)


def _recall_beside(store: Store, actor: Actor | None, action: KeptAction) -> Names:
    if action.meeting_id is None:
        return Names()
    return recall_people(store, actor, action.meeting_id)


def _swap(details: NewAction, names: Names) -> NewAction:
    owner = names.replace_in(names.name(details.owner))
    return replace(details, owner=owner, what=names.replace_in(details.what))
