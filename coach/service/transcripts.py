"""From a file to a transcript: reading, grouping units into turns, splitting turns.

A turn is a run of one label in the file; a unit without a label goes on from
the one before, and one whose label says that nobody is known is an unknown
speaker's, whoever spoke before. Utterances take their times from the units whose edges they
share, and have none where the file does not say.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.config import Settings, read_settings
from coach.errors import LimitExceededError
from coach.language import Splitter
from coach.readers import read_units
from coach.readers.units import Reading, Unit
from coach.service.dividing import Division, choose_splitter
from coach.service.files import read_file
from coach.transcript import (
    UNKNOWN_SPEAKER,
    Source,
    Speaker,
    Transcript,
    Turn,
    Utterance,
)

_LONGEST_STRETCH = 200
"""Words; hardly anybody says more than these without a full stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Units in a row with one label."""

    speaker: str
    units: tuple[Unit, ...]


def read_transcript(
    source: Path | bytes,
    *,
    name: str | None = None,
    settings: Settings | None = None,
    splitter: Splitter | None = None,
) -> Transcript:
    """Read a transcript from a file, or from the bytes of one.

    Args:
        source: the file's path, or its bytes.
        name: what to call it; a path's own name by default.
        settings: limits; those of the environment by default.
        splitter: what cuts turns into utterances; by default the guide's rules,
            or the trained model if the transcript has no punctuation.

    Raises:
        CoachError: it cannot be opened, is too large, is of no format we read,
            or cannot be lined up.
    """
    settings = settings or read_settings()
    if isinstance(source, Path):
        data = read_file(source, limit=settings.max_file_bytes)
        name = name or source.name
    else:
        data, name = source, name or "transcript"
    reading = read_units(data, name=name, settings=settings)
    return build_transcript(reading, data=data, name=name, settings=settings, splitter=splitter)


def build_transcript(
    reading: Reading,
    *,
    data: bytes,
    name: str,
    settings: Settings,
    splitter: Splitter | None = None,
) -> Transcript:
    """Group what a reader found into turns, and split the turns into utterances.

    ``splitter`` as in ``read_transcript``.

    Raises:
        LimitExceededError: more speakers or utterances than the settings allow.
        UntrustedModelError: the model needed is not what its metadata record.
    """
    runs = group_units(reading.units)
    division = _divide(runs, splitter, settings)
    digest = hashlib.sha256(data).hexdigest()
    speakers = _list_speakers(runs)
    _check_limit(len(speakers), settings.max_speakers, "speakers", name)
    turns: list[Turn] = []
    count = 0
    for index, run in enumerate(runs, start=1):
        turn = _build_turn(run, index, digest[:12], division.splitter)
        count += len(turn.utterances)
        _check_limit(count, settings.max_utterances, "utterances", name)
        turns.append(turn)
    return Transcript(
        id=digest[:12],
        title=reading.title or Path(name).stem,
        speakers=speakers,
        turns=tuple(turns),
        source=Source(
            format=reading.format, writer=reading.writer, units=len(reading.units), sha256=digest
        ),
        timing=reading.timing,
        warnings=(
            *reading.warnings,
            *_warn_of_unknown(runs),
            *_warn_of_nameless(runs),
            *(division.warnings or _warn_of_stretches(turns)),
        ),
        first_start=reading.first_start,
        last_end=reading.last_end,
    )


def _divide(runs: Sequence[_Run], splitter: Splitter | None, settings: Settings) -> Division:
    if splitter is not None:
        return Division(splitter=splitter)
    texts = [" ".join(unit.text for unit in run.units) for run in runs]
    return choose_splitter(texts, settings)


def group_units(units: Iterable[Unit]) -> tuple[_Run, ...]:
    """Join units in a row with one label; one without a label goes on from the last.

    One whose label is ``UNKNOWN`` is the unknown speaker's.

    >>> units = [Unit(text="So?", label="Ana"), Unit(text="Go on."), Unit(text="Er.", label="Ben")]
    >>> [(run.speaker, len(run.units)) for run in group_units(units)]
    [('Ana', 2), ('Ben', 1)]
    """
    groups: list[tuple[str, list[Unit]]] = []
    for unit in units:
        before = groups[-1][0] if groups else UNKNOWN_SPEAKER
        speaker = before if unit.label is None else unit.label or UNKNOWN_SPEAKER
        if groups and groups[-1][0] == speaker:
            groups[-1][1].append(unit)
        else:
            groups.append((speaker, [unit]))
    return tuple(_Run(speaker=speaker, units=tuple(group)) for speaker, group in groups)


def _list_speakers(runs: Sequence[_Run]) -> tuple[Speaker, ...]:
    """Return everybody with a label, in the order they first spoke."""
    names = dict.fromkeys(run.speaker for run in runs if run.speaker != UNKNOWN_SPEAKER)
    return tuple(Speaker(name=name) for name in names)


def _build_turn(run: _Run, index: int, transcript_id: str, splitter: Splitter) -> Turn:
    said = [(unit, text) for unit in run.units if (text := _tidy(unit.text))]
    ended = [unit.end for unit in run.units if unit.end is not None]
    return Turn(
        index=index,
        speaker=run.speaker,
        utterances=split_turn(
            said,
            transcript_id=transcript_id,
            index=index,
            speaker=run.speaker,
            splitter=splitter,
        ),
        start=run.units[0].start,
        end=max(ended) if ended else None,
    )


def _tidy(text: str) -> str:
    """Return text with single spaces; one that has them, as readers give it, is not copied."""
    words = " ".join(text.split())
    return text if words == text else words


def split_turn(
    said: Sequence[tuple[Unit | Utterance, str]],
    *,
    transcript_id: str,
    index: int,
    speaker: str,
    splitter: Splitter,
) -> tuple[Utterance, ...]:
    """Split a turn, of which parts and their words are known, into utterances.

    Ids are the transcript's, the turn's ``index`` and the place in the turn.
    An utterance has the times of the parts whose edges it shares.
    """
    starts, ends = _find_edges(said)
    utterances: list[Utterance] = []
    offset = 0
    whole = " ".join(text for _, text in said)
    for piece in splitter.split(whole):
        utterances.append(
            Utterance(
                id=f"{transcript_id}-{index}-{len(utterances) + 1}",
                turn=index,
                speaker=speaker,
                # The same words are not kept twice.
                text=whole if piece == whole else piece,
                start=starts.get(offset),
                end=ends.get(offset + len(piece)),
            )
        )
        offset += len(piece) + 1
    return tuple(utterances)


def _find_edges(
    said: Sequence[tuple[Unit | Utterance, str]],
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the times at the places in the turn's text where a unit starts or ends."""
    starts: dict[int, float] = {}
    ends: dict[int, float] = {}
    offset = 0
    for unit, text in said:
        if unit.start is not None:
            starts[offset] = unit.start
        if unit.end is not None:
            ends[offset + len(text)] = unit.end
        offset += len(text) + 1
    return starts, ends


