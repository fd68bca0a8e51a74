"""JSON from strangers: read once within limits, and looked into with care.

What fails says where, by the path of keys that leads there. It knows no
transcript format.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from coach.errors import LimitExceededError, TranscriptFormatError
from coach.readers._decoding import clean_text
from coach.readers._timestamps import parse_timestamp

Json = Any
"""Any JSON value: an object, a list, text, a number, true, false or null."""

_OPENING = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_LOOKED_AT = 50
_NAMED_KEYS = 12
_LONGEST_KEY = 40
_SECONDS = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?(?:e-?[0-9]{1,2})?)s?")


def looks_like_json(text: str) -> bool:
    """Say whether a text opens as a JSON object or list does.

    >>> looks_like_json('{"segments": []}'), looks_like_json("[Ana] 00:08:44")
    (True, False)
    """
    return _OPENING.match(text) is not None


def parse_json(text: str, *, name: str, most: int) -> Json:
    """Return the value a JSON text stands for, at most so many objects and lists of it.

    Raises:
        LimitExceededError: it holds more objects and lists.
        TranscriptFormatError: it is not JSON, or is nested too deeply.
    """
    if text.count("{") + text.count("[") > most:
        raise LimitExceededError(
            f"{name} has more than {most:,} JSON objects and lists. Choose a file that holds a "
            "single meeting.",
            name=name,
            limit=most,
        )
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _explain(error, name=name) from error


def _explain(error: Exception, *, name: str) -> TranscriptFormatError:
    """Return the error about a text that starts as JSON and is not."""
    if not isinstance(error, json.JSONDecodeError):
        return TranscriptFormatError(
            f"{name} is JSON with a number too long or lists too deep to be a transcript. "
            "Export it again.",
            name=name,
        )
    return TranscriptFormatError(
        f"{name}, line {error.lineno}: from here on it is not JSON, although it starts as JSON. "
        "It may have been cut off or edited; export it again.",
        name=name,
        line=error.lineno,
    )


def dig(value: Json, *keys: str) -> Json:
    """Return what lies under keys within keys, or None where one is not there.

    >>> dig({"results": {"items": [1]}}, "results", "items")
    [1]
    >>> dig({"results": 7}, "results", "items") is None
    True
    """
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def has_keys(value: Json, *keys: str) -> bool:
    """Say whether a value is an object with all of these keys."""
    return isinstance(value, dict) and all(key in value for key in keys)


def look_at(items: Json) -> tuple[Mapping[str, Json], ...]:
    """Return the objects among the first items of a list; none if it is no list."""
    first = items[:_LOOKED_AT] if isinstance(items, list) else ()
    return tuple(item for item in first if isinstance(item, dict))


def may_hold(items: Json, *keys: str) -> bool:
    """Say whether a list's first objects have one of the keys, or show nothing at all.

    What is no list or an empty one may still be a transcript: one to be told about.
    """
    first = look_at(items)
    return (
        not isinstance(items, list) or not items or any(k in item for item in first for k in keys)
    )


def name_keys(value: Json) -> str:
    """Return what a value holds at the top, in words for a message.

    >>> name_keys({"title": "Set", "notes": []})
    'title, notes'
    >>> name_keys([1])
    'a list'
    """
    if not isinstance(value, dict):
        return "a list"
    keys = [" ".join(key.split())[:_LONGEST_KEY] for key in list(value)[:_NAMED_KEYS]]
    more = f" and {len(value) - _NAMED_KEYS:,} more" if len(value) > _NAMED_KEYS else ""
    return clean_text(", ".join(keys))[0] + more or "nothing"


def read_list(value: Json, *keys: str, name: str, under: str = "") -> list[Json]:
    """Return the list under keys within keys; ``under`` is the path of the value itself.

    Raises:
        TranscriptFormatError: there is none; the message names the path.
    """
    found = dig(value, *keys)
    if not isinstance(found, list):
        path = ".".join((under, *keys) if under else keys)
        raise TranscriptFormatError(
            f"{name}: {path} is not a list, so what it holds cannot be read. Export the "
            "transcript again.",
            name=name,
        )
    return found


def number_items(items: Iterable[Json], path: str) -> Iterator[tuple[str, Json]]:
    """Yield each item with its path.

    >>> list(number_items("ab", "words"))
    [('words[0]', 'a'), ('words[1]', 'b')]
    """
    return ((f"{path}[{index}]", item) for index, item in enumerate(items))


def parse_seconds(value: Json) -> float | None:
    """Return the seconds a JSON value stands for, or None if it is not a time.

    Numbers, text with a number (``"12.5"``, ``"12s"``), written times and an object
    of seconds and nanoseconds are times; nothing below zero is.

    >>> [parse_seconds(value) for value in (1, "1.5", "2s", "0:04", {"seconds": "3"})]
    [1.0, 1.5, 2.0, 4.0, 3.0]
    >>> [parse_seconds(value) for value in (True, -1, "soon", [], 1e400)]
    [None, None, None, None, None]
    """
    if isinstance(value, dict):
        return _parse_parts(value)
    if isinstance(value, str):
        match = _SECONDS.fullmatch(value.strip())
        return parse_timestamp(value) if match is None else float(match[1])
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    seconds = _to_float(value)
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _parse_parts(value: Mapping[str, Json]) -> float | None:
    """Return the seconds in an object that parts them into seconds and nanoseconds."""
    parts = [value.get("seconds", 0), value.get("nanos", 0)]
    if any(isinstance(part, dict) for part in parts):
        return None
    seconds, nanos = (parse_seconds(part) for part in parts)
    return None if seconds is None or nanos is None else seconds + nanos / 1e9


def _to_float(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf


def find_first(item: Json, keys: Sequence[str]) -> tuple[str, Json]:
    """Return the first of the keys whose value is not null, and the value.

    Where there is none, the first key and None. A key may be a path.

    >>> find_first({"name": None, "speaker": {"id": 2}}, ("name", "speaker.id"))
    ('speaker.id', 2)
    """
    for key in keys:
        value = dig(item, *key.split("."))
        if value is not None:
            return key, value
    return (keys[0] if keys else ""), None
