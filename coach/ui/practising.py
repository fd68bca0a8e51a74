"""What the practice pages ask of their address and of what is kept, for whoever uses the app.

An address holds all that a page shows: the exercise, the item, what is left of
the bout (``left``, ``of``), and under which id it is kept (``try``).
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

from coach.practice.attempts import Attempt, Exercise
from coach.practice.choosing import BOUT, find_pair, plan_bout, plan_own_first
from coach.practice.done import Done
from coach.practice.items import (
    Item,
    OpenUpItem,
    ParkItem,
    SpotItem,
    TenItem,
    ThreadItem,
    TrimItem,
)
from coach.practice.menu import MENU, MenuEntry
from coach.practice.reading import Reader, remember_readings
from coach.practice.schedule import list_due
from coach.service.exercises import load_items
from coach.service.practice_keeping import dispute_attempt, keep_last_try, list_attempts
from coach.service.practising import make_reader
from coach.service.set_lines_keeping import list_set_items
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.state import attempt, change_place, read_place, read_readings, write_place

ItemT = TypeVar("ItemT", bound=Item)

KINDS: Mapping[Exercise, type[Item]] = {
    Exercise.SPOT_IT: SpotItem,
    Exercise.OPEN_IT_UP: OpenUpItem,
    Exercise.PARK_THE_ADVICE: ParkItem,
    Exercise.TEN_QUESTIONS: TenItem,
    Exercise.PICK_UP_THE_THREAD: ThreadItem,
    Exercise.TRIM_IT: TrimItem,
    Exercise.HOLD_IT: ThreadItem,
}
"""The exercises that are made of items, one after the other, and of which."""


def find_entry_of(exercise: Exercise) -> MenuEntry:
    """Return how an exercise is offered."""
    return next(entry for entry in MENU if entry.exercise is exercise)


def find_item(kind: type[ItemT], item_id: str | None) -> ItemT | None:
    """Return the item of that kind and id, shipped or from one's set, or None."""
    found: ItemT | None = _index(kind).get(item_id or "")  # type: ignore[arg-type]
    if found is None and kind is OpenUpItem and item_id:
        found = next((each for each in _list_own() if each.id == item_id), None)  # type: ignore[assignment]
    return found


def is_from_set(item_id: str) -> bool:
    """Say whether an item is a line from one's set, and none of those that ship."""
    return item_id not in _index(OpenUpItem) and find_item(OpenUpItem, item_id) is not None


def _list_own() -> tuple[OpenUpItem, ...]:
    return list_set_items(resources.store(), LOCAL)


@cache
def _index(kind: Any) -> Mapping[str, Any]:
    return {item.id: item for item in load_items(kind)}


def reader() -> Reader:
    """Return what reads a typed question, each but once as long as the page is open.

    Raises:
        CoachError: the model cannot be loaded.
    """
    return remember_readings(make_reader(resources.classifier()), read_readings())


def list_mine() -> tuple[Attempt, ...]:
    """Return all attempts of the person's, in the order in which they were kept."""
    return list_attempts(resources.store(), LOCAL)


# Bouts


def plan(exercise: Exercise) -> tuple[str, ...]:
    """Return the ids of the next bout of an exercise, lines from one's set first."""
    items, now = load_items(KINDS[exercise]), datetime.now(UTC)
    own = _list_own() if exercise is Exercise.OPEN_IT_UP else ()
    planned = plan_own_first(own, items, list_mine(), now, exercise=exercise)
    return tuple(item.id for item in planned)


def start(exercise: Exercise, **more: str) -> None:
    """Go to the first item of a new bout, inside a callback; ``more`` stays in the address."""
    attempt(lambda: go_to(exercise, plan(exercise), of=None, **more))


def start_own(items: Sequence[OpenUpItem]) -> None:
    """Go to the first of some lines from one's set, inside a callback."""
    exercise = Exercise.OPEN_IT_UP

    def act() -> None:
        planned = plan_bout(items, list_mine(), datetime.now(UTC), exercise=exercise)
        go_to(exercise, [each.id for each in planned])

    attempt(act)


