"""Lines that check a thing done or to come: "Have you told him?", "If it came, would you go?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Rule

_TOLD = re.compile(
    r"^(?:have|did|will|are|do) you (?:going to |already |yet )?"
    r"(?:told|tell|asked|ask|spoken to|spoke to|speak to|talked to|talk to|said anything to"
    r"|say anything to|raised it with) "
    r"((?:your|the|his|her|their) \w+"
    r"(?: (?!about|yet|since|already|that|you|if|what)\w+)?|[A-Z]\w+)"
    r"(?= (?:about|yet|since|you|that|if|what)\b|$)"
    r"(?:.*?( about (?:the|your|his|her|their) \w+))?",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^(if (?:it|he|she|they|the|your|his|her|their|nobody|nothing)\b[^,?]*), "
    r"(?:would|could|will|can|do|might|should|is|are) "
)


def asks_whether_told(line: Line) -> bool:
    """Say whether a line asks if somebody has been told.

    >>> from coach.practice.rewording.line import make_line
    >>> asks_whether_told(make_line("Have you told your manager yet?"))
    True
    >>> asks_whether_told(make_line("Have you told the truth about it?"))
    True
    >>> asks_whether_told(make_line("Have you eaten?"))
    False
    """
    return bool(_TOLD.match(line.said.rstrip(" ?.!")))


def ask_what_to_say(line: Line) -> Iterator[Rewording]:
    """Yield what one would ask instead: what there would be to say."""
    if found := _TOLD.match(line.said.rstrip(" ?.!")):
        yield Rewording(
            said=f"What would you like to say to {found[1]}{found[2] or ''}?",
            opens="What they want understood, before whether it has been said",
        )


def supposes(line: Line) -> bool:
    """Say whether a line asks for a yes or no to what might happen.

    >>> from coach.practice.rewording.line import make_line
    >>> supposes(make_line("If it came through tomorrow, would you take it?"))
    True
    >>> supposes(make_line("If you asked her, would she come?"))
    False
    """
    return bool(_SUPPOSED.match(line.lower))


def ask_what_it_would_mean(line: Line) -> Iterator[Rewording]:
    """Yield the same supposition, asking what it would mean."""
    if found := _SUPPOSED.match(line.lower):
        yield Rewording(
            said=f"{line.said[: len(found[1])]}, what would that mean for you?",
            opens="What hangs on it for them",
        )


TOLD = Rule(name="whether told", recognises=asks_whether_told, makes=ask_what_to_say)
SUPPOSED = Rule(name="what might happen", recognises=supposes, makes=ask_what_it_would_mean)
