"""What is offered: read first, at most two, the same each time, and silence where in doubt."""

from __future__ import annotations

import pytest

from coach.labels import Flag, Label, Phase, Role
from coach.practice.checks import MOST_WORDS, check_question, is_all_met
from coach.practice.rewording import offer_rewordings
from coach.service.models import load_classifier
from coach.service.practising import make_reader
from coach.transcript import count_words
from tests.practice.builders import make_reading, read_plainly

HEARD = "I signed the leaflet in the hall. My deputy laughed at me, and the board has noticed."


@pytest.fixture(scope="module")
def read():
    return make_reader(load_classifier())


CLOSED = make_reading(Label.CLOSED_QUESTION)


def offer(said, reading=CLOSED, heard=HEARD, read=read_plainly, planted=()):
    return [each.said for each in offer_rewordings(said, reading, heard, read, planted)]


def test_closed_line_gets_its_own_matter_opened():
    assert offer("Which hall was it?") == ["What matters to you about the hall?"]


def test_suggestion_gets_what_they_said_and_an_ask_for_their_own_ideas():
    assert offer("Why don't you thank your deputy?")[0] == (
        "Your deputy laughed at you. What have you thought of doing?"
    )


def test_line_of_no_known_form_gets_what_they_said_last_and_a_plain_ask():
    assert offer("Did it rain?")[0] == ("Your deputy laughed at you. What was that like for you?")


def test_where_nothing_can_be_said_back_nothing_is_offered():
    assert offer("Did it rain?", heard="That is it, mostly.") == []
    assert offer("Why don't you ring?", heard="That is it, mostly.") == []


def test_same_line_gets_the_same_offers():
    assert offer("Is the hall cold?") == offer("Is the hall cold?") != []


def test_open_line_gets_none():
    assert offer("What was that like?", make_reading(Label.OPEN_QUESTION)) == []


@pytest.mark.parametrize(
    "flag", [Flag.LEADING, Flag.STACKED, Flag.TOO_LONG, Flag.STATEMENT_AS_QUESTION]
)
def test_open_line_with_an_unhelpful_flag_gets_some(flag):
    assert offer("So it's the hall that worries you?", make_reading(Label.OPEN_QUESTION, flag))


def test_plan_that_was_read_as_open_gets_some():
    assert offer("Why don't you ring your deputy?", make_reading(Label.OPEN_QUESTION))


def test_open_line_of_many_words_gets_some():
    long = "I was thinking about the rain, and about the bus, and so on, so what did he say?"
    assert offer(long, make_reading(Label.OPEN_QUESTION))


@pytest.mark.parametrize("heard", ["", "   ", "Yes.", "🙂"])
def test_nothing_heard_gets_none(heard):
    assert offer("Is the hall cold?", heard=heard) == []


def test_endless_line_gets_none():
    assert offer("and so on " * 100 + "is it?") == []


def test_ask_worth_keeping_comes_first():
    said = "Did it rain? How was it for you in the hall?"
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    assert offer(said, stacked)[0] == "How was it for you in the hall?"


def test_ask_worth_keeping_needs_no_word_of_theirs():
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    assert offer("How was that for you? Was the hall cold?", stacked) == ["How was that for you?"]


def test_statement_before_a_check_is_what_is_opened():
    assert offer("It's the hall that counts. Is that right?")[0] == (
        "What is it about the hall that counts?"
    )


def test_plan_of_their_own_is_asked_about():
    heard = "I said I'd speak to Bernard about the till."
    said, advice = "Have you spoken to Bernard yet?", make_reading(Label.ADVICE)
    assert offer(said, advice, heard) == ["What would you want to say to Bernard?"]


def test_what_is_said_to_be_the_matter_is_no_plan():
    said = "It's the hall that worries you."
    assert (
        offer(said, make_reading(Label.ADVICE))[0] == "What is it about the hall that worries you?"
    )


def test_what_one_should_do_in_their_view_is_a_plan():
    said = "Do you think you should thank your deputy?"
    assert offer(said)[0] == "Your deputy laughed at you. What have you thought of doing?"


def test_plan_after_a_long_run_up_is_taken_alone():
    said = "It's a cold hall, and I know how that is. Have you tried thanking your deputy?"
    made = offer(said, make_reading(Label.ADVICE, Flag.TOO_LONG))
    assert made[0] == "Your deputy laughed at you. What have you tried so far?"


def test_same_offer_is_made_once():
    heard = "My deputy wants the job."
    made = offer("If your deputy went, would your deputy like it?", heard=heard)
    assert len(made) == len({*made})


def test_too_long_an_offer_is_left_out():
    said = "Does your deputy know that the leaflet in the hall was signed by you at about ten?"
    assert all(count_words(each) <= MOST_WORDS for each in offer(said))
    assert offer("Did it rain?", heard="I do a bit of " + "this and that and " * 9 + "it.") == []


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

    assert offer("Is the hall cold?", read=read) == []


@pytest.mark.parametrize("flag", [Flag.LEADING, Flag.DISGUISED_ADVICE, Flag.STATEMENT_AS_QUESTION])
def test_what_reads_as_unhelpful_is_not_offered(flag):
    def read(said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
        return make_reading(Label.OPEN_QUESTION, flag)

    assert offer("Is the hall cold?", read=read) == []


def test_what_holds_a_planted_action_is_not_offered():
    said, heard = "What about the hedge? And how was it to sell that van?", "I moved the van."
    stacked = make_reading(Label.CLOSED_QUESTION, Flag.STACKED)
    ask = "How was it to sell that van?"
    assert ask in offer(said, stacked, heard=heard)
    assert ask not in offer(said, stacked, heard=heard, planted=("sell the thing",))


@pytest.mark.parametrize("said", ["¿Qué pasó?", "def f(x): return x", "🙂", "bloody hell, is it?"])
def test_odd_lines_get_sound_offers_or_none(said, read):
    for each in offer_rewordings(said, CLOSED, HEARD, read):
        findings = check_question(each.said, read(each.said, ()), heard=HEARD)
        assert is_all_met(findings)
