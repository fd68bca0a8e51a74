"""From the lists of a JSON transcript to a reading: what its formats share.

Most keep a list of objects with words, a name and times; some keep words alone,
or words in one list and who spoke when in another. It knows no format of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.errors import TranscriptFormatError
from coach.readers._json import Json, dig, number_items
from coach.readers._json_tally import Keys, Tally
from coach.readers.units import UNKNOWN, Reading, Unit, build_units_reading

_PAUSE = 2.0
_OVERLAPS = 8
_ENDS = re.compile(r"[.?!…][\"'”’)\]]{0,3}")
_MARKS = re.compile(r"[.,?!;:…]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word; ``glued`` says that it follows the one before without a space."""

    text: str
    label: str | None = None
    start: float | None = None
    end: float | None = None
    glued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Who speaks from when until when, in seconds; an ``end`` of None is not known."""

    label: str | None
    start: float
    end: float | None


def read_units(items: Sequence[Json], path: str, keys: Keys, tally: Tally) -> tuple[Unit, ...]:
    """Return a unit for each object of a list that has words."""
    return tuple(
        Unit(text=word.text, label=word.label, start=word.start, end=word.end)
        for word in read_words(items, path, keys, tally)
    )


def read_words(items: Iterable[Json], path: str, keys: Keys, tally: Tally) -> Iterator[Word]:
    """Yield a word for each object of a list that has text; marks are glued."""
    for place, item in number_items(items, path):
        text = tally.read_text(item, keys.text, place)
        if text is None:
            continue
        label = tally.read_label(item, keys.label, place)
        start, end = tally.read_span(item, keys, place)
        if text:
            yield Word(
                text=text,
                label=label,
                start=start,
                end=end,
                glued=_is_mark(item, text),
            )


def _is_mark(item: Json, text: str) -> bool:
    return dig(item, "type") == "punctuation" or _MARKS.fullmatch(text) is not None


def read_spans(items: Sequence[Json], path: str, keys: Keys, tally: Tally) -> tuple[Span, ...]:
    """Return who speaks when, in order of time; what has no start is counted as lost."""
    spans: list[Span] = []
    for place, item in number_items(items, path):
        label = tally.read_label(item, keys.label, place)
        times = tally.read_start(item, keys, place)
        if times is not None:
            spans.append(Span(label=label, start=times[0], end=times[1]))
    return tuple(sorted(spans, key=lambda span: span.start))


def group_words(words: Iterable[Word]) -> tuple[Unit, ...]:
    """Join words into units that end with a sentence, a speaker, or a pause of 2 seconds.

    A unit starts and ends with the first and the last time among its words.

    >>> [unit.text for unit in group_words([Word(text="So"), Word(text="?", glued=True),
    ...     Word(text="Well")])]
    ['So?', 'Well']
    """
    return tuple(_join(group) for group in _find_groups(words))


def _find_groups(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield words that belong together, one group at a time to hold little in memory."""
    group: list[Word] = []
    for word in words:
        if group and not word.glued and _parts(group[-1], word):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _parts(last: Word, word: Word) -> bool:
    """Say whether a word opens a unit of its own after the one before."""
    if word.label != last.label or _ENDS.search(last.text[-4:]) is not None:
        return True
    return last.end is not None and word.start is not None and word.start - last.end >= _PAUSE


def _join(group: Sequence[Word]) -> Unit:
    starts = (word.start for word in group if word.start is not None)
    ends = (word.end for word in group if word.end is not None)
    return Unit(
        text=join_text(group),
        label=group[0].label,
        start=next(starts, None),
        end=max(ends, default=None),
    )


def join_text(words: Sequence[Word]) -> str:
    """Return the words on one line, marks right behind the word before.

    >>> join_text([Word(text="So"), Word(text="?", glued=True), Word(text="Yes")])
    'So? Yes'
    """
    return "".join(
        word.text if not index or word.glued else f" {word.text}"
        for index, word in enumerate(words)
    )


def place_words(words: Iterable[Word], spans: Sequence[Span]) -> tuple[Unit, ...]:
    """Return a unit for each span that any word falls into.

    A word between two spans goes to the nearer one, a word without a time to that of
    the word before.
    """
    placed: list[list[Word]] = [[] for _ in spans]
    starts = [span.start for span in spans]
    at = 0
    for word in words:
        if word.start is not None and not word.glued:
            at = _find_span(word.start, starts, spans)
        placed[at].append(word)
    return tuple(
        Unit(text=join_text(held), label=span.label, start=span.start, end=span.end)
        for span, held in zip(spans, placed, strict=True)
        if held
    )


def _find_span(time: float, starts: Sequence[float], spans: Sequence[Span]) -> int:
    at = max(bisect_right(starts, time) - 1, 0)
    for earlier in range(at, max(at - _OVERLAPS, -1), -1):
        end = spans[earlier].end
        if end is None or time < end:
            return earlier
    late = time - (spans[at].end or 0.0)
    return at + 1 if at + 1 < len(spans) and starts[at + 1] - time < late else at


def order_units(streams: Iterable[Sequence[Unit]]) -> tuple[Unit, ...]:
    """Return the units of several channels in the order in which they start.

    One without a start stays behind the one before it in its own channel.
    """
    keyed: list[tuple[float, Unit]] = []
    for stream in streams:
        last = 0.0
        for unit in stream:
            last = last if unit.start is None else unit.start
            keyed.append((last, unit))
    return tuple(unit for _, unit in sorted(keyed, key=lambda pair: pair[0]))


def name_channel(units: Iterable[Unit], number: int) -> tuple[Unit, ...]:
    """Return units labelled with the number of their channel, from 1, and the speaker in it.

    Where a channel has speakers, who is not known among them stays so.
    """
    units = tuple(units)
    channel = f"Channel {number}"
    alone = UNKNOWN if any(unit.label for unit in units) else channel
    return tuple(
        replace(unit, label=f"{channel}, {unit.label}" if unit.label else alone) for unit in units
    )


def build_json_reading(
    units: Sequence[Unit],
    tally: Tally,
    *,
    format: str,
    writer: str | None = None,
    title: Json = None,
    warnings: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of a JSON file, what could not be read named in its warnings.

    Raises:
        TranscriptFormatError: most of it could not be read, or there are no words.
    """
    notes = tally.finish()
    if not units:
        raise _explain_nothing(tally.name)
    return build_units_reading(
        tuple(units),
        format=format,
        writer=writer,
        title=(" ".join(title.split()) or None) if isinstance(title, str) else None,
        warnings=(*notes, *warnings),
    )


def _explain_nothing(name: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name} holds no speech. Check that the recording had a transcript, and export it again.",
        name=name,
    )
