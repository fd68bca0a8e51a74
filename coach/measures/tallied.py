"""What a tally can tell, and why it cannot tell the rest.

Somebody who counts as they listen keeps signs, times and names, and no words. A
figure that would need more is not known, and never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coach.labels import Phase
from coach.measures.meeting import measure_meeting
from coach.review import OUTSIDE, Line, Measure, Plan
from coach.tally import PhaseMinutes
from coach.transcript import TALLY_SHEET, Transcript

KNOWN = frozenset(
    {
        "open_questions",
        "closed_questions",
        "open_share",
        "suggestions_before_ideas",
        "suggested_while_presenting",
        "asked_while_presenting",
        "evenness",
        "gini",
    }
)
"""What signs alone can tell, on whatever they were put."""
BY_THE_CLOCK = frozenset({"first_suggestion", "suggestion_rate", "phase_minutes"})
"""What needs to know when each sign came."""

_FROM = "Not known from a tally:"
_NO_WORDS = f"{_FROM} no words were kept."
_REASONS: Mapping[str, str] = {
    name: f"{_FROM} {why}"
    for why, names in {
        "checks of understanding are not told apart there.": "checks",
        "how a suggestion was worded was not kept.": (
            "suggestions_plain suggestions_disguised disguised_share "
            "suggestions_before_ideas_plain suggestions_before_ideas_disguised"
        ),
        "whether a suggestion had been asked for was not kept.": "suggestions_invited",
        "how long anybody spoke was not kept.": (
            "talk_presenter talk_facilitator talk_members longest_turn longest_presenter_turn"
        ),
        "who spoke after whom was not kept.": (
            "answered hub same_person_again turn_taking first_suggestion_turns statements_unasked"
        ),
        "only the silences that were marked are.": (
            "wait_before_answer wait_before_question long_waits"
        ),
    }.items()
    for name in names.split()
}
_NO_ORDER = "Not known from a tally sheet: when each came was not kept."
_NO_MINUTES = "Not known from this tally sheet: its minutes were not filled in."


def measure_tally(
    lines: tuple[Line, ...],
    transcript: Transcript,
    plan: Plan,
    *,
    few: int,
    roster: Iterable[str],
    before_ideas: Iterable[Phase],
    minutes: Iterable[PhaseMinutes] = (),
) -> dict[str, Measure]:
    """Return every measure of a meeting that was tallied, by its name.

    The names are those of ``measure_meeting``, and so are the values of what
    signs and their times can tell; everything else is None with a reason. On
    top come ``silences``, ``longest_silence`` and ``seconds_of_silence``: how
    many silences somebody marked, the longest and all together, in seconds.
    Of a sheet that was typed in nothing is known of the clock but the
    ``minutes`` written on it.
    """
    early, written = tuple(before_ideas), tuple(minutes)
    found = measure_meeting(
        lines, transcript, plan, few=few, roster=tuple(roster), before_ideas=early
    )
    is_sheet = transcript.source.format == TALLY_SHEET
    measures = {name: _limit(measure, is_sheet) for name, measure in found.items()}
    numbers = range(1, len(plan.rounds) + 1)
    for prefix, rounds in (("", numbers), *((f"round_{n}.", (n,)) for n in numbers)):
        if not prefix or len(numbers) > 1:
            part = tuple(line for line in lines if line.round in rounds) or lines
            measures |= _rename(_measure_silences(part, is_sheet), prefix)
            if is_sheet:
                own = [each for each in written if each.round in rounds]
                measures |= _rename(_read_minutes(own, found, prefix), prefix)
                measures |= _rename(_find_rate(own, part, measures, prefix, early), prefix)
    return measures


def _limit(measure: Measure, is_sheet: bool) -> Measure:
    base = _base(measure.name)
    if base in KNOWN or (base in BY_THE_CLOCK and not is_sheet):
        # A person's own count has no range, and no line of it is in doubt.
        return replace(measure, low=None, high=None, unsure=None)
    reason = _NO_ORDER if base in BY_THE_CLOCK else _REASONS.get(base, _NO_WORDS)
    return Measure(name=measure.name, value=None, unit=measure.unit, reason=reason)


def _base(name: str) -> str:
    """Return a measure's own name, without its round and its phase.

    >>> _base("round_2.open_questions.exploring"), _base("evenness")
    ('open_questions', 'evenness')
    """
    first, _, rest = name.partition(".")
    return rest.partition(".")[0] if first.startswith("round_") else first


def _rename(measures: Iterable[Measure], prefix: str) -> dict[str, Measure]:
    named = [replace(each, name=f"{prefix}{each.name}") for each in measures]
    return {each.name: each for each in named}


def _measure_silences(lines: Iterable[Line], is_sheet: bool) -> tuple[Measure, ...]:
    lengths = [
        line.utterance.end - line.utterance.start
        for line in lines
        if line.coding is None
        and line.utterance.start is not None
        and line.utterance.end is not None
    ]
    reason = _NO_ORDER if is_sheet else None
    none = reason or "No silence was marked."
    return (
        Measure(
            name="silences",
            value=None if is_sheet else len(lengths),
            unit="silence",
            reason=reason,
        ),
        Measure(
            name="longest_silence",
            value=max(lengths, default=None),
            unit="second",
            reason=None if lengths else none,
        ),
        Measure(
            name="seconds_of_silence",
            value=sum(lengths) if lengths else None,
            unit="second",
            reason=None if lengths else none,
        ),
    )


def _read_minutes(
    written: Iterable[PhaseMinutes], found: Mapping[str, Measure], prefix: str
) -> tuple[Measure, ...]:
    """Return the minutes of phases as written; None where they were left empty."""
    start = f"{prefix}phase_minutes."
    phases = [name.removeprefix(start) for name in found if name.startswith(start)]
    times = {phase: [each.minutes for each in written if each.phase == phase] for phase in phases}
    return tuple(
        Measure(
            name=f"phase_minutes.{phase}",
            value=sum(times[phase]) if times[phase] else None,
            unit="minute",
            count=len(times[phase]) or None,
            reason=None if times[phase] else _NO_MINUTES,
        )
        for phase in phases
    )


def _find_rate(
    written: Iterable[PhaseMinutes],
    lines: Iterable[Line],
    measures: Mapping[str, Measure],
    prefix: str,
    early: tuple[Phase, ...],
) -> tuple[Measure, ...]:
    """Return the rate of early suggestions, where the minutes of all their phases are written."""
    times = {(each.round, each.phase): each.minutes for each in written if each.phase in early}
    phases = {
        (line.round, line.phase) for line in lines if line.round != OUTSIDE and line.phase in early
    }
    counted, total = measures[f"{prefix}suggestions_before_ideas"], sum(times.values())
    unit = "turn per ten minutes"
    if counted.value is None or not total or not phases <= set(times):
        return (Measure(name="suggestion_rate", value=None, unit=unit, reason=_NO_MINUTES),)
    return (Measure(name="suggestion_rate", value=10 * counted.value / total, unit=unit),)
