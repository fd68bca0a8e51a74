"""What a review can be taken away as."""

from __future__ import annotations

import streamlit as st

from coach.report.markup import tag
from coach.ui.components.marks import draw, draw_text
from coach.ui.desk import Desk
from coach.ui.exports import KINDS, export_address

_OF_TALLY = {"xlsx": "Every tap, and the measures (Excel)", "csv": "Every tap (CSV)"}


def draw_exports(desk: Desk) -> None:
    """Draw a link a kind of file; names only where somebody says so."""
    names = st.toggle("With names, not Member 1, 2, 3", key="with-names")
    ticket = desk.lay_out()
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    if not names and not desk.is_tally:
        draw_text(
            "The names of those who were there are hidden. Names of others who were only talked "
            "about are not: read a file through before you pass it on."
        )
    words = _OF_TALLY if desk.is_tally else {}
    held = "what was counted" if desk.is_tally else "what was said"
    links = [
        tag(
            "a",
            words.get(name, kind.words),
            href=export_address(ticket.id, name, names=names),
            download=kind.file,
        )
        for name, kind in KINDS.items()
    ]
    draw(tag("div", *links, class_="files"))
    draw_text(
        f"A file that you save holds {held} in the set: keep it as the set agreed, and "
        "remove it when it is no longer needed. The links work while this page is open."
    )
