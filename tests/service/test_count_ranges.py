"""The ranges beside counts, against what people counted in meetings never trained on.

A 90 % range should hold the true count nine times in ten; these are given
room down to 85 %. How far meetings are off as a whole was measured on other
meetings; these had been looked at when the values were settled (docs/ranges.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pytest

from coach.classifier.base import Classifier
from coach.classifier.dataset import Example, read_corpus, read_examples
from coach.classifier.evaluation import classify_examples
from coach.coding import Coding, Prediction
from coach.config import find_shipped_folder
from coach.labels import Phase
from coach.measures.phase_fit import measure_phase_fit
from coach.measures.questions import count_questions
from coach.measures.scope import list_phases, select_phase
from coach.measures.suggestions import measure_suggestions
from coach.measures.uptake import measure_uptake
from coach.review import Line, Measure
from coach.service.models import load_classifier
from coach.transcript import Utterance
from tests.builders import make_correction

LEAST = 0.85
COUNTED = (
    "open_questions",
    "closed_questions",
    "suggestions_plain",
    "suggestions_disguised",
    "suggestions_before_ideas",
)
WITHIN = ("picked_up", "asked_while_presenting", "suggested_while_presenting")
"""Counts of some of those lines only, looked at apart: many of them are none."""

Readings = Mapping[str, Prediction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A count people would make, and the range the software gives for it."""

    name: str
    phase: Phase | None
    true: float
    found: Measure

    @property
    def holds(self) -> bool:
        return self.found.low <= self.true <= self.found.high

    @property
    def width(self) -> float:
        return self.found.high - self.found.low


def place(examples: Sequence[Example], readings: Readings, *, by_people: bool) -> list[Line]:
    """Return the lines inside rounds; by people's labels these are corrections."""
    return [
        _make_line(example, readings.get(example.segment.id), by_people)
        for example in examples
        if example.segment.inside
    ]


def _make_line(example: Example, prediction: Prediction | None, by_people: bool) -> Line:
    segment = example.segment
    utterance = Utterance(id=segment.id, turn=1, speaker="Ben", text=segment.text)
    correction = make_correction(example.label, example.flags, utterance_id=segment.id)
    return Line(
        utterance=utterance,
        turn=int(segment.turn.rpartition(":")[2]),
        role=segment.role,
        round=int(segment.round.rpartition(":")[2]),
        phase=segment.phase,
        coding=prediction
        and Coding(
            utterance=utterance,
            prediction=prediction,
            corrections=(correction,) if by_people else (),
        ),
    )


def count(lines: Sequence[Line]) -> dict[str, Measure]:
    """Return the counts that were looked at, by name."""
    measures = (
        *count_questions(lines),
        *measure_suggestions(lines, few=1),
        *measure_uptake(lines),
        *measure_phase_fit(lines),
    )
    named = {measure.name: measure for measure in measures}
    return {name: named[name] for name in (*COUNTED, *WITHIN)}


def read(classifier: Classifier, examples: Sequence[Example]) -> Readings:
    pairs = classify_examples(classifier, examples)
    return {example.segment.id: prediction for example, prediction in pairs}


def compare(classifier: Classifier, examples: Sequence[Example]) -> Iterable[Held]:
    """Yield every count of the whole meeting, and of each of its phases."""
    readings = read(classifier, examples)
    software, people = (place(examples, readings, by_people=each) for each in (False, True))
    for phase in (None, *list_phases(people)):
        found, true = (
            count(lines if phase is None else select_phase(lines, phase))
            for lines in (software, people)
        )
        for name, measure in true.items():
            if measure.value is not None:
                yield Held(name=name, phase=phase, true=measure.value, found=found[name])


@pytest.fixture(scope="module")
def classifier():
    return load_classifier()


@pytest.fixture(scope="module")
def everything(classifier):
    meetings = read_corpus(find_shipped_folder("data") / "corpus").held_out_meetings
    assert len(meetings) == 8
    return [each for examples in meetings.values() for each in compare(classifier, examples)]


@pytest.fixture(scope="module")
def held(everything):
    return [each for each in everything if each.name in COUNTED]


def share_held(held: Iterable[Held]) -> float:
    """Return how often the range holds the count, and say so with the mean width."""
    found = list(held)
    share = sum(each.holds for each in found) / len(found)
    width = sum(each.width for each in found) / len(found)
    print(f"{share:.1%} of {len(found)} ranges hold; mean width {width:.1f}")
    return share


def test_ranges_of_the_sample_meetings_hold_what_people_counted(held):
    assert share_held(held) >= LEAST


def test_so_do_the_ranges_of_whole_meetings_by_themselves(held):
    assert share_held(each for each in held if each.phase is None) >= LEAST


def test_so_do_the_ranges_of_phases_in_which_there_was_something_to_count(held):
    some = [each for each in held if each.phase and (each.true or each.found.value)]
    assert share_held(some) >= LEAST


@pytest.mark.parametrize("name", WITHIN)
def test_so_do_the_ranges_of_counts_within_these(everything, name):
    assert share_held(each for each in everything if each.name == name) >= LEAST


@pytest.mark.parametrize("name", ["open_questions", "closed_questions"])
def test_ranges_of_questions_are_narrow_enough_to_say_something(held, name):
    whole = [each for each in held if each.phase is None and each.name == name]
    assert sum(each.width for each in whole) < sum(each.true for each in whole)


def test_ranges_hold_for_another_writers_meeting_too(classifier, shared):
    path = shared / "benchmarks" / "gold-dev" / "labels-c.jsonl"
    if not path.exists():
        pytest.skip("gold-dev is not among the shared files")
    assert share_held(compare(classifier, read_examples(path))) >= LEAST


def test_people_leave_no_doubt(classifier):
    path = find_shipped_folder("data") / "corpus" / "meetings" / "campus-2026-04-22.jsonl"
    examples = read_examples(path)
    measures = count(place(examples, read(classifier, examples), by_people=True)).values()
    assert all(one.low == one.value == one.high for one in measures)
    assert {one.unsure for one in measures} == {0}
