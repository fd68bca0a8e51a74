"""The few scripts of our own, which do what no button can.

Each is a file of the package, which the policy for pages allows; Streamlit serves it from a folder
that it is told of here. The usual way, a ``pyproject.toml`` that Streamlit looks for among
installed packages, works only where the package is called like its distribution, and not from a
checkout.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from streamlit.components.v2 import component
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from coach import __version__

_PACKAGE = "coach"
_NAMES = ("lines", "typing")
"""Each stands in ``scripts`` as a file of that name."""
_ROOT = Path(__file__).parents[1]


def draw_script(name: str, **data: object) -> None:
    """Draw one of the scripts, which shows nothing itself, with what it has to know."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{_PACKAGE}.{name}") is None:
        manager.register_from_manifest(
            ComponentManifest(
                name=_PACKAGE,
                version=__version__,
                components=[ComponentConfig(name=each, asset_dir="scripts") for each in _NAMES],
            ),
            _ROOT,
        )
    _load(name)(key=f"{name}-script", data=data)


@cache
def _load(name: str) -> ComponentRenderer:
    return component(f"{_PACKAGE}.{name}", js=f"{name}.js", isolate_styles=False)
