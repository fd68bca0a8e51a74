"""Small joints of a question: pronouns in their other form, what follows an adjective."""

from __future__ import annotations

import re

from coach.language.parsing import parse
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.inflections import make_gerund
from coach.practice.rewording.line import make_line
from coach.practice.rewording.reading_asks import read_ask
from coach.practice.rewording.words import FEELINGS

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_PASTS = {"feel": "felt", "know": "knew", "see": "saw", "want": "wanted"}
_BESIDE = (
    r"(?:a (?:tiny |little )?bit(?: of)?|a little|so|very|too|just|at all|quite|pretty|rather|that"
    r"|terribly|really|still|actually|feeling|in some way|somehow|secretly|even|perhaps|maybe)"
)
_FEELING = re.compile(
    rf"^(?:{_BESIDE} )*(?:{'|'.join(sorted(FEELINGS, key=len, reverse=True))})\b"
    rf"(?: (?:and|or) (?:{_BESIDE} )*\w+)?(?: up| off| down| out)?(?: inside| deep down)?(.*)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^,? ?(?:about|of|with|by|for|towards|over"
    r"|at(?= (?:him|her|them|me|us|\w+ing|the idea|the thought|what|how)\b)) ",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"^,? ?(?:when|while|in|on|at|as|during|after|before|every|each) |^, ?\w+ing\b", re.IGNORECASE
)
_HAVE_DONE = re.compile(
    r"\b(you|they|we) have (?!(?:about|out|some|an)\b)"
    r"(?=\w+(?:ed|en|wn|st|ld|ne|ot|ght|ept|eft|ade|ad|id|ut|un|ome)\b)"
)
_TO = re.compile(r"^ to (\w+)(.*)$", re.IGNORECASE)


def put_as_object(subject: str) -> str:
    """Return a subject as it stands after a verb or a preposition.

    >>> put_as_object("they"), put_as_object("the lads")
    ('them', 'the lads')
    """
    return _OBJECTS.get(subject.lower(), subject)


def agree(ask: Ask, verb: str) -> str:
    """Return "feel", "know", "see" or "want" as it goes with the subject of an ask."""
    if ask.is_past:
        return _PASTS[verb]
    singular = ask.helper in ("is", "does") or ask.subject.lower() in ("he", "she")
    return f"{verb}s" if singular else verb


def is_plural(noun: str) -> bool:
    """Say whether a noun phrase is of more than one."""
    parsed = parse(noun)
    return bool(parsed.chunks) and parsed.tokens[parsed.chunks[0].head].tag in ("NNS", "NNPS")


def name_clause(text: str) -> str | None:
    """Return a clause as something that can be felt or known about; None where it is none.

    >>> name_clause("she'll leave on Friday"), name_clause("the rain")
    ('her leaving on Friday', None)
    """
    clause = read_ask(make_line(text)) if text.strip() else None
    if clause is None or not clause.is_told or not clause.subject or clause.asks_with:
        return None
    whose = "" if clause.is_of_you else f"{put_as_object(clause.subject)} "
    return f"{whose}{'not ' if clause.is_denied else ''}{clause.doing}"


def find_after_feeling(rest: str) -> str | None:
    """Return what follows a feeling, as it follows "How did you feel"; None without a feeling.

    >>> find_after_feeling("a bit jealous of him")
    ' about him'
    >>> find_after_feeling("guilty, handing him over")
    ', handing him over'
    >>> find_after_feeling("late for it") is None
    True
    """
    found = _FEELING.match(rest)
    if not found:
        return None
    tail = found[1]
    if about := _ABOUT.match(tail):
        return f" about {tail[about.end() :]}"
    if _KEPT.match(tail):
        return tail
    if to := _TO.match(tail):
        return f" about {make_gerund(to[1].lower())}{to[2]}"
    return ""


def tidy(text: str) -> str:
    """Return a question with its spaces, short forms and mark put right.

    >>> tidy("what matters to you about the bank you are  with")
    "What matters to you about the bank you're with?"
    """
    text = re.sub(r"\s+", " ", text).replace(" ,", ",").strip(" ,?")
    text = re.sub(r"\byou are (?=\w)", "you're ", text)
    text = _HAVE_DONE.sub(r"\1've ", text)
    return f"{text[0].upper()}{text[1:]}?"
