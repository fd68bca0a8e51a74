"""Lines that ask whether there is any: "Is there anything else?" is "What else is there?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import tidy

_MORE = "The same ground, expecting that there is more to say"
_BEHIND = "What it is that does it, taking for granted that something does"
_RELATIVE = r"(?: (?:that )?(?:you|we|i)(?:'ve|'d| have| haven't| should| could| need)\b.*)?"
_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:is there |was there |have you |has there been )?any(?:thing)? ?(?:else|more)"
        rf"(?: to (?:say|tell us))? ((?:about|on|with|behind|in) .+?){_RELATIVE}",
        r"What else is there \1",
        _MORE,
    ),
    (
        r"(?:do you have|have you got|have you|got) any (other )?"
        r"(idea|thought|view|feeling|worrie|concern|hope|plan|doubt)s? ((?:about|for|on) .+)",
        r"What \1\2s do you have \3",
        _MORE,
    ),
    (
        r"(?:(?:are|is|were) there )?any other (\w+s) ((?:on|in|with|about|for) .+)",
        r"What other \1 are there \2",
        _MORE,
    ),
    (
        r"(?:is|was) there (?:anything|something) (?:that )?"
        r"(makes|made|stops|stopped|keeps|kept|holds|worries|bothers) (.+)",
        r"What \1 \2",
        _BEHIND,
    ),
    (
        r"(?:is|was) there (?:a|any) (?:particular )?reason"
        r" (?:why|for|that|behind) ((?:not )?\w+ing .+)",
        r"What's behind \1",
        _BEHIND,
    ),
    (
        r"(?:is|are) there (?:a lot|much|anything|something|things)"
        r" (?:that )?you(?:'ve| have) (not )?(.+)",
        r"What have you \1\2",
        _MORE,
    ),
    (
        r"(?:do|would) you need (?:anything|something) (from .+)",
        r"What do you need \1",
        "What would help, and from whom",
    ),
)


def ask_what_there_is(asked: Asked) -> Iterator[Rewording]:
    """Yield the line's own question, taking for granted that there is some.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Anything else about the lads you've not said?"), hear(""))
    >>> [each.said for each in ask_what_there_is(asked)]
    ['What else is there about the lads?']
    """
    text = asked.line.said.rstrip(" ?.!")
    for form, said, opens in _FORMS:
        if found := re.fullmatch(form, text, re.IGNORECASE):
            yield Rewording(said=tidy(found.expand(said)), opens=opens)
            return


EXISTENCE = Rule(name="whether there is any", makes=ask_what_there_is)
