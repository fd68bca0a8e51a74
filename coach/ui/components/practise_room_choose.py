"""Whom to ask: runs that were left, the cases that come with the program, and one's own."""

from __future__ import annotations

from functools import partial

import streamlit as st

from coach.errors import CoachError
from coach.practice.case import Case
from coach.practice.case_files import MOST_BYTES
from coach.practice.room import MOST_TURNS, SHORT_TURNS
from coach.report.html_parts import fold
from coach.report.markup import Markup, tag
from coach.report.page import visible
from coach.report.titles import day_words
from coach.report.wording import plural
from coach.service.exercises import CASES, CaseFile, load_case, read_shipped_case
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.practise_frame import draw_head
from coach.ui.exports import file_address
from coach.ui.labels import plain_label
from coach.ui.places import practise_place
from coach.ui.room_words import say_case
from coach.ui.runs import ROOM, OpenRun, begin, begin_shipped, list_begun, open_run, read_own
from coach.ui.shelf import LaidFile
from coach.ui.state import attempt, change_place, lay_file, read_choice

_LENGTHS = {MOST_TURNS: "Up to 12", SHORT_TURNS: "4, in four minutes"}
_MOST_EARLIER, _MOST_SHOWN = 8, 2
_LENGTH = "room-length"
_EXAMPLE = "my-case.yaml"


def draw_choosing(name: str | None) -> None:
    """Draw what a run begins with; of the case of that name alone, where there is one."""
    draw_head(ROOM)
    draw_text(
        "You ask, and a presenter answers: they open up or close down with what you ask. "
        "Nothing is counted while you talk; afterwards you look back.",
        "lede",
    )
    runs = _list_runs()
    _draw_going_on([each for each in runs if not each.run.has_ended])
    st.segmented_control(
        "How many questions?",
        list(_LENGTHS),
        format_func=_LENGTHS.__getitem__,
        default=MOST_TURNS,
        required=True,
        key=_LENGTH,
    )
    for left in range(0, len(names := _list_names(name)), 2):
        for column, each in zip(st.columns(2), names[left : left + 2], strict=False):
            with column, st.container(border=True, key=f"room-case-{each}", height="stretch"):
                _draw_case(load_case(each), partial(_begin_shipped, each))
    _draw_own()
    _draw_earlier([each for each in runs if each.run.has_ended])


def _list_names(name: str | None) -> tuple[str, ...]:
    return (name,) if name else CASES


def _list_runs() -> list[OpenRun]:
    """Return the latest runs; one whose case is gone is left out."""
    found = []
    for kept in list_begun()[:_MOST_EARLIER]:
        try:
            found.append(open_run(kept))
        except CoachError:
            continue
    return found


def _draw_going_on(runs: list[OpenRun]) -> None:
    if runs:
        older = _links(runs[_MOST_SHOWN:]) if runs[_MOST_SHOWN:] else None
        draw(
            tag("h2", "Go on where you were"),
            _links(runs[:_MOST_SHOWN]),
            fold("Others that you left", older),
        )


def _draw_earlier(runs: list[OpenRun]) -> None:
    if runs:
        with st.expander("Look back on earlier runs"):
            draw(_links(runs))


def _links(runs: list[OpenRun]) -> Markup:
    """Return a way to each run."""
    links = (
        tag(
            "a",
            tag("bdi", visible(f"{each.case.title}: {each.case.presenter.name}")),
            f", {plural(each.run.turns, 'question')} asked, begun "
            f"{day_words(each.kept.started_at.astimezone().date())}",
            href=practise_place("in-the-room", each.kept.id),
            target="_self",
        )
        for each in runs
    )
    return tag("div", *links, class_="files")


def _draw_case(case: Case, start: partial[None]) -> None:
    """Draw a case, and what begins a run of it."""
    draw(say_case(case))
    if case.senior:
        st.checkbox(
            f"I am {plain_label(case.senior.who)}",
            key=f"room-senior-{case.id}",
            help="Somebody senior to the presenter asks: they are more on their guard.",
        )
    st.button(
        f"Ask {plain_label(case.presenter.name)}",
        key=f"room-start-{case.id}",
        on_click=start,
    )


def _begin_shipped(name: str) -> None:
    def act() -> None:
        run_id = begin_shipped(name, as_senior=_is_senior(name), most_turns=_read_length())
        change_place(item=run_id)

    attempt(act, once=f"begin {name}")


def _is_senior(case_id: str) -> bool:
    return bool(read_choice(f"room-senior-{case_id}"))


def _read_length() -> int:
    length = read_choice(_LENGTH)
    return length if isinstance(length, int) else MOST_TURNS


def _draw_own() -> None:
    """Draw the place for a case of one's own."""
    with st.expander("A case of your own"):
        draw_text(
            "Write one as a YAML file: start from one of ours, and change what is said in it. "
            "It is kept on this computer with the runs of it, and goes nowhere."
        )
        _draw_example()
        dropped = st.file_uploader("Your case, a YAML file", type=["yaml", "yml"], key="room-own")
        if dropped is not None:
            _draw_dropped(dropped.getvalue(), dropped.name)


def _draw_example() -> None:
    """Draw a way to a case of ours, as a file to change."""
    data = read_shipped_case(CASES[0])
    ticket = lay_file(LaidFile(name=_EXAMPLE, media="application/yaml", data=data))
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be saved to it.")
        return
    address = file_address(ticket.id, _EXAMPLE)
    link = tag("a", "A case to start from (YAML)", href=address, download=_EXAMPLE)
    draw(tag("div", link, class_="files"))


def _draw_dropped(data: bytes, name: str) -> None:
    try:
        file = read_own(data[: MOST_BYTES + 1], visible(name))
    except CoachError as error:
        draw_notice(f"{error}. Nothing was kept of it: change the file, and drop it again.")
        return
    with st.container(border=True, key="room-own-case"):
        _draw_case(file.case, partial(_begin_own, file))


def _begin_own(file: CaseFile) -> None:
    def act() -> None:
        senior = _is_senior(file.case.id)
        change_place(item=begin(file, as_senior=senior, most_turns=_read_length()))

    attempt(act, once=f"begin {file.case.id}")
