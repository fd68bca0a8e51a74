"""The word order of a segment: what its grammar says it does, whatever its marks.

Where nobody wrote a question mark, word order is what tells an ask from a
statement: "is she", "what did they", "how about". Form only; the label is the
model's business. Filler, and words said twice over, are skipped first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

ORDERS = (
    "inversion",
    "question word and inversion",
    "question word and noun",
    "question word and is",
    "short question",
    "question word and verb",
    "question word",
    "wondering",
    "request",
)
"""The orders an ask can have, the surer before the less sure."""

_UNCERTAIN = "question word"
_RUN_UP_BEFORE = "after a run-up: "
_AUXILIARY = (
    r"(?:is|are|am|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|"
    r"isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|"
    r"won't|wouldn't|shouldn't|ain't)"
)
_SUBJECT = (
    r"(?:i|you|he|she|it|we|they|this|that|these|those|there|anyone|anybody|anything|everyone|"
    r"everybody|everything|someone|somebody|something|people)"
)
_DETERMINER = r"(?:the|your|my|our|his|her|their|its|any|some|all|a|an|both|most|other)"
_QUESTION_WORD = (
    r"(?:(?:at|by|for|from|in|on|to|with|of|about|since|until) )?"
    r"(?:what|how|why|who|whom|whose|where|when|which)"
)
_FILLER = re.compile(
    r"(?:(?:u[hm]+m?|er+m?|m+|hm+|ah|oh|ok|okay|yeah|yes|yep|aye|no|well|so|and|but|or|then|now|"
    r"right|just|because|cause|like|actually|also|i mean|you know|i guess|i suppose|i think|hey|"
    r"wait|alright|all right|sure|good|great|thanks|thank you|sorry|cool|fine|lovely|hang on|"
    r"hold on|let's see) )+(?=\w)"
)
_TWICE = re.compile(r"\b(\w+(?: \w+)?)(?: \1\b)+")
_NOT_WORDS = re.compile(r"[^\w']+")
_RUN_UP = re.compile(
    r"(?:if|when|given|on|in|with|at|for|having|thinking|looking|as)\b.{3,60}? "
    r"(?=(?:what|how|why|who|where|is|are|do|does|did|can|could|would|will)\b)"
)
_CLAUSE = re.compile(r"\b(?:and|but|so|or|because) ")
_RELATIVE = re.compile(
    r"which (?:is|are|was|were|would|will|can|could|might|has|have|means)\b|"
    r"(?:what|how|when|where|why) (?:i|we|he|she|they|it)\b"
)
_TAG = re.compile(
    rf"\b(?:{_AUXILIARY} (?:i|you|he|she|it|we|they|there)|right|huh|or not|yeah|okay|correct|"
    r"is that right)$"
)
_PATTERNS = (
    re.compile(
        rf"{_AUXILIARY}(?: not)? (?:{_SUBJECT}\b|{_DETERMINER} \w|\w+ing\b|\w+(?=$| (?:\w+ )?"
        r"(?:going|gonna|trying|able|doing|been|got|ready)\b))"
    ),
    re.compile(
        rf"{_QUESTION_WORD}(?: exactly| else| on earth| then)?(?:'re|'d|'ll| {_AUXILIARY})"
        rf"(?: not)? (?:{_SUBJECT}\b|\w)"
    ),
    re.compile(
        rf"(?:what|which|whose|how) (?!{_SUBJECT}\b|{_DETERMINER}\b)(?:\w+ ){{1,3}}{_AUXILIARY} "
        rf"(?:{_SUBJECT}|{_DETERMINER})\b"
    ),
    re.compile(rf"{_QUESTION_WORD}'s\b"),
    re.compile(
        r"how (?:about|many|much|long|come|often|far|old)\b|what (?:about|if|kind|sort|else|"
        r"time|for|now)\b|why not\b|which one\b|who else\b|where (?:from|to)\b|like what\b"
    ),
    re.compile(
        r"(?:who|what|which(?: \w+)?) (?:happen|ma[kd]e|c[oa]me|goes|went|sa(?:ys|id)|help|"
        r"wants|told|g[ia]ve|gets|got|change|stop|bring|brought|le(?:ads|d)|drew|matter|stands)"
    ),
    re.compile(rf"{_QUESTION_WORD}\b"),
    re.compile(r"(?:i'm |i was |i am |i )?(?:just )?(?:wondering|wonder|curious)\b"),
    re.compile(
        r"(?:can|could|would|will) you (?:\w+ )?(?:tell|say|talk|describe|explain|give|share|walk|"
        r"take)\b|(?:tell|talk|walk|take) (?:me|us)\b|say (?:more|a bit|something)\b|"
        r"(?:describe|explain)\b"
    ),
)
_LEAST_FOR_TAG = 3


def read_word_order(text: str) -> tuple[str, ...]:
    """Name the word orders found.

    One of ``ORDERS``, or one said after a run-up or in a later clause; a tag or
    an "or" at the end; where there is none of these, fragment or statement.

    >>> read_word_order("um so is is she coming")
    ('inversion',)
    >>> read_word_order("If she says no, what would you do?")
    ('after a run-up: question word and inversion',)
    >>> read_word_order("We went home."), read_word_order("And the")
    (('statement',), ('fragment',))
    """
    plain = _TWICE.sub(r"\1", _NOT_WORDS.sub(" ", text.replace("’", "'").lower()).strip())
    said = _FILLER.sub("", plain, count=1) if _FILLER.match(plain) else plain
    words = said.count(" ") + 1
    found = [order] if (order := _find_order(said)) else []
    if words >= _LEAST_FOR_TAG and _TAG.search(said):
        found.append("tag")
    if words >= _LEAST_FOR_TAG and said.endswith(" or"):
        found.append("or")
    return tuple(found) or ("statement" if words >= _LEAST_FOR_TAG else "fragment",)


def has_asking_order(orders: Sequence[str]) -> bool:
    """Say whether one of the orders found asks, and not in a later clause only.

    >>> has_asking_order(read_word_order("how about the other gate"))
    True
    >>> has_asking_order(read_word_order("what i did was ring round"))
    False
    """
    asking = {each for each in ORDERS if each != _UNCERTAIN}
    return any(order.removeprefix(_RUN_UP_BEFORE) in asking for order in orders)


def _find_order(said: str) -> str | None:
    if order := _match_order(said):
        return order
    run_up = _RUN_UP.match(said)
    if run_up and (order := _match_order(said[run_up.end() :])):
        return f"{_RUN_UP_BEFORE}{order}"
    clauses = (_match_order(said[clause.end() :]) for clause in _CLAUSE.finditer(said))
    return next((f"in a later clause: {order}" for order in clauses if order), None)


def _match_order(said: str) -> str | None:
    """Return the first order that opens these words."""
    relative = _RELATIVE.match(said)
    for order, pattern in zip(ORDERS, _PATTERNS, strict=True):
        if pattern.match(said) and not (relative and order != _UNCERTAIN):
            return order
    return None
