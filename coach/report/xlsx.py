"""Tables as a workbook: a sheet each, without a single formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from coach.report.formula_safe import Cell
from coach.report.office_file import NOT_FOR_APPRAISAL, settle_archive
from coach.report.page import shortened
from coach.report.presentable import make_presentable
from coach.report.table import Table, measures_table, utterances_table
from coach.report.titles import title_words
from coach.review import Review

MOST_LETTERS = 32_767
"""So many characters fit in a cell of a workbook; longer text is cut, with a sign of the cut."""

_WIDTHS = {"text": 80, "reason": 50, "meeting": 28, "note": 32, "measure": 34, "reads_as": 30}
_WIDTH = 12
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_TOP = Alignment(vertical="top")


def review_xlsx(review: Review, *, names: bool = False) -> bytes:
    """Return the utterances and the measures of a meeting as a workbook of two sheets.

    The same review gives the same bytes. Unless ``names`` is set, speakers are
    called Member 1, 2, 3.
    """
    shown = make_presentable(review, names=names)
    tables = (utterances_table(review, names=names), measures_table(review, names=names))
    return tables_xlsx(tables, title=title_words(shown.transcript.title))


def tables_xlsx(tables: Sequence[Table], *, title: str) -> bytes:
    """Return a workbook of these tables, as the bytes of a file; the same tables, the same bytes.

    ``title`` is what the workbook is called.
    """
    workbook = Workbook(write_only=True)
    for table in tables:
        _write(workbook.create_sheet(table.name), table)
    file = io.BytesIO()
    workbook.save(file)
    return settle_archive(file.getvalue(), title=title)


def _write(sheet: Any, table: Table) -> None:
    sheet.freeze_panes = "A2"
    sheet.oddFooter.center.text = NOT_FOR_APPRAISAL
    sheet.print_title_rows = "1:1"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(column, _WIDTH)
    sheet.append([_head(sheet, column) for column in table.columns])
    for row in table.rows:
        sheet.append(
            [_cell(sheet, cell, name) for cell, name in zip(row, table.columns, strict=True)]
        )


def _head(sheet: Any, text: str) -> Any:
    cell = _cell(sheet, text, "")
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Cell, column: str) -> Any:
    if value is None:
        return None
    cell: Any = WriteOnlyCell(sheet)
    cell.alignment = _WRAPPED if column in ("text", "reason") else _TOP
    if isinstance(value, str):
        # Said to be text, so that neither "=1" nor "#N/A" becomes anything else.
        cell.value = _CODE.sub("_x005F_", shortened(value, letters=MOST_LETTERS))
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
