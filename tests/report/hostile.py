"""Words that a spreadsheet or a document could take for something else."""

from __future__ import annotations

STARTS = ("=", "+", "-", "@", "|", "\t", "\r", "＝", "＋", "－", "＠")

FORMULAS = (
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "|run",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\x00=1+1",
    "\u3000=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "'=1+1",
    "''=1+1",
    "'tis late",
    '=HYPERLINK("http://example.invalid", "here")',
    "=IMPORTXML(A1)",
    "-",
    "=",
)

ODD = (
    "A bell \x07 and an escape \x1b[2J",
    "half a letter \ud800",
    "\ufffe and \uffff",
    "<b>bold</b> & ]]> &amp;",
    "_x0041_ and _x000D_",
    "#N/A",
    "#REF!",
    "مرحبا \u202e right to left",
    'quotes " and , commas ; too',
    "two\nlines\r\nand more",
    "👩🏽‍🚀 in space",
    "word " * 9000,
)
