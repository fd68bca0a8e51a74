"""Who looks over a browser's shoulder: nothing leaves the machine, and nothing goes amiss."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebSocket

_SIGN = "coach saw a violation:"
_TELL = f"""
document.addEventListener("securitypolicyviolation", (event) => console.warn(
  "{_SIGN}", event.effectiveDirective, event.blockedURI, event.sourceFile || event.documentURI));
"""

KNOWN_VIOLATIONS = {
    # protobuf.js counts with 64 bits by way of long.js, which tries WebAssembly once and does
    # without where it may not. Allowing it would let every script compile code.
    ("script-src", "wasm-eval", "/static/js/protobuf."),
}
"""What the policy stops and should stop: directive, what, and the start of the file's path."""


# Without slots: Playwright keeps its own note on whose method it calls.
@dataclass(kw_only=True)
class Watch:
    """What a browser did that it should not have done; ``context`` is watched from now on."""

    context: BrowserContext
    home: str
    sent_out: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin to watch."""
        self.context.add_init_script(_TELL)
        self.context.on("request", self._note_request)
        self.context.on("console", self._note_message)
        self.context.on("weberror", lambda error: self.errors.append(str(error.error)))
        self.context.on("dialog", self._note_dialog)
        self.context.on("page", lambda page: page.on("websocket", self._note_socket))

    def list_problems(self) -> list[str]:
        """Return what went amiss, in words."""
        return [
            *(f"it asked for {url}" for url in self.sent_out),
            *(f"the policy stopped {what}" for what in self.violations),
            *(f"the page has an error: {what}" for what in self.errors),
            *(f"a dialog opened: {what}" for what in self.dialogs),
            *(what for page in self.context.pages for what in list_failures(page)),
        ]

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_socket(self, socket: WebSocket) -> None:
        self._note_address(socket.url)

    def _note_address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("data", "blob"):
            return
        if parts.netloc != urlsplit(self.home).netloc:
            self.sent_out.append(url)

    def _note_message(self, message: ConsoleMessage) -> None:
        text = message.text
        if text.startswith(_SIGN):
            directive, what, file = text.removeprefix(_SIGN).split(maxsplit=2)
            if not is_known(directive, what, urlsplit(file).path):
                self.violations.append(f"{what} in {file} ({directive})")
        elif message.type == "error" and "Content Security Policy" in text:
            self.violations.append(text)

    def _note_dialog(self, dialog: object) -> None:
        self.dialogs.append(str(getattr(dialog, "message", "")))
        dialog.dismiss()  # type: ignore[attr-defined]


def is_known(directive: str, what: str, path: str) -> bool:
    """Say whether the policy is known to stop this, and should."""
    return any(
        (directive, what) == known[:2] and path.startswith(known[2]) for known in KNOWN_VIOLATIONS
    )


def list_failures(page: Page) -> list[str]:
    """Return the boxes on a page that say that a script of ours failed."""
    boxes = page.get_by_test_id("stException").all_inner_texts()
    ours = page.get_by_role("alert").filter(has_text="that is our mistake").count()
    return [
        f"the page shows a failure: {text}" for text in [*boxes, *["a mistake of ours"] * ours]
    ]
