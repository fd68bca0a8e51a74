"""Help: how labels work, what the numbers mean, and where everything stays."""

from __future__ import annotations

import streamlit as st

from coach.report.html import meaning_card
from coach.ui.components.marks import draw
from coach.ui.wording import WELCOME, codebook, flags

st.title("Help")
draw(*codebook())
with st.expander("The details of wording"):
    draw(*flags())
draw(meaning_card())
draw(WELCOME.privacy(card=True))
