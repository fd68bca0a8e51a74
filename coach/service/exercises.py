"""The exercises that ship, and cases of presenters: a shipped one, or one's own file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from coach.config import find_shipped_folder, read_settings
from coach.errors import ExerciseFileError
from coach.practice.case import Case
from coach.practice.case_files import read_case
from coach.practice.item_files import read_items
from coach.practice.items import (
    Item,
    OpenUpItem,
    ParkItem,
    SpotItem,
    TenItem,
    ThreadItem,
    TrimItem,
)
from coach.service.files import read_file
from coach.service.json_input import suggest_nearest

ItemT = TypeVar("ItemT", bound=Item)

FILES: dict[type, str] = {
    SpotItem: "spot-it.jsonl",
    OpenUpItem: "open-it-up.jsonl",
    ParkItem: "park-the-advice.jsonl",
    ThreadItem: "pick-up-the-thread.jsonl",
    TenItem: "ten-questions.jsonl",
    TrimItem: "trim-it.jsonl",
}
"""The file in ``data/exercises`` that holds each kind of item."""

CASES = ("deputy", "rota", "manifesto", "libraries", "date", "triage", "covering", "merger")
"""The shipped cases, in the order in which they are offered."""

_MOST_BYTES = 5_000_000


def load_items(kind: type[ItemT]) -> tuple[ItemT, ...]:
    """Return the shipped items of a kind, in their file's order.

    Raises:
        ExerciseFileError: the file does not fit, which no shipped one does.
    """
    items: tuple[ItemT, ...] = _load_items(kind)  # type: ignore[arg-type]
    return items


@cache
def _load_items(kind: Any) -> Any:
    path = find_shipped_folder("data") / "exercises" / FILES[kind]
    return read_items(read_file(path, limit=_MOST_BYTES), kind, name=path.name)


def find_twin(item: SpotItem) -> SpotItem:
    """Return the line that stands beside a shipped line."""
    return next(other for other in load_items(SpotItem) if other.id == item.twin)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case, and its file as it stands; ``is_shipped`` is whether it comes with the program."""

    case: Case
    data: bytes
    is_shipped: bool = False


def find_case(name: str) -> Case:
    """Return the shipped case of that name, or the one in the file of that name.

    Raises:
        ExerciseFileError, FileAccessError, LimitExceededError: as ``find_case_file``.
    """
    return find_case_file(name).case


def find_case_file(name: str) -> CaseFile:
    """Return the shipped case of that name, or the one in the file of that name, as it stands.

    Raises:
        ExerciseFileError: there is no such case, or the file does not fit.
        FileAccessError: the file cannot be read.
        LimitExceededError: the file is larger than anything that is read.
    """
    if name in CASES:
        return CaseFile(case=load_case(name), data=read_shipped_case(name), is_shipped=True)
    path = Path(name)
    if path.suffix.lower() not in (".yaml", ".yml") and not path.is_file():
        nearest = suggest_nearest(name.casefold(), CASES)
        start = f"{nearest} " if nearest.endswith("?") else ""
        raise ExerciseFileError(
            f"there is no case “{name}”; {start}use {', '.join(CASES)} or the name of a YAML file",
            name=name,
        )
    data = read_file(path, limit=read_settings().max_file_bytes)
    return CaseFile(case=read_case(data, name=name), data=data)


@cache
def load_case(name: str) -> Case:
    """Return one of the cases that come with the program."""
    return read_case(read_shipped_case(name), name=f"{name}.yaml")


def read_shipped_case(name: str) -> bytes:
    """Return the file of one of the cases that come with the program."""
    path = find_shipped_folder("data") / "cases" / f"{name}.yaml"
    return read_file(path, limit=_MOST_BYTES)
