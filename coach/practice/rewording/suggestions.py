"""Lines with a plan of the asker's: "Have you tried ...", "Why don't you ...", "You could ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Asked, Rule

_SURE = (
    r"have you (?:ever )?(?:tried|thought (?:at all )?(?:about|of)(?: \w+)? \w+ing"
    r"|considered(?: \w+)? \w+ing)"
    r"|why don't you|why not|why didn't you (?:just|simply)|what if you|how about|what about"
    r"|what do you think (?:about|to|of) \w+ing|is it (?:not )?worth|is(?:n't)? it (?:high )?time"
    r"|would(?:n't)? it (?:not )?(?:help|be (?:worth|better|easier|possible|an idea))"
    r"|(?:maybe |perhaps )?you (?:should|need to|ought|might want)|i'd|i would|if i were"
    r"|if it were me|(?:i wonder )?what would happen if you|suppose you"
    r"|what would it take for you to|you(?:'ve| have)(?: just)? got to|you have to"
)
_PLAN = re.compile(rf"^(?:{_SURE})\b")
_DIAGNOSIS = re.compile(
    r"^(?:it's|it is|that's|this is|what this|you(?:'re|'ve| are| have|'d miss)|there's|your )\b"
)
_TRIED = "What they have done already, and what came of it"
_IDEAS = "The ideas that they have had themselves"
_WISH = "What they want, before how to get there"


def holds_plan(line: Line) -> bool:
    """Say whether a line, by its words alone, puts something to do to somebody.

    >>> from coach.practice.rewording.line import make_line
    >>> holds_plan(make_line("Have you tried talking to her?"))
    True
    >>> holds_plan(make_line("Have you met her?"))
    False
    """
    return bool(_PLAN.match(line.lower))


def is_diagnosis(line: Line) -> bool:
    """Say whether a suggestion says what is the matter and not what to do."""
    return bool(_DIAGNOSIS.match(line.lower))


_HAVE_TRIED = "What have you tried so far?"
_HAVE_THOUGHT = "What have you thought of doing?"
WISHED = "What would you like to happen?"
TO_DO = (_HAVE_TRIED, _HAVE_THOUGHT)
"""Asks that go with trouble, and with nothing else, where it is said back before them."""


def ask_for_own_ideas(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a suggestion, what asks for the presenter's own ideas or wishes instead."""
    ideas = Rewording(said=_HAVE_THOUGHT, opens=_IDEAS)
    wish = Rewording(said=WISHED, opens=_WISH)
    if re.match(r"have you (?:ever )?tried", asked.line.lower):
        yield Rewording(said=_HAVE_TRIED, opens=_TRIED)
    elif re.match(r"have you (?:thought|considered)|what do you think", asked.line.lower):
        yield ideas
    else:
        yield ideas
        yield wish


SUGGESTION = Rule(name="a plan put", makes=ask_for_own_ideas)
