"""The sample programme: one click to look around, one click to be rid of it."""

from __future__ import annotations

import streamlit as st

from coach.errors import CoachError
from coach.service.demo import find_demo, has_whole_demo, load_demo, remove_demo
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.components.marks import draw_notice, draw_text


def fetch_demo() -> bool:
    """Keep the sample programme, with a bar that shows how far it is; False where it cannot be."""
    bar = st.progress(0.0, text="Reading the sample meetings")
    try:
        for done in load_demo(resources.store(), LOCAL, classifier=resources.classifier()):
            bar.progress(done, text="Reading the sample meetings")
    except CoachError as error:
        draw_notice(str(error))
        return False
    finally:
        bar.empty()
    return True


def draw_demo_offer() -> bool:
    """Draw the button that fetches the sample programme, or where it is; say if it was pressed."""
    try:
        is_here = has_whole_demo(resources.store(), LOCAL)
    except CoachError:
        is_here = False  # The page says further down what is the matter.
    if not is_here:
        return st.button("Try the sample programme", key="to-sample", width="stretch")
    st.page_link(
        "views/sets.py",
        label="The sample programme is loaded",
        query_params={},
        icon=":material/groups:",
        width="stretch",
    )
    return False


def draw_demo_removal() -> None:
    """Draw what the sample programme is, and the way to be rid of it; nothing where it is not."""
    if not find_demo(resources.store(), LOCAL):
        return
    draw_text(
        "North Star, Riverside and Campus are sample sets: invented people, invented meetings."
    )
    st.button("Remove the sample programme", key="remove-demo", on_click=_remove)


def _remove() -> None:
    try:
        remove_demo(resources.store(), LOCAL)
    except CoachError as error:
        draw_notice(str(error))
