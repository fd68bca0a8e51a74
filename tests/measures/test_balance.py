"""How evenly the asking was spread over those who could ask."""

from __future__ import annotations

import dataclasses
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Role
from coach.measures.balance import (
    find_dominance,
    find_evenness,
    find_gini,
    measure_balance,
)
from coach.review import Plan
from coach.transcript import UNKNOWN_SPEAKER, Speaker
from tests.builders import make_coding
from tests.measures.talking import (
    ASK,
    CLOSED,
    OPEN,
    OTHER,
    TELL,
    build_plan,
    build_transcript,
    one_round,
    place,
)

COUNTS = st.lists(st.integers(0, 30), min_size=2, max_size=8).filter(any)
SET = ("Ben", "Chloe", "Dev")


def asking(**counts: int):
    """Return Ana's presentation, and so many questions by each."""
    said = [(name, f"{ASK} {n}", OPEN) for name, many in counts.items() for n in range(many)]
    return [("Ana", TELL, OTHER), *said]


def measure(said, *, few=1, roster=(), presenter="Ana", **details):
    lines, transcript, plan = one_round(said, presenter=presenter, **details)
    return measure_balance(lines, transcript, plan, few=few, roster=roster)


@given(COUNTS)
def test_evenness_and_gini_lie_between_nought_and_one(counts):
    assert 0 <= find_evenness(counts) <= 1
    assert -1e-12 <= find_gini(counts) <= 1 + 1e-12
    assert 1 / len(counts) <= find_dominance(counts) <= 1


@given(COUNTS, st.integers(2, 5))
def test_only_shares_matter_and_not_how_many_questions(counts, times):
    more = [count * times for count in counts]
    assert find_evenness(more) == pytest.approx(find_evenness(counts))
    assert find_gini(more) == pytest.approx(find_gini(counts))


@given(COUNTS.flatmap(lambda counts: st.tuples(st.just(counts), st.permutations(counts))))
def test_whose_the_counts_are_does_not_matter(both):
    counts, shuffled = both
    assert find_evenness(shuffled) == find_evenness(counts)
    assert find_gini(shuffled) == find_gini(counts)


@given(st.integers(2, 8), st.integers(1, 9))
def test_the_same_for_everybody_is_even_and_all_one_persons_is_not(n, count):
    assert (find_evenness([count] * n), find_gini([count] * n)) == (pytest.approx(1), 0)
    alone = [0] * (n - 1) + [count]
    assert (find_evenness(alone), find_gini(alone)) == (0, 1)


def test_a_silent_member_makes_the_asking_less_even():
    assert find_evenness([5, 5, 0]) == pytest.approx(math.log(2) / math.log(3))


@pytest.mark.parametrize("counts", [[], [3], [0, 0]])
def test_too_few_people_or_questions_have_no_evenness(counts):
    assert (find_evenness(counts), find_gini(counts)) == (None, None)


def test_the_presenter_and_the_facilitator_are_left_out():
    said = [*asking(Ben=2, Chloe=2, Dev=2, Judith=9), ("Ana", ASK, OPEN)]
    evenness, gini = measure(said, roles={"Judith": Role.FACILITATOR})
    assert (evenness.value, gini.value, evenness.count) == (pytest.approx(1), 0, 6)


def test_observers_and_labels_that_are_no_person_are_left_out():
    roles = {"Olu": Role.OBSERVER, "Bot": Role.NOT_A_PERSON}
    evenness, _ = measure(asking(Ben=2, Chloe=2, Dev=2, Olu=3, Bot=1), roles=roles)
    assert evenness.count == 6


def test_those_of_the_roster_who_never_spoke_count():
    without, _ = measure(asking(Ben=2, Chloe=2, Dev=2))
    one_silent, _ = measure(asking(Ben=2, Chloe=2, Dev=2), roster=("Eve", "BEN"))
    assert one_silent.value == pytest.approx(math.log(3) / math.log(4))
    assert without.value == pytest.approx(1)


def test_a_presenter_who_never_speaks_is_nobody_who_could_ask():
    said = asking(Ben=2, Chloe=2, Dev=2)[1:]
    evenness, _ = measure(said, roster=("ana", *SET))
    assert evenness.value == pytest.approx(1)


