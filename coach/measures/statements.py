"""How questions and statements by set members went together.

Four labels keep listening, sharing and housekeeping together, so which lines
share or inform is read from their words: a rough count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.labels import Flag, Label, Role
from coach.measures.floor import (
    Stretch,
    find_questions,
    find_stretches,
    measure_share,
    split_rounds,
)
from coach.measures.scope import MEMBERS, select_labelled
from coach.review import Line, Measure
from coach.transcript import ENCOURAGER_WORDS, count_words

_TO_PRESENTER = re.compile(
    r"\b(?:you|your|yours|yourself)\b|\b(?:sounds?|seems?|looks?|feels?) (?:like|as)\b"
    r"|\bi(?:'m| am)? (?:hear|heard|hearing|notice|noticed|noticing|struck)\b"
    r"|\b(?:thanks|thank)\b",
    re.IGNORECASE,
)
"""Reflections and thanks speak of or to the presenter."""
_MEETING = re.compile(
    r"\b(?:minutes?|recording|agenda|mute|muted|screen|mic|microphone|timer|clock)\b"
    r"|\b(?:shall we|let's|let us)\b",
    re.IGNORECASE,
)
"""Running the meeting: time and technology."""

_NO_MEMBERS = "No set member said anything here."
_NO_STATEMENTS = "Set members made no statement here that shares, informs or suggests."
_NO_LABEL = "Reflections have no label of their own, so they cannot be counted against questions."


def measure_statements(lines: Sequence[Line], *, few: int) -> tuple[Measure, ...]:
    """Return ``questions_to_statements``, ``reflections_to_questions``, ``statements_unasked``.

    ``questions_to_statements`` = asking lines / lines that suggest, share or
    inform, by set members; unit "question per statement", ``count`` and
    ``of`` are the two numbers. Suggestions are those labelled so. Sharing and
    informing are the other lines of more than three words, without those that
    ask leave, speak to or of the presenter (reflections, sympathy, thanks) or
    run the meeting, as far as their words show: a rough count. Checks of
    understanding are asking lines. None with a reason where there is no
    statement, and below ``few`` lines of both kinds together.

    ``reflections_to_questions`` is never known: the labels do not tell
    reflections from the rest.

    ``statements_unasked`` = turns in which a set member suggests, shares or
    informs, straight after somebody who asked nothing / all such turns; unit
    "share", its counts alone below ``few``. A turn is what somebody says until
    somebody else takes the floor, within a round. A presenter, whose words
    have no labels, asks where there is a question mark.
    Source: domain research, sections 1.5, 3.4 and 3.5.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(), make_line(), make_line(Label.ADVICE),
    ...     make_line(Label.OTHER, utterance=make_utterance("We had a year of that as well.")),
    ...     make_line(Label.OTHER, utterance=make_utterance("It sounds as if it weighs on you."))]
    >>> [measure.value for measure in measure_statements(said, few=1)]
    [1.0, None, 1.0]
    """
    said = [line for line in select_labelled(lines) if line.role in MEMBERS]
    asked, stated = len(find_questions(said)), sum(_is_statement(line) for line in said)
    reflections = Measure(
        name="reflections_to_questions",
        value=None,
        unit="reflection per question",
        reason=_NO_LABEL,
    )
    reason = _NO_STATEMENTS if said else _NO_MEMBERS
    compared = _compare(asked, stated, few, reason)
    return (compared, reflections, _measure_unasked(lines, few, reason))


def _measure_unasked(lines: Sequence[Line], few: int, reason: str) -> Measure:
    before = [
        previous
        for part in split_rounds(lines)
        for previous, stretch in _pair_stretches(part)
        if stretch[0].role in MEMBERS and any(map(_is_statement, select_labelled(stretch)))
    ]
    unasked = sum(not _is_question(previous) for previous in before)
    what = "stating turn"
    return measure_share(
        "statements_unasked", unasked, len(before), few=few, what=what, reason=reason
    )


def _pair_stretches(lines: Sequence[Line]) -> Iterator[tuple[Stretch, Stretch]]:
    """Return each stretch with the one before it, which is empty for the first."""
    stretches = find_stretches(lines)
    return zip(((), *stretches), stretches, strict=False)


def _is_question(stretch: Stretch) -> bool:
    return bool(find_questions(stretch)) or any(
        line.role is Role.PRESENTER and "?" in line.utterance.text for line in stretch
    )


def _is_statement(line: Line) -> bool:
    """Say whether a line suggests, shares or informs, as far as its words show."""
    if line.label is not Label.OTHER:
        return line.label is Label.ADVICE
    text = line.utterance.text.replace("’", "'")
    if count_words(text) <= ENCOURAGER_WORDS or Flag.PERMISSION in line.flags:
        return False
    return not _TO_PRESENTER.search(text) and not _MEETING.search(text)


def _compare(asked: int, stated: int, few: int, reason: str) -> Measure:
    name, unit = "questions_to_statements", "question per statement"
    if stated and asked + stated >= few:
        return Measure(name=name, value=asked / stated, unit=unit, count=asked, of=stated)
    if stated:
        reason = (
            f"Only {asked + stated} questions and statements are known here: "
            f"below {few}, the counts say more."
        )
    return Measure(name=name, value=None, unit=unit, count=asked, of=stated, reason=reason)
