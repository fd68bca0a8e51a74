"""What a question is looked at for, what is said of it, and what cannot be read."""

from __future__ import annotations

import pytest

from coach.labels import Flag, Label
from coach.practice.checks import Check, check_question, find_first_unmet, is_all_met
from coach.practice.feedback import give_feedback, name_reading
from coach.practice.items import Rewording
from coach.practice.reading import choose_kinder
from coach.practice.typed import (
    NO_WORDS,
    NOT_ENGLISH,
    NOTHING,
    SAME_AGAIN,
    THE_EXAMPLE,
    remark_on_typed,
)
from coach.practice.words_shared import find_carried, find_kept_words, list_heard
from tests.practice.builders import CONTEXT, HEARD, make_reading

READY = "What is covering for them like?"
EXAMPLE = Rewording(said="What do the gaps tell you?", opens="What it means.")


def unmet(said, reading, **options):
    findings = check_question(said, reading, heard=HEARD, **options)
    return [finding.check for finding in findings if not finding.is_met]


def remark(said, reading, **options):
    findings = check_question(said, reading, heard=HEARD, **options)
    return give_feedback(reading, findings, examples=[EXAMPLE])


def test_an_open_question_that_takes_up_a_word_meets_everything():
    findings = check_question(READY, make_reading(), heard=HEARD)
    assert is_all_met(findings)
    assert find_first_unmet(findings) is None
    feedback = give_feedback(make_reading(), findings, examples=[EXAMPLE])
    assert feedback.is_ready
    assert "“covering”" in feedback.remark
    assert feedback.example is None


@pytest.mark.parametrize(
    ("said", "reading", "check"),
    [
        (READY, make_reading(Label.ADVICE), Check.NO_PLAN),
        (READY, make_reading(Label.OPEN_QUESTION, Flag.LEADING), Check.NO_HINT),
        (READY, make_reading(Label.CLOSED_QUESTION), Check.OPEN),
        (READY, make_reading(Label.OPEN_QUESTION, Flag.STACKED), Check.ONE_ASK),
        (f"{READY} {'And so on. ' * 6}", make_reading(), Check.SHORT),
        ("What is that like?", make_reading(), Check.KEEPS_A_WORD),
    ],
)
def test_each_check_finds_what_it_looks_for_and_the_remark_is_one_sentence_or_two(
    said, reading, check
):
    assert check in unmet(said, reading)
    assert not {Check.NO_PLAN, Check.NO_HINT}.intersection(unmet(said, reading)) - {check}
    feedback = remark(said, reading)
    assert not feedback.is_ready
    assert feedback.example == EXAMPLE
    assert 0 < len(feedback.remark.split()) < 30


def test_of_several_things_the_weightiest_alone_is_said():
    reading = make_reading(Label.ADVICE, Flag.STACKED)
    assert "a plan in it" in remark("You could hire a temp. And tell them?", reading).remark


def test_a_planted_action_is_found_in_an_open_question():
    said = "What would hiring a temp do for the gaps?"
    assert unmet(said, make_reading(), planted=["hire a temp"]) == [Check.NO_PLAN]
    assert "“hire a temp”" in remark(said, make_reading(), planted=["hire a temp"]).remark


def test_what_is_no_question_is_asked_for_one():
    assert "like to ask" in remark("Covering is hard.", make_reading(Label.OTHER)).remark


def test_where_a_reading_is_close_the_kinder_counts():
    reading = make_reading(Label.ADVICE, sure=False, second=Label.OPEN_QUESTION)
    assert choose_kinder(reading) is Label.OPEN_QUESTION
    assert unmet(READY, reading) == []
    assert name_reading(reading) == "could be heard as an open question"


def test_a_reading_is_named_by_what_people_are_shown():
    assert name_reading(make_reading(Label.CLOSED_QUESTION)) == "reads as a closed question"
    assert name_reading(make_reading(Label.OTHER)).endswith("listening, sharing or housekeeping")


def test_a_stretch_of_their_words_is_kept_as_a_whole():
    assert find_kept_words("What has begun to notice the gaps?", HEARD) == (
        "has begun to notice the gaps",
    )


def test_an_idea_with_no_word_of_its_own_is_in_nothing():
    assert find_carried("What about covering?", ["covering"], HEARD) is None


def test_only_the_presenter_is_heard():
    assert list_heard(CONTEXT) == HEARD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", NOTHING),
        (" \n\t", NOTHING),
        ("Was ist das Problem mit dem Team?", NOT_ENGLISH),
        ("Que se passe-t-il avec votre chef?", NOT_ENGLISH),
        ("¿Por qué no hablas con ella?", NOT_ENGLISH),
        ("Beth yw'r broblem yn yr ysgol?", NOT_ENGLISH),
        ("🙂🙂", NO_WORDS),
        ("42?", NO_WORDS),
        ("Was denken Sie darüber heute?", NOT_ENGLISH),
        (READY.upper(), THE_EXAMPLE),
        ("¿Qué piensas tú de todo eso?", NOT_ENGLISH),
        ("Warum denken wir nie darüber nach?", NOT_ENGLISH),
        ("Pourquoi penses comme cela?", NOT_ENGLISH),
        ("what matters most here", SAME_AGAIN),
        ("why " * 5000, "That is 5,000 words."),
    ],
)
def test_what_cannot_be_read_as_a_try_is_said_kindly(text, expected):
    said = remark_on_typed(text, before=["What matters most here?"], examples=[READY])
    assert said is not None
    assert said.startswith(expected)


@pytest.mark.parametrize(
    "text",
    ["Why?", "What the hell is going on?", "x = [1 for _ in it]", "How was the café, José?"],
)
def test_swearing_code_and_short_words_are_read_as_they_stand(text):
    assert remark_on_typed(text) is None
