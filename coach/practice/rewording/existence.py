"""Lines that ask whether there is any: "Is there anything else?" is "What else is there?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import tidy

_MORE = "The same ground, expecting that there is more to say"
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"^(?:is there |was there |have you |has there been )?any(?:thing)? ?(?:else|more)"
            r"(?: to (?:say|tell us))? ((?:about|on|with|behind|in) .+)$"
        ),
        r"What else is there \1",
    ),
    (
        re.compile(
            r"^(?:do you have|have you got|have you|got) any (other )?"
            r"(idea|thought|view|feeling|worrie|concern|hope|plan|doubt)s? ((?:about|for|on) .+)$"
        ),
        r"What \1\2s do you have \3",
    ),
    (
        re.compile(r"^(?:(?:are|is|were) there )?any other (\w+s) ((?:on|in|with|about|for) .+)$"),
        r"What other \1 are there \2",
    ),
    (
        re.compile(
            r"^(?:is|was) there (?:anything|something) (?:that )?(makes|made|stops|stopped|keeps|kept|holds|worries|bothers) (.+)$"
        ),
        r"What \1 \2",
    ),
    (
        re.compile(
            r"^(?:is|was) there (?:a|any) (?:particular )?reason (?:why|for|that|behind) ((?:not )?\w+ing .+)$"
        ),
        r"What's behind \1",
    ),
    (
        re.compile(
            r"^(?:is|are) there (?:a lot|much|anything|something|things) (?:that )?(you(?:'ve| have)) (not )?(.+)$"
        ),
        r"What have you \2\3",
    ),
    (
        re.compile(r"^(?:do you need|would you need) (?:anything|something) (from .+)$"),
        r"What do you need \1",
    ),
)
_RELATIVE = re.compile(
    r"\s+(?:that )?(?:you|we|i)(?:'ve|'d| have| haven't| should| could| need)\b.*$"
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
    for number, (form, said) in enumerate(_FORMS):
        found = re.match(form.pattern, text, re.IGNORECASE)
        if found is None:
            continue
        made = found.expand(said).replace("worries", "worries")
        yield Rewording(said=tidy(_RELATIVE.sub("", made) if number == 0 else made), opens=_MORE)
        return


EXISTENCE = Rule(name="whether there is any", makes=ask_what_there_is)
