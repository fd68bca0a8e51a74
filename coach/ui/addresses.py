"""Where the app listens: on this machine alone, on a port that is free."""

from __future__ import annotations

import ipaddress
import socket

from coach.errors import SettingsError

LOOPBACK = "127.0.0.1"
FIRST_PORT = 8540
_TRIES = 40
_MOST = 65535


def check_address(address: str) -> str:
    """Return the address the app listens on, if that is this machine's own.

    Raises:
        SettingsError: others could reach it there.

    >>> check_address("localhost")
    '127.0.0.1'
    """
    if address == "localhost" or _is_loopback(address):
        return LOOPBACK
    raise SettingsError(
        f"{address}: the app has no sign-in, so it only listens on 127.0.0.1, where nobody else "
        "can reach it; leave out --address",
        name="--address",
    )


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def choose_port(wanted: int | None = None) -> int:
    """Return a free port: the one wanted, else the first free one from ``FIRST_PORT`` on.

    Raises:
        SettingsError: the port wanted is taken or no port, or all of ours are taken.
    """
    if wanted is not None:
        if not 1 <= wanted <= _MOST:
            raise SettingsError(f"--port {wanted}: a port is 1 to {_MOST}", name="--port")
        if not _is_free(wanted):
            raise SettingsError(
                f"--port {wanted}: something else is using this port; give another, or leave "
                "--port out and a free one is found",
                name="--port",
            )
        return wanted
    free = (port for port in range(FIRST_PORT, FIRST_PORT + _TRIES) if _is_free(port))
    port = next(free, None)
    if port is None:
        raise SettingsError(
            f"ports {FIRST_PORT} to {FIRST_PORT + _TRIES - 1} are all in use; close what you no "
            "longer need, or give one with --port",
            name="--port",
        )
    return port


def list_taken_ports() -> tuple[int, ...]:
    """Return those of the app's usual ports that something is using."""
    return tuple(port for port in range(FIRST_PORT, FIRST_PORT + _TRIES) if not _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server will bind it: a port that is only cooling down is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True
