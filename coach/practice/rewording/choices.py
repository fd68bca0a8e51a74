"""Lines with answers to choose from: "Is the money for staff or for rent?"; and suppositions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import tidy

_NEITHER = "Answers that were not on offer, too"
_PREPOSITION = r"(?:for|about|on|with|to|from|of|in|at|by|like|against)"
_OPTIONS = re.compile(rf"^({_PREPOSITION}) (?!your best)[^,]+ or (?:{_PREPOSITION} )?[^,]+$")
_NAMED = r"(?:the|your|his|her|their|that|this|(?-i:[A-Z]))[^,?]*?"
_EITHER = re.compile(
    rf"\b(?:it|it's)(?: is| was)?(?: more| really| just)? (?:about )?({_NAMED}) or"
    rf" (?:is it |was it |just )?(?:about )?({_NAMED})"
    r"(?: (?:that|who|which)\b.*| more)?$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"^(if (?:it|he|she|they|the|your|his|her|their|nobody|nothing)\b[^,?]*), "
    r"(?:would|could|will|can|do|might|should|is|are) "
)


def ask_beyond_options(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that offers answers, the same without them.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Is the money for staff or for rent?"), hear(""))
    >>> [each.said for each in ask_beyond_options(asked)]
    ['What is the money for?']
    """
    ask = asked.ask
    text = asked.line.said.rstrip(" ?.!")
    if (ask is not None and ask.asks_with) or " or " not in text:
        return
    if found := _EITHER.search(text):
        yield Rewording(
            said=tidy(f"What matters to you about {found[1]} and {found[2]}"), opens=_NEITHER
        )
    elif ask is not None and _may_be_asked(ask) and (found := _OPTIONS.match(ask.rest)):
        said = f"What {ask.helper} {ask.subject} {ask.form} {found[1]}"
        yield Rewording(said=tidy(said), opens=_NEITHER)


def _may_be_asked(ask: Ask) -> bool:
    """Say whether an ask has a subject, and no asker in it: "Are we talking about ..."."""
    return ask.subject.lower() not in ("", "we", "i")


def ask_of_supposed(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a yes or no to what might happen, what it would mean."""
    if found := _SUPPOSED.match(asked.line.lower):
        yield Rewording(
            said=tidy(f"{asked.line.said[: len(found[1])]}, what would that mean for you"),
            opens="What hangs on it for them",
        )


CHOICE = Rule(name="a choice", makes=ask_beyond_options)
SUPPOSED = Rule(name="what might happen", makes=ask_of_supposed)
