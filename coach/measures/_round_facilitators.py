"""Who runs the meeting, told from the talk alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from coach.labels import ROUND_PHASES, Phase
from coach.measures._round_evidence import Evidence
from coach.measures._round_words import PLAIN_STRENGTH

_FEWEST_ANNOUNCEMENTS, _FEWEST_PHASES = 4, 3
_SHARE_OF_ANNOUNCEMENTS = 0.6
_SHARE_OF_TURNS = 0.25
"""Whoever runs a meeting names somebody in at least this share of their turns."""
_FIRST_TURNS = 3
"""Whoever runs a meeting speaks among these."""
_BEGINNING = 0.2
"""In this share of a meeting a set that runs itself says so."""


def find_facilitators(turns: Sequence[Evidence]) -> tuple[str, ...]:
    """Return who runs the meeting, or nobody where the members share it.

    One person opens it, makes most of the announcements, of several phases,
    and calls on others by name.
    """
    announcing = [turn for turn in turns if _is_plain(turn)]
    by_speaker = Counter(turn.speaker for turn in announcing).most_common(1)
    if not by_speaker or _is_shared(turns):
        return ()
    name, count = by_speaker[0]
    enough = count >= max(_FEWEST_ANNOUNCEMENTS, _SHARE_OF_ANNOUNCEMENTS * len(announcing))
    phases = {phase for turn in announcing if turn.speaker == name for phase in turn.cues}
    runs = enough and len(phases) >= _FEWEST_PHASES and _opens(name, turns)
    return (name,) if runs and _calls_on_others(name, turns) else ()


def _is_plain(turn: Evidence) -> bool:
    return turn.weigh(*ROUND_PHASES, Phase.REVIEW) >= PLAIN_STRENGTH


def _is_shared(turns: Sequence[Evidence]) -> bool:
    return any(turn.shared for turn in turns[: max(_FIRST_TURNS, int(_BEGINNING * len(turns)))])


def _opens(name: str, turns: Sequence[Evidence]) -> bool:
    return any(turn.speaker == name for turn in turns[:_FIRST_TURNS])


def _calls_on_others(name: str, turns: Sequence[Evidence]) -> bool:
    """Say whether somebody names others often; where nobody is named, all may."""
    if not any(turn.named for turn in turns):
        return True
    own = [turn for turn in turns if turn.speaker == name]
    calls = sum(bool(turn.named) for turn in own)
    return calls >= _SHARE_OF_TURNS * len(own)
