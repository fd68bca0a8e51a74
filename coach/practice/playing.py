"""Playing a run: each turn moves openness, perhaps one layer, and gets an answer.

Source of the rules: domain research, section 4.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.labels import Flag, Label
from coach.practice.case import LAST_LAYER, Case
from coach.practice.moves import Asked, Move, find_move, weigh
from coach.practice.replies import (
    ON_GUARD,
    find_fact,
    join,
    say_again,
    say_closed,
    say_layer,
    say_on_layer,
    say_to_advice,
    take,
)
from coach.practice.room import MOST_TURNS, FindTarget, Run, Step, Target, Wait

MOST_OPEN = 6.0
NEEDS = (0.0, 1.0, 2.5, 4.0, 5.0)
"""Openness that each layer needs."""
HELD_TURNS = 2
"""For so many turns after a plain suggestion the presenter stays near the surface."""
SURFACE = 1
TOO_DEEP = 2
"""So many layers below the present one a question probes, where trust is lacking for it."""
BACKING_OFF = 0.5
"""What leaving alone what the presenter would not speak of does to openness."""

_QUESTIONS = frozenset(
    {Move.OPEN, Move.OPEN_WHY, Move.OPEN_LEADING, Move.CLOSED, Move.CLOSED_RUN, Move.STACKED}
)


def start_run(case: Case, *, is_senior: bool = False, most_turns: int = MOST_TURNS) -> Run:
    """Return a run that has not begun; ``is_senior`` counts only where the case has one."""
    senior = case.senior if is_senior else None
    return Run(
        case=case,
        is_senior=senior is not None,
        most_turns=most_turns,
        openness=senior.start if senior else case.openness.start,
    )


def play(run: Run, done: Sequence[Asked | Wait], find_target: FindTarget) -> Run:
    """Return a run with all of these turns taken, in order; what comes after its end is left."""
    for each in done:
        if run.has_ended:
            break
        run = wait(run) if isinstance(each, Wait) else ask(run, each, find_target)
    return run


def stop(run: Run) -> Run:
    """Return a run that the trainee ends."""
    return replace(run, has_ended=True)


def wait(run: Run) -> Run:
    """Return the run after a wait: a pause kept, or a sentence that was held back, or quiet."""
    is_new = run.layer not in run.waited_on
    gap = weigh(Move.WAIT, Asked(said="", label=Label.OTHER), run.before) if is_new else 0.0
    before = run
    run = replace(run, waited_on=run.waited_on | {run.layer}, openness=_bound(run.openness + gap))
    answer = ""
    if run.is_pausing:
        answer = run.case.dont_know.after_waiting
        run = replace(run, layer=run.case.dont_know.layer, is_pausing=False)
    elif is_new:
        run, answer = take(run, f"held_back-{run.layer}", run.case.layers[run.layer].held_back)
    return _add(run, before, None, Move.WAIT, answer, Target())


def ask(run: Run, asked: Asked, find_target: FindTarget) -> Run:
    """Return the run after one turn of the trainee's."""
    before, context = run, run.before
    move = find_move(asked, context)
    target = _aim(run.case, asked, move, find_target)
    too_deep = _is_too_deep(run, move, target)
    if too_deep and run.was_pushed:
        move = Move.OVER_PROBING
    gap = weigh(move, asked, context)
    if context.moves and context.moves[-1] is Move.OVER_PROBING and not too_deep:
        gap += BACKING_OFF
    run = replace(run, openness=_bound(run.openness + gap), was_pushed=too_deep)
    if before.layer == LAST_LAYER:
        run, answer = _end_with_step(run)
    else:
        run, answer = _answer(replace(run, is_pausing=False), asked, move, target)
    run = _hold(run, move)
    run = _add(run, before, asked, move, answer, target)
    return _end_if_last(run)


def _aim(case: Case, asked: Asked, move: Move, find_target: FindTarget) -> Target:
    """Return what a turn is about; of several questions the last one counts."""
    if move not in _QUESTIONS:
        return Target()
    said = asked.said
    if move is Move.STACKED:
        said = [part for part in said.split("?") if part.strip()][-1].strip() + "?"
    return find_target(case, said, asked.label)


def _aimed_layer(case: Case, target: Target) -> int | None:
    if target.thread is not None:
        return next(each.layer for each in case.threads if each.id == target.thread)
    return target.layer


def _needs(run: Run, layer: int) -> float:
    senior = run.case.senior if run.is_senior and not run.has_owned else None
    more = senior.needs_more if senior and senior.layer == layer else 0.0
    return NEEDS[layer] + more


def _is_too_deep(run: Run, move: Move, target: Target) -> bool:
    layer = _aimed_layer(run.case, target) if move in _QUESTIONS else None
    if layer is None:
        return False
    return layer >= run.layer + TOO_DEEP and run.openness < _needs(run, layer)


def _can_deepen(run: Run, target: Target) -> bool:
    """Say whether an open question leads one layer deeper: trust, and what it is about.

    One about what lies deeper still leads one layer too, where there is trust
    enough for as deep as it asks.
    """
    following = run.layer + 1
    if following > LAST_LAYER or (run.held and following > SURFACE):
        return False
    aimed = _aimed_layer(run.case, target)
    if following == run.unlocked:
        aimed = following
    return aimed is not None and aimed >= following and run.openness >= _needs(run, aimed)


