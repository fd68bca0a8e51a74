"""Lines that ask how much: "How important is X?" is "In what way is X important to you?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.line import Line
from coach.practice.rewording.rule import Rule

_CONTENT = "What is in it for them, and not only how much"
_IN_WHAT_WAY = "important|difficult|hard|useful|helpful|different|worrying|painful|special"
_OF_THINGS = re.compile(
    rf"how (?:very )?({_IN_WHAT_WAY}) (is|are|was|were) (.+?)(?: (?:to|for) you)?$"
)
_DEGREE = (
    "big|bad|close|clear|serious|strict|strong|long|large|real|good|well|likely|keen|sure|certain|confident"
    "|ready|worried|comfortable|happy|interested|committed|hurt|upset|angry|attached|tired|busy"
)
_IS_DEGREE = re.compile(rf"^(?:how (?:very )?(?:{_IN_WHAT_WAY}|{_DEGREE})\b|on a scale)")
_OF_PEOPLE = {
    "worried": "What worries you about {}?",
    "keen": "What draws you to {}?",
    "interested": "What interests you about {}?",
    "confident": "What gives you confidence about {}?",
    "comfortable": "How does {} sit with you?",
    "happy": "How do you feel about {}?",
    "upset": "How do you feel about {}?",
    "angry": "How do you feel about {}?",
    "attached": "What does {} mean to you?",
    "committed": "What does {} mean to you?",
}
_OF_YOU = re.compile(
    rf"how (?:very )?({'|'.join(_OF_PEOPLE)}) (?:are|were|do) you (?:feel )?"
    r"(?:about|on|in|with|by|to|of) ((?:my|your|the|his|her|their|this|that) [\w' -]+)$"
)


def asks_degree(line: Line) -> bool:
    """Say whether a line asks for a point on a scale.

    >>> from coach.practice.rewording.line import make_line
    >>> asks_degree(make_line("How important is the choir to you?"))
    True
    >>> asks_degree(make_line("How did the choir take it?"))
    False
    """
    return bool(_IS_DEGREE.match(line.lower))


def ask_in_what_way(line: Line) -> Iterator[Rewording]:
    """Yield the line's own question, asking for content.

    >>> from coach.practice.rewording.line import make_line
    >>> [each.said for each in ask_in_what_way(make_line("How important is the choir to you?"))]
    ['In what way is the choir important to you?']
    """
    if (found := _OF_THINGS.search(line.lower)) and "," not in found[3]:
        adjective, verb, matter = found.groups()
        said = f"In what way {verb} {_put(line, matter, adjective)}?"
        yield Rewording(said=said, opens=_CONTENT)
    if found := _OF_YOU.search(line.lower):
        asks = _OF_PEOPLE[found[1]].format(_as_written(line, found[2]))
        yield Rewording(said=asks, opens=_CONTENT)


def _put(line: Line, matter: str, adjective: str) -> str:
    """Return the matter and what it is, with for whom at the end: you, unless it is said."""
    if found := re.match(r"(.+?) (?:to|for) (\w+ \w+)$", matter):
        return f"{_as_written(line, found[1])} {adjective} for {_as_written(line, found[2])}"
    joining = "to" if adjective == "important" else "for"
    return f"{_as_written(line, matter)} {adjective} {joining} you"


def _as_written(line: Line, words: str) -> str:
    start = line.said.lower().index(words)
    return line.said[start : start + len(words)]


DEGREE = Rule(
    name="a degree",
    recognises=asks_degree,
    makes=ask_in_what_way,
)
