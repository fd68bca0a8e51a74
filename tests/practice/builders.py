"""Small items and readings for the tests of practice."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from coach.coding import Prediction
from coach.labels import Flag, Label, Phase, Role
from coach.practice.attempts import Attempt, Exercise
from coach.practice.items import (
    Boundary,
    Focus,
    Kind,
    OpenUpItem,
    ParkItem,
    Rewording,
    Said,
    SpotItem,
    Thread,
    ThreadItem,
    TrimItem,
)

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
HEARD = "I keep covering for my deputy, and the board has begun to notice the gaps."
CONTEXT = (Said(role=Role.PRESENTER, said=HEARD),)


def make_reading(label=Label.OPEN_QUESTION, *flags, sure=True, second=Label.OTHER):
    """Return a reading; ``second`` is the label that comes next."""
    scores = dict.fromkeys(Label, 0.0) | {second: 0.4, label: 0.6}
    return Prediction(
        utterance_id="u",
        label=label,
        probability=0.6,
        scores=scores,
        flags=tuple(flags),
        sure=sure,
        reason=f"Reads as {label.value}.",
        classifier="a rule",
    )


def read_plainly(said, context, *, role=Role.MEMBER, phase=Phase.EXPLORING):
    """Read by the first word of the last sentence.

    "What" and "how" are open, "you" advises, others are closed.
    """
    words = re.split(r"(?<=\.) ", said.casefold())[-1].split()
    flags = [Flag.STACKED] if said.count("?") > 1 else []
    if words[0] in ("what", "how"):
        return make_reading(Label.OPEN_QUESTION, *flags)
    if words[0] == "you":
        return make_reading(Label.ADVICE)
    return make_reading(Label.CLOSED_QUESTION, *flags)


def make_spot(id="s1", twin="s2", **changes):
    """Return a line of Spot it."""
    return SpotItem(
        **{
            "id": id,
            "twin": twin,
            "boundary": Boundary.HAVE_YOU,
            "difficulty": 1,
            "setting": "charity",
            "context": CONTEXT,
            "role": Role.MEMBER,
            "phase": Phase.EXPLORING,
            "said": "Have you tried a rota?",
            "label": Label.ADVICE,
            "flags": (Flag.DISGUISED_ADVICE,),
            "accept": (),
            "reason": "A rota is the asker's plan.",
            "split": "",
            "opens": "It leaves yes or no.",
            **changes,
        }
    )


def make_twins(**changes):
    """Return a line of Spot it and the line beside it."""
    other = make_spot(
        "s2",
        "s1",
        said="What have you tried?",
        label=Label.OPEN_QUESTION,
        flags=(),
        reason="It names no plan.",
    )
    return make_spot(**changes), other


def make_open_up(**changes):
    """Return a line to open up."""
    return OpenUpItem(
        **{
            "id": "o1",
            "kind": Kind.CLOSED,
            "boundary": None,
            "difficulty": 1,
            "setting": "charity",
            "context": CONTEXT,
            "role": Role.MEMBER,
            "phase": Phase.EXPLORING,
            "said": "Is it tiring, covering for your deputy?",
            "label": Label.CLOSED_QUESTION,
            "flags": (),
            "keep": ("covering",),
            "planted": ("hire a temp",),
            "rewordings": (
                Rewording(said="What is covering for them like?", opens="How it feels."),
                Rewording(said="What do the gaps tell you?", opens="What it means."),
            ),
            **changes,
        }
    )


def make_trim():
    """Return a long question."""
    return TrimItem(
        id="t1",
        difficulty=2,
        setting="charity",
        context=CONTEXT,
        said="So I was thinking about all of that, and about the board, and what they see, and "
        "I suppose what I am getting to is what covering is like for you?",
        ask="What is covering like for you?",
        keep=("covering",),
    )


def make_park():
    """Return a paragraph that makes people itch to advise."""
    return ParkItem(
        id="p1",
        difficulty=1,
        setting="charity",
        said=HEARD,
        itches=("Hire a temp.", "Tell the board.", "Stop covering."),
        unknown=("What the deputy knows", "What the board has seen", "Since when"),
        questions=(
            Rewording(said="What does covering cost you?", opens="The price of it."),
            Rewording(said="How did the gaps begin?", opens="The history."),
        ),
    )


def make_thread(words, focus=Focus.PERSON):
    """Return one thread."""
    return Thread(
        words=words,
        why="It came out with a sigh.",
        question=f"What is it about {words}?",
        focus=focus,
        next=f"Well, {words} is what keeps me awake.",
    )


def make_thread_item(**changes):
    """Return an answer with three threads."""
    return ThreadItem(
        **{
            "id": "h1",
            "difficulty": 1,
            "setting": "charity",
            "asked": "How is it going?",
            "said": HEARD,
            "threads": (
                make_thread("covering"),
                make_thread("my deputy", Focus.PROBLEM),
                make_thread("the gaps"),
            ),
            "otherwise": "I suppose so.",
            **changes,
        }
    )


def make_attempt(days=0, **changes):
    """Return an attempt so many days after the first of May, at noon."""
    return Attempt(
        **{
            "exercise": Exercise.SPOT_IT,
            "item": "s1",
            "pair": "s1",
            "boundary": Boundary.HAVE_YOU,
            "at": NOON + timedelta(days=days),
            "fits": True,
            **changes,
        }
    )
