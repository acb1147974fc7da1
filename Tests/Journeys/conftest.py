"""The program under test: a server on a free port, and a browser to visit it with."""

import asyncio
import os
import pathlib
import shutil
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import sync_playwright

PROGRAM = os.environ["CATENA_PROGRAM"]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def alone(body, seconds):
    """Runs a coroutine function to its end on a thread of its own: the browser has the first one for its loop."""

    async def run():
        return await asyncio.wait_for(body(), seconds)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(run())).result()


@pytest.fixture
def lacking(tmp_path):
    """Makes a library like the one under test without some of its files."""
    place = pathlib.Path(os.environ.get("CATENA_LIBRARY", "")).resolve()

    def make(*names):
        if not place.joinpath("current").exists():
            pytest.skip("CATENA_LIBRARY names no library to take it from")
        # What is there is only ever read or renamed over.
        shutil.copytree(
            place, tmp_path / "library", symlinks=True, copy_function=os.symlink, ignore=shutil.ignore_patterns(*names))
        return str(tmp_path / "library")

    return make


class Server:
    """A server of one's own, on a free port."""

    def __init__(self, *options, **environment):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, **environment})
        address = self.process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), address
        self.site = address.rstrip("/")
        self.host, port = self.site.removeprefix("http://").split(":")
        self.port = int(port)

    def connect(self, wait=30):
        return socket.create_connection((self.host, self.port), timeout=wait)

    def tell(self, signal):
        self.process.send_signal(signal)

    def end(self, wait=60):
        """How it ends when it is told to."""
        self.process.terminate()
        return self.process.wait(timeout=wait)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()


@pytest.fixture(scope="session")
def site():
    with Server() as server:
        yield server.site
        # Told to end, it ends by itself and well.
        assert server.end() == 0


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
