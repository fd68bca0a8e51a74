"""Both sides: be the presenter, answer what is asked, and notice which lines helped."""

from __future__ import annotations

from functools import partial

from coach.labels import Role
from coach.practice.attempts import Exercise
from coach.practice.both_sides import BothSides, answer_as_presenter, list_helpful
from coach.practice.items import ParkItem, Said
from coach.practice.typed import NOTHING_SAID
from coach.report.markup import tag
from coach.report.page import visible
from coach.service.exercises import load_items
from coach.service.practice_progress import Progress
from coach.ui.components.marks import draw
from coach.ui.components.practise_frame import draw_context, draw_head, draw_mine
from coach.ui.components.practise_piece import piece
from coach.ui.components.practise_single import draw_two, draw_way_in, draw_way_on
from coach.ui.components.practise_tries import rerun_all
from coach.ui.components.practise_typing import draw_asking
from coach.ui.practising import find_item
from coach.ui.progress_kept import load_progress, save_progress
from coach.ui.state import attempt, read_place

_BOTH = Exercise.BOTH_SIDES
_SAID, _HELPED = "said", "helped"
_YES, _NO = "yes", "no"


def draw_exercise(item_id: str | None) -> None:
    """Draw the paragraph with that id, as far as one has come; or the way in."""
    if find_item(ParkItem, item_id) is None:
        draw_way_in(_BOTH, load_items(ParkItem))
    else:
        _draw_paragraph()


@piece
def _draw_paragraph() -> None:
    item = find_item(ParkItem, read_place("item"))
    if item is None:
        rerun_all()
        return
    draw_head(_BOTH)
    draw(tag("p", "You are the presenter. This is what you have just said:", class_="note"))
    draw_mine([item.said])
    progress = load_progress(_BOTH, item.id)
    state = read_state(item, progress)
    if state.now is None:
        _draw_end(state)
        return
    draw_context([Said(role=Role.MEMBER, said=state.now.said)])
    if _is_waiting(progress):
        draw_mine([progress.list_words(_SAID)[-1]])
        draw(tag("h2", "Did that help you think?", class_="ask"))
        draw_two("It did", "Not much", partial(_answer, item.id), key="both")
        return
    draw_asking(_BOTH, item.id, "What do you say?", "Say it", partial(_say, item.id))


def read_state(item: ParkItem, progress: Progress) -> BothSides:
    """Return the exercise as far as somebody has come."""
    state = BothSides(item=item)
    answers = zip(progress.list_words(_SAID), progress.list_words(_HELPED), strict=False)
    for said, helped in answers:
        state = answer_as_presenter(state, said, helped=helped == _YES)
    return state


def _is_waiting(progress: Progress) -> bool:
    """Say whether a line is answered, and not yet said whether it helped."""
    return len(progress.list_words(_SAID)) > len(progress.list_words(_HELPED))


def _say(item_id: str, text: str) -> str:
    if not text.strip():
        return NOTHING_SAID
    progress = load_progress(_BOTH, item_id)
    if not _is_waiting(progress):
        save_progress(_BOTH, item_id, progress.then(_SAID, text.strip()))
    return ""


def _answer(item_id: str, number: int) -> None:
    def act() -> None:
        progress = load_progress(_BOTH, item_id)
        if _is_waiting(progress):
            save_progress(_BOTH, item_id, progress.then(_HELPED, (_YES, _NO)[number]))

    attempt(act)


def _draw_end(state: BothSides) -> None:
    """Draw which lines helped, and how many of those were questions."""
    helpful = list_helpful(state)
    asked = sum(line.asks for line in helpful)
    lines = (tag("li", f"“{visible(line.said)}”", dir="auto") for line in helpful)
    draw(
        tag(
            "div",
            tag(
                "p",
                f"{len(helpful)} of {len(state.lines)} helped; {asked} of those were questions.",
                class_="remark",
            ),
            tag("ul", *lines, class_="threads") if helpful else None,
            class_="said-of-it",
            role="status",
        )
    )
    draw_way_on(_BOTH, load_items(ParkItem), state.item.id)
