"""The route that hands out a file, to the browser that made it and to no other."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from coach.errors import CoachError
from coach.report import review_html, review_payload
from coach.report.csv import table_csv
from coach.report.docx import debrief_docx
from coach.report.table import measures_table, utterances_table
from coach.report.xlsx import review_xlsx
from coach.review import Review
from coach.storage.audit import note_export
from coach.storage.meetings import load_meeting
from coach.storage.records import LOCAL
from coach.ui import resources
from coach.ui.guard import COOKIE, read_token
from coach.ui.shelf import SHELF, LaidFile, Shelf, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file: what its link says, what it is called, what it is, and what makes it."""

    words: str
    file: str
    media: str
    make: Callable[[Review, bool], bytes]


def _html(review: Review, names: bool) -> bytes:
    return review_html(review, names=names).encode()


def _docx(review: Review, names: bool) -> bytes:
    return debrief_docx(review, names=names)


def _lines(review: Review, names: bool) -> bytes:
    return table_csv(utterances_table(review, names=names))


def _measures(review: Review, names: bool) -> bytes:
    return table_csv(measures_table(review, names=names))


def _xlsx(review: Review, names: bool) -> bytes:
    return review_xlsx(review, names=names)


def _json(review: Review, names: bool) -> bytes:
    payload = review_payload(review, names=names)
    return json.dumps(payload, ensure_ascii=False, allow_nan=False).encode()


_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "html": Kind(
            words="A page to read and print (HTML)",
            file="review.html",
            media="text/html; charset=utf-8",
            make=_html,
        ),
        "docx": Kind(
            words="A debrief sheet to write on (Word)",
            file="debrief.docx",
            media=f"{_OFFICE}.wordprocessingml.document",
            make=_docx,
        ),
        "xlsx": Kind(
            words="What was said, and the measures (Excel)",
            file="review.xlsx",
            media=f"{_OFFICE}.spreadsheetml.sheet",
            make=_xlsx,
        ),
        "csv": Kind(
            words="What was said (CSV)",
            file="lines.csv",
            media="text/csv; charset=utf-8",
            make=_lines,
        ),
        "measures": Kind(
            words="The measures (CSV)",
            file="measures.csv",
            media="text/csv; charset=utf-8",
            make=_measures,
        ),
        "json": Kind(
            words="Everything, for programs (JSON)",
            file="review.json",
            media="application/json",
            make=_json,
        ),
    }
)
"""The files a review can be had as, by the last part of their address."""


def export_address(id: str, kind: str, *, names: bool) -> str:
    """Return the address of a file, within the app.

    >>> export_address("abc", "html", names=True)
    '/export/abc/html?names=yes'
    """
    return f"/export/{id}/{kind}{'?names=yes' if names else ''}"


def file_address(id: str, name: str) -> str:
    """Return the address of a file that lies ready, by its name.

    >>> file_address("abc", "set.ics")
    '/export/abc/set.ics'
    """
    return f"/export/{id}/{name}"


def make_route(shelf: Shelf = SHELF) -> Route:
    """Return the route of the files; what is not there and what is not yours look the same."""

    # Not a coroutine, so that making a workbook holds nobody up.
    def hand_out(request: Request) -> Response:
        token = read_token(f"{COOKIE}={request.cookies.get(COOKIE, '')}")
        ticket = shelf.find_ticket(request.path_params["id"], token=token)
        names = request.query_params.get("names") == "yes"
        kind = request.path_params["kind"]
        file = _make_file(ticket.content if ticket else None, kind, names=names)
        if ticket is None or file is None or not _is_current(ticket):
            return PlainTextResponse(_GONE, status_code=404, headers=_UNKEPT)
        if ticket.meeting_id:
            _note(ticket.meeting_id, kind)
        headers = {"content-disposition": f'attachment; filename="{file.name}"', **_UNKEPT}
        return Response(file.data, media_type=file.media, headers=headers)

    return Route("/export/{id}/{kind}", hand_out, methods=["GET"])


def _make_file(content: Review | LaidFile | None, kind: str, *, names: bool) -> LaidFile | None:
    """Return what is asked for: a file as it lies there, or a review as one of its kinds."""
    if isinstance(content, LaidFile):
        return content if kind == content.name else None
    wanted = KINDS.get(kind)
    if content is None or wanted is None:
        return None
    return LaidFile(name=wanted.file, media=wanted.media, data=wanted.make(content, names))


def _is_current(ticket: Ticket) -> bool:
    """Say whether a review is still kept as it was laid out: what is erased is not handed out."""
    if not ticket.meeting_id:
        return True
    try:
        kept = load_meeting(resources.store(), LOCAL, ticket.meeting_id)
    except CoachError:
        return False
    return kept.digest == ticket.digest


def _note(meeting_id: str, kind: str) -> None:
    """Leave a row in the record; a file is handed out even where that cannot be written."""
    with suppress(CoachError):
        note_export(resources.store(), LOCAL, meeting_id, kind)


_UNKEPT = {"cache-control": "no-store"}
_GONE = (
    "There is no such file here. Its page may have been closed: open it in Question Coach, "
    "and export it again."
)
