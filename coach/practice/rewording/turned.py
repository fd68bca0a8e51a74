"""Say somebody's words from the asker's side: "I sold my van" is "you sold your van"."""

from __future__ import annotations

from collections.abc import Iterable

from coach.language.parsing import Parsed, Token

_TURNED = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
    "here": "there",
}
_SPEAKER = frozenset(("i", "we"))
ASKER_WORDS = frozenset(("you", "your", "yours", "yourself", "yourselves", "y'all"))
"""Said by a presenter they are about anybody, or about the asker: not to be turned."""

_ALWAYS_CAPITAL = frozenset(("PROPN",))


def is_speaker(token: Token) -> bool:
    """Say whether a token is the speaker: "I" or "we"."""
    return token.lower in _SPEAKER


def turn(parsed: Parsed, first: int, last: int) -> str:
    """Return the tokens from first to last as the asker would say them to the speaker.

    >>> from coach.language.parsing import parse
    >>> turn(parse("I was sure my dad had rung me."), 0, 7)
    'you were sure your dad had rung you'
    """
    return turn_tokens(parsed, range(first, last + 1))


def turn_tokens(parsed: Parsed, places: Iterable[int]) -> str:
    """Return some tokens as the asker would say them, in the given order.

    The first is written small unless it is a name.
    """
    words = [(_turn_token(parsed, parsed.tokens[place]), place) for place in places]
    return "".join(f"{word}{parsed.tokens[place].space}" for word, place in words).strip()


def _turn_token(parsed: Parsed, token: Token) -> str:
    if token.lower in _TURNED:
        return _TURNED[token.lower]
    if token.lower in ("am", "'m", "was") and _is_about_speaker(parsed, token):
        return {"am": "are", "'m": "'re", "was": "were"}[token.lower]
    if token.pos in _ALWAYS_CAPITAL or not _opens_sentence(parsed, token):
        return token.text
    return token.text[0].lower() + token.text[1:]


def _is_about_speaker(parsed: Parsed, token: Token) -> bool:
    """Say whether "was" goes with "I": its own subject, or that of the verb it helps."""
    verb = parsed.tokens[token.head] if token.dep in ("aux", "auxpass") else token
    subjects = [each for each in parsed.children(verb) if each.dep in ("nsubj", "nsubjpass")]
    return any(is_speaker(each) for each in subjects)


def _opens_sentence(parsed: Parsed, token: Token) -> bool:
    return not token.place or parsed.tokens[token.place - 1].sentence != token.sentence
