"""What was said in the meeting, quoted with its time and its reading.

Says how the words read, and never who said them.
"""

from __future__ import annotations

from coach.labels import Flag, Phase
from coach.report.excerpts import (
    BEFORE_IDEAS,
    COUNTS_AS_PLAIN,
    choose_suggestions,
    choose_unsure,
    count_suggesting,
    find_plain_turns,
    find_suggestions,
    find_unsure,
)
from coach.report.page import indented
from coach.report.said import find_review_starts, pair_codings, quote_line, say_doubt, say_reading
from coach.report.wording import n_of_n
from coach.review import Review


def suggestions_text(review: Review) -> tuple[str, ...]:
    """Return up to five turns that suggest something before the ideas round."""
    early = review.way.before_ideas if review.way else BEFORE_IDEAS
    suggestions = find_suggestions(review.lines, early)
    if not suggestions:
        return ()
    starts = find_review_starts(review)
    chosen = choose_suggestions(suggestions)
    if not chosen:
        return ()
    every = len(chosen) == count_suggesting(review.lines, early)
    some = "Suggestions" if every else "Some of the suggestions"
    when = f" {_say_when(review)}" if review.rounds else ""
    lines = [f"{some}{when}, as they were said"]
    plain = find_plain_turns(review.lines, early)
    for line, coding in pair_codings(chosen):
        mixed = Flag.DISGUISED_ADVICE in line.flags and line.turn in plain
        notes = (say_reading(coding), *((COUNTS_AS_PLAIN,) if mixed else ()))
        lines += quote_line(line, *notes, starts=starts)
    return tuple(lines)


def _say_when(review: Review) -> str:
    has_ideas = review.way is None or review.way.find(Phase.IDEAS) is not None
    return "before the ideas round" if has_ideas else "nobody had asked for"


def doubt_text(review: Review) -> tuple[str, ...]:
    """Return how many lines could be read another way, and up to five of them."""
    labelled = len(review.codings)
    if not labelled:
        return ()
    unsure = find_unsure(review.lines)
    if not unsure:
        return ("How sure is this?", *indented("No line stood between two readings."))
    starts = find_review_starts(review)
    chosen = choose_unsure(unsure)
    some = ", for example:" if len(chosen) < len(unsure) else ":"
    some = some if chosen else "."
    count = f"{n_of_n(len(unsure), labelled)} lines could be read more than one way{some}"
    lines = ["How sure is this?", *indented(count)]
    for line, coding in pair_codings(chosen):
        lines += quote_line(line, starts=starts, then=say_doubt(coding))
    return tuple(lines)
