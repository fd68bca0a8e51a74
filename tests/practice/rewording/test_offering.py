"""What is offered: read first, at most two, the same each time, and silence where in doubt."""

from __future__ import annotations

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.practice.checks import check_question, is_all_met
from coach.practice.rewording import offer_rewordings
from coach.service.models import load_classifier
from coach.service.practising import make_reader
from tests.practice.builders import make_reading, read_plainly

HEARD = "I signed the leaflet in the hall. My deputy laughed at me, and the board has noticed."


@pytest.fixture(scope="module")
def read():
    return make_reader(load_classifier())


CLOSED = make_reading(Label.CLOSED_QUESTION)


def offer(said, reading=CLOSED, heard=HEARD, read=read_plainly, planted=()):
    return [each.said for each in offer_rewordings(said, reading, heard, read, planted)]


def test_closed_line_gets_two_that_take_up_different_words():
    assert offer("Which hall was it?") == [
        "What led you to sign the leaflet in the hall?",
        "What was it like for you when your deputy laughed at you?",
    ]


def test_same_line_gets_the_same_offers():
    assert offer("Did it rain?") == offer("Did it rain?")


def test_open_line_gets_none():
    assert offer("What was that like?", make_reading(Label.OPEN_QUESTION)) == []


@pytest.mark.parametrize(
    "flag", [Flag.LEADING, Flag.STACKED, Flag.TOO_LONG, Flag.STATEMENT_AS_QUESTION]
)
def test_open_line_with_an_unhelpful_flag_gets_some(flag):
    assert offer("What was that like?", make_reading(Label.OPEN_QUESTION, flag))


def test_plan_that_was_read_as_open_gets_some():
    assert offer("Why don't you ring him?", make_reading(Label.OPEN_QUESTION))


def test_open_line_of_many_words_gets_some():
    long = "I was thinking about the rain, and about the bus, and so on, so what did he say?"
    assert offer(long, make_reading(Label.OPEN_QUESTION))


@pytest.mark.parametrize("heard", ["", "   ", "Yes.", "🙂"])
def test_nothing_heard_gets_none(heard):
    assert offer("Did it rain?", heard=heard) == []


def test_endless_line_gets_none():
    assert offer("and so on " * 100 + "is it?") == []


def test_ask_worth_keeping_comes_first():
    said = "Did it rain? How was it for you in the hall?"
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    assert offer(said, stacked)[0] == "How was it for you in the hall?"


def test_ask_that_is_closed_is_not_kept():
    said = "Did it rain in the hall? How long was the leaflet?"
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    assert not {"Did it rain in the hall?", "How long was the leaflet?"} & set(
        offer(said, stacked)
    )


def test_line_itself_is_never_offered():
    said = "What was it like for you when your deputy laughed at you?"
    assert said not in offer(said, make_reading(Label.OPEN_QUESTION, Flag.LEADING))


def test_what_does_not_read_as_open_is_not_offered():
    def read(said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
        return make_reading(Label.CLOSED_QUESTION)

    assert offer("Did it rain?", read=read) == []


@pytest.mark.parametrize("flag", [Flag.LEADING, Flag.DISGUISED_ADVICE, Flag.STATEMENT_AS_QUESTION])
def test_what_reads_as_unhelpful_is_not_offered(flag):
    def read(said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
        return make_reading(Label.OPEN_QUESTION, flag)

    assert offer("Did it rain?", read=read) == []


def test_what_holds_a_planted_action_is_not_offered():
    said, heard = "What about the hedge? And how was it to sell that van?", "I moved the van."
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    ask = "How was it to sell that van?"
    assert ask in offer(said, stacked, heard=heard)
    assert ask not in offer(said, stacked, heard=heard, planted=("sell the thing",))


def test_few_candidates_are_read():
    read_texts = []

    def read(said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
        read_texts.append(said)
        return make_reading(Label.CLOSED_QUESTION)

    heard = " ".join(f"I signed leaflet{letter} there." for letter in "abcdefghijkl") + HEARD
    offer("Did it rain?", heard=heard, read=read)
    assert len(read_texts) <= 12


@pytest.mark.parametrize("said", ["¿Qué pasó?", "def f(x): return x", "🙂", "bloody hell, is it?"])
def test_odd_lines_get_sound_offers_or_none(said, read):
    for each in offer_rewordings(said, CLOSED, HEARD, read):
        findings = check_question(each.said, read(each.said, ()), heard=HEARD)
        assert is_all_met(findings)
