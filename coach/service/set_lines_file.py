"""Lines from a set as a file, ``coach.set-lines/1``: written by a facilitator, read with distrust.

The reader takes a file whole or not at all, and says what is the matter with it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from coach.errors import ExerciseFileError, LimitExceededError
from coach.practice.items import Kind
from coach.report.page import visible
from coach.service.json_input import MisfitError, check_keys, parse_json, quote, read_list
from coach.storage.set_line_records import SetLine, SetLines

SCHEMA = "coach.set-lines/1"
FILE_NAME = "lines-from-your-set.json"
MOST_BYTES = 200_000
MOST_LINES = 20
LETTERS = 2_000
"""The longest text of a line."""
SHORT_LETTERS = 300
"""The longest open version of one, or what is said of it."""
MOST_REWORDINGS = 2
MOST_DAYS = 366
"""No set keeps its words as long as that."""

_FAMILY = "coach.set-lines/"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ID = re.compile(r"[0-9a-f]{32}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MARKUP = re.compile(r"<[/!?]?[A-Za-z]|<!--|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);")
_ASK = "ask whoever gave it to you for a new one"


def write_set_lines(lines: SetLines) -> bytes:
    """Return the file of some lines; the same lines always give the same bytes."""
    content = {
        "schema": SCHEMA,
        "meeting": lines.meeting,
        "set": lines.set,
        "drop_on": lines.drop_on.isoformat(),
        "lines": [_write_line(each) for each in lines.lines],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _write_line(line: SetLine) -> dict[str, Any]:
    pairs = [{"said": said, "opens": opens} for said, opens in line.rewordings]
    return {**asdict(line), "rewordings": pairs}


def read_set_lines(data: bytes, *, name: str, today: date) -> SetLines:
    """Return the lines in a file.

    Raises:
        LimitExceededError: it is larger than any such file.
        ExerciseFileError: it does not fit, or its day is past; the message says
            what is the matter, where, and what to do.
    """
    if len(data) > MOST_BYTES:
        raise LimitExceededError(
            f"{name} is larger than {MOST_BYTES // 1000} kB, and lines from a set never are; "
            f"is it another file? If not, {_ASK}",
            name=name,
            limit=MOST_BYTES,
        )
    try:
        return _read(parse_json(data), today)
    except MisfitError as misfit:
        raise ExerciseFileError(f"{name}: {misfit}", name=name) from misfit


def _read(content: Any, today: date) -> SetLines:
    _check_schema(content)
    needs = ("schema", "meeting", "set", "drop_on", "lines")
    check_keys(content, "the file", needs=needs)
    set_id = content["set"]
    return SetLines(
        meeting=_read_pattern(content["meeting"], '"meeting"', _UUID),
        set=None if set_id is None else _read_pattern(set_id, '"set"', _UUID),
        drop_on=_read_day(content["drop_on"], today),
        lines=_read_lines(content["lines"]),
    )


def _check_schema(content: Any) -> None:
    """Say of another file, and of another version, what it is before anything else of it."""
    schema = content.get("schema") if isinstance(content, dict) else None
    if not isinstance(schema, str) or not schema.startswith(_FAMILY):
        raise MisfitError(
            f'this is no file of lines from a set: its "schema" is not "{SCHEMA}"; choose the '
            "file that your facilitator gave you"
        )
    if schema != SCHEMA:
        raise MisfitError(
            f"it is of version {quote(schema.removeprefix(_FAMILY))}, and this program reads "
            f"version 1; bring Question Coach up to date, or {_ASK}"
        )


def _read_pattern(content: Any, where: str, pattern: re.Pattern[str]) -> str:
    if not isinstance(content, str) or not pattern.fullmatch(content):
        raise MisfitError(f"{where} is {quote(content)}, which is no id of ours; {_ASK}")
    return content


def _read_day(content: Any, today: date) -> date:
    try:
        if not isinstance(content, str) or not _DAY.fullmatch(content):
            raise ValueError
        day = date.fromisoformat(content)
    except ValueError as error:
        raise MisfitError(
            f'"drop_on" is {quote(content)}, which is no day; it is written as 2026-06-05: {_ASK}'
        ) from error
    if day <= today:
        raise MisfitError(
            f"these lines were to go on {day.isoformat()}, with the words of their meeting; "
            "remove the file, and ask for lines of a later meeting"
        )
    if day > today + timedelta(days=MOST_DAYS):
        raise MisfitError(
            f'"drop_on" is {day.isoformat()}, and no set keeps its words as long as that; {_ASK}'
        )
    return day


def _read_lines(content: Any) -> tuple[SetLine, ...]:
    plain = read_list(content, '"lines"')
    if not 1 <= len(plain) <= MOST_LINES:
        raise MisfitError(
            f'"lines" has {len(plain)} of them, and a file holds 1 to {MOST_LINES}; {_ASK}'
        )
    lines: list[SetLine] = []
    for number, each in enumerate(plain, start=1):
        line = _read_line(each, f"line {number}")
        if any(line.id == other.id for other in lines):
            raise MisfitError(f"line {number} has the id of another, and ids are for one; {_ASK}")
        lines.append(line)
    return tuple(lines)


def _read_line(content: Any, where: str) -> SetLine:
    check_keys(content, where, needs=("id", "kind", "heard", "said", "rewordings"))
    if content["kind"] not in list(Kind):
        raise MisfitError(
            f'{where}: "kind" is {quote(content["kind"])}; use one of: {", ".join(Kind)}'
        )
    return SetLine(
        id=_read_pattern(content["id"], f'{where}: "id"', _ID),
        kind=content["kind"],
        heard=_read_text(content["heard"], f'{where}: "heard"', LETTERS),
        said=_read_text(content["said"], f'{where}: "said"', LETTERS),
        rewordings=_read_rewordings(content["rewordings"], f'{where}: "rewordings"'),
    )


def _read_rewordings(content: Any, where: str) -> tuple[tuple[str, str], ...]:
    plain: Sequence[Any] = read_list(content, where)
    if len(plain) > MOST_REWORDINGS:
        raise MisfitError(f"{where} has {len(plain)}; a line has {MOST_REWORDINGS} at most")
    found = []
    for each in plain:
        check_keys(each, where, needs=("said", "opens"))
        said = _read_text(each["said"], f'{where}: "said"', SHORT_LETTERS)
        found.append((said, _read_text(each["opens"], f'{where}: "opens"', SHORT_LETTERS)))
    return tuple(found)


def _read_text(content: Any, where: str, most: int) -> str:
    if not isinstance(content, str):
        raise MisfitError(f"{where} is {quote(content)}; it must be text, in quotation marks")
    if fault := find_text_fault(content, most):
        raise MisfitError(f"{where} {fault}; {_ASK}")
    return content


def find_text_fault(text: str, most: int) -> str:
    """Return why a text is none that a line may hold, or nothing.

    >>> find_text_fault("What <b>now</b>?", 300)
    'has markup in it'
    >>> find_text_fault("What now?", 300)
    ''
    """
    if not text.strip():
        return "is empty"
    if len(text) > most:
        return f"has {len(text):,} letters, and {most:,} are the most"
    if _MARKUP.search(text):
        return "has markup in it"
    if text != visible(text):
        return "has something in it that cannot be seen, or a line break"
    return ""
