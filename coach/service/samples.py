"""The sample meetings that come with the program: invented sets, to look around with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach.config import Settings, read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One sample meeting: its file, the set it is of, and what the set would tell us.

    ``profile`` is the name of the set's way of working.
    """

    path: Path
    set_name: str
    held_on: date
    presenters: tuple[str, ...]
    facilitators: tuple[str, ...]
    roster: tuple[str, ...]
    profile: str


def list_samples(settings: Settings | None = None) -> tuple[Sample, ...]:
    """Return the sample meetings that are there, set by set, oldest first.

    >>> [(each.set_name, each.path.name) for each in list_samples()][0]
    ('North Star', 'north-star-2026-01-14.vtt')
    """
    folder = (settings or read_settings()).data_dir / "samples"
    index = folder / "sets.json"
    if not index.is_file():
        return ()
    sets = json.loads(index.read_text(encoding="utf-8"))["sets"]
    return tuple(
        Sample(
            path=folder / meeting["file"],
            set_name=each["name"],
            held_on=date.fromisoformat(meeting["date"]),
            presenters=tuple(meeting["presenters"]),
            facilitators=tuple(
                member["name"] for member in each["members"] if member["role"] == "facilitator"
            ),
            roster=tuple(member["name"] for member in each["members"]),
            profile="self" if each["self_facilitating"] else "uk",
        )
        for each in sets
        for meeting in each["meetings"]
        if (folder / meeting["file"]).is_file()
    )
