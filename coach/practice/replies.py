"""What the presenter says: lines of the case, several to a slot, taken in turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.practice.answer_forms import asks_for_fact
from coach.practice.case import Case, Fact, Layer, Reaction
from coach.practice.moves import Move, holds
from coach.practice.room import Run, Target

STEADY, FULL = 3.0, 5.0
"""From this openness on, answers are longer, and longer still."""
ON_GUARD = 3.0
"""Below this openness a why is answered slightly on guard."""

MORE_TO_IT = (
    "There's not a short answer to that.",
    "That's a longer story.",
    "I couldn't tell you that in a word or two.",
)
"""What the presenter could tell, and a fact would not be: anybody's words."""

_DIAGNOSIS = re.compile(
    r"(well|so|but|and|oh|ah)?,? ?"
    r"(you('re| are|’re)|you must (be|feel|have)|you (seem|sound|look))\b"
    r"(?! (going|meant|supposed|best|better) )",
    re.IGNORECASE,
)
"""A view of the presenter, told as fact: there is no plan in it to answer."""
_OF_THEIRS = re.compile(r"\byou(rs?|rself|'\w+|’\w+)?\b", re.IGNORECASE)


def take(run: Run, slot: str, lines: Sequence[str]) -> tuple[Run, str]:
    """Return the next line of a slot, and the run with it used; after the last the first again."""
    line = lines[run.used.count(slot) % len(lines)]
    return replace(run, used=(*run.used, slot)), line


def join(*parts: str) -> str:
    """Return parts as one piece of talk, empty ones left out."""
    return " ".join(part for part in parts if part)


def say_layer(run: Run) -> str:
    """Return how a layer is told when it is reached: longer the more open the presenter is."""
    says = find_layer(run).says
    if run.openness >= FULL:
        return says.full
    return says.steady if run.openness >= STEADY else says.guarded


def say_again(run: Run) -> tuple[Run, str]:
    """Return a fuller version of the present layer, with a thread in it to pick up.

    After the last of them it is told once more in other words; nothing is said
    twice word for word, and in the end there is no more to it.
    """
    layer = find_layer(run)
    lines = [*(again.says for again in layer.again), layer.says.steady, layer.says.full]
    line = next((line for line in lines if line not in run.heard), None)
    if line is None:
        return take(run, "said_already", run.case.voice.said_already)
    return take(run, f"again-{layer.layer}", [line])


def find_layer(run: Run) -> Layer:
    """Return the layer the presenter is at: no deeper than the surface while held."""
    return run.case.layers[min(run.layer, 1) if run.held else run.layer]


def find_fact(case: Case, target: Target) -> Fact | None:
    """Return the fact that a question is about, or None."""
    return next((fact for fact in case.facts if fact.id == target.fact), None)


def say_closed(run: Run, said: str, target: Target, *, is_short: bool) -> tuple[Run, str]:
    """Return a short answer: the fact, else yes or no, else that it is not known.

    ``is_short`` is for one of many closed questions in a row.
    """
    if fact := find_fact(run.case, target):
        return run, fact.answer
    voice = run.case.voice
    if asks_for_fact(said):
        return _say_no_fact(run, said, target)
    if is_short:
        return take(run, "short", voice.short)
    if target == Target():
        return take(run, "says_no", voice.says_no)
    return take(run, "says_yes", voice.says_yes)


def _say_no_fact(run: Run, said: str, target: Target) -> tuple[Run, str]:
    """Answer a question for a fact that the case has not: of themselves one need not check."""
    if target != Target() or _OF_THEIRS.search(said):
        return take(run, "more_to_it", MORE_TO_IT)
    return take(run, "unknown_fact", run.case.voice.unknown_fact)


def say_to_advice(run: Run, said: str, move: Move) -> tuple[Run, str]:
    """Return what a suggestion gets, plain or in question form."""
    case = run.case
    if run.is_senior and case.senior:
        return take(run, "agrees_at_once", case.senior.agrees_at_once)
    if case.asks_for_advice and not run.was_asked_back:
        return take(run, "given_straight_off", case.asks_for_advice.given_straight_off)
    reaction = find_reaction(case, said, run.used)
    if reaction is None and _DIAGNOSIS.match(said):
        return take(run, "closed_leading", case.voice.closed_leading)
    if move is Move.DISGUISED:
        return _say_to_disguised(run, reaction)
    if reaction is None:
        return take(run, "other", case.advice.other)
    return take(run, reaction.id, [reaction.says])


def _say_to_disguised(run: Run, reaction: Reaction | None) -> tuple[Run, str]:
    if reaction is None:
        return take(run, "disguised", run.case.advice.disguised)
    run, start = take(run, "disguised_start", run.case.advice.disguised_start)
    run, line = take(run, reaction.id, [reaction.says])
    return run, join(start, line)


def find_reaction(case: Case, said: str, used: Sequence[str]) -> Reaction | None:
    """Return what a suggestion of this kind gets; each reaction is said once."""
    return next(
        (
            each
            for each in case.advice.reactions
            if each.id not in used and holds(said, each.about)
        ),
        None,
    )


def say_on_layer(run: Run, start: str, lines: str) -> tuple[Run, str]:
    """Return a layer's own line of a kind, after a start of the presenter's voice, if any."""
    opening = ""
    if start:
        run, opening = take(run, start, getattr(run.case.voice, start))
    layer = find_layer(run)
    run, line = take(run, f"{lines}-{layer.layer}", getattr(layer, lines))
    return run, join(opening, line)
