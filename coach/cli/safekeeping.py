"""Looking after what is kept: ``coach backup``, ``restore``, ``verify``, ``doctor``, ``erase``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.due import erase_what_is_due
from coach.cli.output import say, say_json

if TYPE_CHECKING:
    from coach.service.safekeeping import Erasure, Health, Store
    from coach.storage.records import Actor

BACKUP_EPILOG = """\b
Examples:
  coach backup
  coach backup --out /media/stick/coach-monday.db
"""
RESTORE_EPILOG = """\b
Examples:
  coach restore /media/stick/coach-monday.db --yes
  coach doctor        lists the copies there are, for coach restore
"""
VERIFY_EPILOG = """\b
Examples:
  coach verify
  coach verify --json
"""
DOCTOR_EPILOG = """\b
Examples:
  coach doctor
  coach doctor --json
"""
MIGRATE_EPILOG = """\b
Examples:
  coach migrate
  COACH_DATABASE_URL=postgresql://coach@db/coach coach migrate
"""
ERASE_EPILOG = """\b
Examples:
  coach erase         lists what is kept
  coach erase --meeting 3f0c9c1e-0d5b-4b1e-9a53-0c7f3e1f0a11
  coach erase --person "Dan Prosser" --yes
  coach erase --practice   erases all of your own practice
  coach erase --due   erases what the sets agreed is to go by today
  coach erase --again after pg_restore: erases what was erased since that copy was made
"""

_AsJson = Annotated[bool, typer.Option("--json", help="For programs.")]
_Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


def backup_command(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A new file; the program's own folder by default."),
    ] = None,
) -> None:
    """Copy all that is kept to one file."""
    from coach.service import safekeeping

    with safekeeping.open_store() as store:
        made = safekeeping.copy_store(store, _local(), out)
    say(f"Copied to {made}\nIt holds what was said in meetings: keep it as safe as they are.")


def restore_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A copy made by coach backup.")],
    yes: _Yes = False,
) -> None:
    """Put a copy in the place of what is kept now.

    What is there now is copied first. What was erased since stays erased.
    """
    from coach.service import safekeeping

    _ask(f"Put {file} in the place of all that is kept now?", yes)
    done = safekeeping.restore_store(_local(), file)
    say(f"Restored from {file}")
    if done.replaced:
        say(f"What was there before is in {done.replaced}")
    again = done.erased.meetings + done.erased.redacted
    if again:
        say(f"Erased again from this copy: {_count(again, 'meeting')}, in whole or in part.")


def verify_command(as_json: _AsJson = False) -> None:
    """Check all that is kept, to the last letter."""
    from coach.service import safekeeping

    with safekeeping.open_store() as store:
        found = safekeeping.check_store(store, _local())
    if as_json:
        say_json({"place": found.place, "rows": found.rows, "findings": list(found.findings)})
    else:
        say("\n".join([f"Checked {found.place}", *found.findings]))
        if not found.findings:
            say(f"Everything is as it was kept: {_count(found.rows['meetings'], 'meeting')}.")
    if found.findings:
        raise typer.Exit(1)


def doctor_command(as_json: _AsJson = False) -> None:
    """Say where what is kept lies, and how it is."""
    from coach.service import safekeeping

    health = safekeeping.examine_store()
    if as_json:
        say_json(_payload(health))
    else:
        say(_describe(health))
    if health.fault:
        raise typer.Exit(1)


def migrate_command() -> None:
    """Bring a database on a server up to date; copy it first.

    One in a file is brought up to date by itself, after a copy.
    """
    from coach.service import safekeeping

    changed = safekeeping.migrate_store()
    say("The database is up to date now." if changed else "The database was up to date.")


def erase_command(
    meeting: Annotated[
        str | None, typer.Option(metavar="ID", help="A meeting, with its actions.")
    ] = None,
    whole_set: Annotated[
        str | None, typer.Option("--set", metavar="ID", help="A set and its meetings.")
    ] = None,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="One person, wherever they are named.")
    ] = None,
    practice: Annotated[
        bool, typer.Option("--practice", help="All of your own practice.")
    ] = False,
    due: Annotated[
        bool, typer.Option("--due", help="What the sets agreed is to go by today.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="What a copy brought back that pg_restore put back.")
    ] = False,
    yes: _Yes = False,
) -> None:
    """Erase a meeting, a set, a person or practice for good, in the program's own copies too."""
    from coach.service import safekeeping

    chosen = [each for each in (meeting, whole_set, person) if each is not None]
    if len(chosen) + practice + due + again > 1:
        raise typer.BadParameter(
            "give one of --meeting, --set, --person, --practice, --due and --again"
        )
    if _erase_otherwise(yes, practice=practice, due=due, again=again):
        return
    with safekeeping.open_store() as store:
        if not chosen:
            say(_list(store))
            return
        _ask(f"Erase {chosen[0]} for good? This cannot be undone.", yes)
        if meeting is not None:
            done = safekeeping.erase_meeting(store, _local(), meeting)
        elif whole_set is not None:
            done = safekeeping.erase_set(store, _local(), whole_set)
        else:
            done = safekeeping.erase_person(store, _local(), chosen[0])
    say(_describe_erasure(done))


