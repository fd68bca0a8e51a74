"""An address deeper than any page is, as one mistyped, leads to the page that it begins with.

Only where somebody goes there: a page asks below its own address too, to find out where the
app begins, and must be told that nothing is there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

PAGES = ("practise", "review", "tally", "sets", "before", "help", "settings")
"""The pages of the app after the first one, as addresses name them."""


def make_routes() -> list[Route]:
    """Return the routes below each page; without them an empty page is shown there."""
    return [Route(f"/{page}/{{rest:path}}", _make_way(page), methods=["GET"]) for page in PAGES]


def _make_way(page: str) -> Callable[[Request], Awaitable[Response]]:
    async def lead(request: Request) -> Response:
        if "text/html" not in request.headers.get("accept", ""):
            return PlainTextResponse("Nothing is here.", status_code=404)
        query = request.url.query
        return RedirectResponse(f"/{page}?{query}" if query else f"/{page}")

    return lead
