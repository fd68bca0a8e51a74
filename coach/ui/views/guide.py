"""Help: how labels work, how every number is counted, the words, the keys, where all stays."""

from __future__ import annotations

import streamlit as st

from coach.measures.catalogue import CATALOGUE
from coach.report.html import meaning_card
from coach.ui.components.marks import draw
from coach.ui.explaining import group_place, measure_cards
from coach.ui.guiding import astray_card, contents, keys_card, section, words_card
from coach.ui.wording import WELCOME, codebook, flags

st.title("Help")
draw(contents())
draw(section("labels"), *codebook())
draw(section("wording"))
with st.expander("Every detail that a line may have besides its label"):
    draw(*flags())
draw(section("meaning"), meaning_card())
draw(section("measures"))
kinds = [(group_place(group), group.title) for group in CATALOGUE]
draw(contents(kinds, "Kinds of numbers"), *measure_cards())
draw(section("words"), words_card())
draw(section("keys"), keys_card())
draw(section("astray"), astray_card())
draw(section("privacy"), WELCOME.privacy(card=True))
