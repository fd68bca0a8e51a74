"""ELAN documents (.eaf): one tier for each speaker, annotations between time slots.

Speech is in tiers that depend on no other and are not filled from a list of
codes. Annotations of all speakers are put in the order of their starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.errors import TranscriptFormatError
from coach.readers._elan_tiers import Document, Tier, read_document
from coach.readers._markup import join_words
from coach.readers._stamped import HEAD
from coach.readers.units import Reading, Unit, build_units_reading

FORMAT = "elan_eaf"

_ROOT = re.compile(r"\s*(?:<[?!][^<>]{0,2000}>\s*){0,20}<ANNOTATION_DOCUMENT\b")
_DECLARATION = re.compile(r"<\?xml[^<>]{0,200}\?>")


def recognises(text: str) -> bool:
    """Say whether the root of an XML text is ELAN's."""
    return _ROOT.match(text[:HEAD]) is not None


def parse(text: str, *, name: str) -> Reading:
    """Read an ELAN document.

    Raises:
        TranscriptFormatError: it is damaged, or no tier holds speech.
    """
    document = read_document(_drop_declaration(text), name=name)
    spoken, left_out = _choose_tiers(document)
    found = [pair for tier in spoken for pair in _date_units(tier, document)]
    units = tuple(unit for _, unit in sorted(found, key=lambda pair: pair[0]))
    if not units:
        raise TranscriptFormatError(
            f"{name}, line 1: this is an ELAN document, but no tier of its own holds words. "
            "Choose the file that has the transcript.",
            name=name,
            line=1,
        )
    return build_units_reading(
        units, format=FORMAT, writer="ELAN", warnings=_describe_left_out(left_out)
    )


def _drop_declaration(text: str) -> str:
    """Return XML without its declaration: this is text, so the encoding it names is over.

    Line ends stay, so that what follows keeps its line.
    """
    bare = text.lstrip()
    declaration = _DECLARATION.match(bare)
    rest = bare[declaration.end() :] if declaration else bare
    return "\n" * text.count("\n", 0, len(text) - len(rest)) + rest


def _choose_tiers(document: Document) -> tuple[list[Tier], list[Tier]]:
    """Return the tiers of speech, and tiers of words that say not whose they are."""
    own = [
        tier
        for tier in document.tiers
        if not tier.parent and tier.kind not in document.coded and tier.annotations
    ]
    named = [tier for tier in own if tier.participant]
    if not named:
        return own, []
    fullest: dict[str, Tier] = {}
    for tier in named:
        last = fullest.get(tier.participant)
        if last is None or _count_letters(tier) > _count_letters(last):
            fullest[tier.participant] = tier
    spoken = [tier for tier in named if fullest[tier.participant] is tier]
    return spoken, [tier for tier in own if all(tier is not one for one in spoken)]


def _count_letters(tier: Tier) -> int:
    return sum(len(annotation.text) for annotation in tier.annotations)


def _date_units(tier: Tier, document: Document) -> Iterator[tuple[float, Unit]]:
    """Yield each annotation with the time it is put in order by: its start, or the last one's."""
    latest = 0.0
    for annotation in tier.annotations:
        start, end = document.slots.get(annotation.first), document.slots.get(annotation.last)
        latest = latest if start is None else start
        text = join_words(annotation.text)
        if text:
            label = tier.participant or join_words(tier.identifier)
            yield latest, Unit(text=text, label=label, start=start, end=end, line=annotation.line)


def _describe_left_out(tiers: Sequence[Tier]) -> tuple[str, ...]:
    if not tiers:
        return ()
    count = sum(len(tier.annotations) for tier in tiers)
    names = ", ".join(f"“{join_words(tier.identifier)[:40]}”" for tier in tiers[:5])
    return (
        f"{count:,} annotation{'s' if count > 1 else ''} on other tiers ({names}) "
        f"{'were' if count > 1 else 'was'} left out: whose words they are is not said.",
    )
