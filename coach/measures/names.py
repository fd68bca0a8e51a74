"""When two spellings of a name are the same name."""

from __future__ import annotations

import unicodedata

from coach.transcript import Speaker


def fold_name(name: str) -> str:
    """Return a name as it is compared: no capitals, single spaces, one form of accents.

    >>> fold_name("  Ana  MARIA ") == fold_name("ana maria")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def list_names(speaker: Speaker) -> frozenset[str]:
    """Return every name a speaker goes by, ready to be compared."""
    return frozenset(fold_name(name) for name in (speaker.name, *speaker.aliases))