def test_everybody_silent_but_one_is_all_one_persons():
    evenness, gini = measure(asking(Ben=6), roster=SET)
    assert (evenness.value, gini.value) == (0, 1)


def test_checks_of_understanding_are_not_counted():
    lines, transcript, plan = one_round(asking(Ben=1, Chloe=1, Dev=1))
    check = make_coding(CLOSED, [Flag.STATEMENT_AS_QUESTION], utterance=lines[1].utterance)
    lines = (lines[0], dataclasses.replace(lines[1], coding=check), *lines[2:])
    evenness, _ = measure_balance(lines, transcript, plan, few=1)
    assert evenness.count == 2


def test_rounds_weigh_as_many_questions_as_were_asked_in_them():
    said = [*asking(Ben=1, Chloe=1, Dev=1), ("Ben", TELL, OTHER), *asking(Chloe=6)[1:]]
    transcript = build_transcript(said)
    plan = build_plan(("Ana", 1, 4), ("Ben", 5, len(said)))
    evenness, gini = measure_balance(place(said, transcript, plan), transcript, plan, few=1)
    assert (evenness.value, gini.value) == (pytest.approx(3 / 9), pytest.approx(6 / 9))


def test_a_round_without_questions_changes_nothing():
    said = [*asking(Ben=1, Chloe=1, Dev=1), ("Ben", TELL, OTHER)]
    transcript = build_transcript(said)
    plan = build_plan(("Ana", 1, 4), ("Ben", 5, 5))
    evenness, _ = measure_balance(place(said, transcript, plan), transcript, plan, few=1)
    assert (evenness.value, evenness.count) == (pytest.approx(1), 3)


def test_lines_of_a_round_that_the_plan_does_not_list_have_their_presenter_still():
    lines, transcript, _ = one_round(asking(Ben=2, Chloe=2, Dev=2))
    evenness, _ = measure_balance(lines, transcript, Plan(), few=1)
    assert evenness.value == pytest.approx(1)


@pytest.mark.parametrize(
    ("said", "details", "reason"),
    [
        (
            asking(Ben=3, Chloe=3, Room=3),
            {"roles": {"Room": Role.ROOM}},
            "One label stands for several people, so how many each of them asked is not known.",
        ),
        (
            [*asking(Ben=3, Chloe=3, Dev=3), (UNKNOWN_SPEAKER, ASK, OPEN)],
            {},
            "Some of the questions have no speaker, so how even the asking was is not known.",
        ),
        (
            asking(Ben=9),
            {},
            "Fewer than three set members could ask, so a figure would tell of one of them alone.",
        ),
        (
            asking(Ben=5, Chloe=5),
            {},
            "Fewer than three set members could ask, so a figure would tell of one of them alone.",
        ),
        (asking(), {"roster": SET}, "No set member asked a question here."),
        (
            asking(Ben=1),
            {"roster": SET, "few": 3},
            "Only 1 question was asked here by set members: below 3 that says little.",
        ),
        (
            asking(Ben=2),
            {"roster": SET, "few": 3},
            "Only 2 questions were asked here by set members: below 3 that says little.",
        ),
        ([], {"roster": SET}, "No round is marked, so who could ask is not known."),
    ],
)
def test_what_is_not_known_says_why(said, details, reason):
    if any(who == UNKNOWN_SPEAKER for who, *_ in said):
        details = {**details, "hidden": True}
    found = measure_hidden(said, **details)
    assert {(one.value, one.reason) for one in found} == {(None, reason)}


def measure_hidden(said, *, hidden=False, few=1, roster=(), **details):
    """Measure; ``hidden`` takes the unknown speaker out of the file's speakers, as readers do."""
    lines, transcript, plan = one_round(said, **details)
    if hidden:
        known: tuple[Speaker, ...] = tuple(
            one for one in transcript.speakers if one.name != UNKNOWN_SPEAKER
        )
        transcript = dataclasses.replace(transcript, speakers=known)
    return measure_balance(lines, transcript, plan, few=few, roster=roster)


def test_an_unknown_speaker_who_asks_nothing_is_no_matter():
    said = [*asking(Ben=2, Chloe=2, Dev=2), (UNKNOWN_SPEAKER, TELL, OTHER)]
    assert measure_hidden(said, hidden=True)[0].value == pytest.approx(1)
