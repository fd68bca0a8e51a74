"""The first page: what one can do here, and that it stays here."""

from __future__ import annotations

import streamlit as st

from coach.ui.components.marks import draw
from coach.ui.components.opening import open_sample
from coach.ui.state import get_desk
from coach.ui.wording import WELCOME

desk = get_desk()
draw(WELCOME.heading())
review, sample, _ = st.columns([2, 3, 2])
if review.button("Review a meeting", type="primary", key="to-review", width="stretch"):
    st.switch_page("views/review.py")
wants_sample = sample.button("Look at a sample meeting", key="to-sample", width="stretch")
if (wants_sample or st.query_params.get("demo") == "yes") and open_sample(desk):
    st.switch_page("views/review.py")
draw(WELCOME.promise())
with st.expander("How is that?"):
    draw(WELCOME.privacy())
