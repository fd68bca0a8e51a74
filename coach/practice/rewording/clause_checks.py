"""Whether a clause can be taken out of its sentence and said by somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from coach.language.parsing import Parsed, Token
from coach.practice.rewording.clause_ends import MOST_WORDS, is_stop
from coach.practice.rewording.told import HELPING, is_denied
from coach.practice.rewording.turned import ASKER_WORDS

_LEAST_WORDS = 3
_COMPLETING = ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "dative", "prt", "agent", "pobj")
_OPENERS = frozenset(("and", "but", "so", "then", "now", "well", "plus", ",", "—", "–", ";", ":"))
_VAGUE = frozenset(
    ("that", "this", "there", "god", "which", "what", "it", "who", "these", "those", "one")
)
_UNSAYABLE = frozenset((*ASKER_WORDS, "etc", "please", "yes", "no", "ok", "okay", "whatever"))
_DOUBTING = frozenset(("hardly", "barely", "scarcely"))
_UNFINISHED = frozenset(("IN", "MD", "DT", "PRP$", "TO", "CC", "WDT", "WP", "WRB"))
_STANDING_IN = frozenset(("thing", "stuff", "bit", "one", "other"))
_QUOTES = frozenset('"“”‘')
_EMPTY = "be do get give go have know make mean put say see take tell think"
_EMPTY_VERBS = frozenset(_EMPTY.split())
_EMPTY_OBJECTS = frozenset(("nothing", "another", "everything", "anything", "something"))


def opens(parsed: Parsed, first: int) -> bool:
    """Say whether a sentence, or a part of one, opens here; and it asks nothing."""
    before = parsed.tokens[first - 1] if first else None
    number = parsed.tokens[first].sentence
    ending = next(each for each in reversed(parsed.tokens) if each.sentence == number)
    opens = before is None or before.sentence != number or before.lower in _OPENERS
    return opens and not ending.text.endswith("?")


def is_supposed(parsed: Parsed, verb: Token) -> bool:
    """Say whether it is told as what might be: after an "if", or in one row with a "could"."""
    heads = [verb, parsed.tokens[verb.head]] if verb.dep in ("conj", "ccomp") else [verb]
    for head in heads:
        for child in parsed.children(head):
            if child.tag == "MD" and child.dep == "aux" and not is_denied(parsed, head):
                return True
            if child.dep == "advcl" and _is_if(parsed, child):
                return True
    return False


def _is_if(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep == "mark" and each.lower == "if" for each in parsed.children(verb))


def is_whole(parsed: Parsed, first: int, last: int, verb: Token) -> bool:
    """Say whether nothing that it needs is cut off."""
    tokens = parsed.tokens[first : last + 1]
    cut_off = any(
        child.place > last
        for token in tokens[verb.place - first :]
        for child in parsed.children(token)
        if child.dep in _COMPLETING
        or (child.dep == "conj" and (token is not verb or not _has_subject(parsed, child)))
    )
    joined = [each for each in tokens if each.dep == "cc" and each.head != verb.place]
    return (
        not cut_off
        and parsed.tokens[last].tag not in _UNFINISHED
        and not any(each.tag[:2] == "VB" for cc in joined for each in tokens[cc.place - first :])
    )


def _has_subject(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep.startswith("nsubj") for each in parsed.children(verb))


def is_plain(parsed: Parsed, subject: Token, verb: Token) -> bool:
    """Say whether it is told outright: nothing vague, or between the two."""
    between = parsed.tokens[subject.right + 1 : verb.place]
    return (
        (subject.lower not in _VAGUE or subject.tag == "EX")
        and subject.tag not in ("WP", "WDT", "VBG", "TO")
        and all(each.dep in (*HELPING, "advmod", "neg") for each in between)
        and not _counts_only(parsed, subject, verb)
        and not any(
            each.dep in ("expl", "mark") or each.lower in _DOUBTING
            for each in parsed.children(verb)
            if each is not subject
        )
    )


def _counts_only(parsed: Parsed, subject: Token, verb: Token) -> bool:
    """Say whether it is a "there are five of them": of what, is told elsewhere."""
    return subject.tag == "EX" and any(each.pos == "NUM" for each in parsed.children(verb))


def has_clear_words(parsed: Parsed, subject: Token, verb: Token, last: int) -> bool:
    """Say whether it is of a fit length, and no word of it is unclear in other company."""
    tokens = parsed.tokens[subject.left : last + 1]
    number = sum(any(letter.isalnum() for letter in each.text) for each in tokens)
    return (
        _LEAST_WORDS <= number <= MOST_WORDS
        and not _opens_unclearly(parsed, tokens)
        and not any(each.lower in _UNSAYABLE or "'ll" in each.lower for each in tokens)
        and not any(is_stop(parsed, each) for each in tokens)
        and not _is_empty(parsed, verb, last)
        and not _is_cut_at_quote(parsed, last)
    )


def _opens_unclearly(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """Say whether it opens with what may be a name in disguise, or half of something."""
    opening = tokens[0]
    if opening.lower == "the" and tokens[1].lower in _STANDING_IN:
        return True
    if opening.lower == "nobody" and tokens[1].lemma == "be":
        return True
    if opening.lower == "half":
        return tokens[1].tag != "DT"
    if opening.pos == "PROPN" and tokens[1].pos == "NOUN":
        return True
    is_many = opening.tag == "NNS" and (opening.lower.endswith("s") or opening.lower == "people")
    is_bare = opening.pos not in ("PRON", "DET", "NUM", "PROPN") and not is_many
    return is_bare and not _is_lower_elsewhere(parsed, opening)


def _is_empty(parsed: Parsed, verb: Token, last: int) -> bool:
    """Say whether what follows the verb says nothing by itself: "did it", "said machine"."""
    rest = parsed.tokens[verb.place + 1 : last + 1]
    if verb.lemma in ("mean", "suppose") and verb.tag == "VBN":
        return True
    if verb.lemma == "say" and rest and rest[0].pos in ("NUM", "NOUN", "ADJ"):
        return True
    if verb.lemma == "say" and not any(each.dep == "ccomp" for each in parsed.children(verb)):
        return True
    if rest and (rest[0].lower in _EMPTY_OBJECTS or rest[-1].pos == "NUM"):
        return True
    if verb.tag == "VBG" and not rest:
        return True
    if rest and (rest[-1].lemma in _STANDING_IN or (rest[0].pos, rest[0].dep) == ("NUM", "dobj")):
        return True
    return verb.lemma in _EMPTY_VERBS and all(each.pos in ("PRON", "ADV", "ADP") for each in rest)


def _is_cut_at_quote(parsed: Parsed, last: int) -> bool:
    return last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].text[0] in _QUOTES


def _is_lower_elsewhere(parsed: Parsed, token: Token) -> bool:
    return any(each.text == token.text.lower() for each in parsed.tokens)
