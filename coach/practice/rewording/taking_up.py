"""Which of a presenter's words to take up in a question about a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.language.content_words import content_words
from coach.practice.rewording.clauses import Clause, list_clauses
from coach.practice.rewording.line import Line
from coach.practice.rewording.phrases import Phrase, list_phrases
from coach.practice.rewording.slots import Slot, fit_clause, has_life
from coach.practice.rewording.words import FEMALE, MALE

_IN_LINE, _CHARGED, _BY_SPEAKER, _SUBSTANCE = 3.0, 1.5, 0.5, 0.5
"""What makes words worth taking up; how late they came adds up to 1."""

_HIM = frozenset(("he", "him", "his"))
_HER = frozenset(("she", "her", "hers"))
_THEM = frozenset(("they", "them", "their"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """A presenter's words, turned, and how much there is to say for taking them up."""

    slot: Slot
    said: str
    place: int
    weight: float


def list_taken_up(heard: str, line: Line) -> tuple[TakenUp, ...]:
    """Return what can be taken up of what was heard, the weightiest first.

    What the line names comes first, then what has life in it or came late.
    """
    known = frozenset(word.stem for word in content_words(heard))
    clauses, phrases = list_clauses(heard), list_phrases(heard)
    places = [*(each.place for each in clauses), *(each.place for each in phrases)]
    last = max([1, *places])
    found = [
        TakenUp(
            slot=slot,
            said=said,
            place=clause.place,
            weight=_weigh_clause(clause, line) + clause.place / last,
        )
        for clause in clauses
        for slot, said in fit_clause(clause)
    ]
    found += [
        TakenUp(
            slot=slot, said=phrase.said, place=phrase.place, weight=weight + phrase.place / last
        )
        for phrase, weight, slot in _fit_phrases(phrases, line, known)
    ]
    return tuple(sorted(found, key=lambda each: (-each.weight, each.place)))


def _weigh_clause(clause: Clause, line: Line) -> float:
    words = content_words(clause.said)
    shared = {word.stem for word in words} & line.stems
    weight = _IN_LINE * min(len(shared), 2) / 2
    weight += _CHARGED * has_life(clause)
    weight += _BY_SPEAKER * clause.by_speaker
    weight += _SUBSTANCE * min(len(words), 3)
    return weight


def find_person_meant(phrases: Sequence[Phrase], line: Line) -> Phrase | None:
    """Return whom a line's "him", "her" or "them" means; None where it may be several.

    >>> from coach.practice.rewording.line import make_line
    >>> heard = list_phrases("My deputy is late, and the lads have noticed.")
    >>> find_person_meant(heard, make_line("Have you asked her?")).said
    'your deputy'
    """
    words = {token.lower for token in line.parsed.tokens}
    fitting: list[Phrase] = []
    for phrase in phrases:
        meant = _THEM if phrase.is_plural else (_HIM | _HER) - _find_misfits(phrase)
        if phrase.is_person and words & meant:
            fitting.append(phrase)
    names = {each.said.split(maxsplit=1)[1] for each in fitting}
    return fitting[0] if len(names) == 1 else None


def _find_misfits(phrase: Phrase) -> frozenset[str]:
    if phrase.lemmas & MALE:
        return _HER
    return _HIM if phrase.lemmas & FEMALE else frozenset()


def _fit_phrases(
    phrases: Sequence[Phrase], line: Line, known: frozenset[str]
) -> Iterator[tuple[Phrase, float, Slot]]:
    """Yield people anywhere, and matters that both have named, in the line's own words."""
    if (person := find_person_meant(phrases, line)) is not None:
        yield person, _IN_LINE, Slot.PERSON
    for phrase in list_phrases(line.said, by_asker=True):
        stems = {word.stem for word in content_words(phrase.said)}
        if not stems or not stems <= known:
            continue
        if phrase.is_person:
            yield phrase, _IN_LINE, Slot.PERSON_IN_LINE
        elif phrase.is_plural:
            yield phrase, _IN_LINE, Slot.MATTERS_IN_LINE
        else:
            yield phrase, _IN_LINE, Slot.MATTER_IN_LINE
