"""Getting a meeting onto the desk: dropped, pasted, or one of the samples."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.report.page import visible
from coach.report.titles import date_words
from coach.service.files import read_file
from coach.service.reviewing import Known, plan_meeting
from coach.service.samples import Sample, list_samples
from coach.service.transcripts import read_transcript
from coach.ui.components.marks import draw_notice, draw_text
from coach.ui.state import Desk

_MEGABYTES = 50
_LONGEST_NAME = 200


def draw_opening(desk: Desk) -> None:
    """Draw the three ways to open a meeting; goes on by itself once one is read."""
    st.title("Review a meeting")
    dropped = st.file_uploader(
        "Drop the transcript of a meeting here, as the meeting software wrote it",
        key="dropped",
        max_upload_size=_MEGABYTES,
    )
    draw_text(
        "Captions, text, Word or tables: from Teams, Zoom, Meet, Webex, Otter and many more. "
        "It is held in memory while this page is open, and goes nowhere."
    )
    if dropped is not None and open_bytes(desk, dropped.getvalue(), name=dropped.name):
        st.rerun()
    with st.expander("Paste it instead"):
        _draw_paste(desk)
    with st.expander("Look at a sample meeting"):
        _draw_samples(desk)


def _draw_paste(desk: Desk) -> None:
    pasted = st.text_area(
        "The transcript, with the names of those who speak", key="pasted", height=220
    )
    if not st.button("Read it", key="read-pasted"):
        return
    if not pasted.strip():
        draw_notice("There is nothing in the box yet: paste the transcript into it first.")
    elif open_bytes(desk, pasted.encode("utf-8", "replace"), name="pasted text"):
        st.rerun()


def _draw_samples(desk: Desk) -> None:
    samples = list_samples()
    if not samples:
        draw_notice("The sample meetings are not where they should be: install it once more.")
        return
    draw_text("Invented sets and invented people; nobody in them is real.")
    chosen = st.selectbox("Which one", samples, format_func=say_sample, key="which-sample")
    if st.button("Look at it", key="read-sample") and open_sample(desk, chosen):
        st.rerun()


def say_sample(sample: Sample) -> str:
    """Return which meeting a sample is."""
    return f"{sample.set_name}, {date_words(sample.held_on)}"


def open_sample(desk: Desk, sample: Sample | None = None) -> bool:
    """Put a sample meeting on the desk, the first one by default; False where it cannot be."""
    samples = [sample] if sample else list_samples()[:1]
    for each in samples:
        try:
            data = read_file(each.path, limit=_MEGABYTES * 1_000_000)
        except CoachError as error:
            draw_notice(str(error))
            return False
        return open_bytes(desk, data, name=each.path.name, sample=each)
    draw_notice("The sample meetings are not where they should be: install it once more.")
    return False


def open_bytes(desk: Desk, data: bytes, *, name: str, sample: Sample | None = None) -> bool:
    """Read a meeting onto the desk; where it cannot be read, say why and leave the desk."""
    name = visible(name)[:_LONGEST_NAME] or "transcript"
    try:
        with st.spinner("Reading the transcript"):
            transcript = read_transcript(data, name=name)
            planned, plan = plan_meeting(transcript, Known())
    except CoachError as error:
        draw_notice(str(error))
        return False
    desk.transcript, desk.planned, desk.plan = transcript, planned, plan
    desk.file_name, desk.sample = name, sample
    return True
