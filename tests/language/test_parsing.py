"""A short text taken apart: words, tree and noun phrases, and nothing of spaCy's own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError

import pytest

from coach.language.parsing import Parsed, Token, parse


def by_text(parsed: Parsed, text: str) -> Token:
    return next(each for each in parsed.tokens if each.text == text)


def test_each_word_has_its_lemma_its_tag_and_what_it_hangs_on():
    parsed = parse("She signed the leaflet.")
    leaflet = by_text(parsed, "leaflet")
    assert (leaflet.tag, leaflet.dep) == ("NN", "dobj")
    assert parsed.tokens[leaflet.head].lemma == "sign"


def test_children_are_what_hangs_straight_on_a_word():
    parsed = parse("She signed the leaflet.")
    children = parsed.children(by_text(parsed, "signed"))
    assert [each.text for each in children] == ["She", "leaflet", "."]


def test_noun_phrases_are_found_with_their_heads():
    parsed = parse("My old deputy rang the board.")
    phrases = [parsed.text(each.first, each.last) for each in parsed.chunks]
    assert phrases == ["My old deputy", "the board"]
    assert [parsed.tokens[each.head].text for each in parsed.chunks] == ["deputy", "board"]


def test_sentences_are_told_apart():
    parsed = parse("He left. I stayed.")
    assert by_text(parsed, "left").sentence == 0
    assert by_text(parsed, "stayed").sentence == 1


def test_curly_and_straight_apostrophes_compare_alike():
    assert by_text(parse("He’s late."), "’s").lower == "'s"


def test_what_is_given_back_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        parse("He left.").tokens[0].text = "She"


@pytest.mark.parametrize("text", ["", "   ", "🙂", "?!"])
def test_texts_without_words_are_taken_apart_too(text):
    assert all(not each.text.isalpha() for each in parse(text).tokens)


def test_only_the_end_of_a_very_long_text_is_read():
    parsed = parse("first " + "word " * 1_500 + "last")
    assert parsed.tokens[-1].text == "last"
    assert "first" not in {each.text for each in parsed.tokens}


def test_several_threads_get_the_same():
    texts = [f"She signed leaflet {number}." for number in range(8)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        together = list(pool.map(parse, texts))
    assert together == [parse.__wrapped__(text) for text in texts]
