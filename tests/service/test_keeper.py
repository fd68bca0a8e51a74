"""Corrections held in memory: kept in order, taken back one by one, nobody else's."""

from __future__ import annotations

import pytest

from coach.labels import Label
from coach.service.keeper import MemoryKeeper
from tests.builders import make_correction

FIRST = make_correction(Label.OTHER, utterance_id="u1")
SECOND = make_correction(Label.ADVICE, utterance_id="u2")


def make_keeper(*corrections):
    keeper = MemoryKeeper(owner="Judith")
    for correction in corrections:
        keeper.keep("spring", correction, actor="Judith")
    return keeper


def test_corrections_stand_in_the_order_they_were_made():
    assert make_keeper(FIRST, SECOND).list_standing("spring", actor="Judith") == (FIRST, SECOND)


def test_undo_takes_back_the_last_one_and_says_which():
    keeper = make_keeper(FIRST, SECOND)
    assert keeper.undo("spring", actor="Judith") == SECOND
    assert keeper.list_standing("spring", actor="Judith") == (FIRST,)


def test_undo_of_nothing_is_nothing():
    assert make_keeper().undo("spring", actor="Judith") is None


def test_meetings_are_kept_apart():
    assert make_keeper(FIRST).list_standing("autumn", actor="Judith") == ()


def test_somebody_else_sees_takes_back_and_adds_nothing():
    keeper = make_keeper(FIRST)
    assert keeper.list_standing("spring", actor="Colin") == ()
    assert keeper.undo("spring", actor="Colin") is None
    with pytest.raises(PermissionError, match="somebody else"):
        keeper.keep("spring", SECOND, actor="Colin")
    assert keeper.list_standing("spring", actor="Judith") == (FIRST,)
