"""Whoever looks over the browser's shoulder sees what it should not do."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.conftest import new_context
from tests.browser.person import open_page
from tests.browser.running import RunningApp
from tests.browser.watching import Watch, is_known

DEEDS = {
    "a picture from elsewhere": (
        "new Image().src = 'https://beacon.example/a.png'",
        "https://beacon.example/a.png",
    ),
    "a request elsewhere": (
        "fetch('https://beacon.example/b').catch(() => {})",
        "https://beacon.example/b",
    ),
    "a socket elsewhere": ("new WebSocket('wss://beacon.example/c')", "wss://beacon.example/c"),
    "a script in the page": (
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))",
        "inline",
    ),
    "a dialog": ("alert('here')", "a dialog opened: here"),
    "an error": ("setTimeout(() => { throw new Error('amiss') })", "amiss"),
}


def test_what_a_page_should_not_do_is_seen(browser: Browser, app: RunningApp):
    with new_context(browser) as context:
        watch = Watch(context=context, home=app.url)
        page = context.new_page()
        open_page(page, app.url)
        assert not watch.list_problems()
        for deed, (script, trace) in DEEDS.items():
            page.evaluate(f"() => {{ {script} }}")
            page.wait_for_timeout(200)
            assert any(trace in problem for problem in watch.list_problems()), deed


def test_only_what_is_known_by_its_file_is_passed_over():
    assert is_known("script-src", "wasm-eval", "/static/js/protobuf.D55wl0P7.js")
    assert not is_known("script-src", "wasm-eval", "/static/js/other.js")
    assert not is_known("script-src", "inline", "/static/js/protobuf.D55wl0P7.js")
