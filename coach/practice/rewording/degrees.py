"""Lines that ask how much: "How important is X?" is "In what way is X important to you?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.rule import Asked, Rule

_CONTENT = "What is in it for them, and not only how much"
_DEGREE = re.compile(
    r"^how (?:very |really )?(?!(?:long|often|many|come|old|soon)\b|much \w|(?!likely)\w+ly$)"
    r"(\w+)( an? .+)?$"
)
_ABOUT = r"(?:about|on|in|with|by|to|of|for|at|over) (?P<what>.+)"
_OF_YOU = {
    "worried": "What worries you about {what}",
    "concerned": "What concerns you about {what}",
    "keen": "What is it about {what} that draws you",
    "interested": "What interests you about {what}",
    "confident": "What gives you confidence about {what}",
    "comfortable": "How does {what} sit with you",
    "happy|upset|angry|cross|hurt": "How do you feel about {what}",
    "sure|certain": "What are you sure of, when it comes to {what}",
    "clear": "What is clear to you about {what}",
    "ready|prepared": "What would help you feel ready for {what}",
    "attached|committed": "What does {what} mean to you",
    "proud": "What makes you proud of {what}",
}
_FORMS = (
    *(
        Form(
            said=(said,),
            opens=_CONTENT,
            asks=f"how (?:{adjective})",
            helper="are|were",
            subject="you",
            verb="",
            rest=_ABOUT,
        )
        for adjective, said in _OF_YOU.items()
    ),
    Form(
        said=("What would it mean for you if {that}",),
        opens="What it would change for them, if it came about",
        asks="how likely",
        rest="that (?P<that>.+)",
    ),
    Form(
        said=("What {helper} {subject} like for you",),
        opens=_CONTENT,
        asks="how (?:far|big|high|wide|tall|large|steep)",
        subject="(?!you$|it$|that$).+",
        verb="",
        rest="",
    ),
    Form(
        said=("In what way {helper} {subject} {adjective} {rest}",),
        opens=_CONTENT,
        asks=r"how (?:very )?(?P<adjective>(?!much$|well$|far$|likely$)\w+)",
        verb="",
    ),
    Form(
        said=("What do you know about {rest}",),
        opens="What they know, and how they came to",
        asks="how (?:much|well)",
        helper="do",
        subject="you",
        verb="know",
        rest="(?!about ).+",
    ),
    Form(
        said=("What {helper} {subject} {form} {rest}",),
        opens=_CONTENT,
        asks="how (?:much|well)",
        verb="get|know|want|need|mean|see|hear|remember|understand",
        rest=r"(?:(?:to|of|out|from|about)\b.*)?",
    ),
    Form(
        said=("In what way {helper} {subject} {form} {rest}",),
        opens=_CONTENT,
        asks="how (?:much|far|strongly|badly)",
        helper="do|does|did",
        verb="(?!(?:cost|lose|pay|earn|spend|make|charge|owe)$).+",
    ),
)


def is_degree(ask: Ask | None) -> bool:
    """Say whether something asks for a point on a scale."""
    return ask is not None and bool(_DEGREE.match(ask.asks_with))


def ask_in_what_way(asked: Asked) -> Iterator[Rewording]:
    """Yield the line's own question, asking for content.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("How important is the choir to you?"), hear(""))
    >>> [each.said for each in ask_in_what_way(asked)]
    ['In what way is the choir important to you?']
    """
    if is_degree(asked.ask):
        yield from fill_first(_FORMS, asked.ask)


DEGREE = Rule(name="a degree", makes=ask_in_what_way)
