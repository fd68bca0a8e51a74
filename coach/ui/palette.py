"""The colours of the app, light and dark: one table that theme, style and charts share."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coach.labels import Label

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#FBFAF7",
        "surface": "#FFFFFF",
        "hairline": "#D9DDD8",
        "text": "#22302D",
        "muted": "#55625F",
        "primary": "#1D6B60",
        "on-primary": "#FFFFFF",
        "open": "#1D6B60",
        "open-tint": "#DCEFEB",
        "closed": "#8A5A00",
        "closed-tint": "#F6E9CF",
        "advice": "#6E4480",
        "advice-tint": "#EADFF0",
        "other": "#66716E",
        "other-tint": "#ECEFEC",
        "plain": "#7F8A86",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "ground": "#14201E",
        "surface": "#1B2A27",
        "hairline": "#33443F",
        "text": "#E8EEEB",
        "muted": "#A7B5B0",
        "primary": "#6CC9B8",
        "on-primary": "#14201E",
        "open": "#6CC9B8",
        "open-tint": "#1F4A43",
        "closed": "#E3B04B",
        "closed-tint": "#4A3A14",
        "advice": "#C9A3D9",
        "advice-tint": "#43304D",
        "other": "#9AA8A3",
        "other-tint": "#2A3A36",
        "plain": "#748680",
    }
)

KINDS: Mapping[Label, str] = MappingProxyType(
    {
        Label.OPEN_QUESTION: "open",
        Label.CLOSED_QUESTION: "closed",
        Label.ADVICE: "advice",
        Label.OTHER: "other",
    }
)
"""What a label's colours are called in the tables above."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    Source: WCAG 2.2, relative luminance and contrast ratio.

    >>> contrast("#000000", "#FFFFFF")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return round((lighter + 0.05) / (darker + 0.05), 2)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
