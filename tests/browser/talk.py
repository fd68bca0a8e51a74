"""Short invented meetings for the journeys; each call makes one that is not kept yet."""

from __future__ import annotations

from itertools import count

_NUMBERS = count(1)

_ASKED = (
    ("Ana Reyes", "Something has been nagging at me for a month."),
    ("Ben Hughes", "What would you like to be different?"),
    ("Ana Reyes", "I would like to sleep, and number {number} on my list is the night shift."),
    ("Ben Hughes", "Have you thought about telling your manager?"),
    ("Ana Reyes", "She knows, I think, but we have never talked about it properly."),
    ("Cara Lund", "What stops you from asking her for an hour?"),
    ("Ana Reyes", "I suppose I am afraid of what she might say to it."),
    ("Cara Lund", "You could write it down first."),
)


def make_talk() -> str:
    """Return a meeting as people paste it: a name, and what was said."""
    number = next(_NUMBERS)
    return "\n\n".join(f"{name}: {words.format(number=number)}" for name, words in _ASKED) + "\n"


def make_teams_talk() -> str:
    """Return a meeting as Teams writes its captions."""
    number = next(_NUMBERS)
    cues = ["WEBVTT", ""]
    for place, (name, words) in enumerate(_ASKED):
        start = f"00:00:{6 * place:02}.000 --> 00:00:{6 * place + 5:02}.500"
        cues += [start, f"<v {name}>{words.format(number=number)}</v>", ""]
    return "\n".join(cues)
