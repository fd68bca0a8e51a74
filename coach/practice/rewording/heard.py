"""What a presenter said: what is named in it, to stand for a line's "him", "them" or "it"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.language.content_words import content_words
from coach.language.parsing import Parsed, Token, parse
from coach.practice.rewording.naming import HE, IT, SHE, THEY, Named, find_meant, list_named

_EMPTY_WORDS = """
thing things way ways lot bit kind sort one ones time day be have do go get say know think want
make feel come take see mean let look good right same other own sure able just
"""
_OF_MATTER = ("NOUN", "PROPN", "VERB", "ADJ")
EMPTY = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a presenter said: the text, what is named in it, and the words that carry matter."""

    text: str
    named: tuple[Named, ...]
    stems: frozenset[str]
    words: tuple[str, ...]

    def knows(self, words: str) -> bool:
        """Say whether every word of matter in some words is the presenter's too."""
        stems = {each.stem for each in content_words(words)}
        return bool(stems) and stems <= self.stems

    def shares(self, words: str) -> bool:
        """Say whether a word of matter is the presenter's too."""
        return any(each.stem in self.stems for each in content_words(words))


def hear(text: str) -> Heard:
    """Return what can be taken up of what a presenter said."""
    stems = frozenset(each.stem for each in content_words(text))
    words = (each for each in parse(text).tokens if each.pos in _OF_MATTER)
    return Heard(
        text=text,
        named=_find_person(list_named(text), text),
        stems=stems,
        words=tuple(
            dict.fromkeys(
                each.text
                for each in words
                if each.lemma.lower() not in EMPTY and each.lower not in EMPTY
            )
        ),
    )


def _find_person(named: tuple[Named, ...], text: str) -> tuple[Named, ...]:
    """Return the same, the first of them a person where a "he" or "she" can mean no other."""
    words = {each.lower for each in parse(text).tokens}
    people = [each for each in named if each.is_person and not each.is_plural]
    if people or not named or not words & (HE | SHE):
        return named
    first = named[0]
    if not first.is_opening or first.is_plural or not first.said.startswith("your "):
        return named
    return (replace(first, is_person=True), *named[1:])


def _is_empty(parsed: Parsed, token: Token) -> bool:
    """Say whether an "it" may stand for nothing: "What would it take", "What is it like"."""
    if token.lower != "it" or token.dep in ("dobj", "pobj"):
        return False
    verb = parsed.tokens[token.head].lemma
    return verb not in ("come", "go", "say", "happen", "read", "work", "arrive", "start")


def name_pronoun(text: str, heard: Heard) -> str:
    """Return a question with the first pronoun that is clear replaced by what it means.

    >>> name_pronoun("How do you feel about her?", hear("My deputy is late."))
    'How do you feel about your deputy?'
    """
    parsed = parse(text)
    for token in parsed.tokens:
        if token.lower not in HE | SHE | THEY | IT or token.tag not in ("PRP", "PRP$"):
            continue
        meant = find_meant(token.lower, heard.named)
        if meant is not None and not _is_empty(parsed, token):
            owner = "'" if meant.is_plural and meant.said.endswith("s") else "'s"
            said = f"{meant.said}{owner if token.tag == 'PRP$' else ''}"
            before = parsed.text(0, token.place - 1)
            after = parsed.text(token.place + 1, len(parsed.tokens) - 1)
            for short, whole in (("'re ", " are "), ("'ve ", " have "), ("'ll ", " will ")):
                after = after.replace(short, whole, 1) if after.startswith(short) else after
            return f"{before} {said}{token.space}{after}"
    return text