def _answer(run: Run, asked: Asked, move: Move, target: Target) -> tuple[Run, str]:
    if Flag.TOO_LONG in asked.flags and "too_long" not in run.used:
        return take(run, "too_long", run.case.voice.too_long)
    if move is Move.OPEN:
        return _answer_open(run, asked, target)
    if move in (Move.OPEN_WHY, Move.OPEN_LEADING, Move.STACKED):
        return _answer_on_guard(run, asked, move, target)
    if move in (Move.CLOSED, Move.CLOSED_RUN):
        return _answer_closed(run, asked, move, target)
    if move in (Move.ADVICE, Move.DISGUISED):
        return say_to_advice(run, asked.said, move)
    if move is Move.CHECK:
        return say_on_layer(run, "check_start", "check_adds")
    if move is Move.REFLECTION:
        return say_on_layer(run, "", "reflection_adds")
    return _answer_plainly(run, move)


def _answer_open(run: Run, asked: Asked, target: Target) -> tuple[Run, str]:
    if Flag.TOO_LONG in asked.flags or not _can_deepen(run, target):
        return say_again(run)
    following = run.layer + 1
    if following == run.case.dont_know.layer and not run.has_paused:
        run = replace(run, is_pausing=True, has_paused=True)
        return take(run, "dont_know", run.case.dont_know.says)
    run = replace(run, layer=following, unlocked=None)
    return run, say_layer(run)


def _answer_on_guard(run: Run, asked: Asked, move: Move, target: Target) -> tuple[Run, str]:
    voice = run.case.voice
    start = ""
    if move is Move.OPEN_LEADING:
        run, start = take(run, "leading_start", voice.leading_start)
    elif move is Move.STACKED:
        run, start = take(run, "stacked_start", voice.stacked_start)
        if fact := find_fact(run.case, target):
            return run, join(start, fact.answer)
    elif run.openness < ON_GUARD:
        run, start = take(run, "why_start", voice.why_start)
    run, line = say_again(run)
    return run, join(start, line)


def _answer_closed(run: Run, asked: Asked, move: Move, target: Target) -> tuple[Run, str]:
    fact = find_fact(run.case, target)
    if fact and fact.unlocks and fact.id not in run.used:
        unlocks = fact.unlocks
        run = replace(
            run,
            used=(*run.used, fact.id),
            openness=_bound(run.openness + unlocks.openness),
            unlocked=unlocks.layer if run.layer >= unlocks.layer - 1 else None,
        )
        return run, join(fact.answer, unlocks.says)
    return say_closed(run, asked.said, target, is_short=move is Move.CLOSED_RUN)


def _answer_plainly(run: Run, move: Move) -> tuple[Run, str]:
    """Answer with a line that stands by itself."""
    case = run.case
    if move is Move.OWNING and case.senior:
        return take(replace(run, has_owned=True), "owning", case.senior.owning.says)
    if move is Move.ASKED_BACK and case.asks_for_advice:
        run = replace(run, was_asked_back=True)
        return take(run, "asked_back", case.asks_for_advice.asked_back.says)
    if move is Move.PERMITTED:
        return take(run, "permitted", case.advice.permitted)
    slot = _SLOTS[move]
    return take(run, slot, getattr(case.voice, slot))


_SLOTS = {
    Move.SAID_ALREADY: "said_already",
    Move.CLOSED_LEADING: "closed_leading",
    Move.THANKS: "thanks",
    Move.OWN_STORY: "anyway",
    Move.ASKS_LEAVE: "says_yes",
    Move.OVER_PROBING: "over_probing",
}


def _hold(run: Run, move: Move) -> Run:
    """Keep the presenter near the surface after a plain suggestion, for two turns."""
    if move is Move.ADVICE:
        return replace(run, held=HELD_TURNS)
    return replace(run, held=max(run.held - 1, 0))


def _end_with_step(run: Run) -> tuple[Run, str]:
    run, step = take(run, "step", run.case.voice.step)
    return replace(run, has_ended=True), step


def _add(
    run: Run, before: Run, asked: Asked | None, move: Move, answer: str, target: Target
) -> Run:
    step = Step(
        asked=asked,
        move=move,
        answer=answer,
        layer=run.layer,
        openness=run.openness,
        gap=run.openness - before.openness,
        target=target,
        deepened=run.layer > before.layer,
    )
    return replace(run, steps=(*run.steps, step))


def _end_if_last(run: Run) -> Run:
    """Say goodbye at the end; the last answer holds it."""
    if not run.has_ended and run.turns < run.most_turns:
        return run
    goodbye = _choose_goodbye(run)
    last = replace(run.steps[-1], answer=join(run.steps[-1].answer, goodbye))
    return replace(run, steps=(*run.steps[:-1], last), has_ended=True)


def _choose_goodbye(run: Run) -> str:
    """Return the goodbye that goes with how far the talk went: the first near the surface."""
    lines = run.case.voice.goodbye
    if run.layer <= SURFACE:
        return lines[0]
    return lines[-1] if run.layer == LAST_LAYER else lines[len(lines) // 2]


def _bound(openness: float) -> float:
    return min(max(openness, 0.0), MOST_OPEN)
