"""Whom and what a presenter named, and which of them a pronoun means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.parsing import Chunk, Parsed, Token, parse
from coach.practice.rewording.turned import ASKER_WORDS, turn
from coach.practice.rewording.words import FEMALE, MALE, NO_MATTER, NO_PEOPLE, PEOPLE

_MOST_WORDS = 4
_AGAIN = 3
"""What is named so many times is what "it" means."""
_NOT_HAVING_WORDS = """
tell ask want say give see know need like promise think hear call ring mean feel show
"""
_NOT_HAVING = frozenset(_NOT_HAVING_WORDS.split())
_MANY_WORDS = """
team committee board council family company agency union trust management crew band choir club firm
"""
_MANY = frozenset(_MANY_WORDS.split())
"""Nouns that are one and are called "they"."""
_OFFICES_WORDS = "finance hr it ops ofsted marketing sales payroll legal head"
_OFFICES = frozenset(_OFFICES_WORDS.split())
_UNCLEAR_WORDS = """
other same only first last one whole some any no such next own lot bit more most something nothing
everything anything both each half what
"""
_UNCLEAR = frozenset((*ASKER_WORDS, *_UNCLEAR_WORDS.split()))
_KNOWN_BY_WORDS = "my our his her their its the this that these those"
_KNOWN_BY = frozenset(_KNOWN_BY_WORDS.split())
EMPTY = frozenset(
    ["thing", "things", "way", "ways", "lot", "bit", "kind", "sort", "one", "ones", "time", "day"]
)
_NEW = frozenset(("a", "an"))
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr"))
HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
THEY = frozenset(("they", "them", "their", "theirs"))
_SUBJECTS = ("nsubj", "nsubjpass")
IT = frozenset(("it", "its"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something named, as an asker would name it: "your deputy", "the rota"."""

    said: str
    head: str
    is_person: bool
    is_plural: bool
    is_opening: bool = False
    """It is what the first sentence is about, or has in it for an object."""
    is_first: bool = False
    """It is named in the first sentence, and not behind a preposition."""
    is_new: bool = False
    """It came with an "a"."""
    before: frozenset[str] = frozenset()
    """Pronouns that come first after it, in the presenter's own talk."""
    times: int = 1

    def may_be(self, pronoun: str) -> bool:
        """Say whether a pronoun, in small letters, can mean this."""
        if self.is_plural:
            return pronoun in THEY
        if pronoun in THEY:
            return self.head in _MANY
        if not self.is_person:
            return pronoun in IT
        if self.said.split(" ")[0] in ("his", "her", "their"):
            return False
        if self.head in MALE:
            return pronoun in HE
        return pronoun in (SHE if self.head in FEMALE else SHE | HE)


def list_named(text: str, *, by_asker: bool = False) -> tuple[Named, ...]:
    """Return what is named in a text and can be named again, in order, each once.

    ``by_asker`` is whether the asker said it, so that "your" is the presenter's.

    >>> [each.said for each in list_named("My deputy has lost a key, and Bernard laughed.")]
    ['your deputy', 'the key', 'Bernard']
    """
    parsed = parse(text)
    found = [
        named
        for chunk in _list_chunks(parsed)
        if (named := _name(parsed, chunk, by_asker=by_asker)) is not None
    ]
    return tuple({each.head: each for each in reversed(found)}[head] for head in _heads(found))


def _list_chunks(parsed: Parsed) -> list[Chunk]:
    """Return the noun phrases, and before each with an "'s" in it what goes before that."""
    found: list[Chunk] = []
    for chunk in parsed.chunks:
        for place in range(chunk.first + 1, chunk.last):
            if parsed.tokens[place].lower in ("'s", "'"):
                found.append(Chunk(first=chunk.first, last=place - 1, head=place - 1))
                break
        found.append(chunk)
    return found


def _heads(found: list[Named]) -> list[str]:
    return list(dict.fromkeys(each.head for each in found))


def find_meant(pronoun: str, named: tuple[Named, ...]) -> Named | None:
    """Return what a pronoun means; None where it may be several, or none.

    >>> find_meant("him", list_named("My deputy is late, and the lads know.")).said
    'your deputy'
    """
    fitting = [each for each in named if each.may_be(pronoun)]
    people = [each for each in fitting if each.is_person]
    if pronoun in IT:
        return _find_thing(fitting, named)
    if pronoun in THEY:
        fitting = people or [each for each in fitting if each.head in _MANY]
    if len(fitting) > 1 and pronoun not in THEY:
        fitting = [each for each in fitting if not each.is_new] or fitting
    if len(fitting) > 1:
        before = [each for each in fitting if pronoun in each.before]
        fitting = before[-1:] or [each for each in fitting if each.is_opening]
    return fitting[0] if len(fitting) == 1 else None


