"""The shape of an ask: its clauses, its question marks, its word order.

Form only; what the words are for is the label's business. Used by the flags
and the tie-breaks.
"""

from __future__ import annotations

import re
from itertools import pairwise

from coach.classifier.cues import normalise
from coach.language.sentences import find_sentence_ends

_CLOSERS = " \"'”’)]"
_CLAUSE = re.compile(r"[,;:—–]\s+|\b(?:and|but|so|or|because)\s+")
_LEAD_IN = (
    r"(?:\w+, )?(?:(?:and|but|so|or|then|well|now|just|also|if [^,]{1,60},|when [^,]{1,60},) )*"
)
_ASKING = re.compile(
    _LEAD_IN + r"(?:(?:at|by|for|from|in|on|to|with|of|about|since|until) )?"
    r"(?:what|how|why|who|whom|whose|where|when|which|"
    r"is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|"
    r"isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|"
    r"won't|wouldn't|shouldn't|any|anything|anyone|anybody|ever)(?:'s|'re|'d|'ve|'ll)?\b"
)
_AUXILIARY = re.compile(
    _LEAD_IN
    + r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|"
    r"isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|"
    r"wouldn't|shouldn't)\b"
)
_REPEATING = re.compile(
    r"(?:(?:so|and|or|well|um+|er+),? )*(?:(?:like|as in|i mean|or rather|that is|in other words|"
    r"meaning)\b|(?:when|if|because) (?:i|you|we|they|he|she|it|there|your|their|his|her|the)\b"
    r"(?![^,]*, (?:what|how|why|who|where|which|is|are|do|does|did|would|could|will))|"
    r"(?:can|could|may) i (?:just )?ask (?:you )?(?:one|something|a question|that)\b)"
)
_JOINED_ASK = re.compile(
    r",? and (?:then )?(?:(?:at|by|for|from|in|on|to|with) )?"
    r"(?:what|how|why|who|where|which|is|are|was|were|do|does|did|have|has|can|could|would|will)\b"
    r"(?! about you\b)"
)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text.

    >>> split_sentences("It went on, Dr. Lamb. And then? Nothing")
    ['It went on, Dr. Lamb.', 'And then?', 'Nothing']
    """
    tokens = text.split()
    if not tokens:
        return []
    bounds = (0, *find_sentence_ends(tokens), len(tokens))
    sentences = (" ".join(tokens[start:end]) for start, end in pairwise(bounds))
    return [sentence for sentence in sentences if sentence.strip(" .?!…")]


def find_asks(text: str) -> list[str]:
    """Return the sentences of a text that end in a question mark.

    >>> find_asks("What did she say? I see. And you?")
    ['What did she say?', 'And you?']
    """
    return [
        sentence for sentence in split_sentences(text) if sentence.rstrip(_CLOSERS).endswith("?")
    ]


def opens_like_question(text: str) -> bool:
    """Say whether a text, or a clause of it, opens with a question word or an auxiliary.

    >>> opens_like_question("So, what happened?"), opens_like_question("You told them?")
    (True, False)
    """
    plain = normalise(text)
    return any(_ASKING.match(clause) for clause in [plain, *_CLAUSE.split(plain)])


def opens_with_auxiliary(text: str) -> bool:
    """Say whether a text opens with do, is, have, can, will or one of their kind.

    >>> opens_with_auxiliary("And did it work?"), opens_with_auxiliary("How did it go?")
    (True, False)
    """
    return bool(_AUXILIARY.match(normalise(text)))


def repeats_an_ask(text: str) -> bool:
    """Say whether an ask only says another one again, finishes it, or asks leave for it.

    >>> repeats_an_ask("Like, what would I have seen?"), repeats_an_ask("When they don't come?")
    (True, True)
    >>> repeats_an_ask("When do they come?")
    False
    """
    return bool(_REPEATING.match(text.replace("’", "'").lower()))


def joins_two_asks(sentence: str) -> bool:
    """Say whether one sentence joins two different asks by "and".

    An action and its date are one ask, and so is a choice between two things.

    >>> joins_two_asks("What's in the way, and who could shift it?")
    True
    >>> joins_two_asks("What will you do, and by when?")
    False
    """
    plain = normalise(sentence)
    joined = _JOINED_ASK.search(plain)
    return bool(joined and joined.start() > 0 and _ASKING.match(plain))
