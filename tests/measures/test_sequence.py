"""Who follows whom: answered, hub, the same person again, and turn-taking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Label, Role
from coach.measures.sequence import measure_sequence
from coach.review import Plan
from coach.transcript import UNKNOWN_SPEAKER
from tests.measures.talking import (
    ASK,
    OPEN,
    OTHER,
    SHARE,
    TELL,
    build_plan,
    build_transcript,
    by_name,
    one_round,
    place,
)

ROOM = {"Room 4": Role.ROOM}
NOT_FOLLOWED = "No question by a set member here was followed by somebody whose name is known."


def measure(said, *, few=1, presenter="Ana", **details):
    lines, _, _ = one_round(said, presenter=presenter, **details)
    return by_name(measure_sequence(lines, few=few))


def talk(order: str):
    """Return a turn for each letter: A presents, a capital asks, a small letter says something."""
    names = {"A": "Ana", "B": "Ben", "C": "Chloe", "?": UNKNOWN_SPEAKER, "R": "Room 4"}
    return [
        (names[letter.upper()], TELL, OTHER)
        if letter == "A" or letter.islower()
        else (names[letter], ASK, OPEN)
        for letter in order
    ]


def figure(name, order, **details):
    one = measure(talk(order), **details)[name]
    return one.count, one.of


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        ("BACA", (2, 2)),
        ("BCA", (1, 2)),
        ("BbCA", (1, 2)),
        ("BAC", (1, 1)),
        ("BAbCA", (2, 2)),
        ("BcA", (0, 1)),
        ("B?A", (0, 0)),
        ("?BA", (1, 1)),
    ],
)
def test_an_asking_turn_is_answered_where_the_presenter_speaks_next(order, numbers):
    assert figure("answered", order) == numbers


def test_a_listening_noise_comes_between_nobody_and_an_answer():
    said = [("Ben", ASK, OPEN), ("Chloe", "Mm.", OTHER), ("Ana", "Sleep.", OTHER)]
    assert measure(said)["answered"].value == 1


def test_two_questions_in_one_breath_are_one_asking_turn():
    said = [("Ben", ASK, OPEN), ("Ben", "And what else?", OPEN), ("Ana", TELL, OTHER)]
    assert measure(said)["answered"].of == 1


def test_below_the_limit_answered_has_its_counts_alone():
    one = measure(talk("BACA"), few=3)["answered"]
    assert (one.value, one.count, one.of) == (None, 2, 2)


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("A", NOT_FOLLOWED),
        ("AB", NOT_FOLLOWED),
        ("BC", "No words of a presenter are marked here."),
    ],
)
def test_answered_says_why_it_is_not_known(order, reason):
    assert measure(talk(order))["answered"].reason == reason


@pytest.mark.parametrize(
    ("order", "numbers"), [("ABAC", (3, 3)), ("ABCA", (2, 3)), ("AB?CA", (2, 2)), ("A?", (0, 0))]
)
def test_the_hub_is_the_share_of_turn_changes_with_the_presenter(order, numbers):
    assert figure("hub", order) == numbers


def test_with_a_room_turn_changes_cannot_be_seen():
    found = measure(talk("ARA"), roles=ROOM)
    assert [found[name].value for name in ("hub", "turn_taking")] == [None, None]
    assert found["hub"].reason == found["turn_taking"].reason
    assert found["answered"].value == 1


def test_where_only_the_presenter_speaks_there_are_no_turn_changes():
    one = measure(talk("A"))["hub"]
    assert one.reason.startswith("No change of turn")


@pytest.mark.parametrize(
    ("order", "longest"),
    [
        ("BABABAC", 3),
        ("BACABAC", 1),
        ("BAbABA", 3 - 1),
        ("BAcABA", 1),
        ("BA?ABA", 1),
        ("BARABA", 1),
        ("BABACACACA", 3),
    ],
)
def test_the_same_person_again_counts_the_longest_row(order, longest):
    assert measure(talk(order), roles=ROOM)["same_person_again"].value == longest


@pytest.mark.parametrize("order", ["A", "A?A", "ARA"])
def test_nobody_who_can_be_told_apart_asked_in_a_row(order):
    one = measure(talk(order), roles=ROOM)["same_person_again"]
    assert (one.value, one.reason) == (
        None,
        "No questions were asked here by set members who can be told apart.",
    )


@pytest.mark.parametrize(("order", "value"), [("ABAB", 1.0), ("AAAA", 0.0), ("AABB", 1 / 3)])
def test_turn_taking_goes_from_a_monologue_to_perfect_alternation(order, value):
    said = [
        (who, f"{text} {place}", label) for place, (who, text, label) in enumerate(talk(order))
    ]
    assert measure(said)["turn_taking"].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("A", "Too little was said here to tell."),
        ("", "Too little was said here to tell."),
        ("AB?", "Some of the words here have no speaker, so not every turn change can be seen."),
    ],
)
def test_turn_taking_says_why_it_is_not_known(order, reason):
    assert measure(talk(order))["turn_taking"].reason == reason


def test_without_a_round_nobody_presents_and_turn_taking_is_still_known():
    said = talk("ABAB")
    transcript = build_transcript(said)
    found = by_name(measure_sequence(place(said, transcript, Plan()), few=1))
    assert found.pop("turn_taking").value == 1
    assert {one.reason for one in found.values()} == {
        "No round is marked, so who presented is not known."
    }


def test_nothing_that_is_said_follows_anything_across_two_rounds():
    said = [("Ana", TELL, OTHER), ("Ben", ASK, OPEN), ("Chloe", TELL, OTHER), ("Ben", ASK, OPEN)]
    transcript = build_transcript(said)
    plan = build_plan(("Ana", 1, 2), ("Chloe", 3, 4))
    found = by_name(measure_sequence(place(said, transcript, plan), few=1))
    assert (found["answered"].of, found["hub"].of) == (0, 2)
    assert found["same_person_again"].value == 1


def test_a_round_whose_presenter_never_speaks_leaves_the_other_to_count():
    said = [("Ana", TELL, OTHER), ("Ben", ASK, OPEN), ("Ana", TELL, OTHER), ("Ben", ASK, OPEN)]
    transcript = build_transcript([*said, ("Ben", SHARE, OTHER)])
    plan = build_plan(("Ana", 1, 3), ("Chloe", 4, 5))
    lines = place([*said, ("Ben", SHARE, OTHER)], transcript, plan)
    found = by_name(measure_sequence(lines, few=1))
    assert (found["answered"].count, found["answered"].of) == (1, 1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ana", "Ben", "Chloe", UNKNOWN_SPEAKER]),
            st.sampled_from([ASK, TELL, "Mm.", "…"]),
            st.sampled_from(list(Label)),
        ),
        max_size=12,
    )
)
def test_every_figure_keeps_its_bounds_or_says_why_not(said):
    found = measure(said)
    for one in found.values():
        assert (one.value is None) is (one.reason is not None)
    for name in ("answered", "hub", "turn_taking"):
        assert found[name].value is None or 0 <= found[name].value <= 1
    row = found["same_person_again"].value
    assert row is None or 1 <= row <= len(said)