def _erase_otherwise(yes: bool, *, practice: bool, due: bool, again: bool) -> bool:
    """Erase what goes by no name, if that is asked; return whether it was."""
    if practice:
        _erase_practice(yes)
    elif due:
        erase_what_is_due(yes=yes)
    elif again:
        _erase_again(yes)
    return practice or due or again


def _erase_practice(yes: bool) -> None:
    from coach.service import safekeeping

    _ask("Erase all of your practice for good? This cannot be undone.", yes)
    with safekeeping.open_store() as store:
        done = safekeeping.erase_practice(store, _local())
    say("\n".join(["Erased: all of your practice.", *_name_unreached(done)]))


def _erase_again(yes: bool) -> None:
    from coach.service import safekeeping

    _ask("Erase for good what was erased before and came back with a copy?", yes)
    with safekeeping.open_store() as store:
        done = safekeeping.erase_again(store, _local())
    count = _count(done.erased.meetings + done.erased.redacted, "meeting")
    lines = [f"What was erased before is gone again: {count}, in whole or in part."]
    say("\n".join([*lines, *_name_unreached(done)]))


def _local() -> Actor:
    """Return the person at this machine."""
    from coach.storage.records import LOCAL

    return LOCAL


def _ask(question: str, yes: bool) -> None:
    if not yes:
        typer.confirm(question, abort=True)


def _list(store: Store) -> str:
    from coach.storage.meetings import list_meetings
    from coach.storage.sets import list_sets

    lines = ["What is kept; erase one with --set ID, --meeting ID or --person NAME."]
    lines += [f"set      {each.id}  {each.details.title}" for each in list_sets(store, _local())]
    lines += [
        f"meeting  {each.id}  {each.held_on or 'no date'}  {each.title}"
        for each in list_meetings(store, _local())
    ]
    lines += _list_practice(store)
    return "\n".join(lines if len(lines) > 1 else ["Nothing is kept yet."])


def _list_practice(store: Store) -> list[str]:
    from coach.storage.practice_attempts import list_attempts
    from coach.storage.practice_runs import list_runs

    tried, runs = len(list_attempts(store, _local())), len(list_runs(store, _local()))
    found = f"{_count(tried, 'item')} tried, {_count(runs, 'run')}"
    return [f"practice {found}; erase it with --practice"] if tried or runs else []


def _describe_erasure(done: Erasure) -> str:
    from coach.report.elsewhere import list_elsewhere

    lines = [f"Erased: {_count(done.erased.meetings, 'meeting')}."]
    if done.erased.redacted:
        lines = [f"Taken out of {_count(done.erased.redacted, 'meeting')}; its counts stay."]
        if done.erased.meetings:
            files = _count(done.erased.meetings, "file")
            lines.append(f"Erased whole, not reviewed yet and naming them: {files}.")
    return "\n".join([*lines, *_name_unreached(done), *list_elsewhere()])


def _name_unreached(done: Erasure) -> list[str]:
    return [f"This copy could not be cleared, remove it yourself: {p}" for p in done.unreached]


def _payload(health: Health) -> dict[str, object]:
    return {
        "place": health.place,
        "is_there": health.is_there,
        "schema": health.schema,
        "newest": health.newest,
        "fault": health.fault,
        "size": health.size,
        "free": health.free,
        "backups": [str(path) for path in health.backups],
        "sqlite": health.sqlite,
    }


def _describe(health: Health) -> str:
    state = health.fault or ("in order" if health.is_there else "not there yet; nothing is kept")
    lines = [
        f"kept in   {health.place}",
        f"state     {state}",
        f"schema    {health.schema or 'none'} (this program: {health.newest})",
        f"size      {_size(health.size)}",
        f"free      {_size(health.free)}",
        f"SQLite    {health.sqlite}",
        f"copies    {len(health.backups)}",
    ]
    return "\n".join([*lines, *(f"          {path}" for path in health.backups)])


def _size(size: int | None) -> str:
    return "not known" if size is None else f"{size / 1_000_000:,.1f} MB"


def _count(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"
