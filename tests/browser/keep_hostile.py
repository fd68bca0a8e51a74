"""Put the sixty hostile texts into every field that is kept, as somebody's meetings and sets."""

from __future__ import annotations

from dataclasses import dataclass

from coach.config import Settings
from coach.service.keeping import receive_meeting
from coach.service.safekeeping import open_store
from coach.storage.actions import add_action, report_progress
from coach.storage.engine import Store
from coach.storage.meetings import note_noticed
from coach.storage.records import LOCAL, Member, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from tests.browser.hostile import HOSTILE
from tests.browser.talk import make_talk
from tests.service.agreed import agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """Where the texts lie now, by id."""

    sets: tuple[str, ...]
    meetings: tuple[str, ...]


def keep_hostile(database_url: str) -> Planted:
    """Keep sets, members, meetings, what was noticed, actions and progress that are hostile."""
    store = open_store(Settings(database_url=database_url))
    try:
        members = tuple(Member(name=text, level=text) for text in HOSTILE)
        sets = [add_set(store, LOCAL, NewSet(title="All of them", members=members)).id]
        sets += [add_set(store, LOCAL, NewSet(title=text)).id for text in HOSTILE]
        meetings = [_keep_meeting(store, text, sets[0]) for text in HOSTILE]
    finally:
        store.close()
    return Planted(sets=tuple(sets), meetings=tuple(meetings))


def _keep_meeting(store: Store, text: str, set_id: str) -> str:
    kept = receive_meeting(
        store,
        LOCAL,
        make_talk().encode(),
        name=text,
        set_id=set_id,
        agreement=agree(store, set_id),
    )
    note_noticed(store, LOCAL, kept.meeting_id, text)
    action = add_action(store, LOCAL, kept.meeting_id, NewAction(owner=text, what=text))
    report_progress(store, LOCAL, action.id, Outcome.PARTLY, note=text)
    return kept.meeting_id
