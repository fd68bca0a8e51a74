"""People and places of work that are talked about: found by spaCy, for a person to confirm.

It misses some, above all in talk without capitals, and takes some words for
names that are none. Loads the English pipeline at the first call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.language.pipeline import load_pipeline

_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")
_MOST_LETTERS = 60
_TRIM = " \t\n\"'“”‘’.,;:!?()[]-–"


class MentionKind(StrEnum):
    """What a name seems to be the name of."""

    PERSON = "person"
    WORKPLACE = "workplace"
    """An organisation."""


_KINDS = {"PERSON": MentionKind.PERSON, "ORG": MentionKind.WORKPLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name that is talked about, and the text of each place it stands in, counted from 0."""

    name: str
    kind: MentionKind
    places: tuple[int, ...]


def find_mentions(texts: Sequence[str]) -> tuple[Mention, ...]:
    """Return the people and organisations named in texts, those named most often first.

    One name is one mention, whichever way it is read more often.

    Raises:
        ModelNotFoundError: the package that holds the pipeline is not installed.

    >>> found = find_mentions(["I told Sarah Whitcombe about it.", "Sarah Whitcombe?"])
    >>> [(each.name, each.kind.value, each.places) for each in found]
    [('Sarah Whitcombe', 'person', (0, 1))]
    """
    nlp = load_pipeline()
    found: dict[str, list[tuple[str, MentionKind]]] = {}
    for doc in nlp.pipe(texts, disable=list(_UNUSED)):
        for entity in doc.ents:
            name = _trim(entity.text)
            if entity.label_ in _KINDS and name:
                found.setdefault(name.casefold(), []).append((name, _KINDS[entity.label_]))
    mentions = (_join(each, texts) for each in found.values())
    return tuple(sorted(mentions, key=lambda each: (-len(each.places), each.name.casefold())))


def _join(found: Sequence[tuple[str, MentionKind]], texts: Sequence[str]) -> Mention:
    name, kinds = found[0][0], [kind for _, kind in found]
    # Found once, it is looked for everywhere: the recogniser reads it only where it is plain.
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    return Mention(
        name=name,
        kind=max(MentionKind, key=kinds.count),
        places=tuple(place for place, text in enumerate(texts) for _ in word.findall(text)),
    )


def _trim(text: str) -> str:
    """Return a name without what stands around it; nothing of what is no name.

    >>> _trim("Priya's"), _trim("12"), _trim("the Board,")
    ('Priya', '', 'Board')
    """
    name = " ".join(text.split()).strip(_TRIM)
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    for opening in ("the ", "The "):
        name = name.removeprefix(opening)
    has_letters = any(letter.isalpha() for letter in name)
    return name if has_letters and 1 < len(name) <= _MOST_LETTERS else ""
