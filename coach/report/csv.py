"""Tables as comma-separated text, for spreadsheets and for research."""

from __future__ import annotations

import csv
import io

from coach.report.table import Table


def table_csv(table: Table) -> bytes:
    """Return a table as CSV: UTF-8 with a byte order mark, which Excel needs to read it so.

    Lines end as RFC 4180 has it, and a cell is empty where something is not known.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8-sig")
