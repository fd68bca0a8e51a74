"""What is said about a moment: why it was chosen, and a question for the debrief.

About what was said, with its numbers, and never a verdict. Source: domain
research, sections 6.2 and 6.3.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from coach.transcript import Transcript

_MOST_WORDS = 3
"""So many words are quoted in a reason."""


def call(name: str, transcript: Transcript) -> str:
    """Return a first name where nobody shares it and it can be told, else the whole name.

    >>> from tests.builders import make_transcript, make_turn
    >>> meeting = make_transcript(make_turn(speaker="Ana Pell"), make_turn(speaker="Bo Lund"))
    >>> call("Ana Pell", meeting), call("Pell, Ana", meeting)
    ('Ana', 'Pell, Ana')
    """
    parts = name.split()
    first = [speaker.name.split()[:1] for speaker in transcript.speakers]
    is_told = len(parts) == 2 and "".join(parts).isalpha() and first.count(parts[:1]) == 1
    return parts[0] if is_told else name


def quote_words(words: Sequence[str], *, most: int = _MOST_WORDS) -> str:
    """Return the first few words, each in quotation marks.

    >>> quote_words(["toast", "tour", "kitchen", "door"])
    '“toast”, “tour” and “kitchen”'
    """
    quoted = [f"“{word}”" for word in words[:most]]
    *first, last = quoted
    return f"{', '.join(first)} and {last}" if first else last


def explain_opened(name: str, words: int, usual: float) -> str:
    """Return why a question is said to have opened something up.

    >>> explain_opened("Ana", 69, 18.5)
    'Ana then spoke for 69 words, where about 19 is usual in this round.'
    """
    whole = math.floor(usual + 0.5)
    about = f"{whole}" if math.isclose(usual, whole) else f"about {whole}"
    return f"{name} then spoke for {words} words, where {about} is usual in this round."


def explain_turned(name: str, new: int, examples: Sequence[str], *, came_back: bool) -> str:
    """Return why the talk is said to have turned; ``new`` counts words not heard before.

    >>> explain_turned("Ana", 6, ["toast", "tour"], came_back=True)
    'Ana’s answer has 6 words not heard in the round before; “toast” and “tour” came back later.'
    >>> explain_turned("Ana", 5, ["owl"], came_back=False)
    'Ana’s answer has 5 words not heard in the round before, such as “owl”.'
    """
    shown = quote_words(examples)
    rest = f"; {shown} came back later." if came_back else f", such as {shown}."
    return f"{name}’s answer has {new} words not heard in the round before{rest}"


def explain_quiet(name: str, seconds: float) -> str:
    """Return why the quiet after a question is worth hearing.

    >>> explain_quiet("Ana", 4.2)
    'About 4 seconds of quiet came before Ana answered.'
    """
    return f"About {seconds:.0f} seconds of quiet came before {name} answered."


def explain_picked_up(name: str, shared: Sequence[str]) -> str:
    """Return whose words a question picked up, and which.

    >>> explain_picked_up("Ana", ["dread"])
    'The question has Ana’s own word “dread” in it.'
    """
    own = "word" if len(shared) == 1 and " " not in shared[0] else "words"
    return f"The question has {name}’s own {own} {quote_words(shared)} in it."
