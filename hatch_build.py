"""Build hook: bundles the SPARQL editor YASGUI from npm into the package, where npm is at hand.

Without npm, or without a network, the package is built all the same and its query page uses a plain editor.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

YASGUI = "@zazuko/yasgui@4.6.2"
FILES = ("yasgui.min.js", "yasgui.min.css")
SECONDS = 120


class CustomBuildHook(BuildHookInterface):
    """Puts YASGUI's script and style sheet beside the query page before the package is put together."""

    def initialize(self, version: str, build_data: dict) -> None:
        """Fetch what is not there yet; a failure is told and leaves the plain editor."""
        static = Path(self.root) / "graph" / "allegedly" / "serve" / "static"
        if all((static / name).exists() for name in FILES):
            return
        npm = shutil.which("npm")
        if npm is None:
            print("npm is not installed: the query page gets the plain editor", file=sys.stderr)
            return
        try:
            _fetch(npm, static)
        except (OSError, subprocess.SubprocessError, tarfile.TarError, KeyError) as error:
            print(f"YASGUI could not be had ({error}): the query page gets the plain editor", file=sys.stderr)


def _fetch(npm: str, static: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        command = [npm, "pack", "--silent", YASGUI]
        subprocess.run(command, cwd=scratch, check=True, timeout=SECONDS, stdout=subprocess.DEVNULL)
        (archive,) = Path(scratch).glob("*.tgz")
        with tarfile.open(archive) as packed:
            contents = {name: packed.extractfile(f"package/build/{name}").read() for name in FILES}
    static.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (static / name).write_bytes(content)
