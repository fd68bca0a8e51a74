"""What a presenter said: its clauses, to be said back, and the words that carry its matter."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.content_words import content_words
from coach.language.parsing import parse
from coach.practice.rewording.clauses import Clause, list_clauses

_EMPTY_WORDS = """
thing things way ways lot bit kind sort one ones time day be have do go get say know think want
make feel come take see mean let look good right same other own sure able just
"""
_OF_MATTER = ("NOUN", "PROPN", "VERB", "ADJ")
EMPTY = frozenset(_EMPTY_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a presenter said: the text, its clauses, and the words that carry matter."""

    text: str
    clauses: tuple[Clause, ...]
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
    words = (each for each in parse(text).tokens if each.pos in _OF_MATTER)
    return Heard(
        text=text,
        clauses=list_clauses(text),
        stems=frozenset(each.stem for each in content_words(text)),
        words=tuple(
            dict.fromkeys(
                each.text
                for each in words
                if each.lemma.lower() not in EMPTY and each.lower not in EMPTY
            )
        ),
    )
