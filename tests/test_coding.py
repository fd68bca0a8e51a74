"""Whose reading counts."""

from __future__ import annotations

import dataclasses

import pytest

from coach.coding import CodingSource
from coach.labels import Flag, Label
from tests.builders import make_coding, make_correction

CORRECTED = make_coding(
    Label.OPEN_QUESTION,
    [Flag.WHY],
    sure=False,
    corrections=[
        make_correction(Label.ADVICE, [Flag.DISGUISED_ADVICE]),
        make_correction(Label.CLOSED_QUESTION, [Flag.LEADING]),
    ],
)


@pytest.mark.parametrize("label", Label)
def test_the_softwares_label_counts_where_nobody_said_otherwise(label):
    assert make_coding(label).label is label


def test_the_softwares_flags_count_where_nobody_said_otherwise():
    assert make_coding(Label.OPEN_QUESTION, [Flag.WHY]).flags == (Flag.WHY,)


def test_the_last_persons_label_counts():
    assert CORRECTED.label is Label.CLOSED_QUESTION


def test_the_last_persons_flags_count():
    assert CORRECTED.flags == (Flag.LEADING,)


def test_a_person_may_take_every_flag_away():
    coding = make_coding(Label.OPEN_QUESTION, [Flag.WHY], corrections=[make_correction()])
    assert coding.flags == ()


def test_every_reading_is_kept():
    assert CORRECTED.prediction.label is Label.OPEN_QUESTION
    assert [correction.label for correction in CORRECTED.corrections] == [
        Label.ADVICE,
        Label.CLOSED_QUESTION,
    ]


def test_the_source_is_the_software_until_a_person_speaks():
    assert make_coding().source is CodingSource.SOFTWARE
    assert CORRECTED.source is CodingSource.PERSON


def test_to_agree_changes_nothing_and_stands_firm():
    flags = [Flag.WHY, Flag.LEADING]
    agreed = make_coding(
        Label.OPEN_QUESTION,
        flags,
        sure=False,
        corrections=[make_correction(Label.OPEN_QUESTION, reversed(flags))],
    )
    assert not agreed.is_changed
    assert agreed.source is CodingSource.SOFTWARE
    assert agreed.sure


def test_details_of_wording_are_a_change_too():
    coding = make_coding(
        Label.OPEN_QUESTION, [Flag.WHY], corrections=[make_correction(Label.OPEN_QUESTION)]
    )
    assert coding.is_changed
    assert coding.source is CodingSource.PERSON


@pytest.mark.parametrize("sure", [True, False])
def test_a_label_is_as_firm_as_the_software_says(sure):
    assert make_coding(sure=sure).sure is sure


def test_a_persons_label_stands_firm():
    assert CORRECTED.sure is True


@pytest.mark.parametrize("field", ["prediction", "corrections", "utterance"])
def test_a_coding_cannot_be_changed(field):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(CORRECTED, field, None)
