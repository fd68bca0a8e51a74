"""What stands before every request: who may ask, and what the browser may do with the answer."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from importlib.resources import files

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coach.ui.options import HOSTS

COOKIE = "coach_browser"
"""The cookie by which a browser is known again; it says nothing of anybody."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)


def find_inline_scripts(page: str) -> tuple[str, ...]:
    """Return the scripts that stand in a page itself, not in a file of their own.

    >>> find_inline_scripts('<script src="a.js"></script><script>go()</script>')
    ('go()',)
    """
    return tuple(
        found["text"]
        for found in _SCRIPT.finditer(page)
        if "src=" not in found["attributes"] and found["text"]
    )


def content_policy(inline_scripts: Iterable[str]) -> str:
    """Return the policy for pages: everything from here, no script but files and these.

    >>> "script-src 'self';" in content_policy([])
    True
    """
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in inline_scripts)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}".rstrip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "media-src 'self' blob: data:",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def read_index() -> str:
    """Return the page that Streamlit serves for every address."""
    return files("streamlit").joinpath("static", "index.html").read_text(encoding="utf-8")


def list_headers() -> dict[str, str]:
    """Return the headers that every answer carries."""
    return {
        "content-security-policy": content_policy(find_inline_scripts(read_index())),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
    }


def is_our_host(host: str) -> bool:
    """Say whether a Host header names this machine, with or without a port.

    >>> is_our_host("127.0.0.1:8540"), is_our_host("[::1]:8540"), is_our_host("evil.example")
    (True, True, False)
    """
    name = host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0]
    return name.lower() in HOSTS


def read_token(cookies: str) -> str | None:
    """Return the browser's token from a Cookie header; None where it has none that fits.

    >>> read_token(f"a=b; {COOKIE}=short") is None
    True
    """
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return None
    return found.value if found and _TOKEN.fullmatch(found.value) else None


class Guard:
    """Middleware: turns away other hosts, sets our headers, and knows a browser again."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._headers = [(name.encode(), value.encode()) for name, value in list_headers().items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on and see to the headers of the answer."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        if not is_our_host(_read_header(scope, b"host")):
            await self._turn_away(scope, receive, send)
            return
        await self.app(scope, receive, self._with_headers(scope, send))

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        known = read_token(_read_header(scope, b"cookie"))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = self._merge(message.get("headers", []))
                if known is None and _is_page(headers):
                    headers.append((b"set-cookie", _make_cookie().encode()))
                message = {**message, "headers": headers}
            await send(message)

        return send_with_headers

    def _merge(self, given: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Return our headers with those given; where an answer has its own of a name, it stays."""
        kept = list(given)
        names = {name.lower() for name, _ in kept}
        return [*kept, *(pair for pair in self._headers if pair[0] not in names)]

    async def _turn_away(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        answer = PlainTextResponse("This app answers on this computer only.", status_code=421)
        await answer(scope, receive, send)


def _read_header(scope: Scope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _is_page(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Say whether an answer is a page: only then is a cookie made, so that there is but one."""
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in headers
    )


def _make_cookie() -> str:
    return f"{COOKIE}={secrets.token_urlsafe(32)}; Path=/; HttpOnly; SameSite=Strict"
