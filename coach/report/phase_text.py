"""Where the phases start, as far as that is a proposal, and how sure it is.

Nothing is said of phases that people set themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from coach.labels import PHASE_WORDS
from coach.report.page import indented, visible
from coach.report.said import find_review_starts
from coach.report.wording import clock
from coach.review import Review, Span

_SURE = "Announced: "
_UNSURE = "Less sure, from who speaks and where a phase usually comes: "


def say_starts(review: Review, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return up to two sentences on where these phases start: the sure ones, then the others.

    Each start stands with its turn, and its time where one is known.
    """
    times = find_review_starts(review)
    turns = {line.utterance.id: line.utterance.turn for line in review.lines}
    proposed = [span for span in spans if span.sure is not None]
    sentences = {
        _SURE: [span for span in proposed if span.sure],
        _UNSURE: [span for span in proposed if not span.sure],
    }
    return tuple(
        f"{opening}{', '.join(_say_start(span, turns, times) for span in part)}."
        for opening, part in sentences.items()
        if part
    )


def _say_start(span: Span, turns: Mapping[str, int], times: Mapping[str, float]) -> str:
    start = times.get(span.first_utterance)
    time = "" if start is None else f" ({clock(start)})"
    return f"{PHASE_WORDS[span.phase]} at turn {turns[span.first_utterance]}{time}"


def outside_lines(review: Review) -> tuple[str, ...]:
    """Return where the phases outside any round start, as lines of text.

    What the transcript starts with is left out: nobody can miss it.
    """
    first = review.lines[0].utterance.id if review.lines else ""
    spans = [span for span in review.plan.outside if span.first_utterance != first]
    said = " ".join(say_starts(review, spans))
    return indented(visible(f"Outside the rounds. {said}")) if said else ()
