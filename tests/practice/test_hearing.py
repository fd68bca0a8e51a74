"""How a presenter takes what is said to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.coding import Prediction
from coach.labels import Flag, Label
from coach.practice.case_files import read_case
from coach.practice.checks import check_question
from coach.practice.feedback import give_feedback, give_reason
from coach.practice.hearing import hear
from coach.practice.moves import Asked
from coach.practice.reading import choose_kinder

OPEN, CLOSED, ADVICE, OTHER = (
    Label.OPEN_QUESTION,
    Label.CLOSED_QUESTION,
    Label.ADVICE,
    Label.OTHER,
)
CASES = Path(__file__).resolve().parents[2] / "data" / "cases"


@pytest.fixture(scope="module")
def case():
    return read_case((CASES / "triage.yaml").read_bytes(), name="triage")


def reading(label, second, *flags, sure=False):
    scores = dict.fromkeys(Label, 0.0) | {label: 0.5, second: 0.4}
    return Prediction(
        utterance_id="",
        label=label,
        flags=flags,
        probability=0.5,
        scores=scores,
        sure=sure,
        reason="Starts with “could you”.",
        classifier="",
    )


def test_a_sure_reading_is_taken_as_it_is(case):
    read = reading(CLOSED, OPEN, Flag.LEADING, sure=True)
    assert hear(case, "Is it?", read) == Asked(said="Is it?", label=CLOSED, flags=(Flag.LEADING,))


def test_with_the_kinder_label_go_the_flags_that_fit_it_and_no_hint(case):
    read = reading(CLOSED, OPEN, Flag.LEADING, Flag.STACKED)
    assert hear(case, "Which?", read) == Asked(said="Which?", label=OPEN, flags=(Flag.STACKED,))
    plan = reading(ADVICE, OPEN, Flag.DISGUISED_ADVICE)
    assert hear(case, "Could you rest?", plan) == Asked(said="Could you rest?", label=OPEN)


def test_a_suggestion_that_the_case_knows_stays_one(case):
    plan = reading(ADVICE, OPEN, Flag.DISGUISED_ADVICE)
    asked = hear(case, "What about an away day?", plan)
    assert (asked.label, asked.flags) == (ADVICE, (Flag.DISGUISED_ADVICE,))


def test_what_reads_as_a_question_stays_a_question():
    assert choose_kinder(reading(CLOSED, OTHER)) is CLOSED
    assert choose_kinder(reading(OPEN, OTHER)) is OPEN
    assert choose_kinder(reading(ADVICE, OTHER)) is OTHER


def test_the_reason_is_told_only_of_the_label_that_is_named():
    assert give_reason(reading(ADVICE, CLOSED)) == ""
    assert give_reason(reading(CLOSED, ADVICE)) == "Starts with “could you”."
    findings = check_question("Could you?", reading(ADVICE, CLOSED), heard="It is late.")
    assert give_feedback(reading(ADVICE, CLOSED), findings).reason == ""