def _warn_of_unknown(runs: Sequence[_Run]) -> tuple[str, ...]:
    """Say how much has no known speaker, if anything: in parts of the file, and in turns."""
    unknown = [run for run in runs if run.speaker == UNKNOWN_SPEAKER]
    if not unknown:
        return ()
    if len(unknown) == len(runs):
        return ("No names are given in this file, so who said what is not known.",)
    parts = sum(len(run.units) for run in runs)
    bare = sum(len(run.units) for run in unknown)
    if unknown == [runs[0]] and all(unit.label is None for unit in runs[0].units):
        which = "first" if bare == 1 else f"first {bare:,}"
        verb = "has" if bare == 1 else "have"
        return (f"The {which} of {parts:,} parts {verb} no name, so who spoke is not known.",)
    turns = "1 turn" if len(unknown) == 1 else f"{len(unknown):,} turns"
    return (
        f"In {bare:,} of {parts:,} parts ({turns}) the file does not say who speaks; they stand "
        f"under “{UNKNOWN_SPEAKER}” and are given to nobody.",
    )


def _warn_of_nameless(runs: Sequence[_Run]) -> tuple[str, ...]:
    """Say how many parts go on from the one before, in a file that names most of its parts.

    Where few parts are named, names come at changes only, and that is as it should be.
    """
    units = [unit for run in runs if run.speaker != UNKNOWN_SPEAKER for unit in run.units]
    bare = sum(unit.label is None for unit in units)
    if not bare or bare * 2 >= len(units):
        return ()
    have, were = ("has", "was") if bare == 1 else ("have", "were")
    return (
        f"{bare:,} of {sum(len(run.units) for run in runs):,} parts {have} no name and {were} "
        "taken to go on from the part before.",
    )


def _warn_of_stretches(turns: Iterable[Turn]) -> tuple[str, ...]:
    """Say where so much was said without a mark that it could not be cut into utterances."""
    pieces = (utterance.text for turn in turns for utterance in turn.utterances)
    lengths = (len(piece.split()) for piece in pieces if len(piece) > _LONGEST_STRETCH)
    long = [words for words in lengths if words > _LONGEST_STRETCH]
    if not long:
        return ()
    count, words = len(long), sum(long)
    which = "1 stretch" if count == 1 else f"{count:,} stretches"
    verb = "has" if count == 1 else "have"
    return (
        f"{which} of talk ({words:,} words) {verb} no full stops or question marks to cut at and "
        f"{'was read in one piece,' if count == 1 else 'were read in one piece, each'} with one "
        "label.",
    )


def _check_limit(count: int, limit: int, what: str, name: str) -> None:
    if count > limit:
        raise LimitExceededError(
            f"{name}: more than {limit:,} {what}, the most that are read; give one meeting a file",
            name=name,
            limit=limit,
        )
