"""What is said where words are erased: once, on the next page shown, and on what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.errors import CoachError
from coach.report.elsewhere import OUR_COPY, PLACES
from coach.report.html_parts import fold
from coach.report.markup import join, tag
from coach.report.titles import day_words
from coach.report.wording import plural
from coach.service.expiring import Erasure, Loss, list_untold, note_told
from coach.storage.records import LOCAL, KeptMeeting
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text

_SAID = {
    Loss.WORDS: "what was said in {} is erased; the counts stay",
    Loss.EXTRACTS: "the moments and the texts of actions of {} are erased; the counts stay",
    Loss.WHOLE: "{} is erased with all that was kept of it",
    Loss.UNREADABLE: (
        "{} is erased with all that was kept of it, for its words could not be taken out of the "
        "counts"
    ),
    Loss.ACTIONS: "texts of actions are erased, some weeks after they were last changed",
    Loss.ISSUES: "what was brought to a meeting is erased",
    Loss.LINES: "lines from a set that you practised with are erased, and what you typed at them",
    Loss.WISH: "what you would have liked to try is erased",
}


def draw_untold() -> None:
    """Say what was erased since a page was last shown, until somebody has seen it."""
    try:
        found = list_untold(resources.store(), LOCAL)
    except CoachError:
        return  # The page itself says what is the matter.
    if not found:
        return
    draw(
        tag(
            "div",
            tag("p", tag("b", "As the set agreed: "), say_erasures(found)),
            tag("p", OUR_COPY),
            draw_places(),
            class_="notice",
            role="status",
        )
    )
    st.button("I have seen this", key="told", on_click=_note_told)


def _note_told() -> None:
    try:
        note_told(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(str(error))


def say_erasures(found: Sequence[Erasure]) -> str:
    """Return in one sentence what was erased.

    >>> from datetime import UTC, datetime
    >>> once = Erasure(loss=Loss.WORDS, held_on=None, at=datetime(2026, 1, 28, tzinfo=UTC),
    ...     is_cleared=True, is_said=False)
    >>> say_erasures([once, once])
    'what was said in 2 meetings is erased; the counts stay.'
    """
    counts = Counter(each.loss for each in found)
    parts = []
    for loss, count in counts.items():
        days = [each.held_on for each in found if each.loss is loss]
        on = f" of {day_words(days[0])}" if count == 1 and days[0] else ""
        meetings = f"the meeting{on}" if count == 1 else plural(count, "meeting")
        said = _SAID[loss].format(meetings)
        parts.append(said.replace(" is erased with", " are erased with") if count > 1 else said)
    return f"{'; '.join(parts)}."


def draw_places() -> str:
    """Return where words may still be, one click away."""
    return join((fold("Where to look", tag("ul", *(tag("li", each) for each in PLACES))),))


def is_due(meeting: KeptMeeting) -> bool:
    """Say whether the day has come on which the words of a meeting go."""
    return meeting.keep_until is not None and meeting.keep_until <= date.today()


def draw_words_gone(meeting: KeptMeeting, *, is_whole: bool = True) -> bool:
    """Say on a meeting's page that its words are gone, all or somebody's; return whether so."""
    if not meeting.has_erased_words:
        return False
    if not is_whole:
        draw_text(
            "Somebody was taken out of this meeting: “(erased)” stands for what they said. What "
            "was counted stays, so labels can no longer be changed.",
            "notice",
        )
        return True
    on = f" on {day_words(meeting.keep_until)}" if meeting.keep_until else ""
    draw_text(f"The words are gone, as agreed{on}. What was counted stays.", "notice")
    return True
