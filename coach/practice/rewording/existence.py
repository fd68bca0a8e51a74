"""Lines that ask whether there is any: "Is there anything else?" is "What else is there?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Rule

_MORE = "The same ground, expecting that there is more to say"
_ELSE = re.compile(
    r"^(?:is there |was there |have you |has there been )?any(?:thing)? ?(?:else|more)"
    r"(?: to (?:say|tell us))? (about|on|with|behind|in) (.+)$"
)
_ANY_HELD = re.compile(
    r"^(?:do you have|have you got|have you|got) any (other )?"
    r"(ideas?|thoughts?|views?|feelings?|worries|concerns?|hopes?|plans?|doubts?)"
    r" (about|for|on) (.+)$"
)
_ANY_OTHER = re.compile(
    r"^(?:(?:are|is|were) there )?any other (\w+s) (on|in|with|about|for) (.+)$"
)
_RELATIVE = re.compile(
    r"\s+(?:that )?(?:you|we|i)(?:'ve|'d| have| haven't| should| could| need)\b.*$"
)


def asks_existence(line: Line) -> bool:
    """Say whether a line asks if there is any of something.

    >>> from coach.practice.rewording.line import make_line
    >>> asks_existence(make_line("Is there anything else about the lads?"))
    True
    >>> asks_existence(make_line("Is there a plate on it?"))
    False
    """
    return any(each.match(line.lower) for each in (_ELSE, _ANY_HELD, _ANY_OTHER))


def ask_what_there_is(line: Line) -> Iterator[Rewording]:
    """Yield the line's own question, taking for granted that there is some.

    >>> from coach.practice.rewording.line import make_line
    >>> [each.said for each in ask_what_there_is(make_line("Any thoughts about the lads?"))]
    []
    >>> line = make_line("Is there anything else about the lads you've not said?")
    >>> [each.said for each in ask_what_there_is(line)]
    ['What else is there about the lads?']
    """
    if found := _ELSE.match(line.lower):
        yield _offer(line, f"What else is there {found[1]}", found[2])
    elif found := _ANY_HELD.match(line.lower):
        other, held, joining, matter = found.groups()
        yield _offer(line, f"What {other or ''}{_make_plural(held)} do you have {joining}", matter)
    elif found := _ANY_OTHER.match(line.lower):
        yield _offer(line, f"What other {found[1]} are there {found[2]}", found[3])


def _offer(line: Line, asks: str, matter: str) -> Rewording:
    start = line.said.lower().rindex(matter)
    written = line.said[start : start + len(matter)].split(",")[0]
    return Rewording(said=f"{asks} {_RELATIVE.sub('', written)}?", opens=_MORE)


def _make_plural(noun: str) -> str:
    return noun if noun.endswith("s") else f"{noun}s"


EXISTENCE = Rule(name="whether there is any", recognises=asks_existence, makes=ask_what_there_is)
