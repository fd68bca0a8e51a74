"""How every number is counted, from the list of measures: beside the number, and on the help page.

Pure: pieces of a page, with every text in them escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from coach.measures.catalogue import CATALOGUE, Entry, Group
from coach.report.html_parts import card
from coach.report.markup import join, tag


@cache
def explanations() -> Mapping[str, str]:
    """Return how each measure is counted, by its name, to be shown beside a number."""
    return MappingProxyType(
        {
            entry.name: tag("div", *_describe(entry, group), class_="counted")
            for group in CATALOGUE
            for entry in group.entries
        }
    )


def _describe(entry: Entry, group: Group) -> tuple[str, ...]:
    return (
        tag("p", tag("b", f"{_begin(entry.what)}. "), entry.how),
        tag("p", _say_facts(entry), class_="note"),
        tag("p", f"From {group.rests_on}.", class_="note from"),
    )


def measure_cards() -> tuple[str, ...]:
    """Return a card a group of measures: what each is, and what to keep in mind about them."""
    return tuple(_group(group) for group in CATALOGUE)


def group_place(group: Group) -> str:
    """Return the name of a group's card in an address.

    >>> group_place(CATALOGUE[3])
    'what-was-opened-up'
    """
    return re.sub(r"[^a-z]+", "-", group.title.lower()).strip("-")


def _group(group: Group) -> str:
    known = (
        f"From {group.rests_on}. How well it is known that this matters: {group.evidence}. How "
        f"well a transcript shows it: {group.reliability}. Take care: {group.risk}. For "
        f"{group.show_to}."
    )
    measures = (
        tag("div", *_measure(entry), class_="measure", id=f"measure-{entry.name}")
        for entry in group.entries
    )
    filled = card(group.title, *measures, tag("p", known, class_="note"))
    return tag("div", filled, id=group_place(group))


def _measure(entry: Entry) -> tuple[str, ...]:
    return (
        tag("h4", _begin(entry.what)),
        tag("p", entry.how),
        tag("p", _say_facts(entry), class_="note"),
    )


def _say_facts(entry: Entry) -> str:
    """Return a measure's formula, its unit and what it needs."""
    formula = f"Formula: {entry.formula}." if entry.formula != "-" else ""
    ranged = "It has the range that labels in doubt allow." if entry.ranged else ""
    unit, needs = f"Unit: {entry.unit}.", f"Needs: {entry.needs}."
    return join((formula, unit, needs, ranged), " ")


def _begin(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
