"""``coach practise``: the exercises, in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.output import say
from coach.cli.typing_in import StoppedError, ask_choice

if TYPE_CHECKING:
    from coach.cli.exercises.notebook import Notebook
    from coach.practice.attempts import Exercise

BOUT = 8
"""Items, where nobody says how many."""
MOST_LINES = 20
"""Lines of a file, where nobody says how many."""

EPILOG = """\b
Examples:
  coach practise
  coach practise spot-it
  coach practise open-it-up --items 3
  coach practise in-the-room --case rota --short
  coach practise in-the-room --case mine.yaml
  coach practise open-it-up --from lines-from-your-set.json
"""
STOPPED = "Stopped. What you did up to here is enough for today."


def practise_command(
    exercise: Annotated[
        str | None,
        typer.Argument(metavar="[EXERCISE]", help="Which one; without it they are listed."),
    ] = None,
    items: Annotated[
        int | None, typer.Option(min=1, max=60, help="How many items; a short bout has eight.")
    ] = None,
    case: Annotated[
        str | None,
        typer.Option(metavar="NAME|FILE", help="Whom to ask, in the room: a case, or your own."),
    ] = None,
    short: Annotated[
        bool, typer.Option("--short", help="In the room: four questions, about four minutes.")
    ] = False,
    as_senior: Annotated[
        bool, typer.Option("--as-senior", help="In the room: as the presenter's own senior.")
    ] = False,
    close: Annotated[
        bool, typer.Option("--close", help="Open it up the other way: closed on purpose.")
    ] = False,
    lines: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE", help="Open it up: lines from your set; none is kept."
        ),
    ] = None,
) -> None:
    """Practise making questions, alone, for a few minutes.

    Type q to stop at any time. Nothing that you type is sent anywhere.
    """
    from coach.cli.exercises import in_the_room
    from coach.cli.exercises.notebook import open_notebook
    from coach.practice.attempts import Exercise

    if (case or short or as_senior) and exercise is None:
        exercise = Exercise.IN_THE_ROOM.value
    if lines is not None:
        exercise = exercise or Exercise.OPEN_IT_UP.value
    try:
        chosen = _choose(exercise)
        with open_notebook() as notebook:
            if lines is not None:
                _play_file(chosen, lines, notebook, items=items, to_close=close)
            elif chosen is Exercise.IN_THE_ROOM:
                in_the_room.play(case, notebook, is_short=short, as_senior=as_senior)
            else:
                _play(chosen, notebook, items=items, to_close=close)
    except StoppedError:
        say(f"\n{STOPPED}")


def _play_file(
    exercise: Exercise, path: Path, notebook: Notebook, *, items: int | None, to_close: bool
) -> None:
    from coach.cli.exercises.open_it_up import play_file
    from coach.cli.exercises.telling import Wanted
    from coach.practice.attempts import Exercise

    if exercise is not Exercise.OPEN_IT_UP:
        raise typer.BadParameter("--from goes with open-it-up: lines from a set are opened up")
    play_file(path, Wanted(items=items or MOST_LINES, to_close=to_close), notebook)


def _play(exercise: Exercise, notebook: Notebook, *, items: int | None, to_close: bool) -> None:
    from coach.cli.exercises import (
        both_sides,
        hold_it,
        open_it_up,
        park_the_advice,
        pick_up_the_thread,
        spot_it,
        ten_questions,
    )
    from coach.cli.exercises.telling import Wanted

    plays: dict[str, Callable[[Wanted, Notebook], None]] = {
        "spot_it": spot_it.play,
        "open_it_up": open_it_up.play,
        "trim_it": open_it_up.play_trim,
        "park_the_advice": park_the_advice.play,
        "pick_up_the_thread": pick_up_the_thread.play,
        "ten_questions": ten_questions.play,
        "hold_it": hold_it.play,
        "both_sides": both_sides.play,
    }
    plays[exercise.value](Wanted(items=items or BOUT, to_close=to_close), notebook)


def _choose(name: str | None) -> Exercise:
    from coach.practice.menu import MENU, find_entry

    if name is None:
        say("What would you like to practise?\n")
        width = max(len(entry.title) for entry in MENU)
        words = [f"{entry.title:{width}}  {entry.minutes}. {entry.what}" for entry in MENU]
        return MENU[ask_choice("\nNumber:", words)].exercise
    entry = find_entry(name)
    if entry is None:
        names = ", ".join(each.name for each in MENU)
        raise typer.BadParameter(f"there is no exercise “{name}”; use one of: {names}")
    return entry.exercise
