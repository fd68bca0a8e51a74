"""Finding the person a user means by a name they typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.errors import SpeakerNotFoundError
from coach.labels import Role
from coach.transcript import Transcript

_MOST_LISTED = 12


def find_speaker(transcript: Transcript, name: str) -> str:
    """Return the name of the speaker a user means; a whole old name of theirs will do as well.

    Raises:
        SpeakerNotFoundError: nobody, or more than one, fits.
    """
    names = [speaker.name for speaker in transcript.speakers]
    owners = {_fold(old): each.name for each in transcript.speakers for old in each.aliases}
    if _fold(name) in owners and _fold(name) not in map(_fold, names):
        return owners[_fold(name)]
    return find_name(name, names, title=transcript.title)


def find_name(name: str, names: Sequence[str], *, title: str) -> str:
    """Return the name a user means: as written, whatever its capitals, or by a part.

    ``title`` is the meeting's, for the message.

    Raises:
        SpeakerNotFoundError: nobody, or more than one, fits.

    >>> find_name("colin", ["Colin Rudge", "Judith Amoah"], title="A spring meeting")
    'Colin Rudge'
    """
    wanted = _fold(name)
    exact = [each for each in names if each == name] or [
        each for each in names if _fold(each) == wanted
    ]
    found = exact or [each for each in names if wanted and wanted in _fold(each).split()]
    found = found or [each for each in names if wanted and _fold(each).startswith(f"{wanted} ")]
    if len(found) == 1:
        return found[0]
    raise _refuse(title, name, found or names, several=len(found) > 1)


def set_role(transcript: Transcript, names: Sequence[str], role: Role) -> Transcript:
    """Return the transcript with this role for these speakers, by exact name."""
    return replace(
        transcript,
        speakers=tuple(
            replace(speaker, role=role) if speaker.name in names else speaker
            for speaker in transcript.speakers
        ),
    )


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())


def _refuse(title: str, name: str, names: Sequence[str], *, several: bool) -> SpeakerNotFoundError:
    listed = ", ".join(names[:_MOST_LISTED]) or "nobody, since the file names no speakers"
    if len(names) > _MOST_LISTED:
        listed += f" and {len(names) - _MOST_LISTED} more"
    what = (
        f"“{name}” could be {listed}: give the whole name"
        if several
        else f"nobody called “{name}” speaks in {title}; there is {listed}"
    )
    return SpeakerNotFoundError(what, name=name, known=tuple(names))
