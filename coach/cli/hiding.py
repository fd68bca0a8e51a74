"""Who is only talked about, hidden in what ``coach review`` writes to files or for programs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from coach.cli.output import say_aside

if TYPE_CHECKING:
    from coach.review import Review

_MISSED = "Some are always missed: read it through before you pass it on."


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding:
    """Who is hidden besides those who were there: who is found but those ``left``, and these."""

    finds: bool = False
    named: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.finds or bool(self.named) or bool(self.left)


def check_hiding(hiding: Hiding, *, names: bool, leaves: bool, others: Collection[str]) -> None:
    """Refuse, before anything is read, to hide names where none are hidden or nothing is written.

    ``leaves`` says whether anything is written to a file or for programs;
    ``others`` are the options given that hiding does not go with.

    Raises:
        BadParameter: it does not go with what else is asked for.
    """
    if not hiding:
        return
    if hiding.left and not hiding.finds:
        raise typer.BadParameter("--leave is for names that --hide-others finds; add that")
    option = "--hide-others" if hiding.finds else "--hide"
    if names:
        raise typer.BadParameter(f"{option} hides names and --names shows them; leave one out")
    for other in others:
        raise typer.BadParameter(f"{option} does not go with {other}; leave one out")
    if not leaves:
        raise typer.BadParameter(f"{option} is for files and --json; add one, such as --html OUT")


def hide_others(review: Review, hiding: Hiding) -> Review:
    """Return the review with names swapped, those of who and what is only talked about too.

    Who was found is said on standard error, for somebody to look at.

    Raises:
        ModelNotFoundError: the English language package is not installed.
    """
    if not hiding:
        return review
    from coach.language.others import MentionKind
    from coach.service.swapping import hide_third_parties, propose_third_parties

    roster = [share.name for share in review.talk]
    found = propose_third_parties(review.transcript, roster=roster) if hiding.finds else ()
    hidden = {each.name: each.kind for each in found if each.name not in hiding.left}
    hidden |= dict.fromkeys(hiding.named, MentionKind.PERSON)
    said = f"Hidden: {', '.join(hidden)}." if hidden else "No names of others were found."
    say_aside(f"{said} {_MISSED}")
    return hide_third_parties(review, hidden)
