"""Reading a file of items: every line is checked, and what does not fit is said in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from coach.errors import ExerciseFileError
from coach.labels import find_flag_faults
from coach.practice.items import Item, OpenUpItem, SpotItem, ThreadItem

ItemT = TypeVar("ItemT", bound=Item)

HARDEST = 3
"""The greatest difficulty of an item; 1 is the least."""

_STRICT = ConfigDict(extra="forbid", strict=True)


def read_items(data: bytes, kind: type[ItemT], *, name: str) -> tuple[ItemT, ...]:
    """Return the items of a file, one JSON object a line; blank lines are left out.

    Raises:
        ExerciseFileError: a line does not fit; the message names file and line.
    """
    adapter = TypeAdapter(with_config(_STRICT)(kind))
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise ExerciseFileError(f"{name} is not UTF-8; save it as UTF-8", name=name) from error
    items = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            items.append(_read_item(adapter, line, name, number))
    _check_ids(items, name)
    return tuple(items)


def _read_item(adapter: TypeAdapter[ItemT], line: str, name: str, number: int) -> ItemT:
    try:
        item = adapter.validate_json(line)
    except ValidationError as error:
        raise ExerciseFileError(
            f"{name}: line {number}: {_say(error)}", name=name, line=number
        ) from error
    if fault := find_fault(item):
        raise ExerciseFileError(
            f"{name}: line {number} ({item.id}): {fault}", name=name, line=number
        )
    return item


def _say(error: ValidationError) -> str:
    """Return the first thing that does not fit, and where in the line it stands."""
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"“{where}”: {first['msg']}" if where else first["msg"]


def find_fault(item: Item) -> str:
    """Return what is amiss with one item taken by itself, or nothing."""
    if not 1 <= item.difficulty <= HARDEST:
        return f"the difficulty is {item.difficulty}; use 1 to {HARDEST}"
    if isinstance(item, SpotItem | OpenUpItem) and (
        faults := find_flag_faults(item.label, item.flags)
    ):
        return f"{faults[0]}; take the flag out"
    if isinstance(item, SpotItem):
        return _find_spot_fault(item)
    if isinstance(item, OpenUpItem):
        return _find_missing(item.keep, " ".join(said.said for said in item.context))
    if isinstance(item, ThreadItem):
        return _find_missing([thread.words for thread in item.threads], item.said)
    return ""


def _find_spot_fault(item: SpotItem) -> str:
    if item.label in item.accept:
        return "the label stands among those accepted besides it; take it out there"
    if bool(item.accept) != bool(item.split):
        return "“accept” and “split” go together; give both or neither"
    return ""


def _find_missing(phrases: Sequence[str], text: str) -> str:
    """Return a sentence where a phrase is not found in the words it is taken from."""
    missing = [phrase for phrase in phrases if phrase.casefold() not in text.casefold()]
    return f"“{missing[0]}” is not in what the presenter says" if missing else ""


def _check_ids(items: Sequence[Item], name: str) -> None:
    """Refuse an id that comes twice, and a twin that is no twin."""
    twice = [id_ for id_, count in Counter(item.id for item in items).items() if count > 1]
    if twice:
        raise ExerciseFileError(f"{name}: {twice[0]} comes twice; ids are for one", name=name)
    by_id = {item.id: item for item in items}
    for item in items:
        if isinstance(item, SpotItem) and (fault := _find_twin_fault(item, by_id.get(item.twin))):
            raise ExerciseFileError(f"{name}: {item.id}: {fault}", name=name)


def _find_twin_fault(item: SpotItem, twin: Item | None) -> str:
    if not isinstance(twin, SpotItem) or twin.twin != item.id or twin is item:
        return f"{item.twin} is not its twin in turn; name each other"
    if (twin.context, twin.boundary) != (item.context, item.boundary):
        return f"{item.twin} has another context or boundary; twins share both"
    if (twin.said, twin.label, twin.flags) == (item.said, item.label, item.flags):
        return f"{item.twin} is the same line; twins read differently"
    return ""
