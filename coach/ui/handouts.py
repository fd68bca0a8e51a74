"""The route of the two papers to hand out before a meeting is recorded; they name nobody."""

from __future__ import annotations

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from coach.storage.agreement_records import Terms
from coach.ui.before_words import MOST_DAYS, lead_page, note_text

NOTE, LEAD = "note-to-the-set.txt", "data-protection.html"


def handout_address(name: str, terms: Terms) -> str:
    """Return the address of a paper, within the app, for what the set is asked to agree to.

    >>> handout_address(NOTE, Terms(keep_days=7, keeps_counts=False))
    '/handout/note-to-the-set.txt?days=7&counts=no&extracts=no&swapped=no'
    """
    asked = {
        "counts": terms.keeps_counts,
        "extracts": terms.keeps_extracts,
        "swapped": terms.swaps_names,
    }
    rest = "".join(f"&{name}={'yes' if is_so else 'no'}" for name, is_so in asked.items())
    return f"/handout/{name}?days={terms.keep_days}{rest}"


def make_route() -> Route:
    """Return the route of the papers."""

    async def hand_out(request: Request) -> Response:
        terms = read_terms(request.query_params)
        if request.path_params["name"] == NOTE:
            headers = {"content-disposition": f'attachment; filename="{NOTE}"'}
            return PlainTextResponse(note_text(terms), headers=headers)
        if request.path_params["name"] == LEAD:
            return HTMLResponse(lead_page(terms))
        return PlainTextResponse("There is no such paper here.", status_code=404)

    return Route("/handout/{name}", hand_out, methods=["GET"])


def read_terms(asked: QueryParams) -> Terms:
    """Return what an address asks for; whatever does not fit is as usual."""
    days = asked.get("days", "")
    fits = days.isascii() and days.isdigit() and 1 <= int(days[:9]) <= MOST_DAYS
    return Terms(
        keep_days=int(days) if fits else Terms().keep_days,
        keeps_counts=asked.get("counts") != "no",
        keeps_extracts=asked.get("extracts") == "yes",
        swaps_names=asked.get("swapped") == "yes",
    )
