"""The parts of the page that comes before a meeting is recorded."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from coach.errors import CoachError
from coach.report.elsewhere import PLACES
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.titles import day_words
from coach.storage.agreement_records import Answer, KeptAgreement, Terms
from coach.storage.agreements import list_agreements
from coach.storage.keys import list_keys, load_key
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL
from coach.storage.sets import list_sets
from coach.ui import resources
from coach.ui.before_words import note_text
from coach.ui.components.agreement import draw_agreement, draw_terms, say_terms
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.handouts import LEAD, NOTE, handout_address

_ANSWERS = {
    Answer.YES: "everybody agreed",
    Answer.NOT_YET: "not everybody yet",
    Answer.NO: "not recorded",
}


def draw_note() -> Terms:
    """Draw the note to send to the set; return what it asks the set to agree to."""
    draw(tag("h2", "1. Send a note to the set"))
    with st.expander("What the note asks for"):
        terms = draw_terms(Terms(), "note")
    st.code(note_text(terms), language=None, wrap_lines=True)
    link = tag("a", "The note as a text file", href=handout_address(NOTE, terms), download=NOTE)
    draw(tag("div", link, class_="files"))
    return terms


def draw_lead(terms: Terms) -> None:
    """Draw the way to the page for whoever looks after an organisation's data."""
    draw(tag("h2", "2. A page for a data protection lead"))
    draw_text("What is processed, why, where it lies, for how long, and how it is erased.")
    address = handout_address(LEAD, terms)
    link = tag("a", "Open the page, to read or print", href=address, target="_blank")
    draw(tag("div", link, class_="files"))


def draw_question() -> None:
    """Draw the question for the meeting of a set, and the answers there are."""
    draw(tag("h2", "3. Has everyone agreed?"))
    try:
        kept = list_sets(resources.store(), LOCAL)
        titles = {each.id: each.details.title for each in kept if not each.details.is_sample}
        answers = list_agreements(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(f"{error} The note and the page above can be used meanwhile.")
        return
    if not titles:
        draw_text("No set is kept yet. You can answer without one, or add it under Sets first.")
    which, day = st.columns(2)
    set_id = which.selectbox(
        "Set",
        [None, *titles],
        format_func=lambda id: visible(titles[id]) if id else "No set",
        index=min(1, len(titles)),
        key="before-set",
    )
    held_on = day.date_input(
        "The day of the meeting", value="today", key="before-day", format="DD/MM/YYYY"
    )
    draw_agreement(set_id, held_on)
    _draw_answers(answers, titles)


def _draw_answers(answers: tuple[KeptAgreement, ...], titles: Mapping[str, str]) -> None:
    shown = [each for each in answers if each.set_id is None or each.set_id in titles]
    if not shown:
        return
    items = [tag("li", _say_answer(each, titles)) for each in shown]
    with st.expander(f"Answers so far ({len(shown)})"):
        draw(tag("ul", *items))


def _say_answer(each: KeptAgreement, titles: Mapping[str, str]) -> str:
    which = visible(titles[each.set_id]) if each.set_id else "No set"
    day = day_words(each.held_on) if each.held_on else "day not known"
    terms = say_terms(each.terms) if each.answer is Answer.YES else ""
    return f"{which}, {day}: {_ANSWERS[each.answer]}. {terms}".rstrip()


def draw_elsewhere() -> None:
    """Draw what erasing cannot reach."""
    with st.expander("What erasing here cannot reach"):
        draw(tag("ul", *(tag("li", each) for each in PLACES)))


def draw_who_is_who() -> None:
    """Draw who is Member 1, 2, 3 in a meeting, for whoever keeps it."""
    try:
        store = resources.store()
        ids = set(list_keys(store, LOCAL))
        titles = {each.id: each.title for each in list_meetings(store, LOCAL) if each.id in ids}
        if not titles:
            return
        with st.expander("Who is Member 1?"):
            draw_text("For you alone: it lies apart from the meeting, and goes with its words.")
            chosen = st.selectbox(
                "Meeting",
                [None, *titles],
                format_func=lambda id: visible(titles[id]) if id else "Choose one",
                key="who-is-who",
            )
            if chosen:
                _draw_key(load_key(store, LOCAL, chosen))
    except CoachError as error:
        draw_notice(f"{error} Nothing is lost.")


def _draw_key(names: Mapping[str, str]) -> None:
    rows = (
        tag("li", tag("span", stand_in, class_="who"), f" is {visible(name)}")
        for stand_in, name in names.items()
    )
    draw(tag("ul", *rows))
