"""One ask taken apart, and told, supposed or named again."""

from __future__ import annotations

import pytest

from coach.practice.rewording.inflections import (
    make_gerund,
    make_participle,
    make_past,
    make_third,
)
from coach.practice.rewording.line import make_line
from coach.practice.rewording.reading_asks import read_ask


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("Did anyone notice you'd gone?", ("", "did", "anyone", "notice", "you'd gone")),
        ("Has anybody else been?", ("", "has", "anybody else", "be", "")),
        ("How long the form takes?", ("how long", "does", "the form", "take", "")),
        ("How big a thing is it?", ("how big a thing", "is", "it", "", "")),
        ("Which of the lads did you see?", ("which of the lads", "did", "you", "see", "")),
        ("Who's been asking?", ("who", "has", "", "be", "asking")),
        ("When's the party?", ("when", "is", "the party", "", "")),
        ("When is?", None),
        ("Where is?", None),
        ("When would?", None),
        ("You left early?", ("", "did", "you", "leave", "early")),
        ("You've left early?", ("", "have", "you", "leave", "early")),
        ("She'd left early?", ("", "had", "she", "leave", "early")),
        ("You've got the key?", ("", "have", "you", "have", "the key")),
        ("Have you got to the board?", ("", "have", "you", "get", "to the board")),
        ("All of the lads know?", ("", "do", "all of the lads", "know", "")),
        ("Do the lads all know?", ("", "do", "the lads", "know", "")),
        ("How much is the fella offering?", ("how much", "is", "the fella", "offer", "")),
        ("Is he king?", ("", "is", "he", "", "king")),
        ("Has it been said?", ("", "has", "it", "be", "said")),
        ("How sure are you of what he said?", ("how sure", "are", "you", "", "of what he said")),
        ("Does one vote matter?", ("", "does", "one vote", "matter", "")),
        ("Do", None),
        ("The board?", None),
        ("What the board?", None),
        ("How?", None),
        ("Out of it?", None),
        ("The man in?", None),
        ("?", None),
    ],
)
def test_ask_is_taken_apart(said, parts):
    ask = read_ask(make_line(said))
    found = ask and (ask.asks_with, ask.helper, ask.subject, ask.verb, ask.rest)
    assert found == parts


@pytest.mark.parametrize(
    ("said", "told", "supposed"),
    [
        ("Does the lease run out?", "the lease runs out", "the lease ran out"),
        ("Do the lads know?", "the lads know", "the lads knew"),
        ("Did Ann see it?", "Ann saw it", "Ann had seen it"),
        ("Will Ann see it?", "Ann sees it", "Ann saw it"),
        ("Will you see it?", "you see it", "you saw it"),
        ("Is Ann still ill?", "Ann is still ill", "Ann was still ill"),
        ("Does he still ring?", "he rings", "he still rang"),
        ("Are the lads ill?", "the lads are ill", "the lads were ill"),
        ("Was Ann ill?", "Ann was ill", "Ann had been ill"),
        ("Has Ann left?", "Ann has left", "Ann had left"),
        ("Can Ann see it?", "Ann can see it", "Ann could see it"),
        ("Would Ann see it?", "Ann would see it", "Ann would see it"),
        ("Does anybody know?", "anybody knows", "somebody knew"),
    ],
)
def test_ask_is_told_and_supposed(said, told, supposed):
    ask = read_ask(make_line(said))
    assert (ask.told, ask.supposed) == (told, supposed)


@pytest.mark.parametrize(
    ("said", "doing", "deed"),
    [
        ("Did you tell her?", "telling her", "tell her"),
        ("Is he trapped in it?", "being trapped in it", "be trapped in it"),
        ("Is he ill?", "being ill", "be ill"),
    ],
)
def test_ask_is_named(said, doing, deed):
    ask = read_ask(make_line(said))
    assert (ask.doing, ask.deed) == (doing, deed)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("lie", ("lying", "lies", "lay", "lain")),
        ("swap", ("swapping", "swaps", "swapped", "swapped")),
        ("take", ("taking", "takes", "took", "taken")),
        ("be", ("being", "bes", "was", "been")),
        ("carry", ("carrying", "carries", "carried", "carried")),
        ("have", ("having", "has", "had", "had")),
        ("watch", ("watching", "watches", "watched", "watched")),
        ("place", ("placing", "places", "placed", "placed")),
    ],
)
def test_forms_of_a_verb(verb, forms):
    made = (make_gerund(verb), make_third(verb), make_past(verb), make_participle(verb))
    assert made == forms
