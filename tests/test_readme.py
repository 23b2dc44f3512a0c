"""The README's commands run as they stand."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("allegedly ")]
BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the seeds, in which the seeds' graph has been built."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "seeds").symlink_to(CHECKOUT / "seeds")
    run(folder, "allegedly build seeds -o out")
    return folder


def run(folder, command):
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        shlex.split(command),
        cwd=folder,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


def test_there_are_commands():
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_command_runs_and_says_something(folder, command):
    assert run(folder, command).strip()


def test_python_example_runs(folder, monkeypatch):
    monkeypatch.chdir(folder)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names = {}
    exec(compile(code, "README.md", "exec"), names)
    assert len(names["kg"].network()) > 10


def test_make_targets_exist():
    makefile = (CHECKOUT / "Makefile").read_text()
    for target in re.findall(r"^make (\w+)", "\n".join(BLOCKS), re.MULTILINE):
        assert f"\n{target}:" in makefile


def test_folders_and_files_named_exist():
    for name in re.findall(r"\]\(([^)#:]+)\)|`((?:docs|notebooks)/[\w./-]+)`", README):
        path = name[0] or name[1]
        assert (CHECKOUT / path).exists(), path
