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
from coach.service.preparing import find_way
from coach.service.profiles import load_shipped
from coach.service.reviewing import Known
from coach.transcript import Transcript
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.components.noticed_view import ask_noticed
from coach.ui.components.set_up_people import draw_people
from coach.ui.components.set_up_rounds import draw_day, draw_profile, draw_rounds
from coach.ui.components.set_up_set import draw_set
from coach.ui.components.third_parties import draw_third_parties, find_third_parties
from coach.ui.setting_up import SetUp
from coach.ui.state import read_choice


def draw_set_up(set_up: SetUp) -> None:
    """Draw the three short steps; the button at the end accepts what was left as it is."""
    st.title("Set up this meeting")
    try:
        with st.spinner("Reading the transcript"):
            set_up.open_file()
    except CoachError as error:
        draw_notice(str(error))
        return
    if set_up.transcript is None:
        return
    draw(_what_was_read(set_up.transcript))
    draw_set(set_up)
    profile = load_shipped(read_profile(set_up))
    with st.expander("People", key="people-part"):
        known = draw_people(set_up, set_up.transcript, profile)
    rounds = st.container()
    with st.expander("Rounds and way of working", key="rounds-part"):
        known = replace(known, profile=draw_profile(profile.name), held_on=draw_day(set_up))
        known, words = draw_rounds(set_up, known)
    if words:
        with rounds:
            draw_text(words)
    third_parties = _draw_others(set_up, known)
    ask_noticed(set_up)
    if st.button("Show the review", type="primary", key="show-review"):
        _review(set_up, replace(known, file_name=set_up.known.file_name), third_parties)


def read_profile(set_up: SetUp) -> str:
    """Return the name of the way of working that is chosen, or proposed until then."""
    chosen = read_choice("profile")
    if isinstance(chosen, str):
        return chosen
    if set_up.known.profile is not None:
        return set_up.known.profile.name
    return (find_way(set_up.set) if set_up.set else load_shipped()).name


def _draw_others(set_up: SetUp, known: Known) -> Mapping[str, MentionKind] | None:
    """Draw whom and what the talk is about, where names are to be swapped."""
    if set_up.transcript is None or not set_up.swaps_names():
        return None
    with st.expander("Names swapped for Member 1, 2, 3", expanded=True, key="others-part"):
        if set_up.others is None:
            set_up.others = find_third_parties(set_up.transcript, known.roster)
        return draw_third_parties(set_up.transcript, roster=known.roster, proposed=set_up.others)


def _review(set_up: SetUp, known: Known, third_parties: Mapping[str, MentionKind] | None) -> None:
    words = "Reading what was said"
    bar = st.progress(0.0, text=words)
    try:
        set_up.make_review(
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
        st.query_params["meeting"] = set_up.id
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
