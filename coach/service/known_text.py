"""What a person said of a meeting as text, kept beside its file until it is reviewed."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import replace

from pydantic import TypeAdapter

from coach.language.others import MentionKind
from coach.service.reviewing import Known

_KNOWN = TypeAdapter(Known)


def write_known(known: Known, third_parties: Mapping[str, MentionKind] | None = None) -> str:
    """Return what a person said of a meeting as text, so that an import can go on with it."""
    plain = _KNOWN.dump_python(replace(known, phases=None), mode="json")
    if known.phases is not None:
        plain["phases"] = base64.b64encode(known.phases).decode("ascii")
    plain["third_parties"] = dict(third_parties or {})
    return json.dumps(plain)


def read_known(text: str) -> Known:
    """Return what a text of ``write_known`` says of the meeting."""
    plain = json.loads(text)
    if plain["phases"] is not None:
        plain["phases"] = base64.b64decode(plain["phases"])
    plain.pop("third_parties", None)
    return _KNOWN.validate_python(plain)


def read_third_parties(text: str) -> dict[str, MentionKind]:
    """Return the names that such a text says are to be swapped besides; none in an empty one."""
    found = json.loads(text).get("third_parties", {}) if text else {}
    return {name: MentionKind(kind) for name, kind in found.items()}
