"""Every measure of one meeting, under the names the rest of the program knows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from coach.labels import Phase
from coach.measures.balance import measure_balance
from coach.measures.interventions import measure_interventions
from coach.measures.phase_fit import measure_phase_fit, measure_phase_minutes
from coach.measures.questions import measure_questions
from coach.measures.scope import list_phases, select_phase, select_round, select_rounds
from coach.measures.sequence import measure_sequence
from coach.measures.silence import measure_silence
from coach.measures.statements import measure_statements
from coach.measures.suggestions import BEFORE_IDEAS, count_suggestions, measure_suggestions
from coach.measures.talk import measure_talk
from coach.measures.turns import measure_turns
from coach.measures.uptake import measure_uptake
from coach.measures.yields import measure_yields
from coach.review import Line, Measure, Plan
from coach.transcript import Transcript

_OF_THE_PRESENTER = ("answered", "hub")
_ALL_ASK = "Members may question one another here, so a question need not be for the presenter."
_ROUND_NOT_MARKED = "No part of this round is marked."


def measure_meeting(
    lines: Sequence[Line],
    transcript: Transcript,
    plan: Plan,
    *,
    few: int,
    roster: Sequence[str] = (),
    before_ideas: Collection[Phase] = BEFORE_IDEAS,
    members_ask_each_other: bool = False,
    unchanged: Mapping[str, Measure] | None = None,
) -> dict[str, Measure]:
    """Return every measure of a meeting by its name.

    Plain names, such as ``open_questions``, pool all rounds: only lines inside
    a round count. Where no line lies in a round everything counts, and what
    needs a presenter or a beginning is None with a reason. Questions and
    counts of suggestions are also given for every phase that occurs there, as
    ``open_questions.exploring``; with more than one round in the ``plan``,
    everything is also given round by round, as ``round_1.open_questions`` and
    ``round_1.open_questions.exploring``. A round no part of which is marked
    has its measures, each None with a reason. The minutes of phases are also
    given for those outside any round, under their plain names.

    ``few`` is the number of questions below which shares are not given;
    ``roster`` names everybody who was there; ``before_ideas`` are the phases
    in which a suggestion that nobody asked for is early. Where
    ``members_ask_each_other``, whether the presenter spoke next says nothing,
    so ``answered`` and ``hub`` are None with a reason. ``unchanged`` are
    measures of this meeting that still hold, such as those that
    ``select_unchanged`` returns: a round that is among them is not counted.

    >>> from tests.builders import make_line, make_transcript
    >>> measures = measure_meeting([make_line()], make_transcript(), Plan(), few=10)
    >>> measures["open_questions"].value, measures["open_questions.exploring"].value
    (1, 1)
    """
    measures = _measure_part(select_rounds(lines), transcript, plan, few, roster, before_ideas)
    measures += measure_phase_minutes(lines, transcript)
    if len(plan.rounds) > 1:
        for number in range(1, len(plan.rounds) + 1):
            measures += _take_round(unchanged or {}, number) or _measure_round(
                lines, number, transcript, plan, few, roster, before_ideas
            )
    if members_ask_each_other:
        measures = [_withhold(measure) for measure in measures]
    return {measure.name: measure for measure in measures}


def select_unchanged(
    measures: Mapping[str, Measure], changed: Collection[int]
) -> dict[str, Measure]:
    """Return the measures of a meeting that hold after lines of some of its rounds changed.

    >>> count = Measure(name="round_1.checks", value=1, unit="question")
    >>> list(select_unchanged({"round_1.checks": count, "round_2.checks": count}, [1]))
    ['round_2.checks']
    """
    gone = {f"round_{number}" for number in changed}
    return {
        name: measure
        for name, measure in measures.items()
        if name.startswith("round_") and name.partition(".")[0] not in gone
    }


def _take_round(measures: Mapping[str, Measure], number: int) -> list[Measure]:
    start = f"round_{number}."
    return [measure for name, measure in measures.items() if name.startswith(start)]


def _withhold(measure: Measure) -> Measure:
    """Return the measure without a value where it takes every question to be the presenter's."""
    if measure.name.rpartition(".")[2] not in _OF_THE_PRESENTER:
        return measure
    return Measure(name=measure.name, value=None, unit=measure.unit, reason=_ALL_ASK)


def _measure_part(
    lines: Sequence[Line],
    transcript: Transcript,
    plan: Plan,
    few: int,
    roster: Sequence[str],
    before_ideas: Collection[Phase],
) -> list[Measure]:
    """Return the measures of these lines, then those of each phase among them."""
    return [
        *measure_questions(lines, few=few),
        *measure_suggestions(lines, transcript, few=few, before_ideas=before_ideas),
        *measure_talk(lines, transcript, roster=roster),
        *measure_turns(lines, transcript),
        *measure_uptake(lines),
        *measure_yields(lines),
        *measure_statements(lines, few=few),
        *measure_sequence(lines, few=few),
        *measure_balance(lines, transcript, plan, few=few, roster=roster),
        *measure_silence(lines, transcript),
        *measure_phase_fit(lines),
        *measure_interventions(lines),
        *_measure_phases(lines, few),
    ]


def _measure_phases(lines: Sequence[Line], few: int) -> list[Measure]:
    return [
        replace(measure, name=f"{measure.name}.{phase.value}")
        for phase in list_phases(lines)
        for part in [select_phase(lines, phase)]
        for measure in (*measure_questions(part, few=few), *count_suggestions(part))
    ]


def _measure_round(
    lines: Sequence[Line],
    number: int,
    transcript: Transcript,
    plan: Plan,
    few: int,
    roster: Sequence[str],
    before_ideas: Collection[Phase],
) -> list[Measure]:
    part = select_round(lines, number)
    measures = _measure_part(part, transcript, plan, few, roster, before_ideas)
    measures += measure_phase_minutes(part, transcript)
    if not part:
        measures = [_forget(measure) for measure in measures]
    return [replace(measure, name=f"round_{number}.{measure.name}") for measure in measures]


def _forget(measure: Measure) -> Measure:
    """Return the measure without a value: nothing marked is not the same as none."""
    return Measure(name=measure.name, value=None, unit=measure.unit, reason=_ROUND_NOT_MARKED)
