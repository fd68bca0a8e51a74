"""The words of a question as they are compared, and which stretches of words stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from coach.language.stems import stem
from coach.language.stop_words import STOP_WORDS
from coach.practice.typed import fold

GRAMMAR_WEIGHT, STOP_WEIGHT = 0.4, 0.6
"""Of a word of grammar, and of one that says little otherwise; others weigh 1."""
MOST_BETWEEN = 3
"""Words that may stand between those of a stretch, in all."""

_SHORT_FORMS = (
    (re.compile(r"\bcan't\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'m\b"), " am"),
    (re.compile(r"\b(what|who|how|where|when|why|that|there|here|it|he|she|isn)'s\b"), r"\1 is"),
    (re.compile(r"'s?\b"), ""),
)
_FORMS = {
    form: word
    for word, forms in {
        "be": "am is are was were been being",
        "begin": "began begun",
        "come": "came",
        "do": "does done doing",
        "get": "got gets getting",
        "give": "gave given",
        "go": "went gone goes",
        "have": "has had having",
        "hear": "heard",
        "know": "knew known",
        "make": "made",
        "newspaper": "news",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
    }.items()
    for form in forms.split()
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in order, as they are compared; ``weight`` is how much they tell."""

    words: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch in a question: the places of its words, and how many stand between them."""

    stretch: Stretch
    places: tuple[int, ...]
    between: int


@lru_cache(maxsize=4096)
def list_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: short forms written out, endings off.

    >>> list_words("Who's been told?") == list_words("who is being told")
    True
    """
    whole = fold(text)
    for short, long in _SHORT_FORMS:
        whole = short.sub(long, whole)
    return tuple(stem(_FORMS.get(word, word)) for word in whole.split())


_GRAMMAR = """
a about again ago all also always an and any anybody anyone anything are as at away be because been
but by can could did do does each else even ever every everybody everyone everything for from get
getting go going got had has have having he her here him himself his how i if in into is it its
just like make me might most much my no nobody not nothing now of on one or other our out own put
really say so some somebody someone something sort still such take than that the their them then
there these they thing things this those to too up us very was we were what when where which who
whose why will with would you your yourself actually exactly mean kind many may shall should must
"""
GRAMMAR = frozenset(word for each in _GRAMMAR.split() for word in list_words(each))
"""Words of grammar, as they are compared."""
STOPS = GRAMMAR | {word for each in STOP_WORDS for word in list_words(each)}
"""Words that say little, as they are compared."""


_PERSONS = {
    word: person
    for person, words in {
        "you": "you your yours yourself",
        "one": "he him his she her hers",
        "they": "they them their theirs",
    }.items()
    for word in list_words(words)
}


def count_persons(words: Iterable[str]) -> Counter[str]:
    """Return how often words stand for the presenter, for one other, and for several.

    >>> count_persons(list_words("how many have they got"))
    Counter({'they': 1})
    """
    return Counter(_PERSONS[word] for word in words if word in _PERSONS)


def make_stretch(text: str) -> Stretch:
    """Return a stretch; words that say little weigh less.

    >>> make_stretch("how many pages").weight
    1.8
    """
    words = list_words(text)
    return Stretch(words=words, weight=sum(map(weigh_word, words)))


def weigh_word(word: str) -> float:
    """Return how much a word tells, as it is compared."""
    if word in GRAMMAR:
        return GRAMMAR_WEIGHT
    return STOP_WEIGHT if word in STOPS else 1.0


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches by their first word, to be looked for all at once."""

    by_first: dict[str, tuple[Stretch, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, stretches: Iterable[Stretch]) -> Stretches:
        """Return the stretches put in order; those without words are left out."""
        by_first: dict[str, list[Stretch]] = {}
        for stretch in dict.fromkeys(stretches):
            if stretch.words:
                by_first.setdefault(stretch.words[0], []).append(stretch)
        return cls({first: tuple(each) for first, each in by_first.items()})

    def find_in(self, words: tuple[str, ...]) -> list[Found]:
        """Return which stretches stand in a question, each where it first does."""
        found: dict[Stretch, Found] = {}
        for start, word in enumerate(words):
            for stretch in self.by_first.get(word, ()):
                places = _follow(stretch.words, words, start)
                if places and stretch not in found:
                    between = places[-1] - start + 1 - len(places)
                    found[stretch] = Found(stretch, places, between)
        return list(found.values())


def _follow(wanted: tuple[str, ...], words: tuple[str, ...], start: int) -> tuple[int, ...]:
    """Return the places of the words wanted, in order, or none if too many stand between."""
    places = [start]
    for word in wanted[1:]:
        latest = start + len(places) + MOST_BETWEEN
        place = next(
            (at for at in range(places[-1] + 1, min(latest + 1, len(words))) if words[at] == word),
            None,
        )
        if place is None:
            return ()
        places.append(place)
    return tuple(places)
