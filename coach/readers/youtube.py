"""YouTube's automatic captions, in which every line is shown two or three times.

New words carry time stamps of their own, and the lines already shown come again
above them without. Nobody is named, so everything is by an unknown speaker.
"""

from __future__ import annotations

import re

from coach.readers._captions import Said, build_reading
from coach.readers._changes import describe_changes
from coach.readers._cues import Cue, read_cues
from coach.readers._markup import strip_tags
from coach.readers._stamped import HEAD
from coach.readers.units import Reading
from coach.readers.webvtt import is_webvtt

FORMAT = "youtube_vtt"

_STAMP = re.compile(r"<[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}>")
_WORD = re.compile(_STAMP.pattern + r"<c[.>]")
_CHANGE = re.compile(r">>")


def recognises(text: str) -> bool:
    """Say whether this is WebVTT with times inside its lines, before single words."""
    return is_webvtt(text) and len(_WORD.findall(text[:HEAD])) > 1


def parse(text: str, *, name: str) -> Reading:
    """Read automatic captions, each line once.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    said = _find_new(sheet.cues)
    changes = sum(len(_CHANGE.findall(part.text)) for part in said)
    return build_reading(
        sheet,
        said,
        format=FORMAT,
        name=name,
        writer="YouTube",
        warnings=describe_changes(changes, mark=">>"),
    )


def _find_new(cues: tuple[Cue, ...]) -> tuple[Said, ...]:
    """Return the lines that are new: stamped, or not in the cue before.

    A line of a single word has no stamp. Only the cue before is looked at, for
    people do say the same thing twice.
    """
    said: list[Said] = []
    shown: frozenset[str] = frozenset()
    for cue in cues:
        lines = [(strip_tags(line), _STAMP.search(line) is not None) for line in cue.lines]
        said += [
            Said(cue=cue, label=None, text=line)
            for line, stamped in lines
            if stamped or line not in shown
        ]
        shown = frozenset(line for line, _ in lines)
    return tuple(said)
