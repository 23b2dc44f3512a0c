"""Finds what a person means by a name: by label or alias, case, accents and punctuation aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cached_property

import pyoxigraph as ox

from allegedly.errors import AmbiguousName, UnknownName
from allegedly.query.answer import answer
from allegedly.query.term import compact
from allegedly.rdf.term import text_of

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABELS = ("rdfs:label", "schema:headline")
_ALIASES = ("skos:altLabel",)
_RANKS = (
    ("schema:Person", "schema:Organization", "schema:CreativeWork"),
    ("al:Dispute", "schema:NewsArticle"),
    ("al:LegalEvent",),
)
_LINKED = """
SELECT DISTINCT ?name ?it WHERE {
  { ?it ?property ?other } UNION { ?other ?property ?it }
  VALUES ?kind { schema:Person schema:Organization schema:CreativeWork }
  ?other a ?kind ; rdfs:label ?name .
  FILTER(?other != ?it)
} ORDER BY ?name LIMIT 2"""
_NAMED_IN = "SELECT ?name ?it WHERE { ?it al:mentionedIn/rdfs:label ?name } ORDER BY ?name LIMIT 1"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_MOST_LISTED = 8


def fold(name: str) -> str:
    """A name with everything that people type differently taken off.

    >>> fold("  Zoë O’Neill-Marsh, Jr. ") == fold("zoe o'neill marsh jr")
    True
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]|_", lambda m: "" if m[0] in "'’." else " ", bare.casefold()).split())


