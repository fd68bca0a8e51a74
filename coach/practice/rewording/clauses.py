"""What a presenter told, clause by clause, ready to be taken up in a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.language.parsing import Parsed, Token, parse
from coach.practice.rewording.clause_checks import (
    has_clear_words,
    is_plain,
    is_supposed,
    is_whole,
    opens,
)
from coach.practice.rewording.clause_ends import find_last
from coach.practice.rewording.told import Told, find_told, is_denied
from coach.practice.rewording.turned import is_speaker, turn_tokens

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_BESIDE_VERBS = "still always just only also even already actually really ever"
_PASSING = frozenset(_BESIDE_VERBS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a presenter's, seen from the asker.

    ``said`` is all of it ("you always signed the leaflet"), ``event`` leaves out what
    would not go with "when" ("you signed the leaflet"), ``verb`` is its main verb's
    lemma, ``place`` where that stands.
    """

    place: int
    told: Told
    by_speaker: bool
    is_denied: bool
    said: str
    event: str
    verb: str


def list_clauses(heard: str) -> tuple[Clause, ...]:
    """Return the clauses that can be taken up as they stand, in order.

    Left out is all that is questioned, denied, wished, quoted, of uncertain
    reference or parsed in pieces.

    >>> [clause.said for clause in list_clauses("I signed the leaflet, and he laughed at me.")]
    ['you signed the leaflet', 'he laughed at you']
    """
    parsed = parse(heard)
    found = (_read_clause(parsed, token) for token in parsed.tokens if _may_head(token))
    return tuple(clause for clause in found if clause is not None)


def _may_head(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.dep in ("ROOT", "conj", "ccomp", "parataxis")


def _read_clause(parsed: Parsed, verb: Token) -> Clause | None:
    children = parsed.children(verb)
    subjects = [each for each in children if each.dep in _SUBJECTS]
    if len(subjects) != 1 or subjects[0].right >= verb.place:
        return None
    subject = subjects[0]
    last = find_last(parsed, subject.left, verb)
    told = find_told(parsed, subject, verb)
    sayable = (
        told is not None
        and opens(parsed, subject.left)
        and not is_supposed(parsed, verb)
        and is_whole(parsed, subject.left, last, verb)
        and is_plain(parsed, subject, verb)
        and has_clear_words(parsed, subject, verb, last)
    )
    return _make(parsed, subject, verb, last, told) if told and sayable else None


def _make(parsed: Parsed, subject: Token, verb: Token, last: int, told: Told) -> Clause:
    tokens = parsed.tokens[subject.left : last + 1]
    owned = verb.lower == "got" and told is Told.HAS_HAPPENED and _has_object(parsed, verb)
    return Clause(
        place=verb.place,
        told=Told.IS_SO if owned else told,
        by_speaker=is_speaker(subject) and subject.left == subject.place,
        is_denied=is_denied(parsed, verb),
        said=turn_tokens(parsed, [each.place for each in tokens]),
        event=turn_tokens(parsed, _leave_out_passing(tokens, verb)),
        verb="have" if owned else verb.lemma,
    )


def _leave_out_passing(tokens: Sequence[Token], verb: Token) -> list[int]:
    return [
        each.place
        for each in tokens
        if each.place >= verb.place or each.dep != "advmod" or each.lower not in _PASSING
    ]


def _has_object(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep in ("dobj", "ccomp") for each in parsed.children(verb))
