"""A tally sheet to print and fill in by hand: one page a round, A4, with the four signs."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

from coach.labels import LABELS, PHASE_WORDS, Label
from coach.profiles import Profile, ProfilePhase
from coach.report.html_parts import mark
from coach.report.markup import join, tag
from coach.report.page import visible

BLANK_ROWS = 8
"""So many empty rows there are where no names are given."""
_SPARE_ROWS = 2
_USE = (
    "Each time a set member says something to the presenter, put one sign beside the name, under "
    "the phase that is on.",
    "A turn with two different questions gets two signs; a short “mm” gets none.",
    "Silence: a line across the cell while it lasts. Minutes: how long the phase took.",
    "Write no words down. Afterwards, type the signs into Question Coach: Tally, “Type in a "
    "sheet”.",
)
_SHORT = {Label.OTHER: "Listening, sharing"}


def tally_sheet(
    profile: Profile, *, title: str = "", names: Sequence[str] = (), rounds: int = 1
) -> str:
    """Return a page that needs nothing else, with a sheet for each round.

    ``names`` are those of everybody who may speak; without any there are lines
    to write them on.
    """
    style = files("coach.report").joinpath("tally_sheet.css").read_text(encoding="utf-8")
    sheets = [_sheet(profile, title, names) for _ in range(rounds)]
    head = join(
        (
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", "Tally sheet"),
            tag("style", Markup(style)),  # noqa: S704 - our own file
        )
    )
    hint = tag("p", "Print this page: Ctrl and P, or ⌘ and P on a Mac.", class_="hint")
    page = tag("html", tag("head", head), tag("body", hint, *sheets), lang="en-GB")
    return f"<!DOCTYPE html>\n{page}\n"


def _sheet(profile: Profile, title: str, names: Sequence[str]) -> Markup:
    phases = [each for each in profile.phases if each.phase in profile.round_phases]
    blank = BLANK_ROWS if not names else _SPARE_ROWS
    rows = [*map(visible, names), *[""] * blank]
    return tag(
        "section",
        tag("h1", f"Tally sheet · {visible(title)}" if title else "Tally sheet"),
        tag("p", *map(_field, ("Date", "Round of", "Tallied by")), class_="fields"),
        tag("ul", *map(_sign, Label), class_="signs"),
        tag(
            "table",
            tag("thead", tag("tr", tag("th", "Name", scope="col"), *map(_head, phases))),
            tag("tbody", *(_row(name, len(phases)) for name in rows)),
            tag("tfoot", _row("Minutes it took", len(phases))),
        ),
        tag("ol", *(tag("li", line) for line in _USE)),
        class_="sheet",
    )


def _field(name: str) -> Markup:
    return tag("span", name, tag("i"), class_="field")


def _sign(label: Label) -> Markup:
    return tag("li", mark(label), " ", _SHORT.get(label, LABELS[label].words))


def _head(each: ProfilePhase) -> Markup:
    minutes = each.minutes
    usual = ""
    if minutes is not None:
        same = minutes.low == minutes.high
        usual = f"{minutes.low:g} min" if same else f"{minutes.low:g} to {minutes.high:g} min"
    words = PHASE_WORDS[each.phase]
    return tag(
        "th",
        f"{words[:1].upper()}{words[1:]}",
        tag("small", usual) if usual else None,
        scope="col",
    )


def _row(name: str, phases: int) -> Markup:
    return tag("tr", tag("th", name, scope="row", dir="auto"), *(tag("td") for _ in range(phases)))
