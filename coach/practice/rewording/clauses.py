"""What a presenter told, clause by clause, ready to be taken up in a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.language.parsing import Parsed, Token, parse
from coach.practice.rewording.turned import ASKER_WORDS, is_speaker, turn_tokens
from coach.practice.rewording.words import IRREGULAR_PASTS, STATES

_MOST_WORDS = 9
_LEAST_WORDS = 3
_SUBJECTS = ("nsubj", "nsubjpass")
_HELPING = ("aux", "auxpass")
_COMPLETING = ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "dative", "prt", "agent", "pobj")
_STOPS = frozenset(",;:.!?()[]–—…\"“”‘")
_OPENERS = frozenset(("and", "but", "so", "then", "now", "well", "plus", ",", "—", "–", ";", ":"))
_VAGUE = frozenset(("that", "this", "there", "god", "which", "what", "it", "who", "these", "those", "one"))
_UNSAYABLE = frozenset((*ASKER_WORDS, "etc", "please", "yes", "no", "ok", "okay", "whatever"))
_CUT_BEFORE = frozenset(("because", "cos", "since", "till", "until", "though", "although", "so"))
_DENYING = frozenset(("never", "n't", "not"))
_DOUBTING = frozenset(("hardly", "barely", "scarcely"))
_UNFINISHED = frozenset(("IN", "DT", "PRP$", "TO", "CC", "WDT", "WP", "WRB"))
_TRAILING = frozenset(
    "really actually basically apparently mind though now then still just too anyway mostly"
    " obviously again either yet as".split()
)
_PASSING = frozenset("still always just only also even already actually really ever".split())
_QUOTES = frozenset("\"“”‘")
_EMPTY_VERBS = frozenset("be do get give go have know make mean put say see take tell think".split())
_EMPTY_OBJECTS = frozenset("nothing another everything anything something".split())


class Told(StrEnum):
    """How a clause tells what it tells."""

    HAPPENED = "happened"
    """At one time, and over: "he waved"."""
    HAPPENS = "happens"
    """Again and again: "he waves"."""
    HAS_HAPPENED = "has happened"
    """And still counts: "he has waved"."""
    GOES_ON = "goes on"
    """"He is waving"."""
    WENT_ON = "went on"
    """"He was waving"."""
    IS_SO = "is so"
    """A state: "he has a flag"."""
    WAS_SO = "was so"
    CANNOT = "cannot"
    """"He can't wave"."""
    WILL = "will"
    """A plan: "he is going to wave"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a presenter's, seen from the asker.

    ``said`` is all of it ("you always signed the leaflet"), ``event`` leaves out what
    would not go with "when" ("you signed the leaflet"), ``bare`` is the infinitive of
    what is told in it ("have signed the leaflet"), ``deed`` the plain one ("sign
    the leaflet"; empty of what is done to somebody), ``verb`` its main verb's lemma,
    ``rest`` what follows the verb ("the leaflet"), ``rest_dep`` how that hangs
    on it. ``lemmas`` are its words to compare by.
    """

    place: int
    told: Told
    by_speaker: bool
    is_denied: bool
    said: str
    event: str
    bare: str
    deed: str
    verb: str
    rest: str
    rest_dep: str
    lemmas: frozenset[str]


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
    subject, last = subjects[0], _find_last(parsed, verb)
    told = _find_told(parsed, subject, verb)
    sayable = (
        told is not None
        and _opens(parsed, subject.left)
        and not _is_supposed(parsed, verb)
        and _is_whole(parsed, subject.left, last, verb)
        and _is_plain(parsed, subject, verb)
        and _has_clear_words(parsed, subject, verb, last)
    )
    return _make(parsed, subject, verb, last, told) if told and sayable else None


def _find_last(parsed: Parsed, verb: Token) -> int:
    """Return where the clause ends: before a mark, another clause, or a trailing word."""
    last = verb.place
    for token in parsed.tokens[verb.place + 1 : verb.right + 1]:
        joins = token.dep == "cc" and parsed.tokens[token.head].pos in ("VERB", "AUX")
        if joins or _is_stop(parsed, token) or _opens_aside(parsed, token):
            break
        last = token.place
    if last > verb.place + 1 and parsed.text(last - 1, last).lower() == "as well":
        last -= 2
    while last > verb.place and parsed.tokens[last].lower in _TRAILING:
        last -= 1
    return last


def _opens_aside(parsed: Parsed, token: Token) -> bool:
    """Say whether a clause of time or reason opens here: it can be left off."""
    if token.lower in _CUT_BEFORE:
        return token.dep != "prep"
    head = parsed.tokens[token.head]
    return token.lower in ("when", "while", "as") and head.dep == "advcl" and head.pos == "VERB"


def _is_stop(parsed: Parsed, token: Token) -> bool:
    dash = token.text == "-" and bool(parsed.tokens[token.place - 1].space)
    return token.text[0] in _STOPS or dash


def _opens(parsed: Parsed, first: int) -> bool:
    """Say whether a sentence, or a part of one, opens here; and it asks nothing."""
    before = parsed.tokens[first - 1] if first else None
    number = parsed.tokens[first].sentence
    ending = next(each for each in reversed(parsed.tokens) if each.sentence == number)
    opens = before is None or before.sentence != number or before.lower in _OPENERS
    return opens and not ending.text.endswith("?")


def _is_supposed(parsed: Parsed, verb: Token) -> bool:
    """Say whether it is told as what might be: after an "if", or in one row with a "could"."""
    heads = [verb, parsed.tokens[verb.head]] if verb.dep in ("conj", "ccomp") else [verb]
    for head in heads:
        for child in parsed.children(head):
            if child.tag == "MD" and child.dep == "aux":
                return True
            if child.dep == "advcl" and _is_if(parsed, child):
                return True
    return False


def _is_if(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep == "mark" and each.lower == "if" for each in parsed.children(verb))


def _is_whole(parsed: Parsed, first: int, last: int, verb: Token) -> bool:
    """Say whether all of it hangs together, with nothing that it needs cut off."""
    tokens = parsed.tokens[first : last + 1]
    if not all(_hangs_on(parsed, each, verb) for each in tokens):
        return False
    cut_off = any(
        child.place > last
        for token in tokens[verb.place - first :]
        for child in parsed.children(token)
        if child.dep in _COMPLETING or (child.dep == "conj" and token is not verb)
    )
    joined = [each for each in tokens if each.dep == "cc"]
    return (
        not cut_off
        and parsed.tokens[last].tag not in _UNFINISHED
        and not any(each.tag[:2] == "VB" for cc in joined for each in tokens[cc.place - first :])
    )


def _hangs_on(parsed: Parsed, token: Token, verb: Token) -> bool:
    while token is not verb and token.head != token.place:
        token = parsed.tokens[token.head]
    return token is verb


def _is_plain(parsed: Parsed, subject: Token, verb: Token) -> bool:
    """Say whether it is told outright: nothing vague, or between the two."""
    between = parsed.tokens[subject.right + 1 : verb.place]
    return (
        subject.lower not in _VAGUE
        and subject.tag not in ("WP", "WDT", "VBG", "TO")
        and all(each.dep in (*_HELPING, "advmod", "neg") for each in between)
        and not any(
            each.dep in ("expl", "mark") or each.lower in _DOUBTING
            for each in parsed.children(verb)
        )
    )


def _has_clear_words(parsed: Parsed, subject: Token, verb: Token, last: int) -> bool:
    """Say whether it is of a fit length, and no word of it is unclear in other company."""
    tokens = parsed.tokens[subject.left : last + 1]
    number = sum(any(letter.isalnum() for letter in each.text) for each in tokens)
    return (
        _LEAST_WORDS <= number <= _MOST_WORDS
        and not _opens_unclearly(parsed, tokens)
        and not any(each.lower in _UNSAYABLE or "'ll" in each.lower for each in tokens)
        and not any(_is_stop(parsed, each) for each in tokens)
        and not _is_empty(parsed, verb, last)
        and not _is_cut_at_quote(parsed, last)
    )


def _opens_unclearly(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """Say whether it opens with what may be a name in disguise, or half of something."""
    opening = tokens[0]
    if opening.lower == "nobody" and tokens[1].lemma == "be":
        return True
    if opening.lower == "half":
        return tokens[1].tag != "DT"
    is_bare = opening.pos not in ("PRON", "DET", "NUM", "PROPN") and opening.tag != "NNS"
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
    return verb.lemma in _EMPTY_VERBS and all(each.pos in ("PRON", "ADV", "ADP") for each in rest)


def _is_cut_at_quote(parsed: Parsed, last: int) -> bool:
    return last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].text[0] in _QUOTES


def _is_lower_elsewhere(parsed: Parsed, token: Token) -> bool:
    return any(each.text == token.text.lower() for each in parsed.tokens)


def _find_told(parsed: Parsed, subject: Token, verb: Token) -> Told | None:
    """Return how it is told, by the finite verb and what that helps; None where unsure."""
    helping = [each for each in parsed.children(verb) if each.dep in _HELPING]
    is_denied = _is_denied(parsed, verb)
    if len(helping) > 1 and helping[0].lemma == "be":
        return None
    if helping and (helping[0].tag == "MD" or helping[0].lemma == "do"):
        return _find_told_by_denying(helping[0]) if is_denied and len(helping) == 1 else None
    if helping:
        return _find_told_with_help(parsed, helping[0], verb, is_been=len(helping) > 1)
    if parsed.tokens[subject.right].lower == "'s" and verb.tag in ("VBD", "VBN"):
        return Told.HAS_HAPPENED
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.lower == "used":
        return None
    if verb.tag == "VBP" and verb.lower in IRREGULAR_PASTS:
        return None
    is_state = verb.lemma in STATES or any(
        each.dep in ("acomp", "attr") for each in parsed.children(verb)
    )
    is_state = is_state or is_denied
    if verb.tag == "VBD":
        return Told.WAS_SO if is_state else Told.HAPPENED
    return Told.IS_SO if is_state else Told.HAPPENS


def _is_denied(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep == "neg" or each.lower in _DENYING for each in parsed.children(verb))


def _find_told_by_denying(helper: Token) -> Told | None:
    """Return how a clause with "can't", "won't" or "didn't" tells: as a state."""
    if helper.lower in ("ca", "can"):
        return Told.CANNOT
    if helper.lower == "did":
        return Told.WAS_SO
    return Told.IS_SO if helper.lower in ("wo", "do", "does") else None


def _find_told_with_help(
    parsed: Parsed, helper: Token, verb: Token, *, is_been: bool
) -> Told | None:
    is_past = helper.tag == "VBD"
    if helper.lower in ("have", "'ve", "has"):
        return Told.HAS_HAPPENED
    if helper.lower == "'s" and verb.tag in ("VBN", "VBD"):
        return Told.HAS_HAPPENED if is_been or helper.dep == "aux" else Told.IS_SO
    if helper.lemma != "be" or helper.tag not in ("VBD", "VBZ", "VBP"):
        return None
    if verb.lemma == "be":
        return None
    if verb.lower == "going" and _is_plan(parsed, verb):
        return None if is_past else Told.WILL
    if verb.tag == "VBG":
        return Told.WENT_ON if is_past else Told.GOES_ON
    if verb.tag == "VBN":
        return Told.HAPPENED if is_past else Told.IS_SO
    return None


def _is_plan(parsed: Parsed, verb: Token) -> bool:
    """Say whether "going" is followed by "to" and a verb."""
    following = parsed.tokens[verb.place + 1 : verb.place + 3]
    return len(following) == 2 and following[0].lower == "to" and following[1].tag == "VB"


def _make(parsed: Parsed, subject: Token, verb: Token, last: int, told: Told) -> Clause:
    tokens = parsed.tokens[subject.left : last + 1]
    following = parsed.tokens[verb.place + 1 : last + 1]
    owned = verb.lower == "got" and told is Told.HAS_HAPPENED and _has_object(parsed, verb)
    rest = turn_tokens(parsed, [each.place for each in following])
    is_passive = any(each.dep == "auxpass" for each in parsed.children(verb))
    return Clause(
        place=verb.place,
        told=Told.IS_SO if owned else told,
        by_speaker=is_speaker(subject) and subject.left == subject.place,
        is_denied=_is_denied(parsed, verb),
        said=turn_tokens(parsed, [each.place for each in tokens]),
        event=turn_tokens(parsed, _leave_out_passing(tokens, verb)),
        bare=f"{'have' if owned else _make_bare(parsed, verb, told)} {rest}".strip(),
        deed="" if is_passive else f"{name_infinitive(verb.lower, verb.lemma)} {rest}".strip(),
        verb="have" if owned else verb.lemma,
        rest=rest,
        rest_dep=following[0].dep if following else "",
        lemmas=frozenset(each.lemma.lower() for each in tokens),
    )


def _leave_out_passing(tokens: Sequence[Token], verb: Token) -> list[int]:
    return [
        each.place
        for each in tokens
        if each.place >= verb.place or each.dep != "advmod" or each.lower not in _PASSING
    ]


def _has_object(parsed: Parsed, verb: Token) -> bool:
    return any(each.dep in ("dobj", "ccomp") for each in parsed.children(verb))


def _make_bare(parsed: Parsed, verb: Token, told: Told) -> str:
    helping = [each.lower for each in parsed.children(verb) if each.dep in _HELPING]
    if told is Told.HAS_HAPPENED:
        return " ".join(("have", *helping[1:], verb.lower))
    if helping:
        return f"be {verb.lower}"
    return name_infinitive(verb.lower, verb.lemma)


def name_infinitive(acted: str, lemma: str) -> str:
    """Return the infinitive of a verb, mending a lemma that lost its "e".

    >>> name_infinitive("taped", "tap"), name_infinitive("tapped", "tap")
    ('tape', 'tap')
    """
    return f"{lemma}e" if acted == f"{lemma}ed" and _doubles(lemma) else lemma


def _doubles(lemma: str) -> bool:
    """Say whether a verb of one syllable doubles its last letter: "tap", and not "look"."""
    vowels = "aeiou"
    return (
        len(lemma) > 2
        and lemma[-1] not in f"{vowels}wxyr"
        and lemma[-2] in vowels
        and sum(letter in vowels for letter in lemma) == 1
    )
