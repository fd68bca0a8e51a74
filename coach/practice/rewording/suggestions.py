"""Lines with a plan of the asker's: "Have you tried ...", "Why don't you ...", "You could ..."."""

from __future__ import annotations

import re

from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Frame, Rule
from coach.practice.rewording.slots import Slot

_TRIED = "What they have done already, and what came of it"
_BETWEEN = "How the two of them stand, before what to do about it"
_PLAN = re.compile(
    r"^(?:have you (?:ever )?(?:tried|thought (?:about|of)|considered)"
    r"|(?:could|can|couldn't|can't|would|wouldn't) you (?:not |just |at least |maybe )*"
    r"(?!tell|say|describe|explain|talk|walk|take|share|give|help|remind)"
    r"|why don't you|why not|why didn't you (?:just|simply)|what if|how about|what about"
    r"|what do you think about \w+ing|is it (?:not )?worth|isn't it (?:high )?time"
    r"|would it (?:not )?(?:help|be (?:worth|better|easier|possible|an idea))"
    r"|(?:maybe |perhaps )?you(?:'d| should| could| need| ought| might| must| want)"
    r"|i'd|i would|if i were|if it were me|i wonder (?:whether|if) you could"
    r"|what(?:'s| is) stopping you|should(?:n't)? (?:you|he|she|they|the))\b"
)
_DIRECTLY = re.compile(r"^(?:i'd|i would|you should|you need)\b")


def holds_plan(line: Line) -> bool:
    """Say whether a line puts something to do to somebody.

    >>> from coach.practice.rewording.line import make_line
    >>> holds_plan(make_line("Have you tried talking to her?"))
    True
    >>> holds_plan(make_line("Have you met her?"))
    False
    """
    return bool(_PLAN.match(line.lower))


SUGGESTION = Rule(
    name="a plan put",
    recognises=holds_plan,
    frames=(
        Frame(slot=Slot.PERSON_IN_LINE, asks="What have you tried so far with {}?", opens=_TRIED),
        Frame(
            slot=Slot.PERSON, asks="What have you tried so far with {}?", opens=_TRIED, weight=0.5
        ),
        Frame(slot=Slot.PERSON_IN_LINE, asks="How are things between you and {}?", opens=_BETWEEN),
        Frame(
            slot=Slot.MATTER_IN_LINE,
            asks="What have you thought of doing about {}?",
            opens="The ideas that they have had themselves",
        ),
        Frame(
            slot=Slot.MATTERS_IN_LINE,
            asks="What have you thought of doing about {}?",
            opens="The ideas that they have had themselves",
        ),
    ),
)
