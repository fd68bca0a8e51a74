"""Has everyone agreed? Asked before a real transcript is kept; never who did not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import streamlit as st

from coach.errors import CoachError
from coach.report.markup import tag
from coach.report.titles import day_words
from coach.report.wording import plural
from coach.service.agreeing import is_sample
from coach.storage.agreement_records import Answer, KeptAgreement, Terms
from coach.storage.agreements import find_agreement, list_agreements, record_agreement
from coach.storage.records import LOCAL
from coach.storage.sets import load_set
from coach.ui import resources
from coach.ui.before_words import MOST_DAYS
from coach.ui.components.marks import draw, draw_notice, draw_text

_ANSWERS = {Answer.YES: "Yes", Answer.NOT_YET: "Not yet", Answer.NO: "No"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """That a meeting may be kept, and under what; None where it is invented."""

    agreement: KeptAgreement | None

    @property
    def swaps_names(self) -> bool:
        """Whether names are to be swapped as it is opened."""
        return self.agreement is not None and self.agreement.terms.swaps_names


def draw_agreement(set_id: str | None = None, held_on: date | None = None) -> Agreed | None:
    """Draw what was agreed for a meeting, or ask; return None while it may not be kept."""
    store = resources.store()
    try:
        if is_sample(store, LOCAL, set_id):
            draw_text("A sample set: invented people, so there is nobody to ask.")
            return Agreed(agreement=None)
        found = find_agreement(store, LOCAL, set_id=set_id, held_on=held_on)
        usual = _find_usual(set_id) if found is None else found.terms
    except CoachError as error:
        draw_notice(f"{error}")
        return None
    key = f"{set_id or 'none'}-{held_on or 'unknown'}"
    if found is not None:
        _draw_answer(found)
    with st.expander(
        "Has everyone agreed?" if found is None else "Change the answer", expanded=found is None
    ):
        _draw_form(set_id, held_on, found, usual, key)
    return Agreed(agreement=found) if found is not None and found.answer is Answer.YES else None


def _find_usual(set_id: str | None) -> Terms:
    """Return what a set agreed to the last time, else what is usual, for as long as it says."""
    before = [
        each
        for each in list_agreements(resources.store(), LOCAL)
        if each.set_id == set_id and each.answer is Answer.YES
    ]
    if before:
        return max(before, key=lambda each: each.id).terms
    if set_id is None:
        return Terms()
    days = load_set(resources.store(), LOCAL, set_id).details.keep_days
    return Terms(keep_days=min(max(days, 1), MOST_DAYS))


def _draw_answer(found: KeptAgreement) -> None:
    if found.answer is Answer.YES:
        draw_text(f"Everybody has agreed. {say_terms(found.terms, today=date.today())}", "noticed")
    elif found.answer is Answer.NOT_YET:
        draw_text(
            "Not everybody has agreed yet. Send the note above, wait for a yes from everyone, and "
            "answer again here. Until then nothing of this meeting is kept."
        )
    else:
        draw_text(
            "Not everybody agreed, so this meeting is not recorded and nothing of it is kept. "
            "Nobody is asked who. You can count as you listen instead: a tally keeps no words."
        )
        draw(tag("p", tag("a", "Tally a meeting", href="/tally")))


def say_terms(terms: Terms, *, today: date | None = None) -> str:
    """Return what was agreed in a few short sentences; for a meeting that is opened today.

    >>> say_terms(Terms(keep_days=14), today=date(2026, 1, 14))
    'What was said goes after 14 days (Wednesday 28 January). The counts stay, with no names.'
    >>> say_terms(Terms(keep_days=1, keeps_counts=False, swaps_names=True))
    'What was said goes after 1 day. The counts go with it. Names are swapped for Member 1, 2, 3.'
    """
    goes = f" ({day_words(today + timedelta(days=terms.keep_days))})" if today else ""
    said = [f"What was said goes after {plural(terms.keep_days, 'day')}{goes}."]
    said.append(
        "The counts stay, with no names." if terms.keeps_counts else "The counts go with it."
    )
    if terms.keeps_counts and terms.keeps_extracts:
        said.append(
            "Three moments a round, names swapped, and the actions with whose they are stay until "
            "the next meeting is over."
        )
    if terms.swaps_names:
        said.append("Names are swapped for Member 1, 2, 3.")
    return " ".join(said)


def _draw_form(
    set_id: str | None,
    held_on: date | None,
    found: KeptAgreement | None,
    usual: Terms,
    key: str,
) -> None:
    draw_text("Every person in the set, for this one meeting. Never note down who did not.")
    answer = st.radio(
        "Has everyone agreed?",
        list(_ANSWERS),
        index=None if found is None else list(_ANSWERS).index(found.answer),
        format_func=_ANSWERS.__getitem__,
        horizontal=True,
        key=f"answer-{key}",
        label_visibility="collapsed",
    )
    if answer is None:
        return
    terms = draw_terms(usual, key) if answer is Answer.YES else usual
    if answer is Answer.NO and found is not None and found.answer is Answer.YES:
        draw_notice("This takes the yes back: what is kept of this meeting is erased today.")
    if st.button("Keep this answer", type="primary", key=f"keep-answer-{key}"):
        _keep(answer, terms, set_id, held_on)


def draw_terms(usual: Terms, key: str) -> Terms:
    """Draw what a set may agree to; return what is chosen."""
    days = st.number_input(
        "Days until what was said is erased, from the day it is opened",
        min_value=1,
        max_value=MOST_DAYS,
        value=usual.keep_days,
        key=f"days-{key}",
    )
    counts = st.checkbox(
        "The counts may stay, with no names", value=usual.keeps_counts, key=f"counts-{key}"
    )
    extracts = st.checkbox(
        "Three short moments a round, names swapped, and the actions with whose they are may stay "
        "until the next meeting is over",
        value=usual.keeps_extracts and counts,
        disabled=not counts,
        key=f"extracts-{key}",
    )
    swaps = st.checkbox(
        "Swap names for Member 1, 2, 3 when the transcript is opened; its file is then not kept",
        value=usual.swaps_names,
        key=f"swaps-{key}",
    )
    return replace(
        usual,
        keep_days=int(days),
        keeps_counts=counts,
        keeps_extracts=extracts and counts,
        swaps_names=swaps,
    )


def _keep(answer: Answer, terms: Terms, set_id: str | None, held_on: date | None) -> None:
    from coach.ui.daily import erase_due

    try:
        record_agreement(resources.store(), LOCAL, answer, terms, set_id=set_id, held_on=held_on)
    except CoachError as error:
        draw_notice(f"{error} Nothing is lost: try again.")
        return
    if answer is not Answer.NOT_YET:
        erase_due()
    st.rerun()
