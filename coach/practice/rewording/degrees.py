"""Lines that ask how much: "How important is X?" is "In what way is X important to you?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask, read_ask
from coach.practice.rewording.line import make_line
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import put_as_object, tidy

_CONTENT = "What is in it for them, and not only how much"
_DEGREE = re.compile(
    r"^how (?:very |really )?(?!long|often|many|come|old|soon)(?!\w+ly$)(\w+)( an? .+)?$"
)
_MEASURED = frozenset(("far", "big", "high", "wide", "tall", "large", "steep", "long"))
_OF_YOU = {
    "worried": "What worries you about {}",
    "concerned": "What concerns you about {}",
    "keen": "What is it about {} that draws you",
    "interested": "What interests you about {}",
    "confident": "What gives you confidence about {}",
    "comfortable": "How does {} sit with you",
    "happy": "How do you feel about {}",
    "sure": "What are you sure of, when it comes to {}",
    "certain": "What are you sure of, when it comes to {}",
    "clear": "What is clear to you about {}",
    "ready": "What would help you feel ready for {}",
    "prepared": "What would help you feel ready for {}",
    "upset": "How do you feel about {}",
    "angry": "How do you feel about {}",
    "cross": "How do you feel about {}",
    "hurt": "How do you feel about {}",
    "attached": "What does {} mean to you",
    "committed": "What does {} mean to you",
    "proud": "What makes you proud of {}",
}
_JOINED = re.compile(r"^(?:about|on|in|with|by|to|of|for|at|over) (.+)$")
_HELD = frozenset(("get", "know", "want", "need", "mean", "see", "hear", "remember", "understand"))


def is_degree(ask: Ask | None) -> bool:
    """Say whether something asks for a point on a scale."""
    return ask is not None and bool(_DEGREE.match(ask.asks_with))


def ask_in_what_way(asked: Asked) -> Iterator[Rewording]:
    """Yield the line's own question, asking for content.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("How important is the choir to you?"), hear(""))
    >>> [each.said for each in ask_in_what_way(asked)]
    ['In what way is the choir important to you?']
    """
    ask = asked.ask
    found = _DEGREE.match(ask.asks_with) if ask else None
    if ask is None or found is None or not ask.subject:
        return
    for said in _ask(ask, found[1], found[2] or ""):
        yield Rewording(said=tidy(said), opens=_CONTENT)


def _ask(ask: Ask, adjective: str, noun: str) -> Iterator[str]:
    if ask.verb:
        yield from _ask_of_verb(ask, adjective)
    elif ask.is_of_you and adjective in _OF_YOU:
        if found := _JOINED.match(ask.rest):
            yield _OF_YOU[adjective].format(found[1])
    elif adjective == "likely" and (found := re.match(r"that (.+)$", ask.rest)):
        supposed = read_ask(make_line(found[1]))
        if supposed is not None:
            yield f"What would it mean for you if {supposed.supposed}"
    elif adjective in _MEASURED and not ask.rest and not noun:
        yield f"What {ask.helper} {ask.subject} like for you"
    elif adjective not in ("much", "well", "far", "likely") and not noun:
        yield f"In what way {ask.helper} {ask.subject} {adjective} {ask.rest}"


def _ask_of_verb(ask: Ask, adverb: str) -> Iterator[str]:
    if adverb not in ("much", "well", "far", "badly", "hard", "strongly") or ask.form == "going":
        return
    asks = f"{ask.helper} {ask.subject} {ask.form} {ask.rest}"
    if ask.verb == "know" and ask.is_of_you:
        yield f"What do you know about {ask.rest}"
    elif ask.verb in ("cost", "lose", "pay", "earn", "spend", "make", "charge", "owe"):
        yield f"What matters to you about how much {ask.told}"
    elif ask.verb in _HELD and re.match(r"^(?:to|of|out|from|about)\b|^$", ask.rest):
        yield f"What {asks}"
    elif ask.form.endswith("ing") and adverb == "much":
        yield f"What do you make of what {put_as_object(ask.subject)} {ask.helper} {ask.form}"
    elif adverb in ("much", "far", "strongly", "badly"):
        yield f"In what way {asks}"


DEGREE = Rule(name="a degree", makes=ask_in_what_way)
