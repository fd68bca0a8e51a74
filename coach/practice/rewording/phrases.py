"""The people and the matters that a presenter named, as an asker would name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.parsing import Chunk, Parsed, Token, parse
from coach.practice.rewording.turned import ASKER_WORDS, turn
from coach.practice.rewording.words import NO_MATTER, PEOPLE

_MOST_WORDS = 4
_KNOWN_BY = frozenset(
    ("my", "our", "his", "her", "their", "its", "the", "this", "that", "these", "those")
)
_ORDINAL = re.compile(
    r"second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie)th|\d+(?:st|nd|rd|th)"
)
_UNCLEAR = frozenset(
    (
        *ASKER_WORDS,
        "other",
        "same",
        "only",
        "first",
        "last",
        "one",
        "whole",
        "some",
        "any",
        "no",
        "such",
        "next",
        "own",
        "new",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Somebody or something named: "your deputy", "the rota"."""

    place: int
    said: str
    is_person: bool
    is_plural: bool
    lemmas: frozenset[str]


def list_phrases(text: str, *, by_asker: bool = False) -> tuple[Phrase, ...]:
    """Return what is named in a text and can be named again, in order.

    ``by_asker`` is whether the asker said it, so that "your" is the presenter's.

    >>> [each.said for each in list_phrases("My deputy has lost the rota and a key.")]
    ['your deputy']
    """
    parsed = parse(text)
    return tuple(
        _make(parsed, chunk)
        for chunk in parsed.chunks
        if _is_clear(parsed, chunk, by_asker=by_asker)
    )


def _is_clear(parsed: Parsed, chunk: Chunk, *, by_asker: bool) -> bool:
    """Say whether a phrase says by itself whom or what it means."""
    tokens = parsed.tokens[chunk.first : chunk.last + 1]
    head, opening = parsed.tokens[chunk.head], tokens[0].lower
    known = opening in _KNOWN_BY or (by_asker and opening == "your")
    rest = {each.lower for each in tokens[1:]}
    return (
        known
        and 1 < len(tokens) <= _MOST_WORDS
        and head.pos == "NOUN"
        and chunk.head == chunk.last
        and head.lemma.lower() not in NO_MATTER
        and not rest & _UNCLEAR
        and not _ORDINAL.fullmatch(head.lower)
        and not any(each.pos in ("PRON", "NUM", "PUNCT", "CCONJ") for each in tokens[1:])
        and not _goes_on(parsed, head)
    )


def _goes_on(parsed: Parsed, head: Token) -> bool:
    """Say whether more follows that belongs to it: "the man in the corridor"."""
    after = parsed.tokens[head.place + 1] if head.place + 1 < len(parsed.tokens) else head
    return (
        any(
            each.dep in ("relcl", "acl", "prep", "conj", "appos", "cc") and each.place > head.place
            for each in parsed.children(head)
        )
        or after.lower in ("'s", "'")
        or (after is not head and (after.text == "-" or after.pos in ("NOUN", "PROPN")))
    )


def _make(parsed: Parsed, chunk: Chunk) -> Phrase:
    head = parsed.tokens[chunk.head]
    tokens = parsed.tokens[chunk.first : chunk.last + 1]
    return Phrase(
        place=chunk.head,
        said=turn(parsed, chunk.first, chunk.last),
        is_person=head.lemma.lower() in PEOPLE,
        is_plural=head.tag in ("NNS", "NNPS") or head.lemma in ("people", "staff", "police"),
        lemmas=frozenset(each.lemma.lower() for each in tokens[1:]),
    )
