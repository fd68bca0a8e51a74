"""The frame of the page: its policy, its style, and colours that everybody can read."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from coach.report.html_page import page, policy, read_style
from coach.report.markup import join, tag
from tests.report.pages import parse

TOKENS = re.compile(r"--([\w-]+): (#[0-9A-F]{6});")
LABELS = ("open", "closed", "advice", "other")


def make_page(title="A title", contents=()):
    return page(title, head=tag("h1", title), contents=contents, main=join(()), foot=join(()))


def test_the_policy_allows_the_style_by_its_hash_and_nothing_else():
    html = make_page()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (content,) = parse(html).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert content == policy()
    assert content.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_the_policy_comes_before_everything_it_is_to_hold_for():
    head = [each.tag for each in parse(make_page()).find("head")]
    assert head.index("meta") == 0
    assert make_page().index("Content-Security-Policy") < make_page().index("<style")


def test_the_style_loads_nothing_and_has_no_end_of_its_element_in_it():
    assert not re.search(r"url\(|@import|@font-face|expression|</", read_style())
    assert "\r" not in read_style()


def test_a_title_is_text():
    assert parse(make_page("<b>&amp;")).findtext("head/title") == "<b>&amp; · Question Coach"


def test_links_are_there_only_where_there_is_something_to_lead_to():
    assert not parse(make_page()).xpath("//nav")
    assert parse(make_page(contents=[("sure", "How sure?")])).xpath("//nav//a/@href") == ["#sure"]


def read_tokens():
    """Return the colours of light, dark and print, in the order the style has them."""
    blocks = re.findall(r":root \{([^}]*)\}", read_style())
    return [dict(TOKENS.findall(block)) for block in blocks if "--ground" in block]


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 has it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_words_can_be_read_on_everything_they_stand_on(theme):
    colours = read_tokens()[theme]
    for ground in ("ground", "surface"):
        assert contrast(colours["text"], colours[ground]) >= 10
        for words in ("muted", "primary", *LABELS):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for tint in (f"{label}-tint" for label in LABELS):
        assert contrast(colours["text"], colours[tint]) >= 7, tint


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_signs_stand_out_from_the_bands_behind_them(theme):
    colours = read_tokens()[theme]
    for sign in (*LABELS[:3], "muted", "primary"):
        assert contrast(colours[sign], colours["other-tint"]) >= 3, sign


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_signs_keep_their_colours_on_chips_of_their_own(theme):
    colours = read_tokens()[theme]
    for label in LABELS:
        assert contrast(colours[label], colours[f"{label}-tint"]) >= 3, label


def test_print_has_the_light_colours_with_white_paper():
    light, _, paper = read_tokens()
    assert paper == light | {"ground": "#FFFFFF"}


def test_every_colour_that_is_used_is_one_of_the_tokens():
    used = set(re.findall(r"var\(--([\w-]+)\)", read_style()))
    assert used == read_tokens()[0].keys()
    rules = re.sub(r":root \{[^}]*\}", "", read_style())
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", rules)
