"""The names that others may lean on: listed, in order, and explained."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

import coach

PACKAGES = [
    "coach",
    *(f"coach.{each.name}" for each in pkgutil.iter_modules(coach.__path__) if each.ispkg),
]
LISTED = [name for name in PACKAGES if hasattr(importlib.import_module(name), "__all__")]


def place(name):
    """Return where a name stands: constants, then types, then the rest, each by letter."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def list_public_names(module):
    """Return what a module shows to the world, its own modules left out."""
    return {
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and name != "annotations"
        and not isinstance(value, ModuleType)
        and getattr(value, "__module__", "coach").partition(".")[0] == "coach"
    }


def test_the_package_and_its_parts_are_found():
    assert {"coach", "coach.language", "coach.report"} <= set(LISTED)


@pytest.mark.parametrize("name", LISTED)
def test_public_names_are_listed_in_order_and_once(name):
    listed = importlib.import_module(name).__all__
    assert list(listed) == sorted(set(listed), key=place)


@pytest.mark.parametrize("name", LISTED)
def test_every_listed_name_is_there(name):
    module = importlib.import_module(name)
    assert [each for each in module.__all__ if not hasattr(module, each)] == []


def test_every_public_name_of_the_package_is_listed():
    assert set(coach.__all__) == list_public_names(coach) | {"__version__"}


@pytest.mark.parametrize("name", [each for each in coach.__all__ if each != "__version__"])
def test_every_public_name_says_what_it_is(name):
    own = vars(getattr(coach, name)).get("__doc__") or ""
    assert own.strip().endswith((".", "``"))
    # What a dataclass writes for itself says nothing that its fields do not.
    assert not own.startswith(f"{name}(")


@pytest.mark.parametrize("name", PACKAGES)
def test_every_part_of_the_package_says_what_it_is(name):
    assert (importlib.import_module(name).__doc__ or "").strip()


def test_the_version_is_written_as_versions_are():
    assert [part.isdigit() for part in coach.__version__.split(".")] == [True] * 3
