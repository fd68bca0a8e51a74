"""Reading a presenter's case from YAML, a shipped one or one's own; nothing in it is run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from coach.errors import ExerciseFileError
from coach.practice.case import LAST_LAYER, Case, Layer

SCHEMA = "coach.case/1"
MOST_BYTES = 200_000
"""Far more than a case needs."""
LEAST_FACTS = 12
LEAST_THREADS = 4
LEAST_LINES = 3

_STRICT = ConfigDict(extra="forbid")


def read_case(data: bytes, *, name: str) -> Case:
    """Return the case that a file sets out; ``name`` is the file's, for messages.

    Raises:
        ExerciseFileError: the file is no YAML, or does not fit the layout.
    """
    if len(data) > MOST_BYTES:
        raise ExerciseFileError(
            f"{name} is larger than {MOST_BYTES:,} bytes, far more than a case needs; "
            "start from one in data/cases",
            name=name,
        )
    content = _read_content(data, name)
    try:
        case = TypeAdapter(with_config(_STRICT)(Case)).validate_python(content)
    except ValidationError as error:
        raise ExerciseFileError(f"{name}: {_say(error)}", name=name) from error
    if fault := find_case_fault(case):
        raise ExerciseFileError(f"{name}: {fault}", name=name)
    return case


def _read_content(data: bytes, name: str) -> dict[str, Any]:
    try:
        content = yaml.safe_load(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ExerciseFileError(f"{name} is not UTF-8; save it as UTF-8", name=name) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _refuse_yaml(error, name) from error
    if not isinstance(content, dict) or content.pop("schema", None) != SCHEMA:
        raise ExerciseFileError(
            f'{name} is no case; it has to say "schema: {SCHEMA}", and fit docs/case.schema.json',
            name=name,
        )
    content.pop("$schema", None)
    return content


def _refuse_yaml(error: Exception, name: str) -> ExerciseFileError:
    mark = getattr(error, "problem_mark", None)
    line = None if mark is None else mark.line + 1
    where = "it" if line is None else f"line {line}"
    return ExerciseFileError(
        f"{name}: {where} is not YAML; look for a quotation mark or an indent near there",
        name=name,
        line=line,
    )


def _say(error: ValidationError) -> str:
    """Return the first thing that does not fit, and where it stands."""
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"“{where}”: {first['msg']}"


def find_case_fault(case: Case) -> str:
    """Return what is amiss with a case whose values are all of the right kind, or nothing."""
    if [layer.layer for layer in case.layers] != list(range(LAST_LAYER + 1)):
        return f"“layers” have to be 0 to {LAST_LAYER}, each once and in order"
    if len(case.facts) < LEAST_FACTS:
        return f"“facts” are {len(case.facts)}; a case needs {LEAST_FACTS}"
    if len(case.threads) < LEAST_THREADS:
        return f"“threads” are {len(case.threads)}; a case needs {LEAST_THREADS}"
    for fault in (
        _find_twice([fact.id for fact in case.facts], "facts"),
        _find_twice([thread.id for thread in case.threads], "threads"),
        *(_find_layer_fault(layer, case) for layer in case.layers),
        _find_unspoken(case),
        _find_short_slot(case),
    ):
        if fault:
            return fault
    return ""


def _find_twice(ids: Iterable[str], where: str) -> str:
    twice = [id_ for id_, count in Counter(ids).items() if count > 1]
    return f"“{where}”: {twice[0]} comes twice; ids are for one" if twice else ""


def _find_layer_fault(layer: Layer, case: Case) -> str:
    known = {thread.id for thread in case.threads}
    where = f"“layers.{layer.layer}”"
    if unknown := [again.thread for again in layer.again if again.thread not in known]:
        return f"{where}: there is no thread {unknown[0]}"
    if min(len(layer.again), len(layer.held_back), len(layer.check_adds)) < LEAST_LINES - 1:
        return f"{where}: “again”, “held_back” and “check_adds” need two lines each"
    if len(layer.reflection_adds) < LEAST_LINES:
        return f"{where}: “reflection_adds” need {LEAST_LINES} lines"
    return "" if layer.focus else f"{where}: “focus” is empty"


def _find_unspoken(case: Case) -> str:
    spoken = " ".join(list_spoken(case)).casefold()
    missing = [each.words for each in case.threads if each.words.casefold() not in spoken]
    return f"“threads”: nobody says “{missing[0]}”, in the opening or a layer" if missing else ""


def list_spoken(case: Case) -> list[str]:
    """Return the opening and all that is said on the layers, in order."""
    layers = [
        text
        for layer in case.layers
        for text in (
            layer.says.guarded,
            layer.says.steady,
            layer.says.full,
            *(again.says for again in layer.again),
        )
    ]
    return [case.opening, *layers]


def _find_short_slot(case: Case) -> str:
    """Return which slot has too few lines: with fewer a presenter sounds canned."""
    slots: dict[str, Sequence[str]] = {
        f"voice.{name}": getattr(case.voice, name)
        for name in type(case.voice).__dataclass_fields__
        if name != "step"
    }
    slots |= {"advice.other": case.advice.other, "advice.permitted": case.advice.permitted}
    short = [name for name, lines in slots.items() if len(lines) < LEAST_LINES]
    if short:
        return f"“{short[0]}” needs {LEAST_LINES} lines, so that nothing sounds canned"
    return "" if case.voice.step else "“voice.step” is empty"
