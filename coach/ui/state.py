"""What one browser page is busy with. The only module that touches Streamlit's session state.

All of it is gone with the page: nothing here is written anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

import streamlit as st

from coach.coding import Correction
from coach.labels import Label
from coach.report.presentable import make_presentable
from coach.review import Line, Plan, Review
from coach.service.correcting import correct_lines, correct_review, list_kept_flags
from coach.service.keeper import Keeper, MemoryKeeper
from coach.service.reviewing import Known
from coach.service.samples import Sample
from coach.transcript import Transcript
from coach.ui.guard import COOKIE, read_token
from coach.ui.shelf import SHELF, Ticket

HERE = "the person at this computer"
"""Who acts, as long as there is no sign-in."""

_DESK = "desk"
_TOLD = "told"


@dataclass(slots=True)
class Desk:
    """A meeting on the desk, from its file to its review with corrections in it."""

    transcript: Transcript | None = None
    planned: Transcript | None = None
    plan: Plan = field(default_factory=Plan)
    file_name: str = ""
    sample: Sample | None = None
    known: Known | None = None
    noticed: str = ""
    review: Review | None = None
    keeper: Keeper = field(default_factory=lambda: MemoryKeeper(owner=HERE))
    ticket: Ticket | None = None
    _corrected: tuple[tuple[Correction, ...], Review, Review] | None = None
    _shown: tuple[Review, tuple[Line, ...]] | None = None

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that stand."""
        if self.review is None:
            return ()
        return self.keeper.list_standing(self.review.transcript.id, actor=HERE)

    def current(self) -> tuple[Review, Review] | None:
        """Return the review with its corrections, and the same fit to be shown; None before."""
        if self.review is None:
            return None
        standing = self.corrections()
        if self._corrected is None or self._corrected[0] != standing:
            corrected = correct_review(self.review, standing)
            self._corrected = (standing, corrected, make_presentable(corrected, names=True))
            self.ticket = None
        return self._corrected[1:]

    def lines_now(self) -> tuple[Line, ...]:
        """Return the lines fit to be shown, with the corrections so far, and nothing counted.

        Counting a long meeting anew takes longer than somebody who changes labels should wait.
        """
        if self.review is None:
            return ()
        if self._shown is None or self._shown[0] is not self.review:
            self._shown = (self.review, make_presentable(self.review, names=True).lines)
        return correct_lines(self._shown[1], self.corrections())

    def correct(self, line: Line, label: Label) -> None:
        """Keep that somebody reads a line so."""
        if self.review is None:
            return
        correction = Correction(
            utterance_id=line.utterance.id,
            label=label,
            flags=list_kept_flags(line, label),
            by=HERE,
            at=datetime.now(UTC),
        )
        self.keeper.keep(self.review.transcript.id, correction, actor=HERE)

    def undo(self) -> None:
        """Take back the last correction."""
        if self.review is not None:
            self.keeper.undo(self.review.transcript.id, actor=HERE)

    def lay_out(self) -> Ticket | None:
        """Lay the review out for export by this browser; None where the browser is not known."""
        current, token = self.current(), read_browser()
        if current is None or token is None:
            return None
        if self.ticket is None:
            self.ticket = SHELF.lay(current[0], token=token)
        return self.ticket


def get_desk() -> Desk:
    """Return this page's desk, empty at first."""
    if _DESK not in st.session_state:
        st.session_state[_DESK] = Desk()
    desk: Desk = st.session_state[_DESK]
    return desk


def clear_desk() -> None:
    """Take the meeting off the desk; what was made from it is gone."""
    st.session_state[_DESK] = Desk()


def read_browser() -> str | None:
    """Return the token of the browser that shows the page; None where it has none."""
    return read_token(f"{COOKIE}={st.context.cookies.get(COOKIE, '')}")


def tell(text: str) -> None:
    """Leave word of what was done, for the page as it is drawn next."""
    st.session_state[_TOLD] = text


def take_told() -> str:
    """Return what was left to be said, once; nothing where nothing was."""
    return str(st.session_state.pop(_TOLD, ""))


def is_dark() -> bool:
    """Say whether the page is in its dark colours."""
    return st.context.theme.type == "dark"


def read_choice(key: str) -> object:
    """Return what was chosen in a widget, inside its callback."""
    return st.session_state.get(key)
