"""What a Word document is put together from: headings, quotations, tables, room to write.

Everything has a style with a name, so that a facilitator can restyle all of a
kind at once. Knows how a document is built, and nothing of what it says.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from coach.report.office_file import LANGUAGE, settle_archive

ROOM = "Room to write"
"""The style of the lines that are left to be written on."""
NOTE = "Note"
"""The style of a remark under something."""
DEBRIEF = "Debrief question"
"""The style of a question for the set to talk over."""
QUOTE = "Quote"

_PRIMARY = RGBColor(0x1D, 0x6B, 0x60)
_MUTED = RGBColor(0x55, 0x62, 0x5F)
_HEADINGS = ("Title", "Subtitle", "Heading 1", "Heading 2")
_THUMBNAIL = "/thumbnail"
_SIDES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="6" w:color="A7B5B0"/>'
    for side in ("top", "left", "bottom", "right")
)
_BOX = f"<w:pBdr {nsdecls('w')}>{_SIDES}</w:pBdr>"


class Sheet:
    """A document being written from top to bottom."""

    def __init__(self, *, footer: str) -> None:
        """Begin an empty A4 document in British English, with a line at the foot of each page."""
        self._document: Any = Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
        section.footer.paragraphs[0].text = footer
        _set_styles(self._document)
        _drop_thumbnail(self._document)

    def write(self, text: str, style: str = "Normal") -> None:
        """Add a paragraph in a style; nothing where there is no text."""
        if text:
            self._document.add_paragraph(text, style=style)

    def head(self, text: str, level: int) -> None:
        """Add a heading; level 0 is the title of the document."""
        self._document.add_heading(text, level)

    def leave_room(self, lines: int = 3) -> None:
        """Add a box of so many empty lines to write on."""
        for _ in range(lines):
            self._document.add_paragraph(style=ROOM)

    def tabulate(
        self, heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]
    ) -> None:
        """Add a table whose first row is repeated on every page; ``widths`` in millimetres."""
        table = self._document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.autofit = False
        _fill(table.rows[0], heads, widths, bold=True)
        _mark_row(table.rows[0], "w:tblHeader")
        for row in rows:
            added = table.add_row()
            _fill(added, row, widths)
            _mark_row(added, "w:cantSplit")
        self._document.add_paragraph(style=NOTE)

    def save(self, *, title: str) -> bytes:
        """Return the document as the bytes of a file."""
        file = io.BytesIO()
        self._document.save(file)
        return settle_archive(file.getvalue(), title=title)


def _set_styles(document: Any) -> None:
    styles = document.styles
    for name in (ROOM, NOTE, DEBRIEF):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    styles["Normal"].font.size = Pt(11)
    styles[NOTE].font.size = Pt(9)
    styles[NOTE].font.color.rgb = _MUTED
    styles[DEBRIEF].font.bold = True
    styles[DEBRIEF].paragraph_format.keep_with_next = True
    styles[ROOM].element.get_or_add_pPr().append(parse_xml(_BOX))
    styles[ROOM].paragraph_format.space_after = Pt(0)
    for name in _HEADINGS:
        styles[name].font.color.rgb = _PRIMARY
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)


def _drop_thumbnail(document: Any) -> None:
    """Drop the small picture of an empty page that the library's own template has."""
    links = document.part.package.rels
    for key in [key for key, link in links.items() if link.reltype.endswith(_THUMBNAIL)]:
        del links[key]


def _fill(row: Any, texts: Sequence[str], widths: Sequence[int], *, bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        cell.paragraphs[0].add_run(text).bold = bold or None


def _mark_row(row: Any, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))
