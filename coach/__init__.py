"""Question Coach: what the questioning and the listening in a meeting were like.

The types are here; what the program does is in ``coach.service``, a module a use.
"""

from __future__ import annotations

from coach.coding import Coding, CodingSource, Correction, Prediction
from coach.errors import CoachError
from coach.labels import Flag, Label, Phase, Role
from coach.review import Measure, Plan, Rate, Review, Round, Span
from coach.transcript import Speaker, Timing, Transcript, Turn, Utterance

__all__ = [
    "CoachError",
    "Coding",
    "CodingSource",
    "Correction",
    "Flag",
    "Label",
    "Measure",
    "Phase",
    "Plan",
    "Prediction",
    "Rate",
    "Review",
    "Role",
    "Round",
    "Span",
    "Speaker",
    "Timing",
    "Transcript",
    "Turn",
    "Utterance",
    "__version__",
]

__version__ = "0.1.0"
