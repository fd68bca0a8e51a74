"""One copy of what comes again and again in a reading: names, and words such as “Yeah.”.

A transcript names the same few people on every line, so a string of its own for
each of them would take more memory than the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

_SHORT = 16
"""Characters: longer words hardly come again, and looking for them would only cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """What is shared among the units of one reading.

    >>> sharing = Sharing()
    >>> first, second = (sharing.share_words("".join(("Ye", "ah."))) for _ in range(2))
    >>> first is second
    True
    """

    _held: dict[str, str] = field(default_factory=dict)

    def share_label(self, label: str | None) -> str | None:
        """Return the copy of a label that is kept, None for None."""
        return None if label is None else self._held.setdefault(label, label)

    def share_words(self, text: str) -> str:
        """Return the copy of short words that is kept, longer ones as they are."""
        return self._held.setdefault(text, text) if len(text) <= _SHORT else text
