"""Take an ask apart.

By the order of the words more than by the tree: a question as short as these
often comes out of the parser in an odd shape, but its words seldom do.
"""

from __future__ import annotations

import re

from coach.language.parsing import Parsed, Token
from coach.practice.rewording.ask import BE_FORMS, DO_FORMS, HAVE_FORMS, Ask
from coach.practice.rewording.line import Line
from coach.practice.rewording.words import FEELINGS

_AUX = {
    "do": "do",
    "does": "does",
    "did": "did",
    "is": "is",
    "'s": "is",
    "are": "are",
    "'re": "are",
    "was": "was",
    "were": "were",
    "has": "has",
    "have": "have",
    "'ve": "have",
    "had": "had",
    "will": "will",
    "'ll": "will",
    "wo": "will",
    "would": "would",
    "'d": "would",
    "can": "can",
    "ca": "can",
    "could": "could",
    "should": "should",
    "must": "must",
    "ai": "is",
}
_WH = frozenset(("what", "how", "where", "who", "which", "when", "why", "whose", "if"))
_BESIDE = """
ever usually normally often generally just really even actually already
still only honestly yet never perhaps maybe simply finally
also always secretly genuinely probably presumably maybe not n't n’t
"""
_PASSED = frozenset(_BESIDE.split())
_LEFT_OFF = re.compile(
    r"(?:(?:^|[\s,]+)(?:by now|yet|at all|already|(?<!and )then|really|actually|exactly|though|now"
    r"|at the (?:moment|minute)"
    r"|as well|so far|since|in the end|by any chance|do you think|would you say|if anything"
    r"|these days|again|or not|or what|after all|underneath|ever))+$",
    re.IGNORECASE,
)
_SHORT = 5
"""Letters: "king" and "thing" are no verbs."""
_LIKE_NOUNS = frozenset(
    [
        "minds",
        "knows",
        "like",
        "likes",
        "wants",
        "needs",
        "works",
        "looks",
        "matter",
        "cost",
        "mind",
    ]
)
"""Verbs that the parser takes for nouns."""
_DENIED = ("n't", "not", "never")
_SINGULAR = frozenset(("he", "she", "it", "that", "this", "there", "anyone", "anybody", "someone"))


def read_ask(line: Line) -> Ask | None:
    """Take a line apart; None where it has no shape that is known.

    >>> from coach.practice.rewording.line import make_line
    >>> ask = read_ask(make_line("When does the lease run out?"))
    >>> (ask.asks_with, ask.subject, ask.verb, ask.told)
    ('when', 'the lease', 'run', 'the lease runs out')
    >>> read_ask(make_line("And the board?")) is None
    True
    """
    parsed = line.parsed
    start = _find_helper(parsed) if parsed.tokens[0].lower in _WH else 0
    if start is None:
        return None
    start = _find_told(parsed, start) if start else start
    first = parsed.tokens[start]
    if first.lower in _AUX and (start or first.lower not in ("'s", "had")):
        return _read_turned(parsed, start)
    return _read_told(parsed, start)


def _find_helper(parsed: Parsed) -> int | None:
    """Return where the helping verb, or without one the subject or verb, stands."""
    for token in parsed.tokens[1:8]:
        if token.lower in _AUX and token.text[0] != "," and token.tag != "NN":
            return token.place
        if token.tag in ("VBD", "VBZ", "VBP") or token.tag == "PRP":
            return token.place
    return None


def _find_told(parsed: Parsed, place: int) -> int:
    """Return where the subject stands, where it comes first: "how long the form takes"."""
    starts = (
        each.first
        for each in parsed.chunks
        if 0 < each.first < place
        and parsed.tokens[each.first - 1].lower != "of"
        and parsed.tokens[each.first].tag in ("DT", "PRP$", "NNP")
    )
    first = next(starts, place)
    return place if parsed.tokens[first].lower in ("a", "an") else first


