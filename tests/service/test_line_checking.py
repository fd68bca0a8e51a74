"""Drawing lines at random, and how far two readings of them agree."""

from __future__ import annotations

from collections import Counter

import pytest
from sklearn.metrics import cohen_kappa_score

from coach.labels import Label
from coach.review import wilson_rate
from coach.service.correcting import correct_lines
from coach.service.line_checking import (
    LineAgreement,
    draw_lines,
    list_drawable,
    measure_agreement,
)
from tests.builders import make_correction, make_line, make_utterance

OPEN, CLOSED, ADVICE, OTHER = Label


def make_lines(count):
    return [make_line(utterance=make_utterance(id=f"u{place}")) for place in range(count)]


def say(text, label=Label.OTHER):
    return make_line(label, utterance=make_utterance(text, id="u1"))


# What may be drawn


@pytest.mark.parametrize(
    ("line", "drawable"),
    [
        (say("I think that is so hard."), True),
        (say("Why?", Label.OPEN_QUESTION), True),
        (say("Yes, I see."), False),
        (say("I think that is so hard.", None), False),
    ],
)
def test_what_says_something_and_has_a_label_may_be_drawn(line, drawable):
    assert bool(list_drawable([line])) is drawable


def test_what_somebody_read_already_is_not_drawn():
    lines = make_lines(3)
    read = correct_lines(lines, [make_correction(utterance_id="u0")])
    assert [line.utterance.id for line in list_drawable(read, drawn=["u2"])] == ["u1"]


# The draw


def test_a_draw_can_be_made_again_and_is_in_order():
    lines = make_lines(500)
    drawn = draw_lines(lines, seed=11)
    assert drawn == draw_lines(lines, seed=11)
    assert drawn != draw_lines(lines, seed=12)
    places = [lines.index(line) for line in drawn]
    assert places == sorted(set(places))
    assert len(places) == 10


def test_every_line_is_as_likely_as_any_other():
    lines = make_lines(20)
    counts = Counter(
        line.utterance.id for seed in range(2000) for line in draw_lines(lines, seed=seed)
    )
    assert len(counts) == 20
    assert all(900 < count < 1100 for count in counts.values())


def test_where_there_are_fewer_all_are_drawn():
    lines = make_lines(4)
    assert draw_lines(lines, seed=1) == tuple(lines)
    assert draw_lines([], seed=1) == ()


# Agreement

PAIRS = [(OPEN, OPEN)] * 5 + [(OTHER, OTHER)] * 9 + [(OPEN, CLOSED)] * 2 + [(ADVICE, OTHER)] * 3


def test_kappa_is_what_others_work_out():
    person, software = zip(*PAIRS, strict=True)
    agreement = measure_agreement(PAIRS)
    assert agreement.kappa == pytest.approx(cohen_kappa_score(person, software))
    assert (agreement.agreed, agreement.of) == (14, 19)


def test_the_interval_is_wilsons_and_kappas_is_made_of_it():
    agreement, rate = measure_agreement(PAIRS), wilson_rate(14, 19)
    assert (agreement.low, agreement.high) == (rate.low, rate.high)
    assert agreement.kappa_low < agreement.kappa < agreement.kappa_high
    chance = (7 * 5 + 0 * 2 + 9 * 12) / 19**2
    assert agreement.kappa_low == pytest.approx((rate.low - chance) / (1 - chance))


def test_ten_of_ten_is_not_taken_for_always():
    agreement = measure_agreement([(OPEN, OPEN)] * 5 + [(OTHER, OTHER)] * 5)
    assert agreement.kappa == agreement.kappa_high == 1
    assert agreement.low < 0.75
    assert agreement.kappa_low < 0.5


def test_one_label_throughout_has_no_kappa():
    agreement = measure_agreement([(OTHER, OTHER)] * 10)
    assert agreement.agreed == 10
    assert agreement.kappa is agreement.kappa_low is agreement.kappa_high is None


def test_kappa_is_never_below_what_it_can_be():
    agreement = measure_agreement([(OPEN, OTHER), (OTHER, OPEN)] * 5)
    assert agreement.kappa == agreement.kappa_low == -1


def test_nothing_compared_is_nothing_known():
    assert measure_agreement([]) == LineAgreement(agreed=0, of=0)
