"""JSON that people write by hand: parsed strictly, and every misfit said in one line."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from typing import Any

_LONGEST = 60
"""Values are quoted up to this many characters."""


class MisfitError(Exception):
    """What is the matter with the content, where, and what to do, in one line."""


def parse_json(data: bytes) -> Any:
    """Return the value that JSON in UTF-8 stands for.

    Raises:
        MisfitError: it is no JSON, has a key twice, or a number that is none.

    >>> parse_json(b'{"from": 3}')
    {'from': 3}
    """
    try:
        return json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_refuse_twice,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        raise MisfitError(
            f"line {error.lineno} is not JSON ({error.msg}); put that line right"
        ) from error
    except (ValueError, RecursionError) as error:
        raise MisfitError("not a JSON file in UTF-8; save it as plain text, in UTF-8") from error


def _refuse_twice(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise MisfitError(f"{quote(twice)} stands twice in one place; leave one of them out")
    return content


def _refuse_constant(name: str) -> Any:
    raise MisfitError(f"{name} is no number; write one in digits")


def read_list(content: Any, where: str) -> list[Any]:
    """Return content that has to be a list.

    Raises:
        MisfitError: it is none.
    """
    if not isinstance(content, list):
        raise MisfitError(f"{where} is not a list; put it in square brackets")
    return content


def check_keys(content: Any, where: str, *, needs: Sequence[str], may: Sequence[str] = ()) -> None:
    """Check that content is an object with these keys, and no others.

    Raises:
        MisfitError: it is none, a key it ``needs`` is missing, or it has one
            that is neither needed nor among those it ``may`` have.
    """
    if not isinstance(content, dict):
        raise MisfitError(
            f"{where} is not an object; put it in curly brackets, with {_list(needs)}"
        )
    for key in content:
        if key not in needs and key not in may:
            advice = suggest_nearest(key, (*needs, *may))
            raise MisfitError(f"{where} has {quote(key)}, which means nothing here; {advice}")
    for key in needs:
        if key not in content:
            raise MisfitError(f'{where} has no "{key}"; it needs {_list(needs)}')


def suggest_nearest(word: str, known: Iterable[str]) -> str:
    """Return what to do about a word that is not known.

    >>> suggest_nearest("presentr", ["presenter", "phases"])
    'did you mean "presenter"?'
    >>> suggest_nearest("weather", ["presenter", "phases"])
    'leave it out'
    """
    nearest = difflib.get_close_matches(word[:_LONGEST], list(known), n=1)
    return f'did you mean "{nearest[0]}"?' if nearest else "leave it out"


def quote(content: Any) -> str:
    """Return a value as the file writes it, on one line, cut short.

    >>> quote({"turn": 3})
    '{"turn": 3}'
    """
    written = " ".join(json.dumps(content, ensure_ascii=False).split())
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST]}…"


def _list(keys: Sequence[str]) -> str:
    quoted = [f'"{key}"' for key in keys]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(keys) > 1 else quoted[0]
