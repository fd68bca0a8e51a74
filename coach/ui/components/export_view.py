"""What a review can be taken away as."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from coach.language.others import MentionKind
from coach.report.markup import tag
from coach.ui.components.marks import draw, draw_text
from coach.ui.components.third_parties import draw_third_parties, find_third_parties
from coach.ui.desk import Desk
from coach.ui.exports import KINDS, export_address

_OF_TALLY = {"xlsx": "Every tap, and the measures (Excel)", "csv": "Every tap (CSV)"}
_OTHERS_SHOWN = (
    "The names of those who were there are hidden, in what was said too. Names of others who were "
    "only talked about are not: read a file through before you pass it on."
)
_OTHERS_HIDDEN = (
    "The names of those who were there are hidden, and those chosen above. Some are always "
    "missed: read a file through before you pass it on."
)


def draw_exports(desk: Desk) -> None:
    """Draw a link a kind of file; names only where somebody says so."""
    names = st.toggle("With names, not Member 1, 2, 3", key="with-names")
    hidden = None if names or desk.is_tally else _draw_others(desk)
    ticket = desk.lay_out(hidden)
    if ticket is None:
        draw_text("This browser keeps no cookie from this page, so nothing can be exported to it.")
        return
    if not names and not desk.is_tally:
        draw_text(_OTHERS_HIDDEN if hidden else _OTHERS_SHOWN)
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


def _draw_others(desk: Desk) -> Mapping[str, MentionKind] | None:
    """Draw the way to hide who is only talked about; nobody is looked for before it is taken."""
    review = desk.review
    if review is None or all(line.is_gone for line in review.lines):
        return None
    if not st.checkbox("Hide names of others who are talked about as well", key="hide-others"):
        return None
    roster = [share.name for share in review.talk]
    if desk.mentioned is None:
        desk.mentioned = find_third_parties(review.transcript, roster)
    return draw_third_parties(
        review.transcript, roster=roster, proposed=desk.mentioned, place="hidden"
    )
