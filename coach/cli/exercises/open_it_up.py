"""Open it up and Trim it, in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from coach.cli.exercises.notebook import Notebook, Page
from coach.cli.exercises.telling import (
    Wanted,
    goes_on,
    shipped_reader,
    tell,
    tell_context,
    tell_feedback,
)
from coach.cli.output import say
from coach.cli.typing_in import ask_line
from coach.config import read_settings
from coach.practice.attempts import Exercise
from coach.practice.choosing import plan_bout, plan_own_first
from coach.practice.items import OpenUpItem, TrimItem
from coach.practice.open_it_up import (
    OpenItUp,
    compare_wordings,
    give_wording_feedback,
    try_wording,
)
from coach.service.exercises import load_items
from coach.service.files import read_file
from coach.service.set_lines_keeping import read_file_to_practise
from coach.storage.engine import Store

FROM_SET = "From your set"


def play(wanted: Wanted, notebook: Notebook) -> None:
    """Show one line after the other, to be worded anew; those from one's own set first."""
    own = notebook.list_set_items()
    items = plan_own_first(
        own,
        load_items(OpenUpItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.OPEN_IT_UP,
        size=wanted.items,
    )
    _play_lines(items, wanted, own=own, store=notebook.store)


def play_file(path: Path, wanted: Wanted, notebook: Notebook) -> None:
    """Show the lines in a file of one's own set; neither they nor the tries are kept.

    Raises:
        CoachError: as ``read_file_to_practise``, or the file cannot be read.
    """
    data = read_file(path, limit=read_settings().max_file_bytes)
    items = read_file_to_practise(notebook.store, data, name=str(path))[: wanted.items]
    _play_lines(items, wanted, own=items, store=None)


def _play_lines(
    items: Sequence[OpenUpItem],
    wanted: Wanted,
    *,
    own: Sequence[OpenUpItem],
    store: Store | None,
) -> None:
    ask = "Ask it closed, on purpose:" if wanted.to_close else "How could it be asked openly?"
    for number, item in enumerate(items, start=1):
        mark = f" · {FROM_SET}" if item in own else ""
        say(f"\n{number} of {len(items)}{mark}\n")
        _play_line(OpenItUp(item=item, to_close=wanted.to_close), ask, Page(store))


def play_trim(wanted: Wanted, notebook: Notebook) -> None:
    """Show one long question after the other, to be cut."""
    items = plan_bout(
        load_items(TrimItem),
        notebook.list_attempts(),
        datetime.now(UTC),
        exercise=Exercise.TRIM_IT,
        size=wanted.items,
    )
    for number, item in enumerate(items, start=1):
        say(f"\n{number} of {len(items)}\n")
        _play_line(OpenItUp(item=item), "The same in fifteen words:", notebook.open_page())


def _play_line(state: OpenItUp, ask: str, page: Page) -> None:
    tell_context(state.context)
    tell(f"Somebody asks: “{state.item.said}”")
    said = ask_line(f"\n{ask}\n>")
    while True:
        state = try_wording(state, said, shipped_reader())
        feedback = give_wording_feedback(state)
        if state.remark:
            say("")
            tell(state.remark)
        elif feedback is not None:
            page.keep(state)
            tell_feedback(feedback)
            if compared := compare_wordings(state):
                tell(compared)
        said = goes_on(page) if state.tries else ask_line(">")
        if state.tries and not said:
            return
