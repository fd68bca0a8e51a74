"""The tiers of an ELAN document, taken from its XML in one pass and with care.

XML from a stranger may be a trap, so document types and entities are refused.
Nothing here says which tier is speech.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from coach.errors import TranscriptFormatError


@dataclass(slots=True, kw_only=True)
class Annotation:
    """Something said from one time slot to another; ``line`` is its own, from 1."""

    first: str
    last: str
    line: int | None
    text: str = ""


@dataclass(slots=True, kw_only=True)
class Tier:
    """One tier: whose it is, what kind, and the tier it depends on, empty for none."""

    identifier: str
    participant: str
    kind: str
    parent: str
    annotations: list[Annotation] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Document:
    """A document's tiers, the seconds of its time slots, and the kinds that are lists of codes."""

    tiers: list[Tier] = field(default_factory=list)
    slots: dict[str, float] = field(default_factory=dict)
    coded: set[str] = field(default_factory=set)


class _Handler(ContentHandler):
    """Fills a document as its elements come."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self._place: Locator | None = None
        self._annotation: Annotation | None = None
        self._held: list[str] | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        """Keep what says on which line an element stands."""
        self._place = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """Take an element's attributes."""
        if name == "TIME_SLOT":
            self._add_slot(attrs.get("TIME_SLOT_ID", ""), attrs.get("TIME_VALUE", ""))
        elif name == "TIER":
            self._add_tier(attrs)
        elif name == "ALIGNABLE_ANNOTATION" and self.document.tiers:
            self._annotation = Annotation(
                first=attrs.get("TIME_SLOT_REF1", ""),
                last=attrs.get("TIME_SLOT_REF2", ""),
                line=self._place.getLineNumber() if self._place else None,
            )
            self.document.tiers[-1].annotations.append(self._annotation)
        elif name == "ANNOTATION_VALUE":
            self._held = []
        elif name == "LINGUISTIC_TYPE" and attrs.get("CONTROLLED_VOCABULARY_REF"):
            self.document.coded.add(attrs.get("LINGUISTIC_TYPE_ID", ""))

    def characters(self, content: str) -> None:
        """Hold an annotation's words."""
        if self._held is not None:
            self._held.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        """Give the words to the annotation they belong to."""
        if name == "ANNOTATION_VALUE" and self._held is not None:
            if self._annotation is not None:
                self._annotation.text = "".join(self._held)
            self._held = None
        elif name == "ALIGNABLE_ANNOTATION":
            self._annotation = None

    def _add_slot(self, identifier: str, value: str) -> None:
        if value.isascii() and value.isdigit() and len(value) < 12:
            self.document.slots[identifier] = int(value) / 1000

    def _add_tier(self, attrs: AttributesImpl) -> None:
        self.document.tiers.append(
            Tier(
                identifier=attrs.get("TIER_ID", ""),
                participant=attrs.get("PARTICIPANT", "").strip(),
                kind=attrs.get("LINGUISTIC_TYPE_REF", ""),
                parent=attrs.get("PARENT_REF", ""),
            )
        )


def read_document(text: str, *, name: str) -> Document:
    """Return the tiers of an ELAN document.

    Raises:
        TranscriptFormatError: it is no sound XML, or declares a type or entities.
    """
    handler = _Handler()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    try:
        parser.parse(io.BytesIO(text.encode("utf-8", errors="replace")))
    except DefusedXmlException as error:
        raise TranscriptFormatError(
            f"{name}: it holds a document type, which ELAN never writes. Save it again from "
            "ELAN, and choose the new file.",
            name=name,
        ) from error
    except SAXException as error:
        line = getattr(error, "getLineNumber", lambda: None)()
        raise TranscriptFormatError(
            f"{name}, line {line or 1}: the ELAN file is damaged from here on. Save it again "
            "from ELAN, and choose the new file.",
            name=name,
            line=line or 1,
        ) from error
    return handler.document
