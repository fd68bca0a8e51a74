"""Which words a question takes from the presenter, and which from an idea of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coach.labels import Role
from coach.language.content_words import content_words
from coach.language.said_back import find_said_back, list_runs
from coach.language.stop_words import WORKPLACE_WORDS
from coach.practice.items import Said

LEAST_OF_IDEA = 0.5
"""From this share of an idea's own words on, the idea is taken to be in a question."""


def list_heard(context: Iterable[Said]) -> str:
    """Return what the presenter said, in one piece."""
    return " ".join(said.said for said in context if said.role is Role.PRESENTER)


def find_kept_words(said: str, heard: str) -> tuple[str, ...]:
    """Return the presenter's words in what was said: stretches first, then single words.

    Names, and words of any workplace such as "team", count in a stretch only:
    they are no sign of having listened.

    >>> find_kept_words("What is it like covering for him?", "I keep covering for the man.")
    ('covering',)
    """
    stretches = find_said_back(said, list_runs(heard))
    covered = {word.stem for stretch in stretches for word in content_words(stretch)}
    known = {word.stem for word in content_words(heard)} - WORKPLACE_WORDS - covered
    single = {
        word.stem: word.word
        for word in reversed(content_words(said))
        if word.stem in known and not word.is_name
    }
    return (*stretches, *reversed(single.values()))


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