def _find_thing(fitting: list[Named], named: tuple[Named, ...]) -> Named | None:
    """Return what was named first and is what it is about, or what comes again and again."""
    often = [each for each in fitting if each.times >= _AGAIN]
    if len(often) == 1:
        return often[0]
    return next((each for each in fitting[:1] if each is named[0] and each.is_first), None)


def _name(parsed: Parsed, chunk: Chunk, *, by_asker: bool) -> Named | None:
    tokens = parsed.tokens[chunk.first : chunk.last + 1]
    head = parsed.tokens[chunk.head]
    lowers = [each.lower for each in tokens]
    if _is_quoted(parsed, chunk) or len(tokens) > _MOST_WORDS or not _is_sayable(tokens, by_asker):
        return None
    is_person = _is_person(head) or _is_name_of_person(tokens, head)
    if head.pos == "PROPN" and lowers[0] not in _KNOWN_BY:
        said = parsed.text(chunk.first, chunk.last) if is_person else ""
    elif lowers[0] in _NEW or (head.tag == "NNS" and lowers[0] not in (*_KNOWN_BY, "your")):
        said = _make_known(parsed, chunk, lowers[0])
    elif lowers[0] in _KNOWN_BY or (by_asker and lowers[0] == "your"):
        said = turn(parsed, chunk.first, chunk.last)
    else:
        said = ""
    if not said:
        return None
    return Named(
        said=said,
        head=head.lemma.lower(),
        is_person=is_person,
        is_plural=head.tag in ("NNS", "NNPS")
        or head.lower in ("people", "staff", "police", "crew"),
        is_opening=head.sentence == 0 and _is_main(parsed, head),
        is_first=head.sentence == 0
        and head.dep in (*_SUBJECTS, "dobj", "poss", "ROOT")
        and parsed.tokens[head.head].dep != "relcl"
        and (head.dep != "dobj" or parsed.tokens[head.head].lemma not in _NOT_HAVING),
        before=_find_first_after(parsed, head),
        is_new=lowers[0] in _NEW,
        times=sum(each.lemma == head.lemma for each in parsed.tokens),
    )


def _find_first_after(parsed: Parsed, head: Token) -> frozenset[str]:
    """Return the pronouns of which the first in all the text comes after a noun."""
    found: frozenset[str] = frozenset()
    for family in (HE, SHE, THEY):
        first = next((each.place for each in parsed.tokens if each.lower in family), -1)
        if first > head.place:
            found |= family
    return found


def _is_main(parsed: Parsed, head: Token) -> bool:
    """Say whether a noun is the subject of its sentence, or what somebody has or does."""
    verb = parsed.tokens[head.head]
    if head.dep == "ROOT" or (head.dep == "poss" and head.left == 0):
        return True
    if verb.dep != "ROOT":
        return False
    return head.dep in _SUBJECTS or (head.dep == "dobj" and verb.lemma not in _NOT_HAVING)


def _is_quoted(parsed: Parsed, chunk: Chunk) -> bool:
    """Say whether a phrase is quoted, or goes on after its head: "my co-host"."""
    before = parsed.tokens[chunk.first - 1].text if chunk.first else ""
    after = parsed.tokens[chunk.last + 1].text if chunk.last + 1 < len(parsed.tokens) else ""
    return chunk.head != chunk.last or before in ("'", '"', "“", "‘") or after in ("-", "/")


def _is_person(head: Token) -> bool:
    lemma = head.lemma.lower()
    return lemma in PEOPLE or (
        bool(re.search(r"(?:[^aeiou]er|[cst]or|ist|ian|eer)$", lemma)) and lemma not in NO_PEOPLE
    )


def _make_known(parsed: Parsed, chunk: Chunk, opening: str) -> str:
    """Return "the key" for "a key"."""
    start = chunk.first + (opening in _NEW)
    return f"the {turn(parsed, start, chunk.last)}" if start <= chunk.last else ""


def _is_sayable(tokens: tuple[Token, ...], by_asker: bool) -> bool:
    head, rest = tokens[-1], tokens if tokens[0].lower not in _KNOWN_BY else tokens[1:]
    unclear = _UNCLEAR - {"your"} if by_asker else _UNCLEAR
    return (
        head.pos in ("NOUN", "PROPN")
        and not {head.lemma.lower(), head.lower.removesuffix("s")} & NO_MATTER
        and not re.fullmatch(r"\d.*|\w+(?:teen|tie)th", head.lower)
        and not any(each.lower in unclear for each in rest)
        and not any(each.pos in ("PUNCT", "CCONJ", "PRON") and each.tag != "PRP$" for each in rest)
    )


def _is_name_of_person(tokens: tuple[Token, ...], head: Token) -> bool:
    is_title = tokens[0].lower.rstrip(".") in _TITLES
    return (
        head.pos == "PROPN"
        and head.lower not in _OFFICES
        and (is_title or head.dep in ("nsubj", "nsubjpass", "poss", "pobj", "dobj"))
    )
