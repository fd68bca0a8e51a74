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
from coach.practice.rewording.suggestions import TO_DO, WISHED
from coach.practice.rewording.told import Told
from coach.practice.rewording.words import FEELINGS
from coach.transcript import count_words

_OPENS = "Their own words, said back, and room to go on from them"
_ENOUGH = 2
"""So many words of matter make a clause say something by itself."""
_FEWEST, _FEWEST_HAD = 4, 6
_GOOD = re.compile(
    r"\b(?:good|best|brilliant|lovely|great|nice|kind|excellent|wonderful|fine|perfect|clever)\b"
)
"""What is well is seldom what a line was about."""
_ROUGH = re.compile(
    r"n't\b|\b(?:not|never|no|nobody|nothing|none|stuck|struggl\w+|late|behind|short|lost|awkward"
    r"|rude|hard|difficult|tired|exhausted|wrong|row|complain\w*|quiet|silence|froze\w*|cut\w*"
    r"|clos\w+|leav\w+|gone|refus\w+|ignor\w+|cancel\w*|overdue|still|alone|again|too"
    r"|nothing|worse|disagree\w*|forget\w*|fail\w*|finish\w*|risk|disaster|gossip|mess)\b"
)
"""Where the trouble shows in a clause; only to choose among clauses by."""
_HANDED = re.compile(r"\bbeen (?:asked|told|offered|given|invited|made|put|moved|promoted)\b")
_HAVING = re.compile(r"^you(?:'ve| have)(?: got)? an? ")
_TWICE = re.compile(r"^you(?:'\w+)? (?:\w+ )?you\b")
_LIKE_NOW = "What's that like for you?"
_LIKE_THEN = "What was that like for you?"
_LIKE_SINCE = "What has that been like for you?"
_MAKE_OF = "What do you make of that?"
_LEAVES = "Where does that leave you?"
_BEHIND = "What's behind that?"
_FELT = "How do you feel about that?"
_FELT_THEN = "How did you feel about that?"
_ON_THEN = "What was going on for you then?"
_IS_LIKE = {
    Told.HAPPENED: _LIKE_THEN,
    Told.WENT_ON: _LIKE_THEN,
    Told.WAS_SO: _LIKE_THEN,
    Told.HAS_HAPPENED: _LEAVES,
    Told.WILL: _FELT,
}
"""What goes with how a clause is told; with any other, what it is like now."""
_PAST = (Told.HAPPENED, Told.WENT_ON, Told.WAS_SO)
_GOING_ON = (Told.IS_SO, Told.HAPPENS, Told.GOES_ON)
_FEELING = re.compile(
    r"\b(?:feel|felt|angry|cross|upset|hurt|worried|afraid|scared|guilty|annoyed|jealous"
    r"|disappointed)\b"
)
_WHY_NOT = re.compile(r"^why (?:did|have|has|had)n't you\b")
_VIEWING = re.compile(r"^(?:isn't|aren't|wasn't|surely|(?:he|she|they)(?:'s|'re| is| are))\b")
_THEIR_VIEW = re.compile(r"^how do you think (?:he|she|they) ")
_LOOSE = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|its|either|both|one)\b|\bit\b(?!\?$)"
)


def say_back(offer: Rewording, line: Line, heard: Heard) -> Iterator[Rewording]:
    """Yield an open question with a clause of the presenter's before it, the best clause first.

    Nothing for one whose "it" or "them" might seem to mean what was said back.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> tried = Rewording(said="What have you tried so far?", opens="")
    >>> heard = hear("My van has broken down.")
    >>> [each.said for each in say_back(tried, make_line("Have you rung?"), heard)]
    ['Your van has broken down. What have you tried so far?']
    """
    if _LOOSE.search(_THEIR_VIEW.sub("", offer.said.lower())):
        return
    for clause in order_clauses(line, heard):
        if _goes_with(offer.said, clause):
            yield Rewording(said=f"{_write(clause)} {offer.said}", opens=offer.opens)


def ask_plainly(asked: Asked) -> Iterator[Rewording]:
    """Yield, for any line, a clause of the presenter's and an open ask that goes with it."""
    for clause in order_clauses(asked.line, asked.heard):
        yield Rewording(said=f"{_write(clause)} {_choose_ask(asked, clause)}", opens=_OPENS)


def order_clauses(line: Line, heard: Heard) -> list[Clause]:
    """Return the clauses that can be said back, the best first: from the last to the first.

    Before others come those with trouble in them, and those about what the line names.
    """
    stems = {word.stem for word in content_words(line.said)}

    def weigh(clause: Clause) -> tuple[bool, bool, bool, int]:
        own = {word.stem for word in content_words(clause.said)}
        return (_is_rough(clause), bool(stems & own), len(own) >= _ENOUGH, clause.place)

    return sorted(filter(_says_something, heard.clauses), key=weigh, reverse=True)


def _says_something(clause: Clause) -> bool:
    """Say whether a clause is more than a phrase, plainly worded, and about what is the matter."""
    is_thought = clause.by_speaker and clause.verb in ("think", "mean", "suppose", "guess", "know")
    is_well = clause.verb == "be" and not clause.is_denied and bool(_GOOD.search(clause.said))
    is_plain = not (is_thought or is_well or _TWICE.match(clause.said))
    fewest = _FEWEST_HAD if _HAVING.match(clause.said) else _FEWEST
    return count_words(clause.said) >= fewest and is_plain


def _is_rough(clause: Clause) -> bool:
    """Say whether it shows in a clause that something is in the way."""
    return (
        clause.is_denied or clause.told is Told.CANNOT or bool(_ROUGH.search(clause.said.lower()))
    )


def _goes_with(ask: str, clause: Clause) -> bool:
    """Say whether an ask for ideas or wishes can follow a clause: there is something to meet."""
    if ask not in (*TO_DO, WISHED) or not clause.by_speaker:
        return True
    if ask == WISHED and (clause.told in _GOING_ON or _HANDED.search(clause.said)):
        return True
    return _is_rough(clause) and clause.verb != "feel"


def _write(clause: Clause) -> str:
    return f"{clause.said[0].upper()}{clause.said[1:]}."


def _choose_ask(asked: Asked, clause: Clause) -> str:
    """Return the plain ask that goes with what was asked, or else with the clause alone."""
    lower, is_past = asked.line.lower, clause.told in _PAST
    if is_past and _WHY_NOT.match(lower):
        return _ON_THEN
    if clause.by_speaker and clause.verb == "be" and FEELINGS & {*clause.said.split()}:
        return _BEHIND
    if _FEELING.search(lower):
        return _FELT_THEN if is_past else _FELT
    if not clause.by_speaker and (asked.is_view or _VIEWING.match(lower)):
        return _MAKE_OF
    return _choose_by_clause(clause)


def _choose_by_clause(clause: Clause) -> str:
    if clause.said.startswith(("there's been ", "there have been ")):
        return _LEAVES
    if _HANDED.search(clause.said):
        return _FELT
    if clause.told is Told.HAS_HAPPENED and clause.by_speaker and " been " in clause.said:
        return _LIKE_SINCE
    if not clause.by_speaker and clause.verb in ("want", "need", "expect", "say", "think"):
        return _FELT_THEN if clause.told in _PAST else _FELT
    return _IS_LIKE.get(clause.told, _LIKE_NOW)
