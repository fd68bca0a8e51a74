"""What is said where words are erased: that our copy is gone, and where others may still be."""

from __future__ import annotations

OUR_COPY = (
    "Our copy is gone. Copies in Teams, in Downloads and in anything you exported are not: look "
    "here."
)
PLACES = (
    "Teams, Zoom, Meet or Webex: the recording and the transcript, under the meeting, in its "
    "chat, and in OneDrive, SharePoint or Drive; everybody who was invited may have them.",
    "Downloads, and wherever else the file was saved before it was opened here; then the bin.",
    "E-mail and chat: a transcript that was sent round lies with everybody it went to.",
    "What was exported from here: pages, sheets, workbooks and lines to practise with, on this "
    "computer, on sticks, on paper, and with everybody it was given to.",
    "Copies of the whole computer: Time Machine, File History, OneDrive and the like.",
)
"""Where words may still be that were erased here."""


def list_elsewhere() -> tuple[str, ...]:
    """Return the same as lines of plain text.

    >>> list_elsewhere()[-1]
    '- Copies of the whole computer: Time Machine, File History, OneDrive and the like.'
    """
    return (OUR_COPY, *(f"- {place}" for place in PLACES))
