"""What was said in the meeting, quoted on an HTML page: suggestions, questions, doubts.

Says how the words read and why, and never who said them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from coach.coding import Coding
from coach.labels import FLAGS, PHASE_WORDS, Flag
from coach.report.excerpts import (
    COUNTS_AS_PLAIN,
    choose_suggestions,
    choose_unsure,
    count_suggesting,
    find_plain_turns,
    find_second_reading,
    find_suggestions,
    find_unsure,
)
from coach.report.figures import Figures
from coach.report.html_parts import card, chip, fold, paragraphs, quotation, table
from coach.report.markup import join, tag
from coach.report.page import shortened
from coach.report.said import Addressed, pair_codings, say_reading
from coach.report.timeline import is_asking
from coach.report.wording import clock, n_of_n, plural, reading
from coach.review import OUTSIDE, Line

_LETTERS = 400
_DOUBTS = 10


def said_card(lines: Sequence[Line], starts: Mapping[str, float], figures: Figures) -> Markup:
    """Return a few suggestions in full, and every question and suggestion one click away."""
    suggestions = find_suggestions(lines, figures.before_ideas)
    chosen = choose_suggestions(suggestions)
    counted = count_suggesting(lines, figures.before_ideas)
    asked = [line for line in lines if is_asking(line)]
    return card(
        "Suggestions and questions, as they were said",
        tag("p", _introduce(len(chosen), counted, lines, figures), class_="note")
        if chosen
        else None,
        _quotes(chosen, starts, find_plain_turns(lines, figures.before_ideas)),
        fold(
            f"Every question and suggestion, in order ({plural(len(asked), 'line')})",
            asked_table(asked, starts),
        )
        if asked
        else None,
    )


def _introduce(shown: int, all_of_them: int, lines: Iterable[Line], figures: Figures) -> str:
    in_round = any(line.round != OUTSIDE for line in lines)
    when = " before the ideas round" if in_round and figures.has_ideas else ""
    shown_of = f"{shown} of the {all_of_them:,} turns" if shown < all_of_them else "Turns"
    return (
        f"{shown_of} that read as a suggestion{when} and that nobody had asked for. Lines in "
        "doubt are not quoted here."
    )


def _quotes(
    lines: Iterable[Line], starts: Mapping[str, float], plain: frozenset[int]
) -> Markup | None:
    items = [
        tag(
            "li",
            tag("p", chip(coding), " ", show_place(line, starts), class_="said-head"),
            quotation(shortened(line.utterance.text, letters=_LETTERS)),
            paragraphs([say_reading(coding), _say_mixed(line, plain)], class_="note"),
        )
        for line, coding in pair_codings(lines)
    ]
    return tag("ul", *items, class_="said") if items else None


def _say_mixed(line: Line, plain: frozenset[int]) -> str:
    """Say why a quotation in question form stands for a turn that counts as plain."""
    mixed = Flag.DISGUISED_ADVICE in line.flags and line.turn in plain
    return COUNTS_AS_PLAIN if mixed else ""


def asked_table(lines: Iterable[Line], starts: Mapping[str, float]) -> Markup:
    """Return a table of lines: when, in which phase, its words, how each reads and why."""
    return table(
        "Every question and suggestion of this part, in the order they were said",
        ("When", "What was said, and how it reads"),
        (
            (
                join((show_place(line, starts), _phase(line))),
                join(
                    (
                        chip(coding),
                        _flags(coding),
                        *_words(line, coding),
                    )
                ),
            )
            for line, coding in pair_codings(lines)
        ),
        class_="asked",
    )


def _words(line: Line, coding: Coding) -> tuple[Markup, ...]:
    if line.is_gone:
        return ()
    return (
        tag("span", f"“{line.utterance.text}”", class_="words", dir="auto"),
        tag("span", say_reading(coding), class_="note"),
    )


def _phase(line: Line) -> Markup | None:
    return tag("span", PHASE_WORDS[line.phase], class_="note") if line.phase else None


def _flags(coding: Coding) -> Markup | None:
    """Return the details of wording that the sentence about the reading does not name."""
    flags = [FLAGS[flag].words for flag in coding.flags if flag is not Flag.DISGUISED_ADVICE]
    return tag("span", " · ", "; ".join(flags), class_="flags") if flags else None


def say_place(line: Line, starts: Mapping[str, float]) -> str:
    """Return when a line was said, or its turn in the file where no time is known."""
    start = starts.get(line.utterance.id)
    return f"turn {line.utterance.turn}" if start is None else clock(start)


def show_place(line: Line, starts: Mapping[str, float]) -> str:
    """Return what ``say_place`` says, as a link to the line where it has an address."""
    place = say_place(line, starts)
    if not isinstance(starts, Addressed):
        return place
    address = starts.address(line.utterance.id)
    return tag("a", place, href=address, target="_self", class_="to-line")


def doubt_card(lines: Sequence[Line], starts: Mapping[str, float]) -> Markup:
    """Return how many lines could be read another way, and the ten hardest to call."""
    labelled = sum(line.coding is not None for line in lines)
    unsure = find_unsure(lines)
    if not labelled:
        return card("How sure is this?", tag("p", "No line of this meeting was labelled."))
    if not unsure:
        return card("How sure is this?", tag("p", "No line stood between two readings."))
    count = f"{n_of_n(len(unsure), labelled)} lines could be read more than one way."
    return card(
        "How sure is this?",
        paragraphs(
            (
                f"In the whole meeting {count}",
                "“Perhaps 24 to 33” beside a count means: given how sure each label is, 90 times "
                "in 100 the count lies in that range.",
            )
        ),
        _doubts(unsure, starts),
    )


def _doubts(unsure: Sequence[Line], starts: Mapping[str, float]) -> Markup | None:
    chosen = choose_unsure(unsure, most=_DOUBTS)
    if not chosen:
        return None
    items = [
        tag(
            "li",
            tag("p", chip(coding), " ", show_place(line, starts), class_="said-head"),
            quotation(shortened(line.utterance.text, letters=_LETTERS)),
            paragraphs([_say_second(coding)], class_="note"),
        )
        for line, coding in pair_codings(chosen)
    ]
    opening = plural(len(chosen), "line") if len(chosen) > 1 else "line"
    return fold(f"The {opening} hardest to call", tag("ul", *items, class_="said"))


def _say_second(coding: Coding) -> str:
    return f"Or as {reading(find_second_reading(coding))}."
