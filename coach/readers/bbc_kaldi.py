"""The BBC's Kaldi: words in one list, segments with their speakers in another.

Segments in which nothing is said, such as music, have no words and become no units.
"""

from __future__ import annotations

from coach.readers._json import Json, dig, has_keys, may_hold, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import (
    build_json_reading,
    group_words,
    place_words,
    read_spans,
    read_words,
)
from coach.readers.units import Reading

FORMAT = "bbc_kaldi"

_WORDS = Keys(text=("punct", "word"), label=())
_SEGMENTS = Keys(label=("speaker.@id",), end=("end",), length="duration")


def recognises(value: Json) -> bool:
    """Say whether there are words with and without punctuation, maybe beside segments."""
    held = dig(value, *_find_root(value))
    words = dig(held, "words")
    return words is not None and may_hold(words, "punct") and not dig(held, "paragraphs")


def parse(value: Json, *, name: str) -> Reading:
    """Read a transcript of the BBC's Kaldi.

    Raises:
        TranscriptFormatError: there are no words, or most of them cannot be read.
    """
    tally = Tally(name)
    root = _find_root(value)
    items = read_list(value, *root, "words", name=name)
    words = tuple(read_words(items, ".".join((*root, "words")), _WORDS, tally))
    path = (*root, "segmentation", "segments")
    segments = [] if dig(value, *path[:-1]) is None else read_list(value, *path, name=name)
    spans = read_spans(segments, ".".join(path), _SEGMENTS, tally)
    units = place_words(words, spans) if spans else group_words(words)
    return build_json_reading(units, tally, format=FORMAT)


def _find_root(value: Json) -> tuple[str, ...]:
    """Return the keys that lead to the result, which may come wrapped in an answer."""
    return ("retval",) if has_keys(value, "retval") else ()
