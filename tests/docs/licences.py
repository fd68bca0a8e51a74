"""The licences of what the program builds on, as each part says of itself."""

from __future__ import annotations

import tomllib
from importlib.metadata import metadata
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
_LONGEST = 30
"""A longer text is a whole licence, not the name of one."""


def licence_table() -> str:
    rows = [f"| {name} | {find_licence(name)} |" for name in direct_dependencies()]
    return "\n".join(["| package | licence |", "|---|---|", *rows])


def direct_dependencies() -> list[str]:
    """Return the names of the packages that the program asks for itself."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    return [Requirement(each).name for each in project["dependencies"]]


def find_licence(name: str) -> str:
    """Return the licence of an installed package; the first where parts of it have others."""
    said = metadata(name)
    expression = said["License-Expression"]
    if expression:
        first, *others = expression.split(" AND ")
        return f"{first}, parts under others" if others else first
    if said["License"] and len(said["License"]) <= _LONGEST:
        return said["License"]
    named = [each for each in said.get_all("Classifier", []) if each.startswith("License ::")]
    return named[0].rpartition(" :: ")[2] if named else "not said"
