"""The policy for pages, the hosts that are ours, and the cookie a browser is known by."""

from __future__ import annotations

import pytest

from coach.ui.guard import (
    COOKIE,
    content_policy,
    find_inline_scripts,
    is_our_host,
    list_headers,
    read_index,
    read_token,
)

TOKEN = "A" * 43


def read_policy():
    directives = list_headers()["content-security-policy"].split("; ")
    return {name: values for name, *values in (each.split(" ") for each in directives)}


def test_scripts_come_from_files_of_ours_or_stand_in_the_page_as_it_was_shipped():
    own, *hashes = read_policy()["script-src"]
    assert own == "'self'"
    assert len(hashes) == len(find_inline_scripts(read_index())) == 1
    assert hashes[0].startswith("'sha256-")


@pytest.mark.parametrize("weak", ["blob:", "data:", "'unsafe-inline'", "'unsafe-eval'", "*"])
def test_no_script_comes_in_another_way(weak):
    assert weak not in read_policy()["script-src"]


def test_nothing_is_loaded_from_or_sent_to_anywhere_else():
    for name, values in read_policy().items():
        assert set(values) <= {
            "'self'",
            "'none'",
            "'unsafe-inline'",
            "data:",
            "blob:",
            *read_policy()["script-src"],
        }, name
    assert read_policy()["connect-src"] == ["'self'"]
    assert read_policy()["frame-ancestors"] == ["'none'"]
    assert read_policy()["object-src"] == ["'none'"]


def test_a_script_is_allowed_by_its_own_bytes():
    one, other = content_policy(["go()"]), content_policy(["go() "])
    assert one != other


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8540", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8540"]
)
def test_a_host_of_ours(host):
    assert is_our_host(host)


@pytest.mark.parametrize(
    "host", ["", "evil.example", "127.0.0.1.evil.example", "localhost.evil", "[::2]:80", "0.0.0.0"]
)
def test_a_host_of_somebody_elses(host):
    assert not is_our_host(host)


def test_a_token_is_read_from_among_other_cookies():
    assert read_token(f"theme=dark; {COOKIE}={TOKEN}; x=y") == TOKEN


@pytest.mark.parametrize("cookies", ["", "x=y", f"{COOKIE}=", f"{COOKIE}={TOKEN}!", f"{COOKIE}=a"])
def test_what_is_no_token_of_ours_is_none(cookies):
    assert read_token(cookies) is None
