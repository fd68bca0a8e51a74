"""Which items come next: what is due first, then what was never seen, boundaries mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from coach.practice.attempts import Attempt, Exercise
from coach.practice.items import Boundary, Item, OpenUpItem, SpotItem
from coach.practice.schedule import list_due

BOUT = 8
"""Items of one short bout."""


ItemT = TypeVar("ItemT", bound=Item)


def find_pair(item: Item) -> str:
    """Return what an item comes back under: one name for twins, its own id for others.

    >>> from tests.practice.builders import make_spot, make_park
    >>> find_pair(make_spot("s2", "s1")), find_pair(make_park())
    ('s1', 'p1')
    """
    return min(item.id, item.twin) if isinstance(item, SpotItem) else item.id


def find_boundary(item: Item) -> Boundary | None:
    """Return the boundary an item lies at, or None."""
    return item.boundary if isinstance(item, SpotItem | OpenUpItem) else None


def plan_bout(
    items: Sequence[ItemT],
    attempts: Sequence[Attempt],
    now: datetime,
    *,
    exercise: Exercise,
    size: int = BOUT,
) -> tuple[ItemT, ...]:
    """Return the items of a bout: due ones, twins side by side, then new ones.

    New ones come from the boundaries tried least, the easier ones first. When
    everything was seen, those seen longest ago come again. The same attempts
    give the same bout.
    """
    own = [each for each in attempts if each.exercise is exercise]
    chosen = _list_due_items(items, own, now)[:size]
    return (*chosen, *_list_new(items, own, chosen, size - len(chosen)))


def plan_own_first(
    own: Sequence[ItemT],
    items: Sequence[ItemT],
    attempts: Sequence[Attempt],
    now: datetime,
    *,
    exercise: Exercise,
    size: int = BOUT,
) -> tuple[ItemT, ...]:
    """Return the items of a bout: of one's ``own`` those that are new or due, then others."""
    mine = [each for each in attempts if each.exercise is exercise]
    seen, due = {each.item for each in mine}, set(list_due(mine, now))
    first = [each for each in own if each.id not in seen or find_pair(each) in due][:size]
    rest = plan_bout(items, attempts, now, exercise=exercise, size=size - len(first))
    return (*first, *rest)


def _list_due_items(
    items: Sequence[ItemT], attempts: Sequence[Attempt], now: datetime
) -> list[ItemT]:
    by_pair: dict[str, list[ItemT]] = {}
    for item in items:
        by_pair.setdefault(find_pair(item), []).append(item)
    return [item for pair in list_due(attempts, now) for item in by_pair.get(pair, ())]


def _list_new(
    items: Sequence[ItemT], attempts: Sequence[Attempt], chosen: Sequence[ItemT], wanted: int
) -> list[ItemT]:
    """Return so many items beside those chosen, one after the other where fewest were tried."""
    seen = {attempt.item: attempt.at for attempt in sorted(attempts, key=lambda each: each.at)}
    pairs = {find_pair(each) for each in chosen}
    tried = Counter(attempt.boundary for attempt in attempts)
    places = {item.id: place for place, item in enumerate(items)}
    found: list[ItemT] = []
    while len(found) < wanted:
        left = [item for item in items if find_pair(item) not in pairs]
        if not left:
            break
        new = [item for item in left if item.id not in seen]
        best = min(
            new or left,
            key=lambda item: (
                0 if new else seen[item.id].timestamp(),
                tried[find_boundary(item)],
                item.difficulty,
                places[item.id],
            ),
        )
        found.append(best)
        pairs.add(find_pair(best))
        tried[find_boundary(best)] += 1
    return found