def _read_turned(parsed: Parsed, start: int) -> Ask | None:
    """Read a clause with its helping verb before its subject, or with no subject between."""
    helper = parsed.tokens[start]
    place = _skip(parsed, start + 1)
    last = _find_subject(parsed, place)
    if last is not None and last > place + 1 and _is_doing(parsed, helper, last):
        last -= 1
    asks_with = parsed.text(0, start - 1).lower() if start else ""
    if last is None:
        return _read_without_subject(parsed, start, asks_with)
    return _make(
        parsed,
        asks_with=asks_with,
        helper=_AUX[helper.lower],
        subject=(place, last),
        after=last + 1,
        is_denied=any(each.lower in _DENIED for each in parsed.tokens[start + 1 : place]),
        is_told=False,
    )


def _read_without_subject(parsed: Parsed, start: int, asks_with: str) -> Ask | None:
    helper = _AUX[parsed.tokens[start].lower]
    if asks_with in ("when", "where") and helper in BE_FORMS:
        last = len(parsed.tokens) - 2
        return (
            _make(
                parsed,
                asks_with=asks_with,
                helper=helper,
                subject=(start + 1, last),
                after=last + 1,
                is_denied=False,
                is_told=False,
            )
            if start < last
            else None
        )
    if asks_with.split(" ")[0] not in ("who", "what", "which", "whose", "how"):
        return None
    return _make(
        parsed,
        asks_with=asks_with,
        helper=_AUX[parsed.tokens[start].lower],
        subject=None,
        after=start + 1,
        is_denied=False,
        is_told=False,
    )


def _read_told(parsed: Parsed, start: int) -> Ask | None:
    """Read a clause in the order of a statement, or one that asks who did a thing."""
    asks_with = parsed.text(0, start - 1).lower() if start else ""
    last = _find_subject(parsed, start)
    if last is None and not asks_with:
        return None
    place = _skip(parsed, start if last is None else last + 1)
    if place >= len(parsed.tokens):
        return None
    verb = parsed.tokens[place]
    is_helper = verb.lower in _AUX
    if not is_helper and verb.tag not in ("VBD", "VBZ", "VBP", "VB", "NNS"):
        return None
    helpers = {"VBD": "did", "VBZ": "does", "NNS": "does"}
    return _make(
        parsed,
        asks_with=asks_with,
        helper=_AUX[verb.lower] if is_helper else helpers.get(verb.tag, "do"),
        subject=None if last is None else (start, last),
        after=place + is_helper,
        is_denied=any(each.lower in _DENIED for each in parsed.tokens[place : place + 3]),
        is_told=True,
    )


def _skip(parsed: Parsed, place: int) -> int:
    while place < len(parsed.tokens) and _is_passed(parsed, place):
        place += 1
    return place


def _is_passed(parsed: Parsed, place: int) -> bool:
    """Say whether a word may stand before a verb and be left out; "all" only right before it."""
    following = parsed.tokens[place + 1 : place + 2]
    is_all = parsed.tokens[place].lower in ("all", "both", "first", "last")
    is_before_verb = is_all and bool(following) and following[0].tag[:2] == "VB"
    return is_before_verb or parsed.tokens[place].lower in _PASSED


def _find_subject(parsed: Parsed, place: int) -> int | None:
    """Return the last token of the noun phrase that opens here, or None."""
    if place >= len(parsed.tokens):
        return None
    ends = [each.last for each in parsed.chunks if each.first == place]
    if not ends:
        bare = parsed.tokens[place].tag in ("PRP", "EX", "DT") and not is_article(parsed, place)
        return place if bare else None
    last = ends[0]
    if parsed.tokens[place].tag == "PRP":
        return place
    if [each.lower for each in parsed.tokens[last + 1 : last + 2]] == ["else"]:
        return last + 1
    if last > place and parsed.tokens[last].lower in _LIKE_NOUNS:
        return last - 1
    following = parsed.tokens[last + 1 : last + 2]
    if following and following[0].lower in ("of", "and"):
        more = [each.last for each in parsed.chunks if each.first == last + 2]
        last = more[0] if more else last
    return last


