"""Saved queries: `.rq` files whose comment header says what they answer and which parameters they take.

    # Quotations of one speaker, each with the outlet that had it.
    # More about the answer, in as many lines as it needs.
    # param speaker: entity schema:Person; whose words; optional; example: Mara Quill
    SELECT ?speaker ?text ?outlet WHERE { … }

The first line is the title. A parameter's type is `entity` (a name or an IRI, looked up in the graph; a class
may follow it), `text`, `number` or `date`. A parameter is a variable of the query's SELECT line: bound as a value it
takes that value everywhere, and left out, where it is optional, the query answers for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from allegedly.errors import UnknownName, UsageError
from allegedly.query.lookup import Names
from allegedly.query.term import Term

_FOLDER = Path(__file__).parent / "saved"
_PARAMETER = re.compile(
    r"param\s+(?P<name>\w+):\s*(?P<type>entity|text|number|date)\b\s*(?P<cls>[\w:]*)\s*;(?P<rest>.*)"
)
_WHERE = re.compile(r"\bWHERE\s*\{(?P<select>\s*SELECT\b)?")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_JOINED = re.compile(r'GROUP_CONCAT\(DISTINCT .*?; separator="([^"]+)"\) AS \?(\w+)')
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_XSD = "http://www.w3.org/2001/XMLSchema#"


def is_name(text: str) -> bool:
    """Is this the name of a saved query (a word or words joined by hyphens), rather than SPARQL?"""
    return bool(_NAME.fullmatch(text.strip()))


@dataclass(frozen=True)
class Parameter:
    """One parameter: `type` is entity, text, number or date; `cls` a class the entity must have, or empty."""

    name: str
    type: str
    cls: str
    description: str
    example: str
    optional: bool


@dataclass(frozen=True)
class SavedQuery:
    """A query with a name, what it answers, and the parameters it takes."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    sparql: str

    @property
    def usage(self) -> str:
        """The command that asks it, with each parameter's example."""
        values = "".join(f' --param {p.name}="{p.example}"' for p in self.parameters)
        return f"allegedly query {self.name}{values}"

    @property
    def hidden(self) -> set[str]:
        """The columns that only carry parameters, and are not shown."""
        return {p.name for p in self.parameters}

    @property
    def joined(self) -> dict[str, str]:
        """Column → separator of the columns that join several values into one text."""
        return {name: separator for separator, name in _JOINED.findall(self.sparql)}

    def planned(self, values: Mapping[str, Term]) -> str:
        """The SPARQL with the entities given at the head of its WHERE: from there Oxigraph plans, and a question
        about one of many is a look-up. From values that are only bound it does not.

        >>> query = SavedQuery("x", "", "", (), "SELECT ?who WHERE { ?who a ?what }")
        >>> query.planned({"who": ox.NamedNode("urn:x")})
        'SELECT ?who WHERE { VALUES ?who { <urn:x> } ?who a ?what }'
        """
        entities = {name: term for name, term in values.items() if isinstance(term, ox.NamedNode)}
        head = "".join(f" VALUES ?{name} {{ {term} }}" for name, term in entities.items())
        return _WHERE.sub(lambda w: w[0] if w["select"] else w[0] + head, self.sparql, count=1)

    def values(self, given: Mapping[str, object], names: Names) -> dict[str, Term]:
        """Variable → term for the parameters given.

        Raises: UsageError: a parameter is missing, not one of this query's, or not of its type.
        """
        known = {p.name: p for p in self.parameters}
        for name in given:
            if name not in known:
                raise UsageError(
                    f"{self.name} has no parameter {name!r}; it takes {', '.join(known) or 'none'}"
                )
        missing = [p for p in self.parameters if not p.optional and given.get(p.name) is None]
        if missing:
            p = missing[0]
            raise UsageError(
                f'{self.name} needs the parameter {p.name} ({p.description}), as in {p.name}="{p.example}"'
            )
        return {name: _term(known[name], value, names) for name, value in given.items() if value is not None}


def _term(parameter: Parameter, value: object, names: Names) -> Term:
    text = str(value).strip()
    if parameter.type == "entity":
        return names.find(text, parameter.cls)
    if parameter.type == "date" and not _DATE.fullmatch(text):
        raise UsageError(f"{parameter.name}={text!r} is no date; expected YYYY, YYYY-MM or YYYY-MM-DD")
    if parameter.type == "number":
        if not _NUMBER.fullmatch(text):
            raise UsageError(f"{parameter.name}={text!r} is no number; expected digits such as 3 or 2.5")
        return ox.Literal(text, datatype=ox.NamedNode(_XSD + ("decimal" if "." in text else "integer")))
    return ox.Literal(text)


def parse(name: str, text: str) -> SavedQuery:
    """A saved query from the text of its file.

    Raises: UsageError: the header has no title, or a parameter line that can't be read.
    """
    lines = text.splitlines()
    body = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    header = [line.lstrip("#").strip() for line in lines[:body]]
    prose = [line for line in header if line and not line.startswith("param ")]
    if not prose:
        raise UsageError(f"{name}.rq has no title; its first line is a comment that says what it answers")
    parameters = tuple(_parameter(name, line) for line in header if line.startswith("param "))
    return SavedQuery(name, prose[0], " ".join(prose[1:]), parameters, "\n".join(lines[body:]) + "\n")


def _parameter(query: str, line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise UsageError(
            f"{query}.rq: can't read {line!r}; expected 'param NAME: TYPE; what it is; example: X'"
        )
    parts = [part.strip() for part in found["rest"].split(";")]
    example = next((p.removeprefix("example:").strip() for p in parts if p.startswith("example:")), "")
    said = [p for p in parts if p and p != "optional" and not p.startswith("example:")]
    return Parameter(
        found["name"], found["type"], found["cls"], "; ".join(said), example, optional="optional" in parts
    )


@cache
def saved_queries() -> dict[str, SavedQuery]:
    """Every saved query that ships, by name, in alphabetical order."""
    files = sorted(_FOLDER.glob("*.rq"))
    return {file.stem: parse(file.stem, file.read_text(encoding="utf-8")) for file in files}


def saved_query(name: str) -> SavedQuery:
    """The saved query of that name.

    Raises: UnknownName: there is none; the message lists near names, or all.
    """
    known = saved_queries()
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"known: {', '.join(known)}"
    raise UnknownName(f"no saved query {name!r}; {hint} (`allegedly query --list` shows them all)")
