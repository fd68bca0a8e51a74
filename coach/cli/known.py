"""What a person tells ``coach review`` about a meeting, from the options as they were typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from coach.profiles import Profile
    from coach.service.reviewing import Known


def read_known(
    presenter: Sequence[str] | None,
    facilitator: Sequence[str] | None,
    phases: str | None,
    roster: Sequence[str] | None,
) -> Known:
    """Return what a person says about the meetings, as far as it is names and phases.

    Raises:
        CoachError: the phases file cannot be read.
    """
    from pathlib import Path

    from coach.config import read_settings
    from coach.service.files import read_file
    from coach.service.reviewing import Known

    return Known(
        presenters=tuple(presenter or ()),
        facilitators=tuple(facilitator or ()),
        phases=read_file(Path(phases), limit=read_settings().max_file_bytes) if phases else None,
        phases_name=phases or "phases file",
        roster=tuple(roster or ()),
    )


def read_day(day: str | None, files: Sequence[str]) -> date | None:
    """Return the day of the one meeting that is reviewed, where it is told.

    Raises:
        BadParameter: it is no day, or there are several meetings.
    """
    if day is None:
        return None
    if len(files) > 1:
        raise typer.BadParameter("--date is the day of one meeting: give one file with it")
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise typer.BadParameter(
            f"--date takes a day as year, month and day, such as 2026-01-14: {day}"
        ) from None


def choose_profile(name: str | None) -> Profile | None:
    """Return the way of working that is asked for: one of ours, or a file.

    Raises:
        ProfileError: there is none of that name, or the file does not fit.
    """
    if name is None:
        return None
    from coach.service.profiles import find_profile

    return find_profile(name)


def split_merge(merge: str) -> tuple[str, str]:
    """Return the two names of a --merge.

    Raises:
        BadParameter: it is not two names with = between them.
    """
    name, equals, into = (part.strip() for part in merge.partition("="))
    if not (name and equals and into):
        raise typer.BadParameter(
            f'--merge takes two names with = between them, such as Ana="Ana Reyes": {merge}'
        )
    return name, into
