"""Say a clause of the presenter's back to them, and ask plainly: "She left. How was that?".

The way for a line of which no form is known: nothing of the asker's is in it,
and what the presenter said decides how it can be asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.content_words import content_words
from coach.practice.items import Rewording
from coach.practice.rewording.clauses import Clause
from coach.practice.rewording.heard import Heard
from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Asked
from coach.practice.rewording.told import Told
from coach.practice.rewording.words import FEELINGS
from coach.transcript import count_words

_OPENS = "Their own words, said back, and room to go on from them"
_ENOUGH = 2
"""So many words of matter make a clause say something by itself."""
_FEWEST = 4
_LIKE_NOW = "What's that like for you?"
_LIKE_THEN = "What was that like for you?"
_MAKE_OF = "What do you make of that?"
_LEAVES = "Where does that leave you?"
_BEHIND = "What's behind that?"
_FELT = "How do you feel about that?"
_ON_THEN = "What was going on for you then?"
_IS_LIKE = {
    Told.HAPPENED: _LIKE_THEN,
    Told.WENT_ON: _LIKE_THEN,
    Told.WAS_SO: _LIKE_THEN,
    Told.HAPPENS: _LIKE_NOW,
    Told.GOES_ON: _LIKE_NOW,
    Told.CANNOT: _LIKE_NOW,
    Told.HAS_HAPPENED: _LEAVES,
    Told.WILL: _FELT,
}
_FEELING = re.compile(
    r"\b(?:feel|felt|angry|cross|upset|hurt|worried|afraid|guilty|annoyed|jealous|disappointed)\b"
)
_WHY_NOT = re.compile(r"^why (?:did|have|has|had)n't you\b")


def say_back(
    offer: Rewording, line: Line, heard: Heard, *, first: bool = False
) -> Iterator[Rewording]:
    """Yield an open question with a clause of the presenter's before it, the best clause first.

    ``first`` prefers what the presenter began with to what came last.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> tried = Rewording(said="What have you tried so far?", opens="")
    >>> heard = hear("My van has broken down.")
    >>> [each.said for each in say_back(tried, make_line("Have you rung?"), heard)]
    ['Your van has broken down. What have you tried so far?']
    """
    for clause in order_clauses(line, heard, first=first):
        yield Rewording(said=f"{_write(clause)} {offer.said}", opens=offer.opens)


def ask_plainly(asked: Asked) -> Iterator[Rewording]:
    """Yield, for any line, a clause of the presenter's and an open ask that goes with it."""
    for clause in order_clauses(asked.line, asked.heard):
        yield Rewording(said=f"{_write(clause)} {_choose_ask(asked.line, clause)}", opens=_OPENS)


def order_clauses(line: Line, heard: Heard, *, first: bool = False) -> list[Clause]:
    """Return the clauses that can be said back: first what the line names, and what says most."""
    stems = {word.stem for word in content_words(line.said)}

    def weigh(clause: Clause) -> tuple[bool, bool, int]:
        own = {word.stem for word in content_words(clause.said)}
        return (bool(stems & own), len(own) >= _ENOUGH, -clause.place if first else clause.place)

    return sorted(filter(_says_something, heard.clauses), key=weigh, reverse=True)


def _says_something(clause: Clause) -> bool:
    """Say whether a clause is more than a phrase, and not what the presenter thinks of it all."""
    is_thought = clause.by_speaker and clause.verb in ("think", "mean", "suppose", "guess", "know")
    return count_words(clause.said) >= _FEWEST and not is_thought


def _write(clause: Clause) -> str:
    return f"{clause.said[0].upper()}{clause.said[1:]}."


def _choose_ask(line: Line, clause: Clause) -> str:
    """Return the plain ask that goes with how the clause is told, and with what was asked."""
    is_past = clause.told in (Told.HAPPENED, Told.WENT_ON, Told.WAS_SO)
    if is_past and _WHY_NOT.match(line.lower):
        return _ON_THEN
    if clause.by_speaker and clause.verb == "be" and FEELINGS & {*clause.said.split()}:
        return _BEHIND
    if _FEELING.search(line.lower):
        return "How did you feel about that?" if is_past else _FELT
    if clause.told is Told.IS_SO:
        return _LIKE_NOW if clause.by_speaker else _MAKE_OF
    return _IS_LIKE[clause.told]
