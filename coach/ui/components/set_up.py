"""Setting a meeting up: what was read, who is who, whose rounds; all of it proposed already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from coach.errors import CoachError, SpeakerConflictError
from coach.language.others import MentionKind
from coach.report.html_parts import card, end, paragraphs
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.text import say_length, say_people
from coach.report.titles import title_words
from coach.report.wording import TIMING_WORDS, format_words
from coach.service.profiles import load_shipped
from coach.service.reviewing import Known
from coach.storage.agreements import find_meeting_agreement
from coach.storage.records import LOCAL
from coach.transcript import Transcript
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.set_up_people import draw_people
from coach.ui.components.set_up_rounds import draw_day, draw_profile, draw_rounds
from coach.ui.components.set_up_set import draw_set
from coach.ui.components.third_parties import draw_third_parties, find_third_parties
from coach.ui.desk import Desk
from coach.ui.state import read_choice

_LONGEST_NOTE = 2000


def draw_set_up(desk: Desk) -> None:
    """Draw the three short steps; the button at the end accepts what was left as it is."""
    st.title("Set up this meeting")
    try:
        with st.spinner("Reading the transcript"):
            desk.open_file()
    except CoachError as error:
        draw_notice(str(error))
        return
    if desk.transcript is None:
        return
    draw(_what_was_read(desk.transcript))
    draw_set(desk)
    profile = load_shipped(read_profile(desk))
    with st.expander("People", key="people-part"):
        known = draw_people(desk, desk.transcript, profile)
    rounds = st.container()
    with st.expander("Rounds and way of working", key="rounds-part"):
        known = replace(known, profile=draw_profile(profile.name), held_on=draw_day(desk))
        known, words = draw_rounds(desk, known)
    if words:
        with rounds:
            draw_text(words)
    third_parties = _draw_others(desk, known)
    _draw_noticed(desk)
    if st.button("Show the review", type="primary", key="show-review"):
        _review(desk, replace(known, file_name=desk.known.file_name), third_parties)


def read_profile(desk: Desk) -> str:
    """Return the name of the way of working that is chosen, or proposed until then."""
    chosen = read_choice("profile")
    if isinstance(chosen, str):
        return chosen
    if desk.known.profile is not None:
        return desk.known.profile.name
    return desk.set.details.profile if desk.set else load_shipped().name


def _draw_others(desk: Desk, known: Known) -> Mapping[str, MentionKind] | None:
    """Draw whom and what the talk is about, where names are to be swapped."""
    agreement = find_meeting_agreement(resources.store(), LOCAL, desk.id)
    if agreement is None or not agreement.terms.swaps_names or desk.transcript is None:
        return None
    with st.expander("Names swapped for Member 1, 2, 3", expanded=True, key="others-part"):
        if desk.others is None:
            desk.others = find_third_parties(desk.transcript, known.roster)
        return draw_third_parties(desk.transcript, roster=known.roster, proposed=desk.others)


def _draw_noticed(desk: Desk) -> None:
    noticed = st.text_area(
        "What did you notice?",
        value=desk.meeting.noticed,
        key="noticed",
        height=100,
        max_chars=_LONGEST_NOTE,
        placeholder="Before the counts: what stayed with you? You may leave this empty.",
    )
    if noticed != desk.meeting.noticed:
        try:
            desk.note(noticed)
        except CoachError as error:
            draw_notice(str(error))


def _review(desk: Desk, known: Known, third_parties: Mapping[str, MentionKind] | None) -> None:
    words = "Reading what was said"
    bar = st.progress(0.0, text=words)
    try:
        desk.make_review(
            known, lambda done: bar.progress(done, text=words), third_parties=third_parties
        )
    except SpeakerConflictError as error:
        bar.empty()
        draw_notice(
            f"Two choices for “{error.name}” do not go together. Look at it under People: it can "
            "only be one thing, not part of a circle, and no other’s name."
        )
    except CoachError as error:
        bar.empty()
        draw_notice(f"{error}. Nothing is lost: change it above, and try again.")
    else:
        st.query_params.clear()
        st.query_params["meeting"] = desk.id
        st.rerun()


def _what_was_read(transcript: Transcript) -> str:
    source = transcript.source
    speakers = transcript.speakers
    facts = (
        format_words(source.format, source.writer),
        say_length(transcript),
        say_people(speakers),
        TIMING_WORDS[transcript.timing],
    )
    odd = [tag("li", visible(end(warning))) for warning in transcript.warnings]
    return card(
        visible(title_words(transcript.title)),
        tag("p", visible(" · ".join(facts)), class_="kept"),
        tag("ul", *odd, class_="read") if odd else paragraphs(["Nothing in the file was odd."]),
        level=2,
    )
