"""The one script of our own: the list follows the line somebody is at, and "/" finds words.

It is a file of the package, which the policy for pages allows; Streamlit serves it from a folder
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

_PACKAGE, _NAME = "coach", "lines"
NAME = f"{_PACKAGE}.{_NAME}"
"""What the component is called, in the address of its file as well."""
FILE = "lines.js"
_ROOT = Path(__file__).parents[1]


def draw_line_script(place: str, changes: int) -> None:
    """Draw the script, which shows nothing itself; ``place`` is the class of the line to show.

    It is shown anew with more ``changes`` of its own too: these move what is around it.
    """
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        manager.register_from_manifest(
            ComponentManifest(
                name=_PACKAGE,
                version=__version__,
                components=[ComponentConfig(name=_NAME, asset_dir="scripts")],
            ),
            _ROOT,
        )
    _load()(key="line-script", data={"at": place, "changes": changes})


@cache
def _load() -> ComponentRenderer:
    return component(NAME, js=FILE, isolate_styles=False)