def _is_doing(parsed: Parsed, helper: Token, last: int) -> bool:
    """Say whether a phrase was read with more in it: "is the fella offering", "upset"."""
    ends_line = not any(each.text[0].isalnum() for each in parsed.tokens[last + 1 :])
    word = parsed.tokens[last].lower
    return ends_line and helper.lemma == "be" and (word.endswith("ing") or word in FEELINGS)


def is_article(parsed: Parsed, place: int) -> bool:
    """Say whether a determiner opens a phrase that the parser did not find whole."""
    return parsed.tokens[place].lower in ("the", "a", "an")


def _make(
    parsed: Parsed,
    *,
    asks_with: str,
    helper: str,
    subject: tuple[int, int] | None,
    after: int,
    is_denied: bool,
    is_told: bool,
) -> Ask:
    place = _skip(parsed, after)
    verb = parsed.tokens[place] if place < len(parsed.tokens) else None
    if verb is not None and not _goes_with(verb, helper):
        verb = None
    if helper == "is" and verb is not None and verb.lower in ("got", "been"):
        helper = "has"
    if helper == "would" and verb is not None and verb.tag in ("VBN", "VBD"):
        helper = "had"
    beside = "still" if any(each.lower == "still" for each in parsed.tokens[after:place]) else ""
    form, base = (verb.text, None) if verb else ("", "")
    if verb is None and helper in DO_FORMS and (subject or asks_with):
        form, base = "do", "do"
    rest_from = place + 1 if verb is not None else place
    rest = parsed.text(rest_from, len(parsed.tokens) - 1).rstrip(" ?.!")
    head = parsed.tokens[subject[1]] if subject else None
    return Ask(
        asks_with=asks_with,
        helper=helper,
        subject=_put_small(parsed, subject) if subject else "",
        verb=_find_base(verb, rest) if verb else base or "",
        form=form,
        beside=beside,
        rest=_LEFT_OFF.sub("", rest).rstrip(" ,"),
        is_denied=is_denied
        or (bool(parsed.tokens[after : after + 1]) and parsed.tokens[after].lower in _DENIED),
        is_plural=head is not None and _is_plural(head, helper),
        is_told=is_told,
    )


def _goes_with(verb: Token, helper: str) -> bool:
    """Say whether a token is the verb that a helping verb helps."""
    if helper in BE_FORMS:
        if verb.lower in ("been", "got") and helper == "is":
            return True
        if verb.tag == "NN" and verb.lower.endswith("ing"):
            return len(verb.lower) > _SHORT
        return verb.tag == "VBG" or (verb.tag == "VBN" and verb.pos == "VERB")
    if helper in HAVE_FORMS:
        return verb.tag in ("VBN", "VBD") or verb.lower == "got"
    return verb.tag[:2] == "VB" or verb.pos in ("VERB", "AUX") or verb.lower in _LIKE_NOUNS


def _is_plural(head: Token, helper: str) -> bool:
    if head.lower in _SINGULAR or helper in ("is", "does", "has", "was"):
        return False
    return head.lower in ("they", "we", "those", "these") or head.tag in ("NNS", "NNPS")


def _find_base(verb: Token, rest: str) -> str:
    if verb.lower == "got":
        return "get" if rest.startswith("to ") else "have"
    if verb.tag == "NN":
        return verb.lower.removesuffix("ing")
    return verb.lower[:-1] if verb.tag == "NNS" else verb.lemma.lower()


def _put_small(parsed: Parsed, span: tuple[int, int]) -> str:
    text = parsed.text(*span)
    opening = parsed.tokens[span[0]]
    is_name = opening.pos == "PROPN" or opening.text == "I"
    return text if is_name else text[0].lower() + text[1:]
