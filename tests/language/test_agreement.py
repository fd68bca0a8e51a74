"""How far the cuts agree with those people made in labelled meetings.

Only boundaries inside the turns of members and facilitators count: that a turn
ends at its end is no merit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from coach.language import RuleSplitter

ROOT = Path(__file__).resolve().parents[2]
MEETINGS = ROOT / "data" / "corpus" / "meetings"
SAMPLES = ("campus-*", "north-star-*", "riverside-*")
FURTHER = ("m*",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Boundaries that both made, only the software made, and only people made."""

    both: int
    software_only: int
    people_only: int

    @property
    def f1(self) -> float:
        return 2 * self.both / (2 * self.both + self.software_only + self.people_only)


def read_turns(path: Path) -> Iterator[list[str]]:
    """Yield the segments of each turn that is not the presenter's."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for _, group in groupby(rows, key=lambda row: row["turn"]):
        segments = list(group)
        if segments[0]["role"] != "presenter":
            yield [" ".join(segment["text"].split()) for segment in segments]


def find_boundaries(pieces: Iterable[str]) -> set[int]:
    """Return where each piece but the last ends, counted in characters."""
    ends, length = [], 0
    for piece in pieces:
        length += len(piece) + 1
        ends.append(length)
    return set(ends[:-1])


def measure(paths: Iterable[Path]) -> Agreement:
    both = software_only = people_only = 0
    for path in paths:
        for segments in read_turns(path):
            people = find_boundaries(segments)
            software = find_boundaries(RuleSplitter().split(" ".join(segments)))
            both += len(people & software)
            software_only += len(software - people)
            people_only += len(people - software)
    return Agreement(both=both, software_only=software_only, people_only=people_only)


def find_meetings(*patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in MEETINGS.glob(f"{pattern}.jsonl"))


def test_boundaries_are_counted_inside_the_turn_only():
    assert find_boundaries(["It rained.", "Who came?"]) == {11}


def test_there_are_twenty_two_labelled_meetings():
    assert len(find_meetings(*SAMPLES, *FURTHER)) == 22


def test_cuts_of_the_sample_meetings_agree_with_people():
    """These eight meetings were kept aside while the rules were written."""
    assert measure(find_meetings(*SAMPLES)).f1 >= 0.95


def test_cuts_of_the_further_meetings_agree_with_people():
    assert measure(find_meetings(*FURTHER)).f1 >= 0.95


@pytest.mark.parametrize("path", find_meetings("*"), ids=lambda path: path.stem)
def test_people_cut_hardly_anywhere_the_rules_do_not(path):
    agreement = measure([path])
    assert agreement.both / (agreement.both + agreement.people_only) >= 0.85


def test_cuts_of_a_meeting_written_elsewhere_agree_with_people(shared):
    path = shared / "benchmarks" / "gold-dev" / "labels-c.jsonl"
    assert measure([path]).f1 >= 0.93


def test_a_worked_example_of_one_sentence_is_never_cut():
    lines = (ROOT / "tests" / "data" / "labelled-examples.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["said"] for line in lines]
    plain = [text for text in texts if sum(map(text.count, ".?!…")) <= 1]
    assert len(plain) > 100
    assert [text for text in plain if len(RuleSplitter().split(text)) > 1] == []
