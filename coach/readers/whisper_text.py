"""What Whisper and its kin write besides JSON and captions.

Audacity's labels in seconds, lines of ``[start --> end] words``, and captions
or text with ``(speaker 0)`` in front. Their tables are read as tables, and
``[SPEAKER_00]: words`` as the ordinary script it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from coach.errors import TranscriptFormatError
from coach.readers._captions import Said, build_reading
from coach.readers._cues import Cue, CueSheet, find_spans, parse_span, read_cues
from coach.readers._lines import Lines
from coach.readers._markup import join_words, strip_tags
from coach.readers._stamped import HEAD
from coach.readers.units import Reading, Unit
from coach.transcript import Timing

LABELS = "audacity_labels"
LINES = "whisper_lines"
CAPTIONS = "whisper_srt"
SPEAKERS = "whisper_speakers"

_LABEL = re.compile(r"([0-9]{1,7}[.,][0-9]{1,9})\t([0-9]{1,7}[.,][0-9]{1,9})\t(.*)")
_SPAN_LINE = re.compile(r"\s{0,9}\[([0-9:.,]{5,20} --> [0-9:.,]{5,20})\] {0,9}(.*)")
_PREFIX = re.compile(
    r"\s{0,9}(?:\(speaker ([0-9]{1,4}|\?)\)|\[{1,2}([^\[\]\n]{1,80})\]{1,2}:?)\s?"
)
_SPEAKER = re.compile(r"^\s{0,9}\(speaker (?:[0-9]{1,4}|\?)\)", re.MULTILINE)


def recognises_labels(text: str) -> bool:
    """Say whether the first lines are two times in seconds and words, parted by tabs."""
    lines = [line for line in text[:HEAD].split("\n")[:5] if line.strip()]
    return bool(lines) and all(_LABEL.fullmatch(line) for line in lines[: len(lines) - 1 or 1])


def parse_labels(text: str, *, name: str) -> Reading:
    """Read Audacity's labels.

    Raises:
        TranscriptFormatError: no line has times and words.
    """
    said: list[Said] = []
    damaged: list[int] = []
    for number, match in _match_lines(text, _LABEL):
        if match is None:
            damaged.append(number)
        else:
            cue = _make_cue(_seconds(match[1]), _seconds(match[2]), number)
            said.append(_split_said(cue, match[3]))
    return _read_said(said, damaged, format=LABELS, name=name)


def recognises_lines(text: str) -> bool:
    """Say whether a line near the top has both its times in brackets before the words."""
    return any(_SPAN_LINE.fullmatch(line) for line in text[:HEAD].split("\n"))


def parse_lines(text: str, *, name: str) -> Reading:
    """Read lines with both their times in brackets before the words.

    Raises:
        TranscriptFormatError: no line has times and words.
    """
    said: list[Said] = []
    damaged: list[int] = []
    for number, match in _match_lines(text, _SPAN_LINE):
        span = parse_span(match[1]) if match else None
        if match is None or span is None:
            damaged.append(number)
        else:
            said.append(_split_said(_make_cue(*span, number), match[2]))
    return _read_said(said, damaged, format=LINES, name=name)


def recognises_captions(text: str) -> bool:
    """Say whether these are captions with ``(speaker 0)`` in front of the words."""
    head = text[:HEAD]
    return _SPEAKER.search(head) is not None and bool(find_spans(head))


def parse_captions(text: str, *, name: str) -> Reading:
    """Read captions with ``(speaker 0)`` in front of the words.

    Raises:
        TranscriptFormatError: no cue holds any words.
    """
    sheet = read_cues(text)
    said = [_split_said(cue, strip_tags("\n".join(cue.lines))) for cue in sheet.cues]
    return build_reading(sheet, said, format=CAPTIONS, name=name, writer="Whisper")


def recognises_speakers(text: str) -> bool:
    """Say whether two lines near the top open with ``(speaker 0)``."""
    return len(_SPEAKER.findall(text[:HEAD])) > 1


def parse_speakers(text: str, *, name: str) -> Reading:
    """Read text whose lines open with ``(speaker 0)``; other lines go on from the one above.

    Raises:
        TranscriptFormatError: there are no words.
    """
    pairs = ((number, *_split_prefix(line)) for number, line in enumerate(Lines(text), 1))
    units = tuple(
        Unit(text=words, label=label, line=number) for number, label, words in pairs if words
    )
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: no speaker has any words. Export the transcript again.",
            name=name,
            line=1,
        )
    return Reading(format=SPEAKERS, units=units, timing=Timing.NONE, writer="Whisper")


def _match_lines(
    text: str, pattern: re.Pattern[str]
) -> Iterator[tuple[int, re.Match[str] | None]]:
    return (
        (number, pattern.fullmatch(line))
        for number, line in enumerate(Lines(text), start=1)
        if line.strip()
    )


def _seconds(written: str) -> float:
    return float(written.replace(",", "."))


def _make_cue(start: float, end: float, number: int) -> Cue:
    return Cue(start=start, end=end, lines=(), line=number)


def _split_said(cue: Cue, text: str) -> Said:
    label, words = _split_prefix(text)
    return Said(cue=cue, label=label, text=words)


def _split_prefix(text: str) -> tuple[str | None, str]:
    """Return the speaker in front of the words, or None, and the words."""
    match = _PREFIX.match(text)
    if match is None or (match[2] and not _is_label(match[0])):
        return None, join_words(text)
    return _name_speaker(match[1] or match[2]), join_words(text[match.end() :])


def _is_label(prefix: str) -> bool:
    """Say whether brackets hold a name, and not a sound such as ``[laughs]``."""
    return prefix.lstrip().startswith("[[") or prefix.rstrip().endswith(":")


def _name_speaker(code: str) -> str:
    code = join_words(code)
    return f"Speaker {code}" if code.isdigit() else code


def _read_said(said: Iterable[Said], damaged: Sequence[int], *, format: str, name: str) -> Reading:
    said = tuple(said)
    sheet = CueSheet(cues=tuple(part.cue for part in said), damaged=tuple(damaged))
    return build_reading(sheet, said, format=format, name=name, writer="Whisper")
