"""Why each flag was given, in a few plain words about the wording.

The rules themselves are in ``flags``; here is only how to say what they saw.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from coach.classifier.cues import normalise
from coach.classifier.flags import (
    CHECK,
    FEELING,
    INDIRECT_CUES,
    LEADING,
    LONG_TURN_WORDS,
    TAG,
    UNFINISHED,
    WONDER,
    Moment,
    has_long_run_up,
)
from coach.labels import Flag, Label, Phase


def explain_flags(moment: Moment, flags: Iterable[Flag]) -> dict[Flag, str]:
    """Return why each of these flags of a segment was given, one clause each."""
    return {flag: _WAYS[flag](moment) for flag in flags}


def _quote(pattern: re.Pattern[str], moment: Moment) -> str:
    found = pattern.search(normalise(moment.text))
    return f"“{found.group().strip(' ,.')}”" if found else ""


def _leading(moment: Moment) -> str:
    if words := _quote(LEADING, moment):
        return f"{words} shows what the asker thinks or hopes to hear"
    return f"{_quote(FEELING, moment)} is a feeling that the presenter has not named"


def _stacked(moment: Moment) -> str:
    if moment.asks_in_turn > 1:
        return f"{moment.asks_in_turn} things are asked in one turn"
    return "two things are asked at once"


def _disguised(moment: Moment) -> str:
    if moment.text.rstrip(" \"'”’").endswith("?"):
        return "it puts an action forward and ends in a question mark"
    return "it puts an action forward and opens like a question"


def _why(_: Moment) -> str:
    return "the ask starts with “why” or “how come”"


def _indirect(moment: Moment) -> str:
    wording = next(match.wording for match in moment.heard.cues if match.cue.name in INDIRECT_CUES)
    return f"“{wording}” asks somebody to talk"


def _permission(moment: Moment) -> str:
    if moment.label is Label.OTHER:
        return "it asks leave to offer something"
    if moment.heard.segment.phase is Phase.IDEAS:
        return "it was said in the ideas round"
    return "leave was given" if moment.leave_given else "the presenter had asked for ideas"


def _statement(moment: Moment) -> str:
    plain = normalise(moment.text)
    ways = {
        WONDER: "it wonders aloud",
        CHECK: "a check stands at the end of a statement",
        TAG: "a tag stands at the end of a statement",
        UNFINISHED: "the sentence is left for the presenter to finish",
    }
    said = next((words for pattern, words in ways.items() if pattern.search(plain)), None)
    return said or "it has the word order of a statement, and a question mark"


def _long(moment: Moment) -> str:
    # A long turn is told by its words: its run-up takes long to put together.
    if moment.turn_words <= LONG_TURN_WORDS and has_long_run_up(moment):
        return "several sentences come before the ask"
    return f"the whole turn has {moment.turn_words} words"


_WAYS: Mapping[Flag, Callable[[Moment], str]] = MappingProxyType(
    {
        Flag.LEADING: _leading,
        Flag.STACKED: _stacked,
        Flag.DISGUISED_ADVICE: _disguised,
        Flag.WHY: _why,
        Flag.INDIRECT_REQUEST: _indirect,
        Flag.PERMISSION: _permission,
        Flag.STATEMENT_AS_QUESTION: _statement,
        Flag.TOO_LONG: _long,
    }
)
