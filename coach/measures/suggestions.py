"""How many turns held a suggestion, of which kind, and how many came early.

Counts floor turns, not lines, so that three sentences of one suggestion
count once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from coach.labels import Phase
from coach.measures.first_suggestion import measure_first_suggestion
from coach.measures.ranges import SUGGESTION_SHIFT, add_range, count_unsure, share_range
from coach.measures.scope import list_phases
from coach.measures.suggestion_kinds import (
    UNINVITED,
    SuggestionKind,
    Weighed,
    count_kinds,
    weigh_kinds,
)
from coach.measures.suggestion_rate import measure_rate
from coach.review import Line, Measure
from coach.transcript import Transcript

BEFORE_IDEAS = (Phase.PRESENTING, Phase.CLARIFYING, Phase.EXPLORING)
"""The phases in which nobody has asked for ideas yet."""

_NOT_MARKED = (
    "Presenting, clarifying and exploring are not marked, "
    "so what came before the ideas round cannot be told."
)


def measure_suggestions(
    lines: Sequence[Line],
    transcript: Transcript | None = None,
    *,
    few: int,
    before_ideas: Collection[Phase] = BEFORE_IDEAS,
) -> tuple[Measure, ...]:
    """Return every measure of suggestions.

    These are ``count_suggestions``, ``suggestions_before_ideas`` with its two
    parts, ``suggestions_before_ideas_plain`` and ``_disguised``, those of
    ``measure_first_suggestion`` and ``measure_rate``, which read the clock of
    the ``transcript``, and ``disguised_share``.

    Before the ideas round means: uninvited, and said while presenting,
    clarifying or exploring; unit "turn". What people noticed (reflecting) is
    left out, like ideas and actions, and so is a line whose phase is not
    known. Where none of the three phases occurs, the count is None with a
    reason. ``disguised_share`` = turns disguised / turns disguised or plain,
    from 0 to 1; unit "share"; None with a reason below ``few`` such turns.
    Source: domain research, sections 3.3 and 3.14.

    >>> from coach.labels import Flag, Label
    >>> from tests.builders import make_line
    >>> said = [make_line(Label.ADVICE, turn=1, phase=Phase.CLARIFYING),
    ...     make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE], turn=2, phase=Phase.EXPLORING),
    ...     make_line(Label.ADVICE, turn=3, phase=Phase.IDEAS)]
    >>> [(measure.name, measure.value) for measure in measure_suggestions(said, few=1)[3:5]]
    [('suggestions_before_ideas', 2), ('suggestions_before_ideas_plain', 1)]
    """
    early = _count_before_ideas(lines, before_ideas)
    kinds, weighed = count_kinds(lines), weigh_kinds(lines)
    return (
        *_make_counts(kinds, weighed),
        *early,
        *measure_first_suggestion(lines, transcript),
        measure_rate(early[0], lines, transcript, phases=before_ideas),
        _share_disguised(kinds, weighed, few),
    )


def count_suggestions(lines: Sequence[Line]) -> tuple[Measure, ...]:
    """Return ``suggestions_plain``, ``suggestions_disguised``, ``suggestions_invited``.

    Each is a count of floor turns, with the range that the labels allow it;
    unit "turn". A turn with any suggestion nobody asked for is disguised when
    all of those are in question form, and plain otherwise; a turn is invited
    when every suggestion in it was asked for. A turn that goes on into another
    phase counts in both when phases are counted one by one. With no lines,
    each is 0. Source: labelling guide, section 11.

    >>> from coach.labels import Flag, Label
    >>> from tests.builders import make_line
    >>> said = [make_line(Label.ADVICE, turn=1), make_line(Label.ADVICE, turn=1),
    ...     make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE], turn=2),
    ...     make_line(Label.ADVICE, [Flag.PERMISSION], turn=3)]
    >>> [(measure.name, measure.value) for measure in count_suggestions(said)]
    [('suggestions_plain', 1), ('suggestions_disguised', 1), ('suggestions_invited', 1)]
    """
    return _make_counts(count_kinds(lines), weigh_kinds(lines))


def _make_counts(kinds: Mapping[SuggestionKind, int], weighed: Weighed) -> tuple[Measure, ...]:
    return tuple(
        _make_count(f"suggestions_{kind.value}", kinds[kind], weighed, (kind,))
        for kind in SuggestionKind
    )


def count_uninvited(lines: Sequence[Line], *, name: str) -> Measure:
    """Return, under a name, how many turns held a suggestion that nobody had asked for.

    With the range that the labels allow; unit "turn".

    >>> from coach.labels import Label
    >>> from tests.builders import make_line
    >>> count_uninvited([make_line(Label.ADVICE)], name="suggested_while_presenting").value
    1
    """
    kinds, weighed = count_kinds(lines), weigh_kinds(lines)
    return _make_count(name, sum(kinds[kind] for kind in UNINVITED), weighed, UNINVITED)


def _count_before_ideas(
    lines: Sequence[Line], before_ideas: Collection[Phase]
) -> tuple[Measure, ...]:
    early = [line for line in lines if line.phase in before_ideas]
    kinds, weighed = count_kinds(early), weigh_kinds(early)
    names = {
        "suggestions_before_ideas": UNINVITED,
        "suggestions_before_ideas_plain": (SuggestionKind.PLAIN,),
        "suggestions_before_ideas_disguised": (SuggestionKind.DISGUISED,),
    }
    if not any(phase in before_ideas for phase in list_phases(lines)):
        return tuple(
            Measure(name=name, value=None, unit="turn", reason=_NOT_MARKED) for name in names
        )
    return tuple(
        _make_count(name, sum(kinds[kind] for kind in counted), weighed, counted)
        for name, counted in names.items()
    )


def _make_count(
    name: str, count: int, weighed: Weighed, kinds: Sequence[SuggestionKind]
) -> Measure:
    """Return a count of turns of these kinds; a turn is of one kind only."""
    return add_range(
        Measure(name=name, value=count, unit="turn"),
        _add_up(weighed.turns, kinds),
        shift=SUGGESTION_SHIFT,
        unsure=count_unsure(weighed.labelled, _add_up(weighed.lines, kinds)),
    )


def _add_up(
    chances: Mapping[SuggestionKind, tuple[float, ...]], kinds: Sequence[SuggestionKind]
) -> list[float]:
    if len(kinds) == 1:
        return list(chances[kinds[0]])
    return [sum(each) for each in zip(*(chances[kind] for kind in kinds), strict=True)]


def _share_disguised(kinds: Mapping[SuggestionKind, int], weighed: Weighed, few: int) -> Measure:
    count = kinds[SuggestionKind.DISGUISED]
    of = count + kinds[SuggestionKind.PLAIN]
    low = high = None
    if known := of >= max(few, 1):
        ones, others = (weighed.turns[kind] for kind in reversed(UNINVITED))
        low, high = share_range(count / of, ones, others, shift=SUGGESTION_SHIFT)
    return Measure(
        name="disguised_share",
        value=count / of if known else None,
        unit="share",
        count=count,
        of=of,
        low=low,
        high=high,
        reason=None if known else _say_too_few(of, few),
        unsure=count_unsure(weighed.labelled, _add_up(weighed.lines, UNINVITED)),
    )


def _say_too_few(of: int, few: int) -> str:
    if of == 0:
        return "No suggestion was made that had not been asked for."
    turns = "turn holds" if of == 1 else "turns hold"
    return (
        f"Only {of} {turns} a suggestion nobody had asked for: below {few}, "
        "the counts say more than a share."
    )
