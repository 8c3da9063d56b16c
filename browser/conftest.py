"""The desk over the examples' ledger, served as it is to users, and Debian's Chromium in front of it."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from window import Window

from onrecord.web.users import Role, add_user, person

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-gpu", "--no-sandbox",
)  # fmt: skip
WIDE, NARROW = {"width": 1400, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def address():
    """Serve examples/ with the installed program; yield the desk's address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "onrecord.cli", "serve", str(ROOT / "examples"), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    at = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{at}/api/health", process)
        yield at
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(health, process):
    for _ in range(600):
        if process.poll() is not None:
            pytest.fail(f"the desk did not start: {process.stdout.read()}")
        try:
            urllib.request.urlopen(health, timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail("the desk did not start within two minutes")


@pytest.fixture(scope="session")
def chromium():
    """Start Chromium without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "no Chromium here: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(params=["wide light", "wide dark", "narrow light", "narrow dark"])
def look(request):
    """Return the width and the colours of a window."""
    width, colours = request.param.split()
    return {"viewport": WIDE if width == "wide" else NARROW, "color_scheme": colours}


@pytest.fixture
def page(chromium, address):
    """Open a window without scripts at the desk; fail where a page breaks its own policy or something is not found."""
    with Window(chromium, address, {"viewport": WIDE, "java_script_enabled": False}) as opened:
        yield opened


@pytest.fixture
def guarded(tmp_path):
    """Serve a ledger of examples/ of which one may decide; yield its address, the token and the ledger."""
    (tmp_path / "token").write_text("a-token-for-the-tests-alone")
    with _served(tmp_path / "desk.ledger", "--token-file", tmp_path / "token") as at:
        yield at, "a-token-for-the-tests-alone", tmp_path / "desk.ledger"


@pytest.fixture
def peopled(tmp_path):
    """Serve a ledger of examples/ to an editor and a reader; yield its address, their secrets by name, and the ledger."""
    people = {"A. Reyes": ("editor", "a-secret-of-hers"), "B. Marek": ("reader", "another-secret")}
    for name, (role, secret) in people.items():
        add_user(tmp_path / "users", person(name, Role(role), secret))
    with _served(tmp_path / "desk.ledger", "--users", tmp_path / "users") as at:
        yield at, {name: secret for name, (_, secret) in people.items()}, tmp_path / "desk.ledger"


@contextmanager
def _served(ledger, *guard):
    """Serve examples/, kept in a ledger, to whom the options let in; give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "onrecord.cli", "serve", str(ROOT / "examples"), "--ledger", str(ledger)]
    command += [*map(str, guard), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        _wait(f"http://127.0.0.1:{port}/api/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)
