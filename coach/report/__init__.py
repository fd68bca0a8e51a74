"""A review as people and programs read it: plain text, JSON, one person's own sheet.

Gets a ready ``Review`` and puts it into words. Knows nothing of how anything was
read, labelled or counted, and nothing of how files are opened.
"""

from __future__ import annotations

from coach.report.html import review_html
from coach.report.json import SCHEMA, review_payload
from coach.report.sheet_text import OwnSheet, own_sheet_text
from coach.report.text import review_text

__all__ = ["SCHEMA", "OwnSheet", "own_sheet_text", "review_html", "review_payload", "review_text"]
