"""Calling speakers by another name than the file does; the old one stays as an alias."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coach.errors import SpeakerConflictError
from coach.service.people import find_speaker
from coach.transcript import Transcript, Turn


def rename_speakers(transcript: Transcript, renames: Sequence[tuple[str, str]]) -> Transcript:
    """Return the transcript with these speakers under other names.

    Args:
        transcript: the meeting, labels joined already.
        renames: pairs of a name as it stands and the name to use.

    Raises:
        SpeakerNotFoundError: a name is nobody's, or could be several people's.
        SpeakerConflictError: two speakers would have one name, or a name is empty.
    """
    names = _read_names(transcript, renames)
    if not names:
        return transcript
    return replace(
        transcript,
        speakers=tuple(
            replace(each, name=names[each.name], aliases=(*each.aliases, each.name))
            if each.name in names
            else each
            for each in transcript.speakers
        ),
        turns=tuple(_rename_turn(turn, names) for turn in transcript.turns),
    )


def _read_names(transcript: Transcript, renames: Sequence[tuple[str, str]]) -> dict[str, str]:
    names = {}
    for old, new in renames:
        label, name = find_speaker(transcript, old), " ".join(new.split())
        if name != label:
            names[label] = name
    after = [names.get(each.name, each.name) for each in transcript.speakers]
    for name in names.values():
        if not name:
            raise SpeakerConflictError("a person cannot be called nothing; give a name", name=name)
        if after.count(name) > 1:
            raise SpeakerConflictError(
                f"two people would be called “{name}”; if they are one person, say so, else give "
                "one of them another name",
                name=name,
            )
    return names


def _rename_turn(turn: Turn, names: Mapping[str, str]) -> Turn:
    name = names.get(turn.speaker)
    if name is None:
        return turn
    utterances = tuple(replace(each, speaker=name) for each in turn.utterances)
    return replace(turn, speaker=name, utterances=utterances)
