"""Ways of working, from the files that ship and from files written by hand (``--profile``).

The layout is ``docs/profile.schema.json``; what the schema says is checked here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from coach.config import find_shipped_folder, read_settings
from coach.errors import ProfileError
from coach.labels import Phase, Role
from coach.profiles import Minutes, Profile, ProfilePhase, Suggestions
from coach.service.files import read_file
from coach.service.json_input import (
    MisfitError,
    check_keys,
    parse_json,
    quote,
    read_list,
    suggest_nearest,
)

SCHEMA = "coach.profile/1"
SHIPPED = ("uk", "self", "wial")
"""The profiles that come with the program; the first is used where none is named."""
NAME_PATTERN = r"^[a-z][a-z0-9-]{0,30}$"
MOST_LETTERS = 60
"""The longest title, wording or name for whoever runs the meeting."""
MOST_MINUTES = 600

_MOST_BYTES = 100_000
_TALKS = (Role.PRESENTER, Role.MEMBER, Role.FACILITATOR)
_WORDS = ("name", "title", "runner")
_FACTS = (
    "has_facilitator",
    "members_ask_each_other",
    "group_may_own_issue",
    "statements_only_in_answer",
)
_PHASE_KEYS = ("phase", "minutes", "talks", "usual", "suggestions", "optional")


def find_profile(name: str) -> Profile:
    """Return the profile of that name, or the one in the file of that name.

    Raises:
        ProfileError: there is no such profile, or the file does not fit.
        FileAccessError: the file cannot be read.
        LimitExceededError: the file is larger than anything that is read.
    """
    if name in SHIPPED:
        return load_shipped(name)
    path = Path(name)
    if path.suffix.lower() != ".json" and not path.is_file():
        raise ProfileError(f"there is no profile “{name}”; {_advise(name)}", name=name)
    return read_profile(read_file(path, limit=read_settings().max_file_bytes), name=name)


@cache
def load_shipped(name: str = SHIPPED[0]) -> Profile:
    """Return one of the profiles that come with the program."""
    path = find_shipped_folder("data") / "profiles" / f"{name}.json"
    return read_profile(read_file(path, limit=_MOST_BYTES), name=path.name)


def read_profile(data: bytes, *, name: str) -> Profile:
    """Return the profile that a file sets out; ``name`` is the file's, for messages.

    Raises:
        ProfileError: the file does not fit its schema.
    """
    try:
        if len(data) > _MOST_BYTES:
            raise MisfitError(
                f"larger than {_MOST_BYTES:,} bytes, far more than a profile needs; "
                "start from one in data/profiles"
            )
        return _read_profile(parse_json(data))
    except MisfitError as misfit:
        raise ProfileError(f"{name}: {misfit}", name=name) from misfit


def _advise(name: str) -> str:
    nearest = suggest_nearest(name.casefold(), SHIPPED)
    start = f"{nearest} " if nearest.endswith("?") else ""
    return f"{start}use {', '.join(SHIPPED)} or the name of a JSON file"


def _read_profile(content: Any) -> Profile:
    needs = ("schema", *_WORDS, *_FACTS, "phases")
    check_keys(content, "the file", needs=needs, may=("$schema",))
    if content["schema"] != SCHEMA:
        raise MisfitError(f'the file is of another kind; its "schema" must be "{SCHEMA}"')
    words = {key: _read_words(content[key], f'"{key}"') for key in _WORDS}
    if re.fullmatch(NAME_PATTERN, words["name"]) is None:
        raise MisfitError(
            f'"name" is {quote(words["name"])}; use small letters, digits and hyphens, '
            "31 at most, a letter first"
        )
    facts = {key: _read_fact(content[key], f'"{key}"') for key in _FACTS}
    phases = tuple(
        _read_phase(each, f"phase {place}")
        for place, each in enumerate(read_list(content["phases"], '"phases"'), start=1)
    )
    _check_phases([each.phase for each in phases])
    return Profile(**words, **facts, phases=phases)  # type: ignore[arg-type]


def _read_phase(content: Any, where: str) -> ProfilePhase:
    check_keys(content, where, needs=_PHASE_KEYS)
    phase = Phase(_read_choice(content["phase"], f'{where}: "phase"', tuple(Phase)))
    where = f"{where} ({phase})"
    talks = read_list(content["talks"], f'{where}: "talks"')
    return ProfilePhase(
        phase=phase,
        minutes=_read_minutes(content["minutes"], where),
        talks=tuple(Role(_read_choice(each, f'{where}: "talks"', _TALKS)) for each in talks),
        usual=_read_words(content["usual"], f'{where}: "usual"'),
        suggestions=Suggestions(
            _read_choice(content["suggestions"], f'{where}: "suggestions"', tuple(Suggestions))
        ),
        is_optional=_read_fact(content["optional"], f'{where}: "optional"'),
    )


def _read_choice(content: Any, where: str, choices: Sequence[str]) -> str:
    if isinstance(content, str) and content in choices:
        return content
    nearest = suggest_nearest(content, choices) if isinstance(content, str) else ""
    advice = f"{nearest} " if nearest.endswith("?") else ""
    raise MisfitError(f"{where} is {quote(content)}; {advice}use one of: {', '.join(choices)}")


def _read_minutes(content: Any, where: str) -> Minutes | None:
    if content is None:
        return None
    check_keys(content, f'{where}: "minutes"', needs=("low", "high"))
    low, high = (_read_number(content[key], f'{where}: "{key}"') for key in ("low", "high"))
    if low > high:
        raise MisfitError(
            f'{where}: "low" is {quote(low)} minutes and "high" {quote(high)}; '
            "put the smaller one in “low”"
        )
    return Minutes(low=low, high=high)


def _read_number(content: Any, where: str) -> float:
    fits = isinstance(content, int | float) and not isinstance(content, bool)
    if not fits or not 0 <= content <= MOST_MINUTES:
        raise MisfitError(
            f"{where} is {quote(content)}; write minutes as a number from 0 to {MOST_MINUTES}"
        )
    return float(content)


def _read_words(content: Any, where: str) -> str:
    if not isinstance(content, str) or not content.strip() or not content.isprintable():
        raise MisfitError(f"{where} is {quote(content)}; write words in quotation marks")
    if len(content) > MOST_LETTERS:
        raise MisfitError(f"{where} has {len(content)} letters; use {MOST_LETTERS} at most")
    return content.strip()


def _read_fact(content: Any, where: str) -> bool:
    if not isinstance(content, bool):
        raise MisfitError(f"{where} is {quote(content)}; write true or false")
    return content


def _check_phases(phases: Sequence[Phase]) -> None:
    if list(phases) != [phase for phase in Phase if phase in phases]:
        raise MisfitError(
            "the phases come twice or out of order; give each once, in this order: "
            f"{', '.join(Phase)}"
        )
    if Phase.PRESENTING not in phases:
        raise MisfitError('there is no "presenting" among the phases; a round starts with it')
