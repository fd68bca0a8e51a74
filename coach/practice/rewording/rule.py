"""What a rule is: it makes open questions of one family of lines, and none of any other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.heard import Heard
from coach.practice.rewording.line import Line, make_line
from coach.practice.rewording.reading_asks import read_ask

_VIEW = re.compile(
    r"^(?:(?:do|did|don't|didn't|would|wouldn't) (?:you|we)"
    r" (?:not |honestly |really |still |just )?"
    r"(?:think|believe|reckon|feel|suppose|agree|say|find)(?: that)?"
    r"|(?:do you know|any idea|have you any idea|did you find out) (?:if|whether)"
    r"|i(?: just)? wonder (?:whether|if)|i'm (?:just )?wondering (?:whether|if)"
    r"|i (?:think|reckon|suspect|sense|imagine|bet|get the feeling)(?: that)?"
    r"|(?:if|whether)(?=[^,]+$)"
    r"|is it (?:possible |the case )?that|could it be that|isn't it that|what if it's that) (?=\w)"
)
_WRAPPED = re.compile(
    r"^(?:(?:could|can|would|will) you (?:just )?(?:tell|remind|show) (?:us|me|them)"
    r"|(?:do|did) you know|can i (?:just )?(?:ask|check)|(?:and )?i(?:'d| would) like to know"
    r"|(?:could|can|would) you (?:just )?(?:say|explain|describe)"
    r"|i(?:'m| am)? (?:just )?wonder(?:ing)?|you don't know|tell (?:me|us))"
    r"(?: again)? (?=(?:what|how|where|who|which|when|why|whose)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One ask of a line, taken apart, and what had been heard before it.

    ``is_view`` is whether it is what the asker thinks, handed over.
    """

    line: Line
    ask: Ask | None
    heard: Heard
    is_view: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One family of lines: ``makes`` yields open versions, the best first."""

    name: str
    makes: Callable[[Asked], Iterator[Rewording]]


def make_asked(line: Line, heard: Heard) -> Asked:
    """Take a line apart, out of its wrapper: "Do you think ...", "Could you tell us ...".

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> make_asked(make_line("Could you tell us when the lease ends?"), hear("")).line.said
    'When the lease ends?'
    >>> make_asked(make_line("Don't you think she minds?"), hear("")).ask.subject
    'she'
    """
    if found := _WRAPPED.match(line.lower):
        line = make_line(line.said[found.end() :])
    elif found := _VIEW.match(line.lower):
        inner = make_line(line.said[found.end() :])
        ask = read_ask(inner)
        if ask is not None and ask.subject and ask.is_told and not ask.asks_with:
            if line.said[found.end()].isupper():
                ask = replace(ask, subject=f"{ask.subject[0].upper()}{ask.subject[1:]}")
            return Asked(line=inner, ask=ask, heard=heard, is_view=True)
    return Asked(line=line, ask=read_ask(line), heard=heard)
