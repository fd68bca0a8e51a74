"""How likely a line and a turn are to be each kind of suggestion."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.suggestion_kinds import SuggestionKind, count_kinds, weigh_kinds
from tests.builders import make_coding, make_correction, make_line

PLAIN, DISGUISED, INVITED = SuggestionKind


@pytest.mark.parametrize(
    ("label", "flags", "phase", "likeliest"),
    [
        (Label.ADVICE, [], Phase.EXPLORING, PLAIN),
        (Label.ADVICE, [Flag.DISGUISED_ADVICE], Phase.EXPLORING, DISGUISED),
        (Label.ADVICE, [Flag.PERMISSION], Phase.EXPLORING, INVITED),
        (Label.OTHER, [], Phase.EXPLORING, PLAIN),
        (Label.OTHER, [], Phase.IDEAS, INVITED),
        (Label.OTHER, [], None, PLAIN),
        (Label.CLOSED_QUESTION, [], Phase.EXPLORING, DISGUISED),
        (Label.OPEN_QUESTION, [], Phase.EXPLORING, DISGUISED),
    ],
)
def test_a_line_is_likeliest_the_kind_its_words_and_place_make_it(label, flags, phase, likeliest):
    weighed = weigh_kinds([make_line(label, flags, phase=phase)])
    chances = {kind: weighed.lines[kind][0] for kind in SuggestionKind}
    assert max(chances, key=chances.__getitem__) is likeliest
    assert sum(chances.values()) == pytest.approx(0.97 if label is Label.ADVICE else 0.01)


@pytest.mark.parametrize(
    ("flags", "kind"),
    [([], PLAIN), ([Flag.DISGUISED_ADVICE], DISGUISED), ([Flag.PERMISSION], INVITED)],
)
def test_a_persons_word_is_certain_about_the_kind(flags, kind):
    coding = make_coding(Label.OTHER, corrections=[make_correction(Label.ADVICE, flags)])
    weighed = weigh_kinds([dataclasses.replace(make_line(Label.OTHER), coding=coding)])
    assert {each: weighed.turns[each][0] for each in SuggestionKind} == {
        each: float(each is kind) for each in SuggestionKind
    }


def test_presenters_are_not_weighed():
    weighed = weigh_kinds([make_line(role=Role.PRESENTER)])
    assert (weighed.labelled, weighed.turns[PLAIN]) == ((), ())


def test_nothing_said_comes_to_nothing():
    assert not count_kinds([])
    assert weigh_kinds([]).turns == dict.fromkeys(SuggestionKind, ())


LINES = st.lists(
    st.builds(
        lambda label, turn, phase: make_line(label, turn=turn, phase=phase),
        st.sampled_from(Label),
        st.integers(1, 5),
        st.sampled_from([Phase.EXPLORING, Phase.IDEAS]),
    ),
    max_size=15,
)


@given(LINES)
def test_kinds_of_a_turn_come_to_no_more_than_certainty(lines):
    weighed = weigh_kinds(lines)
    assert len(weighed.turns[PLAIN]) == len({line.turn for line in lines})
    for chances in zip(*weighed.turns.values(), strict=True):
        assert min(chances) >= 0
        assert sum(chances) <= 1
