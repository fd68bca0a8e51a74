"""Whom and what a presenter named, and which of them a pronoun means."""

from __future__ import annotations

import pytest

from coach.practice.rewording.heard import hear, name_pronoun
from coach.practice.rewording.naming import find_meant, list_named


@pytest.mark.parametrize(
    ("text", "by_asker", "named"),
    [
        ("I trust my deputy.", False, ["your deputy"]),
        ("A man rang.", False, ["the man"]),
        ("Robots came.", False, ["the robots"]),
        ("I've two managers.", False, ["the two managers"]),
        ("The other man rang.", False, []),
        ("The week ended.", False, []),
        ("The Fridays went.", False, []),
        ("Is your deputy well?", True, ["your deputy"]),
        ("Is your deputy well?", False, []),
        (
            "The apprentice's mistake was mine.",
            False,
            ["the apprentice", "the apprentice's mistake"],
        ),
        ("My co-host left.", False, []),
        ("She wrote 'the boss' on it.", False, []),
        ("Mrs Aldous waved.", False, ["Mrs Aldous"]),
        ("Bernard laughed.", False, ["Bernard"]),
        ("Finance rang.", False, []),
        ("I moved to Leeds.", False, ["Leeds"]),
        ("I trust the", False, []),
        ("", False, []),
    ],
)
def test_only_what_says_whom_or_what_it_means_is_named(text, by_asker, named):
    assert [each.said for each in list_named(text, by_asker=by_asker)] == named


@pytest.mark.parametrize(
    ("heard", "pronoun", "meant"),
    [
        ("My deputy is late.", "him", "your deputy"),
        ("My deputy is late.", "her", "your deputy"),
        ("The nurses left.", "them", "the nurses"),
        ("The board met.", "they", "the board"),
        ("The nurses left.", "her", None),
        ("My wife is late.", "him", None),
        ("My brother is late.", "her", None),
        ("His brother is late.", "him", None),
        ("My wife met my sister.", "her", None),
        ("I saw my wife with my sister.", "her", None),
        ("I saw my wife with my sister. She waved.", "her", "your sister"),
        ("I've a lad here, he's my deputy.", "him", "your deputy"),
        ("The van won't start.", "it", "the van"),
        ("I'm cross about the van.", "it", None),
        ("I see the van. It's a good van. A van's a van.", "it", "the van"),
        ("", "it", None),
    ],
)
def test_pronoun_stands_for_what_it_can_only_mean(heard, pronoun, meant):
    found = find_meant(pronoun, list_named(heard))
    assert (found and found.said) == meant


@pytest.mark.parametrize(
    ("text", "heard", "named"),
    [
        ("What's her plan?", "My deputy is late.", "What's your deputy's plan?"),
        ("What's their plan?", "The nurses left.", "What's the nurses' plan?"),
        ("What would it take?", "The van won't start.", "What would it take?"),
        ("What if it came?", "The letter's late. The letter matters.", "What if the letter came?"),
        (
            "Why do you think they're going?",
            "The nurses left.",
            "Why do you think the nurses are going?",
        ),
        ("How are you?", "The nurses left.", "How are you?"),
        ("What did he say?", "I'm tired.", "What did he say?"),
        (
            "What did she say?",
            "My finance lead is off. She's ill.",
            "What did your finance lead say?",
        ),
        ("What did she say?", "The finance lead is off. She's ill.", "What did she say?"),
    ],
)
def test_pronoun_is_called_by_what_it_means(text, heard, named):
    assert name_pronoun(text, hear(heard)) == named


def test_words_are_known_or_shared():
    heard = hear("I signed the leaflet in the hall.")
    assert heard.knows("signing the leaflet")
    assert not heard.knows("signing the cheque")
    assert not heard.knows("")
    assert heard.shares("signing the cheque")
    assert not heard.shares("the cheque")


def test_words_that_carry_matter_are_kept_and_empty_ones_are_not():
    assert hear("I go in the shop one day, feeling odd.").words == ("shop", "odd")
