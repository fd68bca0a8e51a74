"""What the server is told about itself: nothing leaves, nobody else comes in, our colours.

Given to it when it starts, so that no file and no variable of the environment
changes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from coach.ui.palette import DARK, LIGHT

HOSTS = ("localhost", "127.0.0.1", "::1")
"""The names under which the app answers."""

_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif"


def _theme(kind: str, colours: Mapping[str, str]) -> dict[str, Any]:
    return {
        f"theme.{kind}.primaryColor": colours["primary"],
        f"theme.{kind}.backgroundColor": colours["ground"],
        f"theme.{kind}.secondaryBackgroundColor": colours["surface"],
        f"theme.{kind}.textColor": colours["text"],
        f"theme.{kind}.linkColor": colours["primary"],
        f"theme.{kind}.borderColor": colours["hairline"],
        f"theme.{kind}.grayTextColor": colours["muted"],
    }


OPTIONS: Mapping[str, Any] = MappingProxyType(
    {
        "server.address": "127.0.0.1",
        "server.allowedHosts": list(HOSTS),
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.enableStaticServing": False,
        "server.enableAgentApi": False,
        "server.enableCORS": True,
        "server.enableXsrfProtection": True,
        "server.maxUploadSize": 50,
        "server.maxMessageSize": 50,
        "browser.gatherUsageStats": False,
        "browser.serverAddress": "127.0.0.1",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "client.toolbarMode": "minimal",
        "client.disableDataExport": True,
        "logger.hideWelcomeMessage": True,
        "logger.level": "critical",
        "runner.magicEnabled": False,
        # Python collects by itself; once more after every run would be most of what a click costs.
        "runner.postScriptGC": False,
        "theme.font": _FONT,
        "theme.headingFont": _FONT,
        "theme.baseFontSize": 16,
        "theme.headingFontWeights": [600, 600, 600],
        "theme.headingFontSizes": ["1.75rem", "1.375rem", "1.125rem"],
        "theme.baseRadius": "10px",
        "theme.buttonRadius": "10px",
        "theme.showWidgetBorder": True,
        **_theme("light", LIGHT),
        **_theme("dark", DARK),
    }
)
"""What holds each time the app runs."""


def build_options(*, port: int) -> dict[str, Any]:
    """Return the options of a server on this port."""
    return {**OPTIONS, "server.port": port, "browser.serverPort": port}
