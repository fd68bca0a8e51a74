"""How many turns held a suggestion, of which kind, and how many came early.

Counts floor turns, not lines, so that three sentences of one suggestion
count once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from enum import StrEnum

from coach.labels import Flag, Label, Phase
from coach.measures.first_suggestion import measure_first_suggestion
from coach.measures.scope import group_turns, list_phases, select_labelled
from coach.review import Line, Measure
from coach.transcript import Transcript

BEFORE_IDEAS = (Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING)
"""The phases in which nobody has asked for ideas yet."""

_NOT_MARKED = (
    "Presenting, clarifying and exploring are not marked, "
    "so what came before the ideas round cannot be told."
)


class SuggestionKind(StrEnum):
    """What kind of suggestion a whole turn comes to."""

    PLAIN = "plain"
    DISGUISED = "disguised"
    INVITED = "invited"


def measure_suggestions(
    lines: Sequence[Line],
    transcript: Transcript | None = None,
    *,
    before_ideas: Collection[Phase] = BEFORE_IDEAS,
) -> tuple[Measure, ...]:
    """Return every measure of suggestions.

    These are ``count_suggestions``, ``suggestions_before_ideas`` with its two
    parts, ``suggestions_before_ideas_plain`` and ``_disguised``, and those of
    ``measure_first_suggestion``, which reads the clock of the ``transcript``.

    Before the ideas round means: uninvited, and said while presenting,
    clarifying or exploring; unit "turn". What people noticed (reflecting) is
    left out, like ideas and actions, and so is a line whose phase is not
    known. Where none of the three phases occurs, the count is None with a
    reason. Source: domain research, sections 3.3 and 3.14.

    >>> from tests.builders import make_line
    >>> said = [make_line(Label.ADVICE, turn=1, phase=Phase.CLARIFYING),
    ...     make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE], turn=2, phase=Phase.EXPLORING),
    ...     make_line(Label.ADVICE, turn=3, phase=Phase.IDEAS)]
    >>> [(measure.name, measure.value) for measure in measure_suggestions(said)[3:5]]
    [('suggestions_before_ideas', 2), ('suggestions_before_ideas_plain', 1)]
    """
    return (
        *count_suggestions(lines),
        *_count_before_ideas(lines, before_ideas),
        *measure_first_suggestion(lines, transcript),
    )


def count_suggestions(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``suggestions_plain``, ``suggestions_disguised``, ``suggestions_invited``.

    Each is a count of floor turns; unit "turn". A turn with any suggestion
    nobody asked for is disguised when all of those are in question form, and
    plain otherwise; a turn is invited when every suggestion in it was asked
    for. A turn that goes on into another phase counts in both when phases are
    counted one by one. With no lines, each is 0.
    Source: labelling guide, section 11.

    >>> from tests.builders import make_line
    >>> said = [make_line(Label.ADVICE, turn=1), make_line(Label.ADVICE, turn=1),
    ...     make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE], turn=2),
    ...     make_line(Label.ADVICE, [Flag.PERMISSION], turn=3)]
    >>> [(measure.name, measure.value) for measure in count_suggestions(said)]
    [('suggestions_plain', 1), ('suggestions_disguised', 1), ('suggestions_invited', 1)]
    """
    kinds = _count_kinds(lines)
    return tuple(
        Measure(name=f"suggestions_{kind.value}", value=kinds[kind], unit="turn")
        for kind in SuggestionKind
    )


def _count_before_ideas(
    lines: Sequence[Line], before_ideas: Collection[Phase]
) -> tuple[Measure, ...]:
    kinds = _count_kinds([line for line in lines if line.phase in before_ideas])
    counts = {
        "suggestions_before_ideas": kinds[SuggestionKind.PLAIN] + kinds[SuggestionKind.DISGUISED],
        "suggestions_before_ideas_plain": kinds[SuggestionKind.PLAIN],
        "suggestions_before_ideas_disguised": kinds[SuggestionKind.DISGUISED],
    }
    known = any(phase in before_ideas for phase in list_phases(lines))
    return tuple(
        Measure(
            name=name,
            value=count if known else None,
            unit="turn",
            reason=None if known else _NOT_MARKED,
        )
        for name, count in counts.items()
    )


def _count_kinds(lines: Sequence[Line]) -> Counter[SuggestionKind]:
    """Count the turns with a suggestion in them, each under its kind."""
    advice = [line for line in select_labelled(lines) if line.label is Label.ADVICE]
    return Counter(_find_kind(turn) for turn in group_turns(advice))


def _find_kind(advice: Sequence[Line]) -> SuggestionKind:
    """Return what kind of suggestion these lines of one turn come to."""
    uninvited = [line for line in advice if Flag.PERMISSION not in line.flags]
    if not uninvited:
        return SuggestionKind.INVITED
    disguised = all(Flag.DISGUISED_ADVICE in line.flags for line in uninvited)
    return SuggestionKind.DISGUISED if disguised else SuggestionKind.PLAIN
