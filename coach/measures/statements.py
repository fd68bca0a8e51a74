"""How many questions set members asked for each statement they made.

Four labels keep listening, sharing and housekeeping together, so which lines
share or inform is read from their words: a rough count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.labels import Flag, Label
from coach.measures.floor import find_questions
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


def measure_statements(lines: Sequence[Line], *, few: int) -> tuple[Measure, Measure]:
    """Return ``questions_to_statements`` and ``reflections_to_questions``.

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
    Source: domain research, sections 3.4 and 3.5.

    >>> from tests.builders import make_line, make_utterance
    >>> said = [make_line(), make_line(), make_line(Label.ADVICE),
    ...     make_line(Label.OTHER, utterance=make_utterance("We had a year of that as well.")),
    ...     make_line(Label.OTHER, utterance=make_utterance("It sounds as if it weighs on you."))]
    >>> [measure.value for measure in measure_statements(said, few=1)]
    [1.0, None]
    """
    said = [line for line in select_labelled(lines) if line.role in MEMBERS]
    asked, stated = len(find_questions(said)), sum(_is_statement(line) for line in said)
    reflections = Measure(
        name="reflections_to_questions",
        value=None,
        unit="reflection per question",
        reason=_NO_LABEL,
    )
    return (_compare(asked, stated, few, _NO_STATEMENTS if said else _NO_MEMBERS), reflections)


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
