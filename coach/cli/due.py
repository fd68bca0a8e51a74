"""What goes on the agreed day, and who is who where names are swapped: for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.output import say

if TYPE_CHECKING:
    from coach.service.expiring import Due, Expired

NAMES_EPILOG = """\b
Examples:
  coach names         lists the meetings whose names are swapped
  coach names 3f0c9c1e-0d5b-4b1e-9a53-0c7f3e1f0a11
"""
_LOSSES = {
    "words": "what was said; its counts stay",
    "extracts": "the moments and the texts of actions; its counts stay",
    "whole": "all of it",
    "unreadable": "all of it, for its words could not be taken out of the counts",
    "actions": "the text of an action; how it went stays",
    "lines": "lines from a set, to practise with, and what was typed at them",
}
_OTHERS = {"actions": "action ", "lines": "lines  "}


def erase_what_is_due(*, yes: bool) -> None:
    """Say what is due, ask, and erase it."""
    from coach.service import expiring
    from coach.service.safekeeping import open_store
    from coach.storage.records import LOCAL

    with open_store() as store:
        found = expiring.list_due(store, LOCAL)
        if found:
            say("\n".join(["Due to go by today:", *map(_describe, found)]))
            if not yes:
                typer.confirm("Erase this for good? This cannot be undone.", abort=True)
        # Traces that could not be cleared before are cleared even where nothing new is due.
        done = expiring.expire(store, LOCAL)
    say(_describe_done(done) if done.due else "Nothing is due to be erased today.")


def names_command(
    meeting: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A meeting whose names are swapped.")
    ] = None,
) -> None:
    """Say who is Member 1, 2, 3 in a meeting whose names are swapped.

    Who is who lies in a file of its own beside the database, and in no copy.
    """
    from coach.service.safekeeping import open_store
    from coach.storage import keys
    from coach.storage.records import LOCAL

    with open_store() as store:
        if meeting is None:
            found = keys.list_keys(store, LOCAL)
            say("\n".join(found) if found else "No meeting is kept with its names swapped.")
            return
        names = keys.load_key(store, LOCAL, meeting)
    lines = [f"{stand_in:<14}  {name}" for stand_in, name in names.items()]
    say("\n".join(lines) if lines else "Who is who in this meeting is not kept.")


def _describe(each: Due) -> str:
    what = _OTHERS.get(each.loss, "meeting")
    return f"{what}  {each.meeting_id}  {each.held_on or 'no date'}  {_LOSSES[each.loss]}"


def _describe_done(done: Expired) -> str:
    from coach.report.elsewhere import list_elsewhere

    count = len({each.meeting_id for each in done.due if each.loss not in _OTHERS})
    found = [f"of {count} {'meeting' if count == 1 else 'meetings'}"] if count else []
    for loss, words in (("actions", "the texts of {} action"), ("lines", "lines of {} meeting")):
        if others := sum(each.loss == loss for each in done.due):
            found.append(words.format(others) + "s" * (others > 1))
    said = [f"Erased as agreed: {' and '.join(found)}."]
    said += [f"This copy could not be cleared, remove it yourself: {p}" for p in done.unreached]
    return "\n".join([*said, *list_elsewhere()])
