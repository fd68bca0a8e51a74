"""CHAT, the format of TalkBank and CHILDES: ``*SPK:`` and a tab before the words.

Headers start with ``@`` and notes below a line with ``%``; both are not speech.
A line that starts with a tab goes on from the one above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.errors import TranscriptFormatError
from coach.readers._chat_words import clean_words
from coach.readers._cues import describe_damaged
from coach.readers._lines import Lines
from coach.readers._markup import join_words
from coach.readers.units import UNKNOWN, Reading, Unit, build_units_reading

FORMAT = "chat_cha"

_OPENS = re.compile(r"\s*@(?:UTF8|Begin)\b")
_HEAD_BYTES = 200
_BULLET_BYTES = re.compile(rb"\x15([0-9]{1,12}_[0-9]{1,12})\x15")
_TIMES = re.compile(r"\s([0-9]{1,12})_([0-9]{1,12})(?=\s|$)")
_MAIN = re.compile(r"\*([^\s:*]{1,40}):\s*(.*)", re.DOTALL)
_ENTRY = 3
_NOBODY = "Unidentified"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tier:
    """One header, main line or note with the lines it goes on over."""

    number: int
    text: str


def show_times(data: bytes) -> bytes:
    r"""Return a CHAT file's bytes with its times in plain sight; all other files as they are.

    CHAT puts a control character around each time, and those are taken out of
    every file as hidden. These hide nothing.

    >>> show_times(b"@UTF8\n*ANA:\tso ? \x150_475\x15")
    b'@UTF8\n*ANA:\tso ? 0_475'
    """
    if b"@UTF8" not in data[:_HEAD_BYTES] and b"@Begin" not in data[:_HEAD_BYTES]:
        return data
    return _BULLET_BYTES.sub(rb"\1", data)


def recognises(text: str) -> bool:
    """Say whether a text opens with CHAT's first header."""
    return _OPENS.match(text[:_HEAD_BYTES]) is not None


def parse(text: str, *, name: str) -> Reading:
    """Read a CHAT file, a main line a unit.

    Raises:
        TranscriptFormatError: no main line has words.
    """
    names = _read_participants(_join_lines(text))
    units: list[Unit] = []
    broken: list[int] = []
    silent = 0
    for tier in _join_lines(text):
        if not tier.text.startswith("*"):
            continue
        main = _MAIN.fullmatch(tier.text)
        unit = None if main is None else _build_unit(tier, main, names)
        broken += [tier.number] if main is None else []
        silent += main is not None and unit is None
        units += [] if unit is None else [unit]
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: this is a CHAT file, but no line has a speaker and words. "
            "Choose the file that has the main lines.",
            name=name,
            line=1,
        )
    damaged = describe_damaged(broken, whole=len(units) + silent, noun="lines") if broken else ""
    notes = tuple(filter(None, (damaged, _describe_silent(silent))))
    return build_units_reading(tuple(units), format=FORMAT, warnings=notes)


def _join_lines(text: str) -> Iterator[_Tier]:
    """Yield each tier whole: lines that start with a tab belong to the one above."""
    first, held = 0, list[str]()
    for number, line in enumerate(Lines(text), start=1):
        if line.startswith(("\t", " ")) and held:
            held.append(line)
        elif line.strip():
            if held:
                yield _Tier(number=first, text="\n".join(held))
            first, held = number, [line]
    if held:
        yield _Tier(number=first, text="\n".join(held))


def _read_participants(tiers: Iterable[_Tier]) -> dict[str, str]:
    """Return the name of each code that has one nobody shares with it.

    Codes whose part is ``Unidentified`` stand for whoever it was.
    """
    headers = (tier.text for tier in tiers if tier.text.startswith("@Participants:"))
    entries = [
        entry.split() for header in headers for entry in header.partition(":")[2].split(",")
    ]
    named = {words[0]: words[1].replace("_", " ") for words in entries if len(words) >= _ENTRY}
    counts = Counter(named.values())
    nobody = {words[0]: UNKNOWN for words in entries if words[1:] and words[-1] == _NOBODY}
    return {code: name for code, name in named.items() if counts[name] == 1} | nobody


def _build_unit(tier: _Tier, main: re.Match[str], names: dict[str, str]) -> Unit | None:
    times = _TIMES.findall(main[2])
    text = clean_words(join_words(_TIMES.sub(" ", main[2])))
    if not text:
        return None
    start = min((int(first) for first, _ in times), default=None)
    end = max((int(last) for _, last in times), default=None)
    return Unit(
        text=text,
        label=names.setdefault(main[1], main[1]),
        start=None if start is None else start / 1000,
        end=None if end is None else end / 1000,
        line=tier.number,
    )


def _describe_silent(count: int) -> str:
    if not count:
        return ""
    lines = "line holds" if count == 1 else "lines hold"
    return f"{count:,} {lines} no words, only what somebody did; left out of what was said."
