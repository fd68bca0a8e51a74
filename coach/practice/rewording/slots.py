"""The places for a presenter's words in a question, and which of their clauses fit which."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from coach.practice.rewording.clauses import Clause
from coach.practice.rewording.told import Told
from coach.practice.rewording.words import CHARGED, FEELINGS, NO_DEEDS, UNCHOSEN

_LASTS = "act be do have look run see teach think train walk work"
_LASTING = frozenset(_LASTS.split())
"""Verbs that, with "have", tell of what lasts: nobody asks what led to them."""
_TRUE_NOW = (Told.IS_SO, Told.HAS_HAPPENED, Told.GOES_ON, Told.CANNOT, Told.WILL)
_BARE_STATES = ("acomp", "advmod", "")
_LONG_TIMES = frozenset(("year", "month", "decade"))
_NOT_HAD = frozenset(("it", "them", "him", "her", "to"))
_HAD_FOR_A_MOMENT = frozenset(
    ("a laugh", "a chat", "a look", "a word", "a go", "a think", "a cry")
)
_MUCH_DONE = 4
"""Words after "do" from which it says what was done: "do the form with him"."""
_BY_CHANCE = frozenset(("accident", "chance", "mistake", "lot"))


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


_Test = Callable[[Clause], bool]
_Text = Callable[[Clause], str]


def has_life(clause: Clause) -> bool:
    """Say whether a clause has a word with life in it."""
    return bool(clause.lemmas & (CHARGED | FEELINGS))


def _did(clause: Clause) -> bool:
    return (
        clause.told is Told.HAPPENED and clause.verb != "feel" and not clause.lemmas & _LONG_TIMES
    )


def _felt(clause: Clause) -> bool:
    return clause.told is Told.HAPPENED and clause.verb == "feel" and bool(clause.rest)


def _does(clause: Clause) -> bool:
    return clause.told is Told.HAPPENS and not (clause.verb in NO_DEEDS and clause.verb != "keep")


def _is_so(clause: Clause) -> bool:
    if clause.told is Told.IS_SO and clause.verb == "be":
        return clause.rest_dep in ("acomp", "advmod") and has_life(clause)
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
        and not (clause.verb == "do" and len(clause.rest.split()) < _MUCH_DONE)
        and not _has_been_doing(clause)
    )


def _goes_on(clause: Clause) -> bool:
    if clause.told is Told.GOES_ON or (_does(clause) and clause.verb not in ("make", "feel")):
        return True
    if clause.told is not Told.IS_SO or not clause.rest:
        return False
    if clause.verb == "have":
        opening = clause.rest.split()[0].lower()
        return clause.rest not in _HAD_FOR_A_MOMENT and opening not in _NOT_HAD
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
    return (
        clause.told is Told.HAS_HAPPENED
        and clause.bare.startswith("have been ")
        and bool(clause.deed and clause.rest and clause.bare.split()[2].endswith("ing"))
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
    return clause.told is Told.WAS_SO and (clause.verb != "be" or has_life(clause))


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


def fit_clause(clause: Clause) -> Iterator[tuple[Slot, str]]:
    """Yield each slot that a clause fits, and how it is put there."""
    for slot, by_speaker, fits, put in _DENIED_FITS if clause.is_denied else _FITS:
        if by_speaker in (None, clause.by_speaker) and fits(clause) and put(clause):
            yield slot, put(clause)
