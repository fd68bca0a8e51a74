"""Which of a presenter's words to take up, and in what kind of question they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.language.content_words import content_words
from coach.practice.rewording.clauses import Clause, Told, list_clauses
from coach.practice.rewording.line import Line
from coach.practice.rewording.phrases import Phrase, list_phrases
from coach.practice.rewording.words import CHARGED, FEELINGS, FEMALE, MALE, NO_DEEDS, UNCHOSEN

_IN_LINE, _CHARGED, _BY_SPEAKER, _SUBSTANCE = 3.0, 1.5, 0.5, 0.5
"""What makes words worth taking up; how late they came adds up to 1."""


_LASTING = frozenset("act be do have look run see teach think train walk work".split())
"""Verbs that, with "have", tell of what lasts: nobody asks what led to them."""
_TRUE_NOW = (Told.IS_SO, Told.HAS_HAPPENED, Told.GOES_ON, Told.CANNOT, Told.WILL)
_BARE_STATES = ("acomp", "advmod", "")
_LONG_TIMES = frozenset(("year", "month", "decade"))
_BY_CHANCE = frozenset("accident chance mistake lot".split())


class Slot(StrEnum):
    """The place for a presenter's words in a question, by what fits it."""

    WHEN_SOMEBODY_DID = "when somebody did"
    """Finite, past, not by the presenter: "he waved at the end"."""
    WHEN_YOU_DID = "when you did"
    WHEN_SOMEBODY_DOES = "when somebody does"
    WHEN_YOU_DO = "when you do"
    THAT_IT_IS_SO = "that it is so"
    """Finite, and true now, not of the presenter: "they've stopped the tea"."""
    NOW_THAT = "now that"
    """Finite, and come about, whoever did it: "you've signed the leaflet"."""
    TO_DO = "to do"
    """The infinitive of something chosen and done: "sign the leaflet"."""
    TO_BE = "to be"
    """The infinitive of what goes on for the presenter: "be the cook"."""
    THAT_IT_WAS_SO = "that it was so"
    TO_HAVE_BEEN = "to have been"
    """The same of the past: "be up a ladder"."""
    DOING = "doing"
    """What has gone on up to now: "finishing his statements"."""
    NOT_ABLE = "not able"
    """"keep him"."""
    NOT_DONE = "not done"
    """"have told your wife"."""
    TO_COME = "to come"
    """The infinitive of a plan of their own: "tell your manager"."""
    LIKED = "liked"
    """"like about the job"."""
    WANTED = "wanted"
    """"want her to have it"."""
    FEELING = "feeling"
    """"proud of it"."""
    FELT = "felt"
    """"feel a fraud"."""
    PERSON = "person"
    """"your deputy", where it is plain whom the line is about."""
    PERSON_IN_LINE = "person in line"
    MATTER_IN_LINE = "matter in line"
    """"the rota", where the line names it."""
    MATTERS_IN_LINE = "matters in line"
    """As before, of more than one: "the rotas"."""


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
    last = max([1, *(each.place for each in (*clauses, *phrases))])
    found = [
        TakenUp(
            slot=slot,
            said=said,
            place=clause.place,
            weight=_weigh_clause(clause, line) + clause.place / last,
        )
        for clause in clauses
        for slot, said in _fit_clause(clause)
    ]
    found += [
        TakenUp(slot=slot, said=phrase.said, place=phrase.place, weight=weight + phrase.place / last)
        for phrase, weight, slot in _fit_phrases(phrases, line, known)
    ]
    return tuple(sorted(found, key=lambda each: (-each.weight, each.place)))


def _weigh_clause(clause: Clause, line: Line) -> float:
    words = content_words(clause.said)
    shared = {word.stem for word in words} & line.stems
    weight = _IN_LINE * min(len(shared), 2) / 2
    weight += _CHARGED * _has_life(clause)
    weight += _BY_SPEAKER * clause.by_speaker
    weight += _SUBSTANCE * min(len(words), 3)
    return weight


_HIM = frozenset(("he", "him", "his"))
_HER = frozenset(("she", "her", "hers"))
_THEM = frozenset(("they", "them", "their"))

_Test = Callable[[Clause], bool]
_Text = Callable[[Clause], str]


def _has_life(clause: Clause) -> bool:
    return bool(clause.lemmas & (CHARGED | FEELINGS))


def _did(clause: Clause) -> bool:
    return (
        clause.told is Told.HAPPENED
        and clause.verb != "feel"
        and not clause.lemmas & _LONG_TIMES
    )


def _felt(clause: Clause) -> bool:
    return clause.told is Told.HAPPENED and clause.verb == "feel" and bool(clause.rest)


def _does(clause: Clause) -> bool:
    return clause.told is Told.HAPPENS and not (clause.verb in NO_DEEDS and clause.verb != "keep")


def _is_so(clause: Clause) -> bool:
    if clause.told is Told.IS_SO and clause.verb == "be":
        return clause.rest_dep in ("acomp", "advmod") and _has_life(clause)
    return clause.told in _TRUE_NOW and clause.verb != "think"


