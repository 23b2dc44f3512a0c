"""The ontology reference, from the Turtle files."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

ROOT = Path(__file__).parents[2] / "ontology"
PREFIXES = {
    "al": "https://w3id.org/allegedly/ns#",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SECTION = re.compile(r"^# -{5,} (.+)$|^(\w+:[\w-]+) a ", re.MULTILINE)
_SAID = {
    "rdfs:subClassOf": "a kind of",
    "rdfs:subPropertyOf": "implies",
    "rdfs:domain": "of",
    "rdfs:range": "value",
    "owl:inverseOf": "inverse of",
    "skos:exactMatch": "same as",
    "skos:closeMatch": "close to",
    "skos:relatedMatch": "related to",
}
Described = dict[str, dict[str, list[str]]]


def text() -> str:
    """The page: terms by section, causes of action as a tree, and what the shapes check."""
    return "\n".join(["# The ontology", "", *_terms(), *_concepts(), *_shapes()]) + "\n"


def _described(name: str) -> Described:
    """Term → property → values, all in their short forms, in the file's order."""
    found: Described = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=str(ROOT / name), format=ox.RdfFormat.TURTLE):
        value = quad.object.value if isinstance(quad.object, ox.Literal) else _short(quad.object)
        found[_short(quad.subject)][_short(quad.predicate)].append(value)
    return found


def _short(term: ox.NamedNode | ox.BlankNode) -> str:
    iri = term.value
    fitting = [(len(base), name) for name, base in PREFIXES.items() if iri.startswith(base)]
    return f"{max(fitting)[1]}:{iri[max(fitting)[0] :]}" if fitting else iri


def _terms() -> list[str]:
    described = _described("allegedly.ttl")
    whole = described["https://w3id.org/allegedly/ns#"] or described["al:"]
    lines = [*whole["rdfs:comment"], "", f"Prefix `al:` is `{PREFIXES['al']}`.", ""]
    for section, term in _SECTION.findall((ROOT / "allegedly.ttl").read_text(encoding="utf-8")):
        if section:
            head = "| term | kind | what it means | ties |\n| --- | --- | --- | --- |"
            lines += ["", f"## {section[:1].upper()}{section[1:]}", "", head]
        elif term in described:
            lines.append(_row(term, described[term]))
    return lines


def _row(term: str, said: dict[str, list[str]]) -> str:
    kind = "class" if "owl:Class" in said["rdf:type"] else "property"
    kind = kind if any(t.startswith("owl:") for t in said["rdf:type"]) else said["rdf:type"][0]
    ties = [f"{words} {', '.join(f'`{v}`' for v in said[p])}" for p, words in _SAID.items() if said[p]]
    comment = said["rdfs:comment"][0].replace("|", "\\|")
    return f"| `{term}` | {kind} | **{said['rdfs:label'][0]}**: {comment} | {'; '.join(ties)} |"


def _concepts() -> list[str]:
    """The known causes of action below the groups that they belong to."""
    described = _described("concepts.ttl")
    below: dict[str, list[str]] = defaultdict(list)
    for term, said in described.items():
        for broader in said["skos:broader"]:
            below[broader].append(term)
    lines = ["", "## Known causes of action", ""]
    for top in (term for term, said in described.items() if said["skos:topConceptOf"]):
        names = ", ".join(f"{described[t]['skos:prefLabel'][0]} (`{t}`)" for t in below[top])
        lines.append(f"- **{described[top]['skos:prefLabel'][0]}** (`{top}`): {names}")
    return lines


def _shapes() -> list[str]:
    """What SHACL checks, shape by shape."""
    described = _described("shapes.ttl")
    lines = ["", "## What every graph has to keep", ""]
    for said in described.values():
        if "sh:NodeShape" in said["rdf:type"]:
            messages = [m for node in said["sh:property"] for m in described[node]["sh:message"]]
            listed = "; ".join([*said["sh:message"], *messages])
            comment = said["rdfs:comment"][0]
            lines.append(
                f"- **{said['rdfs:label'][0]}**: {comment} {f'Checked: {listed}.' if listed else ''}"
            )
    return lines
