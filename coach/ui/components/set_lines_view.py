"""Practice made of a meeting's questions: each line as it will be in the file, and the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from coach.errors import CoachError
from coach.language.others import MentionKind
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.wording import plural
from coach.review import Review
from coach.service.practising import make_reader
from coach.service.set_lines import leave_out, make_set_lines
from coach.service.set_lines_file import FILE_NAME, write_set_lines
from coach.service.set_lines_keeping import find_last_day
from coach.storage.records import LOCAL
from coach.storage.set_line_records import SetLine, SetLines
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.third_parties import draw_third_parties, find_third_parties
from coach.ui.desk import Desk
from coach.ui.exports import file_address
from coach.ui.sets_wording import say_day
from coach.ui.shelf import LaidFile
from coach.ui.state import lay_file

MAKE = "Make practice of this meeting’s questions"
_KINDS = {
    "closed": "closed, where there was room to explore",
    "leading": "hints at an answer",
    "stacked": "several asks at once",
    "too_long": "a long run-up",
    "advice": "a suggestion in question form",
}


@st.fragment
def draw_set_lines(desk: Desk) -> None:
    """Draw the way from a meeting's questions to a file of lines to open up."""
    with st.container(key="make-set-lines"):
        if st.toggle(MAKE, key="make-practice"):
            _draw_making(desk)


def _draw_making(desk: Desk) -> None:
    try:
        day = find_last_day(resources.store(), LOCAL, desk.id)
        lines = _find_lines(desk, day)
    except CoachError as error:
        draw_notice(f"{error}.")
        return
    if not lines.lines:
        draw_text("No question in a round of this meeting needs opening up.")
        return
    draw_text(
        "These could be opened up: who asked is not in the file. Take out what tells too much."
    )
    gone = [each.id for number, each in enumerate(lines.lines, 1) if not _is_wanted(number, each)]
    _draw_file(desk, leave_out(lines, gone))


def _find_lines(desk: Desk, day: date) -> SetLines:
    """Return the lines of a meeting as it reads now; they are made once for what is chosen."""
    current = desk.current()
    if current is None:
        return SetLines(meeting=desk.id, set=None, drop_on=day, lines=())
    made_of = current[0]
    hidden = _draw_others(desk, made_of)
    held = desk.practice
    if held is None or held[0] is not made_of or held[1] != (hidden, day):
        with st.spinner("Looking for what could be opened up"):
            lines = make_set_lines(
                made_of,
                meeting_id=desk.id,
                set_id=desk.meeting.set_id,
                drop_on=day,
                read=make_reader(resources.classifier()),
                third_parties=hidden,
            )
        held = desk.practice = (made_of, (hidden, day), lines)
    return held[2]


def _draw_others(desk: Desk, review: Review) -> Mapping[str, MentionKind]:
    """Draw who is talked about: here they are always looked for, as the file is given away."""
    roster = [share.name for share in review.talk]
    if desk.mentioned is None:
        desk.mentioned = find_third_parties(review.transcript, roster)
    return draw_third_parties(
        review.transcript, roster=roster, proposed=desk.mentioned, place="practised"
    )


def _is_wanted(number: int, line: SetLine) -> bool:
    with st.container(border=True, key=f"practised-line-{line.id}"):
        is_wanted = st.checkbox(
            f"Line {number} goes into the file", value=True, key=f"practised-{line.id}"
        )
        heard = _say("The presenter", line.heard, "before")
        said = _say("Somebody", f"“{line.said}”", "asked")
        why = f"{_KINDS[line.kind].capitalize()}. {_say_rewordings(line)}"
        draw(tag("div", heard, said, tag("p", why, class_="note"), class_="talk"))
    return is_wanted


def _say(who: str, said: str, class_: str) -> str:
    words = tag("p", visible(said), dir="auto")
    return tag("div", tag("span", who, class_="who"), words, class_=class_)


def _say_rewordings(line: SetLine) -> str:
    if not line.rewordings:
        return "No open version of it is offered."
    ways = " Or: ".join(f"“{visible(said)}”" for said, _ in line.rewordings)
    return f"One way to ask it: {ways}"


def _draw_file(desk: Desk, lines: SetLines) -> None:
    if not lines.lines:
        draw_text("Every line is left out, so there is no file.")
        return
    day = say_day(lines.drop_on, date.today())
    draw_text(
        f"The file has {plural(len(lines.lines), 'line')}, and goes by itself on {day} where "
        "it was brought into Practise. If you erase this meeting sooner, it goes on this "
        "computer at once; ask the others to erase theirs, and remove the file itself."
    )
    agreed = desk.is_sample or st.checkbox(
        "The set has agreed that lines of this meeting are practised with", key="practised-agreed"
    )
    if not agreed:
        return
    file = LaidFile(name=FILE_NAME, media="application/json", data=write_set_lines(lines))
    ticket = lay_file(file, meeting_id=desk.id, digest=desk.meeting.digest)
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    address = file_address(ticket.id, FILE_NAME)
    link = tag("a", "Save the lines (JSON)", href=address, download=FILE_NAME)
    draw(tag("div", link, class_="files"))