def plan_five(offered: Collection[Exercise]) -> tuple[str, ...]:
    """Return the ids of five minutes: whatever comes back of these exercises, then new lines."""
    attempts, now = list_mine(), datetime.now(UTC)
    kinds = {KINDS[each] for each in offered if each in KINDS}
    by_pair: dict[str, list[str]] = {}
    for kind in KINDS.values():
        for item in load_items(kind) if kind in kinds else ():
            ids = by_pair.setdefault(find_pair(item), [])
            ids += [item.id] if item.id not in ids else []
    if OpenUpItem in kinds:
        by_pair |= {find_pair(item): [item.id] for item in _list_own()}
    due = [each for pair in list_due(attempts, now) for each in by_pair.get(pair, ())][:BOUT]
    pairs = {pair for pair, ids in by_pair.items() if set(ids) & set(due)}
    lines = [line for line in load_items(SpotItem) if find_pair(line) not in pairs]
    new = plan_bout(lines, attempts, now, exercise=Exercise.SPOT_IT, size=BOUT - len(due))
    return (*due, *(line.id for line in new))


def start_five(offered: Collection[Exercise]) -> None:
    """Go to the first item of five minutes, inside a callback."""
    attempt(lambda: go_to(Exercise.SPOT_IT, plan_five(offered)))


def go_to(exercise: Exercise, ids: Sequence[str], *, of: int | None = None, **more: str) -> None:
    """Go to the first of some items, and have the others come after it."""
    write_place(**find_place(exercise, ids, of=of, **more))


def find_place(
    exercise: Exercise, ids: Sequence[str], *, of: int | None = None, **more: str
) -> dict[str, str]:
    """Return the parts of the address of the first of some items, with the others after it."""
    first, *left = ids
    name = find_entry_of(_find_exercise(first, exercise)).name
    return {
        "exercise": name,
        "item": first,
        "left": ",".join(left),
        "of": str(of or len(ids)),
        **more,
    }


def _find_exercise(item_id: str, usual: Exercise) -> Exercise:
    """Return the exercise an item is for: the one that goes on, if it is among its items."""
    if find_item(KINDS[usual], item_id) is not None:
        return usual
    return next(
        (each for each, kind in KINDS.items() if find_item(kind, item_id) is not None), usual
    )


def go_on(exercise: Exercise, **more: str) -> None:
    """Go to the next item of the bout, or to its end; inside a callback."""
    left = list_left()
    if left:
        go_to(exercise, left, of=count_bout(), **more)
    else:
        write_place(exercise=find_entry_of(exercise).name, part="done", **more)


def list_left() -> list[str]:
    """Return the ids that come after this one in the bout."""
    ids = [each for each in read_place("left").split(",") if each]
    known = {each for kind in KINDS.values() for each in _index(kind)}  # type: ignore[arg-type]
    if not known.issuperset(ids):
        known |= {each.id for each in _list_own()}
    return [each for each in ids if each in known]


def count_bout() -> int:
    """Return how many items the bout has; 1 where the address says nothing sensible."""
    of = read_place("of")
    least = len(list_left()) + 1
    return max(int(of), least) if of.isascii() and of.isdigit() and len(of) < 4 else least


# What is kept


def make_id() -> str:
    """Return the id under which something new is kept."""
    return str(uuid.uuid4())


def keep_last(done: Done, *, try_id: str) -> bool:
    """Keep what the last try adds, inside a callback, once however often sent; say if it is."""
    now = datetime.now(UTC)
    return attempt(
        lambda: keep_last_try(resources.store(), LOCAL, done, attempt_id=try_id, at=now)
    )


def is_heard_differently() -> bool:
    """Say whether the learner hears what is on the page differently."""
    return read_place("heard") == "differently"


def hear_differently(try_id: str) -> None:
    """Keep that the learner hears it differently, or take that back; inside a callback."""
    wanted = not is_heard_differently()
    if attempt(lambda: dispute_attempt(resources.store(), LOCAL, try_id, is_disputed=wanted)):
        change_place(heard="differently" if wanted else "")
