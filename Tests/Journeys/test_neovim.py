"""Neovim itself, set up as the guide says, against `catena lsp`."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest

HERE = pathlib.Path(__file__).parent
GUIDE = HERE.parents[1] / "docs/guides/editors.md"
NEOVIM = os.environ.get("NEOVIM") or shutil.which("nvim")
TEXT = """# A sermon

😀 God says, “Now therefore let me alone, that my wrath may wax warm against them” (Exodus 32:10).
See 1 John 3-16, and Jude 3:1.
"""


def configuration():
    """The guide's words for the version that is here: the first block of Lua for 0.11 and later, the second for older ones."""
    newer, older = re.findall(r"```lua\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    version = subprocess.run([NEOVIM, "--version"], capture_output=True, text=True, check=True).stdout
    major, minor = re.match(r"NVIM v(\d+)\.(\d+)", version).groups()
    return newer if (int(major), int(minor)) >= (0, 11) else older


@pytest.mark.skipif(not NEOVIM, reason="no Neovim here")
def test_the_guides_words_bring_findings_the_verse_and_a_fix(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/catena").symlink_to(os.environ["CATENA_PROGRAM"])
    (tmp_path / "init.lua").write_text(configuration())
    (tmp_path / "sermon.md").write_text(TEXT)
    (tmp_path / "catena.toml").write_text("")
    environment = {
        **os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}",
        **{f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "CACHE", "STATE", "DATA")},
        "CATENA_LIBRARY": os.environ.get("CATENA_LIBRARY") or str(pathlib.Path.home() / ".local/share/catena"),
    }
    run = subprocess.run(
        [NEOVIM, "--headless", "-u", "init.lua", "-S", HERE / "neovim.lua"], cwd=tmp_path, env=environment,
        capture_output=True, text=True, timeout=120)
    lines = [line for line in run.stdout.splitlines() if line.startswith("{")]
    assert lines, run.stdout + run.stderr
    told = json.loads(lines[0])
    found = {each["code"]: each for each in told["found"]}
    assert set(found) == {"misquotation", "hyphen-for-colon", "out-of-range"}
    line = TEXT.split("\n")[2]
    assert (found["misquotation"]["line"], found["misquotation"]["column"]) == (2, len(line[: line.index("Now")].encode()))
    assert "let me alone, that my wrath may wax hot" in told["hover"]
    assert told["text"][3] == "See 1 John 3:16, and Jude 3:1." and told["left"] == 2
