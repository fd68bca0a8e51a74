"""The second reading's view: the segment, its neighbours, and the rest of its turn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from coach.classifier.context import (
    LABELS,
    LEAST_TURNS,
    build_settler,
    describe_neighbours,
    find_settleable,
)
from coach.labels import Label, Role
from tests.classifier.builder import make_segment, make_talk

OPEN, CLOSED, ADVICE, OTHER = Label
PRESENTER, MEMBER = Role.PRESENTER, Role.MEMBER

TALK = make_talk(
    ("1", "It leaks.", PRESENTER),
    ("2", "You should mend it.", MEMBER),
    ("2", "Tomorrow, first thing.", MEMBER),
    ("2", "Or is it too late?", MEMBER),
    ("3", "How do you feel?", MEMBER),
)


def score(*labels: Label | None) -> np.ndarray:
    """Return scores that are 0.7 for these labels and 0.1 for others; None is a presenter."""
    rows = [
        [0.0] * len(LABELS)
        if label is None
        else [0.7 if each is label else 0.1 for each in LABELS]
        for label in labels
    ]
    return np.array(rows)


SCORES = score(None, ADVICE, OTHER, CLOSED, OPEN)


def describe(position: int) -> dict[str, float]:
    return describe_neighbours(TALK, SCORES)[position]


def test_labels_stand_in_the_codebooks_order():
    assert tuple(Label) == LABELS


def test_every_segment_is_described_by_its_own_reading():
    features = describe(1)
    assert features["own=advice"] == pytest.approx(np.log(0.7))
    assert features["own=other"] == pytest.approx(np.log(0.1))


def test_a_probability_of_nothing_is_still_a_number():
    features = describe_neighbours(TALK[1:2], np.array([[0.0, 0.0, 1.0, 0.0]]))[0]
    assert np.isfinite(features["own=open_question"])


def test_a_neighbour_in_the_same_turn_is_told_from_one_in_another():
    features = describe(3)
    assert features["before,same-turn=other"] == 0.7
    assert features["before2,same-turn=advice"] == 0.7
    assert features["after,other-turn=open_question"] == 0.7


def test_a_presenter_beside_is_named_and_not_read():
    features = describe(1)
    assert features["before,other-turn,presenter"] == 1.0
    assert [name for name in features if name.startswith("before,other-turn=")] == []


def test_where_the_talk_ends_nobody_stands_beside():
    assert describe(0)["before,none"] == describe(0)["before2,none"] == 1.0
    assert describe(4)["after,none"] == 1.0


def test_talk_of_another_round_does_not_stand_beside():
    talk = [make_segment("And?", turn="1"), make_segment("Next!", turn="2", round="r2")]
    features = describe_neighbours(talk, score(OPEN, OTHER))
    assert features[0]["after,none"] == features[1]["before,none"] == 1.0


@pytest.mark.parametrize(("position", "count"), [(1, 0), (2, 1), (3, 2), (4, 0)])
def test_the_place_in_the_turn_is_counted(position, count):
    assert describe(position)["turn,position"] == count / 4


def test_the_place_in_a_long_turn_stops_counting():
    talk = make_talk(*[("1", "And so on.", MEMBER)] * 9)
    features = describe_neighbours(talk, score(*[OTHER] * 9))
    assert features[8]["turn,position"] == 1.0


@pytest.mark.parametrize(("position", "most"), [(1, 0.0), (2, 0.7), (3, 0.7), (4, 0.0)])
def test_the_most_advice_before_in_the_turn_is_carried_on(position, most):
    assert describe(position)["turn,advice"] == most


@pytest.mark.parametrize(("position", "mark"), [(2, "stop"), (3, "question")])
def test_how_it_ends_is_seen(position, mark):
    assert describe(position)[f"mark={mark}"] == 1.0


def test_its_word_order_is_seen():
    talk = [make_segment("is it there", turn="1")]
    assert describe_neighbours(talk, score(OPEN))[0]["order=inversion"] == 1.0


def test_talk_of_no_known_place_is_not_settled():
    talk = [make_segment("And?", turn=str(turn), inside=None) for turn in range(LEAST_TURNS)]
    assert find_settleable(talk) == [False] * LEAST_TURNS


def test_no_talk_has_no_descriptions():
    assert describe_neighbours([], np.zeros((0, len(LABELS)))) == []


@pytest.mark.parametrize(
    ("turns", "rounds", "settleable"),
    [
        (("a", "b"), ("r1", "r1"), [True, True]),
        ((None, None), ("r1", "r1"), [False, False]),
        (("a", None), ("r1", "r1"), [True, False]),
        (("a", "b"), ("r1", "r2"), [True, False]),
        ((), (), []),
    ],
)
def test_a_label_is_settled_only_where_a_known_turn_stands_in_enough_talk(
    turns, rounds, settleable
):
    talk = [
        make_segment(turn=turn, round=round_) for turn, round_ in zip(turns, rounds, strict=True)
    ]
    around = [make_segment(turn=str(number), round="r1") for number in range(LEAST_TURNS)]
    assert find_settleable([*talk, *around])[: len(talk)] == settleable


@pytest.mark.parametrize(("count", "settled"), [(LEAST_TURNS - 1, False), (LEAST_TURNS, True)])
def test_short_talk_is_not_settled(count, settled):
    talk = [make_segment(turn=str(number), round="r1") for number in range(count)]
    assert find_settleable(talk) == [settled] * count


def test_a_clone_of_the_settler_keeps_its_parameters():
    assert clone(build_settler(strength=0.4)).get_params()["model__C"] == 0.4


def test_the_settler_predicts_nothing_before_it_is_fitted():
    with pytest.raises(NotFittedError):
        build_settler().predict(describe_neighbours(TALK, SCORES))


def test_the_settler_forgets_the_past():
    features = describe_neighbours(TALK, SCORES)[1:]
    labels = ["advice", "advice", "other", "other"]
    fresh = build_settler().fit(features, labels)
    again = build_settler().fit(features, labels[::-1]).fit(features, labels)
    assert np.array_equal(fresh.predict_proba(features), again.predict_proba(features))
