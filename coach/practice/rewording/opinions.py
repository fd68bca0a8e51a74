"""Lines with the asker's view in them: "Don't you think ...", "Isn't it ...", "So really ..."."""

from __future__ import annotations

import re

from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Frame, Rule
from coach.practice.rewording.slots import Slot

_OPENS = "How they see it, beside how it looks to the one who asks"
_VIEW = re.compile(
    r"^(?:do you (?:honestly |really )?(?:think|believe|reckon)|don't you|would(?:n't)? you say"
    r"|is(?:n't)? it|is(?:n't)? (?:this|that)|are(?:n't)? you|was(?:n't)? (?:it|that)|surely"
    r"|you(?:'re| are| don't| must| want| just| can't)?\b|it sounds (?:like|as)|i wonder if"
    r"|what this is|this is|that's|it's|deep down|really you)"
)


def holds_view(line: Line) -> bool:
    """Say whether a line puts a view of things to somebody.

    >>> from coach.practice.rewording.line import make_line
    >>> holds_view(make_line("Isn't it really about respect?"))
    True
    >>> holds_view(make_line("Does she have family nearby?"))
    False
    """
    return bool(_VIEW.match(line.lower))


OPINION = Rule(
    name="a view put",
    recognises=holds_view,
    frames=(
        Frame(slot=Slot.WHEN_SOMEBODY_DID, asks="What did you make of it when {}?", opens=_OPENS),
        Frame(slot=Slot.WHEN_SOMEBODY_DOES, asks="What do you make of it when {}?", opens=_OPENS),
        Frame(slot=Slot.MATTERS_IN_LINE, asks="What do you make of {}?", opens=_OPENS),
        Frame(
            slot=Slot.MATTER_IN_LINE,
            asks="What is it about {} that stays with you?",
            opens="What a thing that both have named stands for",
            weight=-1.0,
        ),
        Frame(slot=Slot.PERSON_IN_LINE, asks="How do you see things with {}?", opens=_OPENS),
        Frame(
            slot=Slot.THAT_IT_IS_SO,
            asks="How does it sit with you that {}?",
            opens="What they think and feel about it, mixed as that may be",
            weight=-0.5,
        ),
    ),
)
