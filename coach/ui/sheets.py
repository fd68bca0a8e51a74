"""The route of what is printed before a meeting: a tally sheet with the set's names."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from coach.errors import CoachError
from coach.labels import Role
from coach.report.tally_sheet import tally_sheet
from coach.service.preparing import find_way
from coach.service.profiles import SHIPPED, load_shipped
from coach.storage.records import LOCAL
from coach.storage.sets import load_set
from coach.ui import resources

_UNKEPT = {"cache-control": "no-store"}
_GONE = "There is no such set here. Go back to Tally, and print the sheet from there."
_SPEAK = (Role.MEMBER, Role.FACILITATOR)


def sheet_address(*, set_id: str = "", profile: str = "") -> str:
    """Return the address of a sheet, within the app.

    >>> sheet_address(set_id="b2"), sheet_address(profile="self"), sheet_address()
    ('/sheets/tally?set=b2', '/sheets/tally?profile=self', '/sheets/tally')
    """
    wanted = f"set={set_id}" if set_id else f"profile={profile}" if profile else ""
    return f"/sheets/tally{wanted and f'?{wanted}'}"


def make_sheet_route() -> Route:
    """Return the route of the tally sheet."""

    # Not a coroutine: it asks the database.
    def hand_out(request: Request) -> Response:
        profile = request.query_params.get("profile", SHIPPED[0])
        set_id = request.query_params.get("set", "")
        if profile not in SHIPPED:
            return PlainTextResponse(_GONE, status_code=404, headers=_UNKEPT)
        try:
            page = _make(profile, set_id)
        except CoachError:
            return PlainTextResponse(_GONE, status_code=404, headers=_UNKEPT)
        return HTMLResponse(page, headers=_UNKEPT)

    return Route("/sheets/tally", hand_out, methods=["GET"])


def _make(profile: str, set_id: str) -> str:
    if not set_id:
        return tally_sheet(load_shipped(profile))
    kept = load_set(resources.store(), LOCAL, set_id)
    names = [member.name for member in kept.details.members if member.role in _SPEAK]
    return tally_sheet(find_way(kept), title=kept.details.title, names=names)
