"""A finished tally as a file, ``coach.tally/1``: written and read, always in the same way."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.errors import TranscriptFormatError
from coach.service.profiles import SHIPPED
from coach.tally import SIGNS, Entry, Tally, Tap

SCHEMA = "coach.tally/1"

_TALLY = TypeAdapter(Tally)
_OPENING = b'{"schema":"coach.tally/'
_KINDS = frozenset({*SIGNS, Tap.SILENCE_STARTED, Tap.PHASE, Tap.ROUND})


def write_tally(tally: Tally) -> bytes:
    """Return the file of a tally; the same tally always gives the same bytes."""
    plain = {"schema": SCHEMA, **_TALLY.dump_python(tally, mode="json")}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def is_tally_file(data: bytes) -> bool:
    """Say whether bytes are a tally's file, as far as their beginning shows.

    >>> is_tally_file(b'{"schema":"coach.tally/1","id":"a"}'), is_tally_file(b"Ana: Hello")
    (True, False)
    """
    return b"".join(data[:80].split()).startswith(_OPENING)


def read_tally(data: bytes, *, name: str) -> Tally:
    """Return the tally in a file.

    Raises:
        TranscriptFormatError: it is not one, or what it says cannot be.
    """
    try:
        plain: Any = json.loads(data)
        if not isinstance(plain, dict) or plain.pop("schema", None) != SCHEMA:
            raise _refuse(name, f"its “schema” is not {SCHEMA}")
        tally = _TALLY.validate_python(plain)
    except (ValidationError, ValueError, RecursionError) as error:
        raise _refuse(name, "a part of it is missing or of the wrong kind") from error
    if fault := _find_fault(tally):
        raise _refuse(name, fault)
    return tally


def _find_fault(tally: Tally) -> str:
    names = [seat.name for seat in tally.people]
    if len(set(names)) < len(names) or not all(name.strip() for name in names):
        return "two people in it have one name, or somebody has none"
    if tally.profile not in SHIPPED:
        return "its way of working is none of those that come with the program"
    if any(entry.kind not in _KINDS for entry in tally.entries):
        return "an entry in it is neither a sign, a silence, a phase nor a round"
    if any(entry.person not in names for entry in tally.entries if _is_of_somebody(entry)):
        return "an entry in it is for nobody who was there"
    if any(entry.kind is Tap.PHASE and entry.phase is None for entry in tally.entries):
        return "an entry in it begins a phase and does not say which"
    return "" if _can_be(tally) else "a time in it cannot be"


def _is_of_somebody(entry: Entry) -> bool:
    return entry.kind in SIGNS or entry.kind is Tap.ROUND


def _can_be(tally: Tally) -> bool:
    """Say whether times are there where they should be, are numbers, and never run back."""
    if tally.is_sheet:
        return all(entry.at is None for entry in tally.entries) and all(
            math.isfinite(each.minutes) and each.minutes >= 0 for each in tally.minutes
        )
    times = [math.nan if entry.at is None else entry.at for entry in tally.entries]
    ends = [each.until for each in tally.entries if each.kind is Tap.SILENCE_STARTED]
    known = [*times, *(math.nan if each is None else each for each in ends), tally.length or 0.0]
    forward = all(one <= other for one, other in pairwise(times))
    return forward and all(math.isfinite(each) and each >= 0 for each in known)


def _refuse(name: str, why: str) -> TranscriptFormatError:
    return TranscriptFormatError(
        f"{name} cannot be read as a tally: {why}. docs/tally-file.md says what belongs there.",
        name=name,
    )
