"""The sample meetings that come with the program: invented sets, to look around with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import Any

from coach.config import Settings, read_settings
from coach.labels import Role
from coach.storage.records import Member, NewAction, NewSet, Outcome, Progress, SetKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleAction:
    """An action agreed at a sample meeting; ``progress`` is None where none was reported yet."""

    details: NewAction
    progress: Progress | None


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
    actions: tuple[SampleAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSet:
    """A sample set and its meetings, the oldest first."""

    details: NewSet
    meetings: tuple[Sample, ...]


_OUTCOMES: Mapping[str, Outcome] = MappingProxyType(
    {
        "done": Outcome.DONE,
        "done late": Outcome.DONE,
        "partly done": Outcome.PARTLY,
        "not done": Outcome.NOT_YET,
    }
)


def list_sample_sets(settings: Settings | None = None) -> tuple[SampleSet, ...]:
    """Return the sample sets that are there, each with those of its meetings that are there.

    >>> [(each.details.title, len(each.meetings)) for each in list_sample_sets()]
    [('North Star', 4), ('Riverside', 2), ('Campus', 2)]
    """
    folder = (settings or read_settings()).data_dir / "samples"
    index = folder / "sets.json"
    if not index.is_file():
        return ()
    sets = json.loads(index.read_text(encoding="utf-8"))["sets"]
    return tuple(_read_set(each, folder) for each in sets)


def list_samples(settings: Settings | None = None) -> tuple[Sample, ...]:
    """Return the sample meetings that are there, set by set, oldest first.

    >>> [(each.set_name, each.path.name) for each in list_samples()][0]
    ('North Star', 'north-star-2026-01-14.vtt')
    """
    return tuple(each for group in list_sample_sets(settings) for each in group.meetings)


def _read_set(each: Mapping[str, Any], folder: Path) -> SampleSet:
    details = NewSet(
        title=each["name"],
        kind=SetKind(each["kind"]),
        is_self_facilitating=each["self_facilitating"],
        cycle_weeks=each["cycle_weeks"],
        members=tuple(
            Member(name=member["name"], level=member["level"], role=Role(member["role"]))
            for member in each["members"]
        ),
        profile="self" if each["self_facilitating"] else "uk",
        next_on=date.fromisoformat(each["next_meeting"]["date"]),
        is_sample=True,
    )
    meetings = tuple(
        _read_meeting(meeting, details, folder)
        for meeting in each["meetings"]
        if (folder / meeting["file"]).is_file()
    )
    return SampleSet(details=details, meetings=meetings)


def _read_meeting(meeting: Mapping[str, Any], details: NewSet, folder: Path) -> Sample:
    return Sample(
        path=folder / meeting["file"],
        set_name=details.title,
        held_on=date.fromisoformat(meeting["date"]),
        presenters=tuple(meeting["presenters"]),
        facilitators=tuple(
            member.name for member in details.members if member.role is Role.FACILITATOR
        ),
        roster=tuple(member.name for member in details.members),
        profile=details.profile,
        actions=tuple(_read_action(action) for action in meeting["actions"]),
    )


def _read_action(action: Mapping[str, Any]) -> SampleAction:
    reported = action["progress"]
    details = NewAction(
        owner=action["owner"], what=action["what"], due=date.fromisoformat(action["due"])
    )
    if reported is None:
        return SampleAction(details=details, progress=None)
    day = date.fromisoformat(reported["reported_on"])
    return SampleAction(
        details=details,
        progress=Progress(
            outcome=_OUTCOMES[reported["status"]],
            note=reported["note"],
            at=datetime.combine(day, time(12), tzinfo=UTC),
        ),
    )
