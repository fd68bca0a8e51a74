"""Rev AI: monologues of elements, each a word or what stands between words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coach.readers._json import Json, dig, has_keys, look_at, number_items, read_list
from coach.readers._json_tally import Keys, Tally
from coach.readers._json_units import Word, build_json_reading, group_words, read_words
from coach.readers.units import Reading

FORMAT = "revai"
WRITER = "Rev AI"

_ELEMENTS = Keys(text=("value",), label=(), start=("ts", "start_ts"), end=("end_ts",))
_SPEAKER = ("speaker_info.display_name", "speaker_name", "speaker")


def recognises(value: Json) -> bool:
    """Say whether there are monologues."""
    return has_keys(value, "monologues")


def parse(value: Json, *, name: str) -> Reading:
    """Read a transcript of Rev AI.

    Raises:
        TranscriptFormatError: a list is missing, or most of it cannot be read.
    """
    tally = Tally(name)
    names = _find_names(value)
    units = [
        unit
        for place, monologue in number_items(
            read_list(value, "monologues", name=name), "monologues"
        )
        for unit in group_words(_read_monologue(monologue, place, names, tally))
    ]
    return build_json_reading(units, tally, format=FORMAT, writer=WRITER)


def _find_names(value: Json) -> dict[str, str]:
    """Return the name of each numbered speaker, where the file lists them."""
    listed = look_at(dig(value, "speakers"))
    named = (item for item in listed if isinstance(item.get("name"), str))
    return {str(item.get("id")): item["name"] for item in named}


def _read_monologue(
    monologue: Json, place: str, names: dict[str, str], tally: Tally
) -> Iterator[Word]:
    named = names.get(str(dig(monologue, "speaker")))
    holder = {"speaker": named} if named else monologue
    label = tally.read_label(holder, _SPEAKER, place)
    elements = read_list(monologue, "elements", name=tally.name, under=place)
    words = read_words(elements, f"{place}.elements", _ELEMENTS, tally)
    return (replace(word, label=label) for word in words)
