"""The shape of an ask: sentences, question marks, how it opens, what it joins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.classifier.asks import (
    find_asks,
    joins_two_asks,
    opens_like_question,
    opens_with_auxiliary,
    repeats_an_ask,
    split_sentences,
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. Then it stopped.", ["It rained.", "Then it stopped."]),
        ("Who? You? Never!", ["Who?", "You?", "Never!"]),
        ("No marks at all", ["No marks at all"]),
        ("Was it 3.5 million?", ["Was it 3.5 million?"]),
        ("Did Dr. Lamb agree?", ["Did Dr. Lamb agree?"]),
        ("Did he say “why me?”", ["Did he say “why me?”"]),
        ("So it's… gone?", ["So it's… gone?"]),
        ("… !", []),
        ("", []),
    ],
)
def test_text_falls_into_its_sentences(text, sentences):
    assert split_sentences(text) == sentences


@given(st.text())
def test_no_word_is_lost_or_moved_by_splitting(text):
    joined = "".join(split_sentences(text))
    assert [each for each in joined if each.isalnum()] == [each for each in text if each.isalnum()]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("What fell? I see. And you?", ["What fell?", "And you?"]),
        ("Nothing is asked.", []),
        ("Did she say “leave”?", ["Did she say “leave”?"]),
        ("(Was that “it?”)", ["(Was that “it?”)"]),
    ],
)
def test_sentences_that_end_in_a_question_mark_are_asks(text, asks):
    assert find_asks(text) == asks


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("What fell?", True),
        ("By whom?", True),
        ("Who's left?", True),
        ("Isn't it late?", True),
        ("Any news?", True),
        ("So, um, where to?", True),
        ("When it rains, where do you go?", True),
        ("It fell, so what now?", True),
        ("Priya, is it late?", True),
        ("You told them?", False),
        ("Whatnot, then?", False),
        ("The Monday boat?", False),
    ],
)
def test_a_question_opens_with_a_question_word_or_an_auxiliary(text, opens):
    assert opens_like_question(text) is opens


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Is it late?", True),
        ("And did it work?", True),
        ("Wouldn't it rain?", True),
        ("How did it go?", False),
        ("Island life?", False),
        ("It is late.", False),
    ],
)
def test_auxiliaries_are_told_from_question_words(text, opens):
    assert opens_with_auxiliary(text) is opens


@pytest.mark.parametrize(
    ("sentence", "joins"),
    [
        ("What's in the way, and who could shift it?", True),
        ("Who was there and what did they say?", True),
        ("What will you do, and by when?", False),
        ("How are you, and what about you?", False),
        ("Was it dry, or was it wet?", False),
        ("Tea and whatever else?", False),
        ("It rained and who knows?", False),
        ("And what then?", False),
    ],
)
def test_two_asks_are_joined_by_and(sentence, joins):
    assert joins_two_asks(sentence) is joins


@given(st.text())
def test_any_text_has_a_shape(text):
    shape = (opens_like_question(text), opens_with_auxiliary(text), joins_two_asks(text))
    assert all(isinstance(each, bool) for each in shape)


@pytest.mark.parametrize(
    "text",
    [
        "Like, if I'd been there?",
        "I mean, do you know them?",
        "As in, is it signed?",
        "So, like, what would that be?",
        "When they don't come?",
        "If you’re honest?",
        "Can I ask one?",
    ],
)
def test_an_ask_said_again_is_known_by_its_opening(text):
    assert repeats_an_ask(text)


@pytest.mark.parametrize(
    "text",
    [
        "When do they come?",
        "If they come, what then?",
        "What would you like?",
        "Is it signed?",
        "Can I ask how they are?",
    ],
)
def test_an_ask_of_its_own_is_not_another_said_again(text):
    assert not repeats_an_ask(text)
