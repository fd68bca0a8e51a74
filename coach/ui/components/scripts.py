"""Scripts of our own: files of the package, which the policy for pages allows.

Streamlit serves them from a folder that it is told of here. The usual way, a
``pyproject.toml`` that Streamlit looks for among installed packages, works only
where the package is called like its distribution, and not from a checkout.
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
_NAMES = ("lines", "practise")
_ROOT = Path(__file__).parents[1]


def find_script(name: str) -> ComponentRenderer:
    """Return what draws the script of a name, which shows nothing itself."""
    full = f"{_PACKAGE}.{name}"
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(full) is None:
        manager.register_from_manifest(
            ComponentManifest(
                name=_PACKAGE,
                version=__version__,
                components=[ComponentConfig(name=each, asset_dir="scripts") for each in _NAMES],
            ),
            _ROOT,
        )
    return _load(full, f"{name}.js")


@cache
def _load(full: str, file: str) -> ComponentRenderer:
    return component(full, js=file, isolate_styles=False)
