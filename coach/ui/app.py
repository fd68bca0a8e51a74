"""The frame of every page: its look, and the way from one to the other."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from coach.ui.components.gone import draw_untold
from coach.ui.components.marks import draw_style

ICON = Path(__file__).with_name("icon.png")

# A picture of our own: Streamlit fetches emoji and icon names for a tab from elsewhere.
st.set_page_config(page_title="Question Coach", page_icon=ICON, layout="centered")
draw_style()
st.logo(ICON, size="large")
page = st.navigation(
    [
        st.Page("views/welcome.py", title="Start", default=True),
        st.Page("views/practise.py", title="Practise", url_path="practise"),
        st.Page("views/review.py", title="Review", url_path="review"),
        st.Page("views/tally.py", title="Tally", url_path="tally"),
        st.Page("views/sets.py", title="Sets", url_path="sets"),
        st.Page("views/before.py", title="Before you record", url_path="before"),
        st.Page("views/guide.py", title="Help", url_path="help"),
        st.Page("views/settings.py", title="Settings", url_path="settings"),
    ],
    position="top",
)
draw_untold()
page.run()
