"""An address deeper than any page is leads to the page that it begins with."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from coach.ui.deep_addresses import PAGES
from coach.ui.server import PAGE, build_app


@pytest.fixture(scope="module")
def client():
    with TestClient(build_app(), base_url="http://127.0.0.1:8540") as client:
        client.headers["accept"] = "text/html,*/*;q=0.8"
        yield client


def test_every_page_but_the_first_is_known():
    assert tuple(re.findall(r'url_path="(\w+)"', PAGE.read_text("utf-8"))) == PAGES


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("rest", ["/", "/x", "/x/y.html", "//evil.example/"])
def test_what_is_deeper_leads_to_its_page(client, page, rest):
    answer = client.get(f"/{page}{rest}", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/{page}"


def test_what_was_asked_for_stays_in_the_address(client):
    answer = client.get("/review/x?meeting=a1&tab=Actions", follow_redirects=False)
    assert answer.headers["location"] == "/review?meeting=a1&tab=Actions"


def test_whatever_is_no_page_is_not_led_anywhere(client):
    """Else a page of the app would take its own address for where the app begins."""
    answer = client.get("/review/_stcore/health", headers={"accept": "*/*"})
    assert answer.status_code == 404


@pytest.mark.parametrize("address", ["/review", "/healthz", "/_stcore/health", "/sheets/tally"])
def test_what_is_there_is_answered_as_before(client, address):
    assert client.get(address, follow_redirects=False).status_code == 200
