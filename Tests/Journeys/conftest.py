"""The program under test: a server on a free port, and a browser to visit it with."""

import os
import shutil
import subprocess

import pytest
from playwright.sync_api import sync_playwright

PROGRAM = os.environ["CATENA_PROGRAM"]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def site():
    server = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:"), address
    yield address.rstrip("/")
    server.terminate()
    # Told to end, it ends by itself and well.
    assert server.wait(timeout=10) == 0


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM:
        pytest.skip("no chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, site):
    """Opens pages; holds that no page asks another host for anything and that none complains."""
    contexts = []

    def start(**options):
        context = browser.new_context(base_url=site, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: _own(request.url, site))
        page.on("console", lambda message: _quiet(message))
        return page

    yield start
    for context in contexts:
        context.close()
    assert not _faults, _faults.copy()
    _faults.clear()


_faults = []


def _own(url, site):
    if not url.startswith(site):
        _faults.append("asked " + url)


def _quiet(message):
    # A page that is not found is told so by the browser too.
    if message.type == "error" and "404" not in message.text and "400" not in message.text:
        _faults.append(message.text)
