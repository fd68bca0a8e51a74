"""How the asking went round the set, as rows of text: group shape only.

No row says whose questions they were. Knows the names of the measures, and
nothing of how they are worked out.
"""

from __future__ import annotations

from collections.abc import Callable

from coach.report.page import row
from coach.report.wording import n_of_n, not_known, plural
from coach.review import Measure

Find = Callable[[str], Measure | None]
"""From a measure's name to the measure, or None where there is none."""

EVEN, FAIRLY_EVEN, SOME = 0.9, 0.75, 0.5
"""From these evennesses on the words change; four people asking 3, 3, 2 and 2
questions come to 0.99, 6, 4, 1 and 1 to 0.80, and two of the four alone, 5 and 5, to 0.50."""


def balance_rows(find: Find) -> tuple[str, ...]:
    """Return how evenly people asked, how often they were answered, and the quiet.

    Rows for what a review does not have are left out, and so is quiet that a
    file cannot show; counts only, and no per cent.
    """
    return (*_evenness(find("evenness")), *_answered(find("answered")), *_quiet(find))


def evenness_words(value: float) -> str:
    """Return how questions were spread, from their evenness (1 even, 0 all one person's).

    >>> evenness_words(0.95), evenness_words(0.8)
    ('evenly from around the set', 'fairly evenly from around the set')
    >>> evenness_words(0.6), evenness_words(0.2)
    ('from some of the set more than others', 'mostly from one or two people')
    """
    if value >= EVEN:
        return "evenly from around the set"
    if value >= FAIRLY_EVEN:
        return "fairly evenly from around the set"
    if value >= SOME:
        return "from some of the set more than others"
    return "mostly from one or two people"


def _evenness(measure: Measure | None) -> tuple[str, ...]:
    if measure is None:
        return ()
    if measure.value is None:
        return row("Balance", not_known(measure.reason))
    return row("Balance", f"questions came {evenness_words(measure.value)}")


def _answered(measure: Measure | None) -> tuple[str, ...]:
    """Say how often the presenter spoke next, counted in turns and not in questions."""
    if measure is None or measure.count is None or not measure.of:
        return ()
    return (
        *row("Answered", f"the presenter spoke next after {_count_turns(measure)}"),
        *row("", "in turns, not questions: one may ask twice, or only check"),
    )


def _count_turns(measure: Measure) -> str:
    turns = "asking turn" if measure.of == 1 else "asking turns"
    return f"{n_of_n(measure.count or 0, measure.of or 0)} {turns}"


def _quiet(find: Find) -> tuple[str, ...]:
    long, usual = find("long_waits"), find("wait_before_answer")
    if long is None or long.value is None or usual is None or usual.value is None:
        return ()
    answers = plural(long.of or 0, "answer")
    text = f"{long.count or 0:,} of {answers} came after 3 s or more; the usual wait was "
    return row("Quiet", f"{text}{_seconds(usual.value)}")


def _seconds(seconds: float) -> str:
    return f"about {seconds:.1f} s" if seconds else "under half a second"
