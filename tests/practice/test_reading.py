"""What was typed is read once, and not remembered for ever."""

from __future__ import annotations

from coach.coding import Prediction
from coach.labels import Label, Phase, Role
from coach.practice.items import Said
from coach.practice.reading import MOST_REMEMBERED, remember_readings

BEFORE = (Said(role=Role.PRESENTER, said="I am tired."),)


class Counted:
    """A reader that counts how often it is asked; what it says is the text itself."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
        self.asked.append(said)
        return Prediction(
            utterance_id="",
            label=Label.OTHER,
            probability=1.0,
            scores={},
            sure=True,
            reason=f"{said} {context} {role} {phase}",
            classifier="",
        )


def test_the_same_is_read_once_and_reads_as_it_would():
    counted = Counted()
    read = remember_readings(counted, {})
    assert read("What now?", list(BEFORE)) is read("What now?", BEFORE)
    assert counted.asked == ["What now?"]
    assert read("What now?", BEFORE).reason.startswith("What now?")


def test_what_it_was_said_after_and_by_whom_makes_another_reading():
    counted = Counted()
    read = remember_readings(counted, {})
    readings = {
        read("What now?", BEFORE).reason,
        read("What now?", ()).reason,
        read("What now?", BEFORE, role=Role.FACILITATOR).reason,
        read("What now?", BEFORE, phase=Phase.CLARIFYING).reason,
    }
    assert len(readings) == len(counted.asked) == 4


def test_what_was_looked_at_longest_ago_goes_first():
    counted, readings = Counted(), {}
    read = remember_readings(counted, readings)
    for number in range(MOST_REMEMBERED):
        read(f"{number}", ())
    read("0", ())
    read("one more", ())
    assert len(readings) == MOST_REMEMBERED
    read("0", ())
    read("1", ())
    assert counted.asked[-2:] == ["one more", "1"]


def test_one_persons_readings_are_not_anothers():
    counted = Counted()
    for readings in ({}, {}):
        remember_readings(counted, readings)("What now?", ())
    assert counted.asked == ["What now?"] * 2
