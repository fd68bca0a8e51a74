"""One's practice as a file to take along, and the way to be rid of all of it."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.report.markup import tag
from coach.service.practice_file import export_practice
from coach.service.safekeeping import erase_practice
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.exports import file_address
from coach.ui.shelf import LaidFile
from coach.ui.state import lay_file, read_readings, write_note

FILE = "my-practice.json"


def draw_taking() -> None:
    """Draw the way to a file of all that is kept of practice."""
    draw(tag("h2", "My practice as a file"))
    draw_text(
        "Everything that is kept of it, what you typed as well, to read or to take along. Lines "
        "from your set stay here: they go on their day."
    )
    if not st.button("Make a file of my practice", key="practise-export"):
        return
    try:
        data = export_practice(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(str(error))
        return
    ticket = lay_file(LaidFile(name=FILE, media="application/json", data=data))
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    link = tag("a", "Save my practice (JSON)", href=file_address(ticket.id, FILE), download=FILE)
    draw(tag("div", link, class_="files"))
    draw_text("The link works while this page is open. Nobody but you needs this file.")


def draw_deleting() -> None:
    """Draw the way to erase all of one's practice: opened, made sure of, and pressed."""
    with st.expander("Delete my practice"):
        draw_text(
            "Every try goes, every run with a presenter, what you typed and did not send, what "
            "you wanted to try at your set and what came of it, lines from your set, and how you "
            "like to practise. "
            "It goes here and in the copies that Question Coach made, and cannot be had back. "
            "Your meetings, sets and tallies stay."
        )
        sure = st.checkbox("I know that this cannot be undone", key="practise-sure")
        with st.container(key="danger-practice"):
            if st.button("Delete my practice for good", key="practise-delete", disabled=not sure):
                _erase()


def _erase() -> None:
    try:
        with st.spinner("Erasing"):
            done = erase_practice(resources.store(), LOCAL)
        read_readings().clear()
    except CoachError as error:
        draw_notice(str(error))
        return
    unreached = [
        f"This copy could not be cleared, remove it yourself: {path}." for path in done.unreached
    ]
    write_note(" ".join(("Your practice is gone.", *unreached)))
    st.rerun()
