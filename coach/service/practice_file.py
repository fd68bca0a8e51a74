"""All of a learner's practice as a file of their own, ``coach.practice/1``."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from coach.storage.engine import Store
from coach.storage.practice_records import KeptPractice
from coach.storage.practice_whole import take_out_practice
from coach.storage.records import Actor

SCHEMA = "coach.practice/1"

_PRACTICE = TypeAdapter(KeptPractice)


def export_practice(store: Store, actor: Actor | None) -> bytes:
    """Return the file of all that is kept of the actor's practice.

    Raises:
        AccessDeniedError: the actor may keep nothing.
    """
    return write_practice(take_out_practice(store, actor))


def write_practice(practice: KeptPractice) -> bytes:
    """Return the file of a practice; the same practice always gives the same bytes."""
    plain = _PRACTICE.dump_python(practice, mode="json")
    content = {
        "schema": SCHEMA,
        "choices": plain["choices"],
        "attempts": [_join_details(each) for each in plain["attempts"]],
        "runs": [_join_run(each) for each in plain["runs"]],
        "drafts": plain["drafts"],
        "wishes": [_join_details(each) for each in plain["wishes"]],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _join_details(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a kept thing with its details beside its id, and not below."""
    details = plain.pop("details")
    return {"id": plain.pop("id"), **details, **plain}


def _join_run(plain: dict[str, Any]) -> dict[str, Any]:
    events = plain.pop("events")
    return {**_join_details(plain), "turns": [_join_event(each) for each in events]}


def _join_event(plain: dict[str, Any]) -> dict[str, Any]:
    spoken = plain.pop("spoken") or {"said": None, "label": None, "flags": []}
    return {
        "place": plain["place"],
        **spoken,
        "is_relabelled": plain["is_relabelled"],
        "at": plain["at"],
    }
