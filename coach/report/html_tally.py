"""What of a review is from a tally: its signs by phase, and what signs alone cannot tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from coach.coding import TALLIED
from coach.labels import LABELS, PHASE_WORDS, Label, Phase
from coach.report.beyond_tally import BEYOND, NOT_KNOWN, TO_TALK_OVER
from coach.report.html_parts import card, mark, paragraphs, table
from coach.report.markup import join, tag
from coach.report.wording import duration, plural
from coach.review import Line

_AS_HEARD = "As somebody heard it who listened and counted at once: a few may have been missed."


def is_tallied(lines: Iterable[Line]) -> bool:
    """Say whether these lines are what somebody counted, and not what was said."""
    return any(line.coding and line.coding.prediction.classifier == TALLIED for line in lines)


def unknown_card(lines: Iterable[Line]) -> Markup:
    """Return what is not known, where these lines are from a tally; nothing where they are not."""
    if not is_tallied(lines):
        return Markup("")
    beyond = tag("ul", *(tag("li", each) for each in BEYOND))
    return card(NOT_KNOWN, beyond, tag("p", TO_TALK_OVER))


def tally_card(lines: Sequence[Line]) -> Markup:
    """Return how often each sign was put in each phase; nothing where there was no tally."""
    if not is_tallied(lines):
        return Markup("")
    phases = list(dict.fromkeys(line.phase for line in lines))
    rows = [_row(_say_phase(phase), _of(lines, phase)) for phase in phases]
    if len(rows) > 1:
        rows.append(_row("all together", lines))
    return card(
        "The tally, phase by phase",
        table("How often each sign was put", ("Phase", *map(_head, Label)), rows),
        paragraphs([_say_silences(lines), _AS_HEARD], "note"),
    )


def _of(lines: Iterable[Line], phase: Phase | None) -> list[Line]:
    return [line for line in lines if line.phase is phase]


def _say_phase(phase: Phase | None) -> str:
    return PHASE_WORDS[phase] if phase else "outside any phase"


def _head(label: Label) -> Markup:
    words = "Listening" if label is Label.OTHER else LABELS[label].words
    return join((mark(label), " ", words))


def _row(name: str, lines: Sequence[Line]) -> tuple[str, ...]:
    return (name, *(f"{sum(line.label is label for line in lines):,}" for label in Label))


def _say_silences(lines: Iterable[Line]) -> str:
    lengths = [
        line.utterance.end - line.utterance.start
        for line in lines
        if line.utterance.start is not None and line.utterance.end is not None
    ]
    if not lengths:
        return ""
    longest = f", the longest of {duration(max(lengths))}" if len(lengths) > 1 else ""
    return f"{plural(len(lengths), 'silence')} marked, {duration(sum(lengths))}{longest}."
