"""What signs alone cannot tell, said once for a whole meeting and not figure by figure."""

from __future__ import annotations

from dataclasses import replace

from coach.report.figures import Figures
from coach.report.page import indented
from coach.review import Measure, Review

NOT_KNOWN = "Not known from a tally"
BEYOND = (
    "What was said: no words were kept. So nothing is shown of the presenter’s words picked up, "
    "of what questions opened up, of moments, or of what people took on.",
    "How long anybody spoke, and who spoke after whom.",
    "How a suggestion was worded, and whether somebody had asked for it.",
    "Checks of understanding, and any quiet that nobody marked.",
)
TO_TALK_OVER = (
    "To talk over in the set: which question stayed with you? When did something open up, and "
    "what had been asked just before?"
)


def is_beyond_tally(measure: Measure) -> bool:
    """Say whether a figure is not known because a tally cannot tell it.

    >>> is_beyond_tally(Measure(name="hub", value=None, unit="share", reason="No round."))
    False
    """
    return measure.value is None and (measure.reason or "").startswith(NOT_KNOWN)


def leave_out_beyond(figures: Figures) -> Figures:
    """Return the figures without those that a tally cannot tell."""
    kept = {name: each for name, each in figures.measures.items() if not is_beyond_tally(each)}
    return replace(figures, measures=kept)


def unknown_text(review: Review) -> tuple[str, ...]:
    """Return what no tally can tell, as lines of text; nothing where nothing was tallied."""
    if not review.lines:
        return ()
    return (NOT_KNOWN, *(line for text in (*BEYOND, TO_TALK_OVER) for line in indented(text)))
