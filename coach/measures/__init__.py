"""What the questioning and the listening in a meeting were like, in counts.

Pure functions over placed and labelled lines. Each value knows the numbers it
rests on, or says why it is not known. Nothing here knows how a label was made,
how a file was read, or how a result is shown.
"""

from __future__ import annotations

from coach.measures.meeting import measure_meeting, select_unchanged
from coach.measures.moments import find_moments
from coach.measures.questions import count_questions, measure_questions
from coach.measures.sheet import OwnSheet, own_sheet
from coach.measures.suggestions import count_suggestions, measure_suggestions
from coach.measures.talk import ShareBasis, measure_talk, share_basis, share_talk
from coach.measures.turns import measure_turns

__all__ = [
    "OwnSheet",
    "ShareBasis",
    "count_questions",
    "count_suggestions",
    "find_moments",
    "measure_meeting",
    "measure_questions",
    "measure_suggestions",
    "measure_talk",
    "measure_turns",
    "own_sheet",
    "select_unchanged",
    "share_basis",
    "share_talk",
]
