"""A person's corrections: a file of JSON lines, each undone by taking its line out again.

    {"op": "merge",   "node": "person/m-quill", "into": "person/mara-quill"}
    {"op": "split",   "node": "article/tide#person=mara-quill", "into": "person/mara-quill-painter"}
    {"op": "rename",  "node": "person/mara-quill", "name": "Mara Quill-Hart"}
    {"op": "retract", "node": "statement/0f3c…"}
    {"op": "retract", "node": "article/tide#lawsuit=0,29"}

The graph is made from annotations and corrections together, so it never has to be un-corrected: without the line,
the very same bytes come out as before. `reason` may say why; nodes may be written as whole IRIs too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from allegedly.errors import ReadError, UsageError
from allegedly.model import WORK_TYPES
from allegedly.model.annotation import EventType
from allegedly.rdf.iri import DEFAULT_BASE, digest

Op = Literal["merge", "split", "rename", "retract"]
_OPS = get_args(Op)
_NEEDS = {"merge": "into", "split": "into", "rename": "name", "retract": "node"}
_KINDS = {
    "merge": ("person/", "org/", "work/", "case/"),
    "split": ("article/",),
    "rename": ("person/", "org/", "work/", "case/"),
    "retract": ("statement/", "case/", "claim/", "quote/", "article/"),
}

_RETRACTABLE = frozenset({"statement", "case", "claim", "quote"})
_EVENTS = frozenset(type.lower() for type in get_args(EventType))
_WORKS = frozenset(type.lower() for type in WORK_TYPES)


@dataclass(frozen=True)
class Correction:
    """One decision. `node` is what it is about, as a path below the base; `into` the node that takes it in."""

    op: Op
    node: str
    into: str | None = None
    name: str | None = None
    reason: str | None = None

    @property
    def path(self) -> str:
        """Path of the correction's own node."""
        return f"correction/{digest(self.op, self.node, self.into, self.name)}"

    @property
    def label(self) -> str:
        """The correction in words."""
        what = {"merge": f" into {self.into}", "split": f" to {self.into}", "rename": f" “{self.name}”"}
        return f"{self.op} {self.node}{what.get(self.op, '')}"

    def to_json(self) -> str:
        """The correction as one line of the file."""
        return json.dumps({key: value for key, value in vars(self).items() if value}, ensure_ascii=False)


def correction(data: dict[str, Any], base: str = DEFAULT_BASE) -> Correction:
    """The correction that one JSON object describes, whole IRIs made paths.

    Raises: UsageError: an unknown operation, a missing or unknown key, or a node of a kind that it can't be done to.
    """
    op: Op | None = data.get("op")
    if op is None or op not in _OPS:
        raise UsageError(f"unknown correction {op!r}; there are {', '.join(_OPS)}")
    unknown = sorted(set(data) - {"op", "node", "into", "name", "reason"})
    missing = [key for key in ("node", _NEEDS[op]) if not isinstance(data.get(key), str) or not data[key]]
    if unknown or missing:
        wrong = f"unknown {', '.join(unknown)}" if unknown else f"no {missing[0]}"
        raise UsageError(f"{op}: {wrong}; expected node and {_NEEDS[op]}, and reason if you like")
    paths = {key: data[key].removeprefix(base) for key in ("node", "into") if data.get(key)}
    if not paths["node"].startswith(_KINDS[op]):
        raise UsageError(f"{op} is for {', '.join(_KINDS[op])}…, not for {paths['node']}")
    kind = _kind(paths["node"])
    if op == "retract" and kind not in _RETRACTABLE:
        raise UsageError(f"retract takes out what an article says; {paths['node']} is only what it names")
    if op in ("merge", "split") and _kind(paths["into"]) != kind:
        raise UsageError(f"{op}: {paths['into']} is no node for a {kind}; nodes of one kind go together")
    return Correction(op, name=data.get("name"), reason=data.get("reason"), **paths)


def _kind(path: str) -> str:
    """First part of a node's path; of what one article names or tells, the kind of node that it is resolved to."""
    if not path.startswith("article/"):
        return path.partition("/")[0]
    type = path.partition("#")[2].partition("=")[0]
    if type in _EVENTS:
        return "case"
    return "person" if type == "person" else "work" if type in _WORKS else "org"


def read_corrections(file: Path, base: str = DEFAULT_BASE) -> tuple[Correction, ...]:
    """The corrections of a file, in order; none where there is no file.

    Raises: ReadError: a line is no correction; says which line and why.
    """
    if not file.exists():
        return ()
    found: list[Correction] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            found.append(_of_line(line, f"{file}:{number}", base))
    return tuple(dict.fromkeys(found))


def _of_line(line: str, where: str, base: str) -> Correction:
    try:
        data = json.loads(line)
        if not isinstance(data, dict):
            raise UsageError("expected an object with op and node")
        return correction(data, base)
    except (ValueError, UsageError) as error:
        raise ReadError(f"{where}: {error}") from None


def write_corrections(file: Path, corrections: Iterable[Correction]) -> None:
    """Write the corrections, one a line, in their order; that is also how one is undone."""
    file.write_text("".join(c.to_json() + "\n" for c in corrections), encoding="utf-8", newline="\n")
