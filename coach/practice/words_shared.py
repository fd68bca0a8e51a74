"""Which words a question takes from the presenter, and which from an idea of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coach.labels import Role
from coach.language.content_words import content_words
from coach.language.said_back import find_said_back, list_runs
from coach.practice.items import Said
from coach.practice.typed import fold

_QUOTED = re.compile(r"[“\"‘]([^”\"’]+)[”\"’]")
_RUN = 3
_TURNED = {
    "i": "you",
    "me": "you",
    "my": "your",
    "i'm": "you're",
    "i'd": "you'd",
    "i've": "you've",
}
_EMPTY_WORDS = """
a an the of to in on at for with by from about into is it it's was were are be been being do
does did what what's how why who when where which and or but so if that this there then
you your they he she we i me my not no of would could can will have has had like as up out
all any some more me him her them us you're you'd you've i'm i'd i've say said think
feel know want mean going go get got make
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Three of these in a row are anybody's."""

LEAST_SAID_BACK = 2
"""So many words of any kind, said back, make a check or a reflection."""
LEAST_OF_IDEA = 0.5
"""From this share of an idea's own words on, the idea is taken to be in a question."""


def list_heard(context: Iterable[Said]) -> str:
    """Return what the presenter said, in one piece."""
    return " ".join(said.said for said in context if said.role is Role.PRESENTER)


def find_kept_words(said: str, heard: str, phrases: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the presenter's words in what was said: phrases and stretches, then single words.

    ``phrases`` are theirs too, and count whole, however small their words. So
    does what somebody puts in quotation marks, and any three words in a row
    of which one is more than a stop-gap.

    >>> find_kept_words("What is it like covering for him?", "I keep covering for the man.")
    ('covering',)
    >>> find_kept_words("What is it about one more year?", "One more year, I said.")
    ('one more year',)
    >>> find_kept_words("What was in “any time”?", "Any time, he said.")
    ('any time',)
    """
    theirs = f" {fold(heard)} "
    whole = [
        phrase
        for phrase in (*phrases, *_QUOTED.findall(said))
        if f" {fold(phrase)} " in f" {fold(said)} " and f" {fold(phrase)} " in theirs
    ]
    stretches = whole or find_said_back(said, list_runs(heard)) or _find_runs(said, heard)
    covered = {word.stem for stretch in stretches for word in content_words(stretch)}
    known = {word.stem for word in content_words(heard)} - covered
    single = {word.stem: word.word for word in reversed(content_words(said)) if word.stem in known}
    return (*dict.fromkeys(stretches), *reversed(single.values()))


def _find_runs(said: str, heard: str) -> tuple[str, ...]:
    """Return three words in a row that are the presenter's, "I" being "you"."""
    words, theirs = fold(said).split(), f" {_turn(fold(heard))} "
    for place in range(len(words) - _RUN + 1):
        run = words[place : place + _RUN]
        if not _EMPTY.issuperset(run) and f" {_turn(' '.join(run))} " in theirs:
            return (" ".join(run),)
    return ()


def _turn(text: str) -> str:
    return " ".join(_TURNED.get(word, word) for word in text.split())


def says_back(said: str, heard: str) -> bool:
    """Say whether a check or a reflection is of what the presenter said.

    Here names and plain words of work count too, where two of them come back.

    >>> says_back("So you do the reports on Sundays.", "On a Sunday I do his reports.")
    True
    """
    shared = {word.stem for word in content_words(said)} & {
        word.stem for word in content_words(heard)
    }
    return len(shared) >= LEAST_SAID_BACK or bool(find_kept_words(said, heard))


def share_words(said: str, other: str) -> bool:
    """Say whether two wordings have a word in common that is more than a stop-gap.

    >>> share_words("Do you miss the tea?", "How is it without the tea?")
    True
    >>> share_words("What will you do?", "How do you feel?")
    False
    """
    return bool((set(fold(said).split()) & set(fold(other).split())) - _EMPTY)


def find_carried(said: str, ideas: Sequence[str], heard: str) -> str | None:
    """Return the first of some ideas that is in what was said, or None.

    An idea is in it where half of the words that are the idea's own, and not
    the presenter's, are there; one that has no word of its own never is.

    >>> find_carried("Have you asked HR?", ["ask HR to step in", "talk to him"], "He is late.")
    'ask HR to step in'
    """
    there = {word.stem for word in content_words(said)}
    known = {word.stem for word in content_words(heard)}
    for idea in ideas:
        own = {word.stem for word in content_words(idea)} - known
        if own and len(own & there) >= LEAST_OF_IDEA * len(own):
            return idea
    return None
