"""What the grammar of a segment says it does."""

from __future__ import annotations

import time

import pytest

from coach.classifier.word_order import ORDERS, read_word_order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("is the depot open on sundays", "inversion"),
        ("Um, so did, did he ring you back?", "inversion"),
        ("aren't you meant to be there", "inversion"),
        ("Are people coming?", "inversion"),
        ("anyone", "fragment"),
        ("what would the cook say", "question word and inversion"),
        ("And then, like, where else do they keep it", "question word and inversion"),
        ("which bus route did you pick", "question word and noun"),
        ("how big is the", "question word and noun"),
        ("what's the thing you'd miss", "question word and is"),
        ("how about the other gate", "short question"),
        ("why not", "short question"),
        ("who told the night shift", "question word and verb"),
        ("what makes a good rehearsal", "question word and verb"),
        ("what i did was ring round", "question word"),
        ("which is why we moved", "question word"),
        ("when we got there it was shut", "question word"),
        ("i'm wondering about the choir", "wondering"),
        ("could you say a bit about the rota", "inversion"),
        ("tell me about the rota", "request"),
        ("The depot is open on Sundays.", "statement"),
        ("and the", "fragment"),
        ("", "fragment"),
        ("—", "fragment"),
    ],
)
def test_the_order_that_opens_what_is_said(text: str, order: str) -> None:
    assert read_word_order(text) == (order,)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("if the boiler went again what would you do", "question word and inversion"),
        ("Thinking of the parents, who would notice?", "question word and inversion"),
    ],
)
def test_an_ask_after_a_run_up(text: str, order: str) -> None:
    assert read_word_order(text) == (f"after a run-up: {order}",)


def test_an_ask_in_a_later_clause() -> None:
    assert read_word_order("She has the keys but does she know that") == (
        "in a later clause: inversion",
    )


@pytest.mark.parametrize(
    "text",
    ["it's the big van, isn't it?", "the big van right", "you went home, did you?"],
)
def test_a_tag_at_the_end(text: str) -> None:
    assert "tag" in read_word_order(text)


def test_an_or_left_open() -> None:
    assert read_word_order("is it the blue one or") == ("inversion", "or")


@pytest.mark.parametrize("text", ["it is", "right", "okay"])
def test_a_word_or_two_are_no_tag(text: str) -> None:
    assert read_word_order(text) == ("fragment",)


@pytest.mark.parametrize("text", ["What would she say?", "Is it open? ", "SO IS IT OPEN"])
def test_marks_and_capitals_make_no_difference(text: str) -> None:
    bare = text.lower().replace("?", "").strip()

    assert read_word_order(text) == read_word_order(bare)


def test_apostrophes_are_one_whatever_their_shape() -> None:
    assert read_word_order("what’s left") == read_word_order("what's left")


def test_every_order_has_a_name_of_its_own() -> None:
    assert len(set(ORDERS)) == len(ORDERS)


@pytest.mark.parametrize("piece", ["and what ", "is is is ", "so ", "if what ", "a' ", "um "])
def test_long_talk_takes_time_in_proportion(piece: str) -> None:
    def measure(pieces: int) -> float:
        text = piece * pieces
        taken = []
        for _ in range(3):
            start = time.process_time()
            read_word_order(text)
            taken.append(time.process_time() - start)
        return min(taken)

    assert measure(20_000) < 40 * measure(2_000) + 0.05