class Names:
    """The names in a graph: each entity's label and aliases, read once, on first use."""

    def __init__(self, store: ox.Store, prefixes: Mapping[str, str]) -> None:
        self._store = store
        self._prefixes = dict(prefixes)

    def find(self, name: str, cls: str = "") -> ox.NamedNode:
        """The one entity that `name` means: an IRI, a label, an alias, or words that only one label has.

        Args: cls: a class as a prefixed name; only its members (and those of its subclasses) count.
        Raises:
            AmbiguousName: several bear the name; the message tells them apart.
            UnknownName: none does; the message lists near matches.
        """
        iris = self.candidates(name, cls)
        if len(iris) == 1:
            return ox.NamedNode(iris[0])
        if iris:
            listed = "; ".join(self.described(iri) for iri in iris[:_MOST_LISTED])
            more = f"; and {len(iris) - _MOST_LISTED} more" if len(iris) > _MOST_LISTED else ""
            raise AmbiguousName(
                f"{name!r} may mean {len(iris)} things: {listed}{more}; give the full name or the IRI"
            )
        raise UnknownName(self._unknown(name, cls))

    def candidates(self, name: str, cls: str = "") -> list[str]:
        """IRIs of all that `name` may mean, sorted; empty when there is none."""
        if iri := self._as_iri(name):
            return [iri]
        wanted = fold(name)
        if not wanted:
            return []
        words = set(wanted.split())
        tiers: tuple[Callable[[], Iterable[str]], ...] = (
            lambda: self._labels.get(wanted, ()),
            lambda: self._aliases.get(wanted, ()),
            lambda: self._by_last_part.get(wanted, ()),
            lambda: [iri for iri in self._with_words(words) if self._rank(iri) < len(_RANKS)],
        )
        return next((found for tier in tiers if (found := self._preferred(tier(), cls))), [])

    def _with_words(self, words: set[str]) -> list[str]:
        return [iri for label, iris in self._labels.items() if words <= set(label.split()) for iri in iris]

    def _preferred(self, iris: Iterable[str], cls: str) -> list[str]:
        """Of these, people, bodies and works where there are any; else disputes and articles; else the rest."""
        found = self._of_class(iris, cls)
        ranks = {iri: self._rank(iri) for iri in found}
        return [iri for iri in found if ranks[iri] == min(ranks.values())]

    def _rank(self, iri: str) -> int:
        classes = self.classes(iri)
        return next(
            (rank for rank, kinds in enumerate(_RANKS) if any(cls in kinds for cls in classes)), len(_RANKS)
        )

    def label(self, iri: str) -> str:
        """The name an IRI goes by; its last part where it has none."""
        return self._label_of.get(iri) or _last_part(iri)

    def aliases(self, iri: str) -> list[str]:
        """The other names of an IRI, sorted."""
        return sorted(
            {name for name, of in self._aliases_as_written if of == iri and name != self.label(iri)}
        )

    def classes(self, iri: str) -> list[str]:
        """The classes of an IRI as prefixed names, sorted."""
        return sorted(compact(cls, self._prefixes) for cls in self._classes(iri))

    def described(self, iri: str) -> str:
        """A name with what tells it from others of that name: its kind, its IRI, what it is tied to."""
        kinds = ", ".join(cls.partition(":")[2] for cls in self.classes(iri)) or "thing"
        ties = self._ties(iri)
        return f"{self.label(iri)} ({kinds}{', ' + ties if ties else ''}) <{iri}>"

    def _ties(self, iri: str) -> str:
        values = {"it": ox.NamedNode(iri)}
        linked = answer(self._store, _LINKED, prefixes=self._prefixes, values=values).column("name")
        articles = answer(self._store, _NAMED_IN, prefixes=self._prefixes, values=values).column("name")
        ties = [f"with {', '.join(map(str, linked))}"] if linked else []
        return ", ".join([*ties, *(f"in {article}" for article in articles)])

    def _unknown(self, name: str, cls: str) -> str:
        kind = f"{cls.partition(':')[2]} " if cls else ""
        pool = {
            label
            for names in (self._labels, self._aliases)
            for label in names
            if self._of_class(names[label], cls)
        }
        near = get_close_matches(fold(name), sorted(pool), n=5, cutoff=0.6)
        shown = dict.fromkeys(self.label(iri) for label in near for iri in self._iris_named(label, cls))
        hint = f"near matches: {', '.join(shown)}" if shown else "no name in the graph is near it"
        return f"no {kind}named {name!r}; {hint}"

    def _iris_named(self, label: str, cls: str) -> list[str]:
        return self._of_class([*self._labels.get(label, ()), *self._aliases.get(label, ())], cls)

    def _as_iri(self, name: str) -> str | None:
        """The IRI that `name` is or shortens, if the graph says anything about it."""
        text = name.strip().strip("<>")
        options = [text] if _IRI.fullmatch(text) else []
        prefix, colon, local = text.partition(":")
        if colon and prefix in self._prefixes:
            options.append(self._prefixes[prefix] + local)
        elif "/" in text and not colon and " " not in text:
            last = self._by_last_part.get(fold(_last_part(text)), ())
            options += [iri for iri in last if iri.endswith(("/" + text, ":" + text))]
        return next((iri for iri in options if self._stands(iri)), None)

    def _stands(self, iri: str) -> bool:
        try:
            node = ox.NamedNode(iri)
        except ValueError:
            return False
        return next(self._store.quads_for_pattern(node, None, None), None) is not None

    def _of_class(self, iris: Iterable[str], cls: str) -> list[str]:
        if not cls:
            return sorted(set(iris))
        prefix, _, local = cls.partition(":")
        wanted = self._prefixes[prefix] + local
        return sorted({iri for iri in iris if wanted in self._classes(iri)})

    def _named(self, properties: tuple[str, ...]) -> list[tuple[str, str]]:
        sparql = (
            f"SELECT DISTINCT ?iri ?name WHERE {{ VALUES ?p {{ {' '.join(properties)} }} ?iri ?p ?name }}"
        )
        rows = answer(self._store, sparql, prefixes=self._prefixes)
        return sorted((str(name), str(iri)) for iri, name in rows)

    @cached_property
    def _labels_as_written(self) -> list[tuple[str, str]]:
        return self._named(_LABELS)

    @cached_property
    def _aliases_as_written(self) -> list[tuple[str, str]]:
        return self._named(_ALIASES)

    @cached_property
    def _labels(self) -> dict[str, list[str]]:
        return _by_folded(self._labels_as_written)

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        return _by_folded(self._aliases_as_written)

    @cached_property
    def _label_of(self) -> dict[str, str]:
        return {iri: name for name, iri in reversed(self._labels_as_written)}

    @cached_property
    def _by_last_part(self) -> dict[str, list[str]]:
        """Folded last part of an IRI → the IRIs, of everything in the graph that has a class."""
        rows = answer(self._store, "SELECT DISTINCT ?iri WHERE { ?iri a ?cls }", prefixes=self._prefixes)
        return _by_folded(sorted((_last_part(str(iri)), str(iri)) for (iri,) in rows))

    def _classes(self, iri: str) -> set[str]:
        quads = self._store.quads_for_pattern(ox.NamedNode(iri), _TYPE, None)
        return {text_of(quad.object) for quad in quads}


def _last_part(iri: str) -> str:
    return re.split(r"[/#:]", iri)[-1]


def _by_folded(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, iri in names:
        found.setdefault(fold(name), []).append(iri)
    return found
