"""What each turn shows of the phase it is in, and how far it is to be believed.

Turns are the file's. Nothing here decides where a phase starts.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from coach.labels import Phase
from coach.measures._round_words import find_name_words, hear
from coach.transcript import Turn, count_words

_MEMBER = 0.5
"""How far a member's announcements are believed where somebody else runs the meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One turn, as far as phases go.

    ``weight`` is the square root of its words; ``around`` are the speakers of
    this turn and of those beside it; ``named`` are the people it names;
    ``cues`` are the phases it announces, each with its strength, and
    ``places`` the utterance of the turn, from 0, that does so first; ``shared``
    is whether it speaks of the running of the set as shared; ``believed`` is
    what its announcements count for, from 0 to 1.
    """

    speaker: str
    words: int
    weight: float
    around: frozenset[str]
    named: frozenset[str]
    cues: Mapping[Phase, int]
    places: Mapping[Phase, int]
    shared: bool
    believed: float = 1.0

    def weigh(self, *phases: Phase) -> float:
        """Return what the plainest announcement of any of these phases counts for, or 0."""
        return self.believed * max((self.cues.get(phase, 0) for phase in phases), default=0)


def gather_evidence(turns: Sequence[Turn]) -> tuple[Evidence, ...]:
    """Return the evidence of every turn, in order."""
    name_words = find_name_words(dict.fromkeys(turn.speaker for turn in turns))
    return tuple(
        _read_turn(turn, name_words, turns[max(0, place - 1) : place + 2])
        for place, turn in enumerate(turns)
    )


def _read_turn(turn: Turn, name_words: Mapping[str, str], beside: Sequence[Turn]) -> Evidence:
    heard = [hear(utterance.text, name_words) for utterance in turn.utterances]
    cues: dict[Phase, int] = {}
    places: dict[Phase, int] = {}
    for place, part in enumerate(heard):
        for phase, strength in part.cues.items():
            cues[phase] = max(strength, cues.get(phase, 0))
            places.setdefault(phase, place)
    words = count_words(turn.text)
    return Evidence(
        speaker=turn.speaker,
        words=words,
        weight=math.sqrt(words),
        around=frozenset(other.speaker for other in beside),
        named=frozenset(name for part in heard for name in part.named),
        cues=cues,
        places=places,
        shared=any(part.shared for part in heard),
    )


def believe(evidence: Sequence[Evidence], facilitators: Collection[str]) -> tuple[Evidence, ...]:
    """Return the evidence with members believed less than whoever runs the meeting.

    Where nobody does, everybody is believed.
    """
    if not facilitators:
        return tuple(evidence)
    return tuple(
        turn if turn.speaker in facilitators else replace(turn, believed=_MEMBER)
        for turn in evidence
    )


def keep_phases(evidence: Sequence[Evidence], phases: Collection[Phase]) -> tuple[Evidence, ...]:
    """Return the evidence without announcements of any other phase."""
    return tuple(
        replace(turn, cues={phase: value for phase, value in turn.cues.items() if phase in phases})
        for turn in evidence
    )
