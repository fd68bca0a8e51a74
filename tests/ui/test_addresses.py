"""Where the app listens: here and nowhere else, on a port that is free."""

from __future__ import annotations

import socket

import pytest

from coach.errors import SettingsError
from coach.ui.addresses import FIRST_PORT, LOOPBACK, check_address, choose_port


@pytest.fixture
def taken():
    with socket.socket() as held:
        held.bind((LOOPBACK, 0))
        held.listen()
        yield held.getsockname()[1]


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1", "127.0.0.9"])
def test_this_machines_own_addresses_come_to_one(address):
    assert check_address(address) == "127.0.0.1"


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "::", "192.168.1.5", "8.8.8.8", "evil.example", "", "127.0.0.1.x"]
)
def test_any_other_is_refused_in_one_line_that_says_why(address):
    with pytest.raises(SettingsError, match=r"no sign-in.*127\.0\.0\.1") as caught:
        check_address(address)
    assert "\n" not in str(caught.value)


def test_a_port_is_found_when_none_is_named():
    assert FIRST_PORT <= choose_port() < FIRST_PORT + 40


def test_a_free_port_that_is_named_is_taken():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port = probe.getsockname()[1]
    assert choose_port(port) == port


def test_a_port_in_use_is_refused(taken):
    with pytest.raises(SettingsError, match=f"{taken}.*something else"):
        choose_port(taken)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SettingsError, match="1 to 65535"):
        choose_port(port)


def test_ports_that_are_taken_are_passed_over():
    with socket.socket() as held:
        port = choose_port()
        held.bind((LOOPBACK, port))
        held.listen()
        assert choose_port() > port
