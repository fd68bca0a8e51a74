"""How a clause tells what it tells: once, again and again, up to now, as a state or a plan."""

from __future__ import annotations

from enum import StrEnum

from coach.language.parsing import Parsed, Token
from coach.practice.rewording.words import ALIKE, IRREGULAR_PASTS, STATES

HELPING = ("aux", "auxpass")
"""How a helping verb hangs on the verb it helps."""

_CHANGES = frozenset(("become", "come", "fall", "get", "go", "turn"))
_DENYING = frozenset(("never", "n't", "not"))


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


def find_told(parsed: Parsed, subject: Token, verb: Token) -> Told | None:
    """Return how it is told, by the finite verb and what that helps; None where unsure."""
    helping = [each for each in parsed.children(verb) if each.dep in HELPING]
    denied = is_denied(parsed, verb)
    if len(helping) > 1 and helping[0].lemma == "be" and helping[0].lower != "'s":
        return None
    if helping and (helping[0].tag == "MD" or helping[0].lemma == "do"):
        return _find_told_by_denying(helping[0]) if denied and len(helping) == 1 else None
    if helping:
        return _find_told_with_help(parsed, helping[0], verb, is_been=len(helping) > 1)
    if parsed.tokens[subject.right].lower == "'s" and verb.tag in ("VBD", "VBN"):
        return Told.HAS_HAPPENED
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.lower == "used":
        return None
    if verb.lower in (ALIKE if verb.tag == "VBD" else {*ALIKE, *IRREGULAR_PASTS}):
        return None
    is_state = denied or verb.lemma in STATES or _says_what_it_is(parsed, verb)
    if verb.tag == "VBD":
        return Told.WAS_SO if is_state else Told.HAPPENED
    return Told.IS_SO if is_state else Told.HAPPENS


def _says_what_it_is(parsed: Parsed, verb: Token) -> bool:
    """Say whether it is a "looks tired" and no "goes quiet"."""
    completes = any(each.dep in ("acomp", "attr") for each in parsed.children(verb))
    return completes and verb.lemma not in _CHANGES


def is_denied(parsed: Parsed, verb: Token) -> bool:
    """Say whether a "not" or a "never" goes with a verb."""
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
        has_object = any(each.dep == "dobj" for each in parsed.children(verb))
        return Told.HAS_HAPPENED if is_been or has_object or helper.dep == "aux" else Told.IS_SO
    if helper.lemma != "be" or helper.tag not in ("VBD", "VBZ", "VBP"):
        return None
    if verb.lemma == "be":
        return None
    if verb.lower == "going" and _is_plan(parsed, verb):
        return None if is_past else Told.WILL
    if verb.tag == "VBG":
        return Told.WENT_ON if is_past else Told.GOES_ON
    return Told.HAPPENED if is_past else Told.IS_SO


def _is_plan(parsed: Parsed, verb: Token) -> bool:
    """Say whether "going" is followed by "to" and a verb."""
    following = parsed.tokens[verb.place + 1 : verb.place + 3]
    return len(following) == 2 and following[0].lower == "to" and following[1].tag == "VB"
