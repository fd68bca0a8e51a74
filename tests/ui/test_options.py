"""What the server is told: each of these keeps something in, or somebody out."""

from __future__ import annotations

import pytest
from streamlit import config

from coach.ui.options import OPTIONS, build_options

KEPT = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["localhost", "127.0.0.1", "::1"],
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.maxUploadSize": 50,
    "server.maxMessageSize": 50,
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.disableDataExport": True,
}


def test_a_click_does_not_wait_for_everything_to_be_collected():
    assert OPTIONS["runner.postScriptGC"] is False


@pytest.mark.parametrize(("name", "value"), KEPT.items())
def test_a_safeguard_is_set(name, value):
    assert OPTIONS[name] == value


def test_streamlit_knows_every_option():
    assert set(build_options(port=1)) <= set(config._config_options_template)


def test_the_port_is_both_the_servers_and_the_browsers():
    options = build_options(port=8600)
    assert (options["server.port"], options["browser.serverPort"]) == (8600, 8600)