def _is_deed(clause: Clause) -> bool:
    is_done = clause.told is Told.HAPPENED or (
        clause.told is Told.HAS_HAPPENED and clause.verb not in _LASTING
    )
    return (
        is_done
        and bool(clause.deed)
        and clause.verb not in NO_DEEDS | UNCHOSEN
        and not clause.lemmas & (_BY_CHANCE | _LONG_TIMES)
        and not _has_been_doing(clause)
    )


def _goes_on(clause: Clause) -> bool:
    if clause.told is Told.GOES_ON or (_does(clause) and clause.verb not in ("make", "feel")):
        return True
    if clause.told is not Told.IS_SO or not clause.rest:
        return False
    if clause.verb == "have":
        return clause.rest.split()[0].lower() not in ("it", "them", "him", "her", "to")
    return clause.bare.startswith("be ") and clause.rest_dep not in ("acomp", "advmod")


def _is_feeling(clause: Clause) -> bool:
    words = clause.rest.lower().split()
    return (
        clause.told in (Told.IS_SO, Told.HAPPENS)
        and clause.verb in ("be", "feel")
        and bool(words)
        and words[0] in FEELINGS
    )


def _has_been_doing(clause: Clause) -> bool:
    return clause.told is Told.HAS_HAPPENED and clause.bare.startswith("have been ") and bool(
        clause.deed and clause.rest and clause.bare.split()[2].endswith("ing")
    )


def _was(clause: Clause) -> bool:
    if clause.told is Told.HAPPENED:
        return not clause.deed
    if clause.told is Told.WENT_ON:
        return True
    return (
        clause.told is Told.WAS_SO and clause.verb == "be" and clause.rest_dep not in _BARE_STATES
    )


def _was_so(clause: Clause) -> bool:
    return clause.told is Told.WAS_SO and (clause.verb != "be" or _has_life(clause))


def _likes(clause: Clause) -> bool:
    return (
        clause.told is Told.IS_SO
        and clause.verb in ("like", "love", "hate", "miss")
        and clause.rest.split()[0].lower() in ("the", "my", "your", "that", "this", "his", "her")
    )


def _wants(clause: Clause) -> bool:
    return clause.told is Told.IS_SO and clause.verb == "want"


def _put_event(clause: Clause) -> str:
    return clause.event


def _put_said(clause: Clause) -> str:
    return clause.said


def _put_bare(clause: Clause) -> str:
    return clause.bare.removeprefix("be going to ")


def _put_deed(clause: Clause) -> str:
    return clause.deed


_FITS: tuple[tuple[Slot, bool | None, _Test, _Text], ...] = (
    (Slot.WHEN_SOMEBODY_DID, False, _did, _put_event),
    (Slot.WHEN_YOU_DID, True, _did, _put_event),
    (Slot.WHEN_SOMEBODY_DOES, False, _does, _put_event),
    (Slot.WHEN_YOU_DO, True, _does, _put_event),
    (Slot.THAT_IT_IS_SO, False, _is_so, _put_said),
    (Slot.THAT_IT_WAS_SO, False, _was_so, _put_said),
    (Slot.NOW_THAT, None, lambda clause: clause.told is Told.HAS_HAPPENED, _put_said),
    (Slot.TO_DO, True, _is_deed, _put_deed),
    (Slot.TO_BE, True, _goes_on, _put_bare),
    (Slot.TO_HAVE_BEEN, True, _was, _put_bare),
    (
        Slot.DOING,
        True,
        _has_been_doing,
        lambda clause: clause.bare.removeprefix("have been "),
    ),
    (Slot.TO_COME, True, lambda clause: clause.told is Told.WILL, _put_bare),
    (Slot.LIKED, True, _likes, lambda clause: f"{clause.verb} about {clause.rest}"),
    (Slot.WANTED, True, _wants, _put_deed),
    (Slot.FEELING, True, _is_feeling, lambda clause: clause.bare.removeprefix("be ")),
    (Slot.FELT, True, _felt, _put_deed),
)
"""Each slot, whose deed it is for (None: anybody's), which clauses fit, and how they are put."""


_DENIED_FITS: tuple[tuple[Slot, bool | None, _Test, _Text], ...] = (
    (Slot.THAT_IT_IS_SO, False, _is_so, _put_said),
    (Slot.THAT_IT_WAS_SO, False, _was_so, _put_said),
    (Slot.NOT_ABLE, True, lambda clause: clause.told is Told.CANNOT, _put_deed),
    (
        Slot.NOT_DONE,
        True,
        lambda clause: clause.told is Told.HAS_HAPPENED and " never " not in clause.said,
        _put_bare,
    ),
)
"""The same, for clauses with a "not" in them."""


def _fit_clause(clause: Clause) -> Iterator[tuple[Slot, str]]:
    for slot, by_speaker, fits, put in _DENIED_FITS if clause.is_denied else _FITS:
        if by_speaker in (None, clause.by_speaker) and fits(clause):
            yield slot, put(clause)


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


