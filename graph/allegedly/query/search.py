"""Full text beside the store: `?x al:search "smear campaign"` in a query finds what these words stand in.

Oxigraph has no text index and would look at every literal. So the words of names, headlines, articles, quotations and
claims lie in an SQLite FTS5 table, and the pattern is replaced by the IRIs that it finds before the store is asked.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from allegedly.errors import QueryError, StoreError
from allegedly.query.guard import skipped
from allegedly.query.term import Term
from allegedly.rdf.term import PREFIXES, text_of

FILE = "search.db"
MOST = 10_000
"""Most things that one search may find: they are written into the query."""

_WEIGHED = 200  # hits of a suggestion, the best by FTS5's own weight, that are put in order here
_PREDICATES = tuple(
    ox.NamedNode(PREFIXES[prefix] + name)
    for prefix, name in (
        ("rdfs", "label"),
        ("skos", "altLabel"),
        ("schema", "headline"),
        ("schema", "articleBody"),
        ("schema", "text"),
        ("al", "content"),
    )
)
_PATTERN = re.compile(
    r"(?P<subject>[?$]\w+)\s+al:search\s+"
    r"(?P<words>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|[?$]\w+)(?:@[\w-]+)?\s*(?P<end>[;,]?)"
)
_USES = re.compile(r"(?<![\w:?$@-])al:search(?![\w:-])")
_ESCAPE = re.compile(r"\\(.)")


class SearchIndex:
    """The words of a graph. `find` gives the IRIs of what a phrase stands in, case and accents aside, sorted."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def of(cls, store: ox.Store, file: Path | str = ":memory:") -> SearchIndex:
        """A new index of a store's words, in memory or in a file that must not exist yet."""
        connection = sqlite3.connect(file)
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5(iri UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')"
        )
        connection.executemany("INSERT INTO words VALUES (?, ?)", _texts(store))
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")
        connection.commit()
        return cls(connection)

    @classmethod
    def open(cls, file: Path) -> SearchIndex:
        """The index in a file, read-only.

        Raises: StoreError: the file is no index.
        """
        try:
            connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, check_same_thread=False)
            connection.execute("SELECT count(*) FROM words LIMIT 1")
        except sqlite3.Error as error:
            raise StoreError(f"{file} is no search index ({error}); build the graph again") from None
        return cls(connection)

    def find(self, phrase: str) -> list[str]:
        """IRIs of the things in whose words the phrase stands.

        Raises: QueryError: the phrase has no word in it, or stands in more things than a query can name.
        """
        if not re.search(r"\w", phrase):
            raise QueryError(f"al:search {phrase!r} has no word in it; give the words to look for")
        quoted = '"' + phrase.replace('"', '""') + '"'
        rows = self._connection.execute(
            "SELECT DISTINCT iri FROM words WHERE words MATCH ? LIMIT ?", (quoted, MOST + 1)
        ).fetchall()
        if len(rows) > MOST:
            raise QueryError(f"al:search {phrase!r} finds more than {MOST} things; give more words")
        return sorted(iri for (iri,) in rows)

    def suggest(self, words: str, limit: int) -> list[str]:
        """IRIs of at most so many things in which all the words stand, the last one begun; what they name comes first.

        None when there is no word among them. A name that is the words comes before one that begins with them, and that
        before a text that has them somewhere. Passages and readings, parts of an article, are left out.
        """
        wanted = re.findall(r"\w+", words)
        if not wanted:
            return []
        rows = self._connection.execute(
            "SELECT iri, text FROM words WHERE words MATCH ? AND instr(iri, '#') = 0 ORDER BY rank LIMIT ?",
            (" ".join(f'"{word}"' for word in wanted) + " *", _WEIGHED),
        ).fetchall()
        begun = " ".join(wanted).casefold()
        plain = [
            (" ".join(re.findall(r"\w+", text[: 2 * len(words) + 100])).casefold(), iri, len(text))
            for iri, text in rows
        ]
        plain.sort(key=lambda row: (row[0] != begun, not row[0].startswith(begun), row[2], row[1]))
        return list(dict.fromkeys(iri for _, iri, _ in plain))[:limit]

    def close(self) -> None:
        """Close the file behind the index."""
        self._connection.close()


def index_at(path: Path | None, store: ox.Store) -> SearchIndex:
    """The index that lies beside the store in an output folder; one made in memory where there is none."""
    file = path / FILE if path is not None and path.is_dir() else None
    return SearchIndex.open(file) if file is not None and file.exists() else SearchIndex.of(store)


def uses_search(sparql: str) -> bool:
    """Does a query hold an `al:search` pattern?"""
    areas = skipped(sparql)
    return any(not _inside(match.start(), areas) for match in _USES.finditer(sparql))


def expand(sparql: str, index: SearchIndex, values: Mapping[str, Term] | None = None) -> str:
    """The query with every `al:search` pattern replaced by the things that it finds.

    Args: values: variable → term, for a pattern whose words are a variable bound beforehand.
    Raises: QueryError: a pattern is not of the form `?x al:search "words"`, or its variable has no value.
    """
    pieces, at = [], 0
    areas = skipped(sparql)
    for match in _PATTERN.finditer(sparql):
        if _inside(match.start(), areas):
            continue
        found = index.find(_words(match, values or {}))
        nodes = " ".join(str(ox.NamedNode(iri)) for iri in found)
        pieces += [sparql[at : match.start()], f"VALUES {match['subject']} {{ {nodes} }}"]
        at = match.end()
    expanded = "".join([*pieces, sparql[at:]])
    if uses_search(expanded):
        raise QueryError('al:search stands alone, as in: ?quotation al:search "contract" .')
    return expanded


def _inside(offset: int, areas: list[tuple[int, int]]) -> bool:
    return any(start < offset < end for start, end in areas)


def _words(match: re.Match[str], values: Mapping[str, Term]) -> str:
    if match["end"]:
        raise QueryError('al:search stands alone, as in: ?quotation al:search "contract" .')
    words = match["words"]
    if words[0] not in "?$":
        return _ESCAPE.sub(r"\1", words[1:-1])
    term = values.get(words[1:])
    if term is None:
        raise QueryError(f"al:search {words}: the variable has no value; give the words themselves")
    return str(getattr(term, "value", term))


def _is_read(graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> bool:
    """Not the union, which holds everything again, nor the runs, which differ from build to build."""
    return isinstance(graph, ox.NamedNode) and not graph.value.endswith("graph/runs")


def _texts(store: ox.Store) -> Iterator[tuple[str, str]]:
    """Every thing with its words, in a fixed order."""
    rows = {
        (text_of(quad.subject), quad.object.value)
        for predicate in _PREDICATES
        for quad in store.quads_for_pattern(None, predicate, None, None)
        if isinstance(quad.object, ox.Literal) and _is_read(quad.graph_name)
    }
    return iter(sorted(rows))
