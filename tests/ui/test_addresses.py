"""Where the app listens: here and nowhere else, on a port that is free."""

from __future__ import annotations

import socket
from contextlib import ExitStack, closing

import pytest

from coach.errors import SettingsError
from coach.ui import addresses
from coach.ui.addresses import FIRST_PORT, LOOPBACK, check_address, choose_port


def bind(port: int = 0) -> socket.socket:
    """Return a socket that holds a port, for nobody to share."""
    held = socket.socket()
    held.bind((LOOPBACK, port))
    held.listen()
    return held


def hold_row(stack: ExitStack, length: int) -> list[socket.socket]:
    """Hold that many ports in a row, wherever there are so many that nobody else has."""
    for _ in range(50):
        row = [bind()]
        first = row[0].getsockname()[1]
        try:
            row += [bind(first + step) for step in range(1, length)]
        except (OSError, OverflowError):
            for each in row:
                each.close()
            continue
        return [stack.enter_context(closing(each)) for each in row]
    raise RuntimeError("no ports in a row are free on this machine")


@pytest.fixture
def taken():
    with closing(bind()) as held:
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
    # Whoever else binds ports meanwhile gets others: this one was ours a moment ago.
    found = []
    for _ in range(5):
        with closing(bind()) as held:
            port = held.getsockname()[1]
        try:
            found.append(choose_port(port) == port)
        except SettingsError:
            continue
        break
    assert found == [True]


def test_a_port_in_use_is_refused(taken):
    with pytest.raises(SettingsError, match=f"{taken}.*something else"):
        choose_port(taken)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SettingsError, match="1 to 65535"):
        choose_port(port)


def test_ports_that_are_taken_are_passed_over(monkeypatch):
    """Among ports that we hold ourselves, so that no other program can come between."""
    with ExitStack() as stack:
        row = hold_row(stack, 4)
        monkeypatch.setattr(addresses, "FIRST_PORT", row[0].getsockname()[1])
        last = row[3].getsockname()[1]
        row[3].close()
        assert choose_port() >= last


def test_where_all_are_taken_it_says_which(monkeypatch):
    with ExitStack() as stack:
        row = hold_row(stack, 3)
        first = row[0].getsockname()[1]
        monkeypatch.setattr(addresses, "FIRST_PORT", first)
        monkeypatch.setattr(addresses, "_TRIES", 3)
        with pytest.raises(SettingsError, match=f"ports {first} to {first + 2} are all in use"):
            choose_port()
