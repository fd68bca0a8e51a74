"""A page of the app with no browser to it: it asks for runs over the socket, as a browser does."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60.0
"""Seconds after which a run that has not ended has failed."""
_ENDED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_AMISS = "Something here did not work"
"""How the app says that it made a mistake."""


class RunFailedError(Exception):
    """A run ended with a mistake, or without what it was for."""


@dataclass(slots=True, kw_only=True)
class Run:
    """What one run drew: its own pieces of page as HTML, and its widgets by id; and its cost."""

    html: list[str] = field(default_factory=list)
    widgets: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    bytes: int = 0

    def find_widget(self, name: str) -> str | None:
        """Return the id of the widget whose key begins with a name."""
        return next((each for each in self.widgets if each[_ID:].startswith(name)), None)


_ID = len("$$ID-") + 32 + 1
"""How many letters of a widget's id stand before its key."""


class SocketPage:
    """One page, as it is after its last run; ``open`` it first."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._cached: dict[str, ForwardMsg] = {}
        self._query = self._page = self._script = self._fragment = ""
        self.last = Run()

    @classmethod
    @asynccontextmanager
    async def connect(cls, url: str) -> AsyncIterator[Self]:
        """Come to the app at an address like ``http://127.0.0.1:8540``."""
        address = f"ws{url.removeprefix('http')}/_stcore/stream"
        async with connect(address, subprotocols=["streamlit"], max_size=None) as socket:
            yield cls(socket)

    async def open(self, page: str, query: str) -> Run:
        """Go to a page by its name and the rest of its address; the whole of it runs."""
        self._page, self._query, self._script, self._fragment = page, query, "", ""
        return await self._run([])

    async def type(self, name: str, text: str) -> Run:
        """Have a box hold a text, as it does while somebody types."""
        return await self._run([{"id": self._find(name), "string_value": text}])

    async def press(self, name: str, *, box: str = "", text: str = "") -> Run:
        """Press a button, a box holding a text meanwhile."""
        typed = [{"id": self._find(box), "string_value": text}] if box else []
        return await self._run([*typed, {"id": self._find(name), "trigger_value": True}])

    def _find(self, name: str) -> str:
        found = self.last.find_widget(name)
        if found is None:
            raise RunFailedError(f"there is no {name} on the page, but {list(self.last.widgets)}")
        return found

    async def _run(self, states: list[dict[str, Any]]) -> Run:
        """Ask for a run, and return it once the message that ends it is there."""
        message = self._ask(states).SerializeToString()
        run = Run()
        began = time.perf_counter()
        await self._socket.send(message)
        async with asyncio.timeout(PATIENCE):
            while not self._take(await self._socket.recv(decode=False), run):
                pass
        run.seconds = time.perf_counter() - began
        self.last = run
        return run

    def _ask(self, states: list[dict[str, Any]]) -> BackMsg:
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_script_hash = self._query, self._script
        asked.page_name, asked.fragment_id = ("" if self._script else self._page), self._fragment
        asked.cached_message_hashes.extend(self._cached)
        for state in states:
            widget = asked.widget_states.widgets.add()
            for name, value in state.items():
                setattr(widget, name, value)
        return message

    def _take(self, data: bytes, run: Run) -> bool:
        """Note what a message brings; say whether it is the one that ends the run."""
        run.bytes += len(data)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._cached[message.ref_hash]
            kind = message.WhichOneof("type")
        elif message.metadata.cacheable:
            self._cached[message.hash] = message
        if kind == "new_session":
            self._script = message.new_session.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta":
            self._draw(message, run)
        elif kind == "page_not_found":
            raise RunFailedError(f"there is no page {self._page}")
        return kind == "script_finished" and message.script_finished in _ENDED

    def _draw(self, message: ForwardMsg, run: Run) -> None:
        delta = message.delta
        self._fragment = delta.fragment_id or self._fragment
        if delta.WhichOneof("type") != "new_element":
            return
        kind = str(delta.new_element.WhichOneof("type"))
        element = getattr(delta.new_element, kind)
        if kind == "exception" or (kind == "html" and _AMISS in element.body):
            raise RunFailedError(f"the app made a mistake: {element}")
        if kind == "html":
            run.html.append(element.body)
        elif element_id := getattr(element, "id", ""):
            run.widgets[element_id] = kind
