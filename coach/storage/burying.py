"""Remembering that a person was erased without remembering who: as a salted hash of a name."""

from __future__ import annotations

import hashlib
import json
import secrets

from coach.storage.records import Tombstone, TombstoneKind


def bury_name(owner: str, name: str) -> Tombstone:
    """Return the tombstone of a person, from which their name cannot be read."""
    salt = secrets.token_hex(16)
    return Tombstone(
        kind=TombstoneKind.PERSON, owner=owner, mark=f"{salt}:{_hash(salt, owner, name)}"
    )


def is_name_of(stone: Tombstone, name: str) -> bool:
    """Say whether a person's tombstone is that of this name."""
    salt, _, digest = stone.mark.partition(":")
    return _hash(salt, stone.owner, name) == digest


def fold(name: str) -> str:
    """Return a name so that capitals and spaces do not matter.

    >>> fold("  Ana  REYES ")
    'ana reyes'
    """
    return " ".join(name.casefold().split())


def _hash(salt: str, owner: str, name: str) -> str:
    return hashlib.sha256(json.dumps([salt, owner, fold(name)]).encode()).hexdigest()
