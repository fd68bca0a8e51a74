"""Where a clause ends when it is taken out of its sentence."""

from __future__ import annotations

from coach.language.parsing import Parsed, Token

MOST_WORDS = 10
"""A longer clause makes too long a question."""

_ADJUNCTS = ("prep", "npadvmod", "advmod", "advcl")
_OF_TIME = frozenset(("after", "at", "before", "by", "during", "since"))
_STOPS = frozenset(',;:.!?()[]–—…"“”‘')
_CUT_BEFORE = frozenset(("because", "cos", "since", "till", "until", "though", "although", "so"))
_MAY_TRAIL = """
really actually basically apparently mind though now then still just too anyway mostly obviously
either yet as ever
"""
_TRAILING = frozenset(_MAY_TRAIL.split())


def find_last(parsed: Parsed, first: int, verb: Token) -> int:
    """Return where the clause ends: before a mark, another clause, or a trailing word."""
    last = verb.place
    for token in parsed.tokens[verb.place + 1 : verb.right + 1]:
        if is_stop(parsed, token) or _opens_aside(parsed, token):
            break
        if joins_verbs(parsed, token) and not _shares_subject(parsed, token, verb):
            break
        last = token.place
    last = _leave_out_rest(parsed, first, last, verb)
    if last > verb.place + 1 and parsed.text(last - 1, last).lower() == "as well":
        last -= 2
    while last > verb.place and parsed.tokens[last].lower in _TRAILING:
        last -= 1
    return last


def joins_verbs(parsed: Parsed, token: Token) -> bool:
    """Say whether a token is the "and" between two verbs."""
    return token.dep == "cc" and parsed.tokens[token.head].pos in ("VERB", "AUX")


def _shares_subject(parsed: Parsed, joining: Token, verb: Token) -> bool:
    """Say whether an "and" is followed by another verb of the same subject: "and cried"."""
    tags = {verb.tag, *(each.tag for each in parsed.tokens[joining.place + 1 :][:1])}
    return joining.lower == "and" and (tags == {"VBD"} or tags <= {"VBP", "VB"})


def _leave_out_rest(parsed: Parsed, first: int, last: int, verb: Token) -> int:
    """Return where a long clause can end: before an adjunct that something goes before."""
    adjuncts = [
        each
        for each in parsed.children(verb)
        if verb.place + 1 < each.left <= last and each.dep in _ADJUNCTS
    ]
    # The first of them may be what the verb needs ("took it off the file"), unless it is a time.
    adjuncts = [each for each in adjuncts if each is not adjuncts[0] or each.lower in _OF_TIME]
    end = last
    while adjuncts and end - first >= MOST_WORDS:
        end = adjuncts.pop().left - 1
    says_enough = any(each.pos == "NOUN" for each in parsed.tokens[verb.place + 1 : end + 1])
    return end if says_enough else last


def _opens_aside(parsed: Parsed, token: Token) -> bool:
    """Say whether a clause of time or reason opens here: it can be left off."""
    following = parsed.tokens[token.place + 1 : token.place + 2]
    if token.lower in _CUT_BEFORE:
        goes_on = bool(following) and not is_stop(parsed, following[0])
        return goes_on and token.dep != "prep" and token.pos != "NOUN"
    head = parsed.tokens[token.head]
    if token.lower == "as" and following and following[0].lower in ("if", "though"):
        return False
    return token.lower in ("when", "while", "as") and head.dep == "advcl" and head.pos == "VERB"


def is_stop(parsed: Parsed, token: Token) -> bool:
    """Say whether a token is a mark that ends a clause."""
    dash = token.text == "-" and bool(parsed.tokens[token.place - 1].space)
    return token.text[0] in _STOPS or dash
