"""Sentences as short rows of units: a name is one unit however many words it has, so that patterns read plainly.

A parser trips over titles ("He stars in Nobody Came and Lamp"); a row of units does not. Extractors of credits and
relations match over these rows and ask the parse only for what it does well: the subject of a verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from weakref import WeakKeyDictionary

from allegedly.language.document import Document, Mention
from allegedly.model import WORK_TYPES, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

UnitKind = Literal["person", "work", "body", "word"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A name, or a single word. `first`, `last` are token indices; `ids` the entities it stands for.

    `lower` is the lower-cased text of a word, "" for a name; `lemma` likewise.
    """

    kind: UnitKind
    first: int
    last: int
    lower: str = ""
    lemma: str = ""
    tag: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """The units of one sentence, in order."""

    document: Document
    units: tuple[Unit, ...]

    def __len__(self) -> int:
        return len(self.units)

    def __getitem__(self, i: int) -> Unit:
        return self.units[i]

    def lower(self, i: int) -> str:
        """The word at i, "" for a name or outside the row."""
        return self.units[i].lower if 0 <= i < len(self.units) else ""

    def lemma(self, i: int) -> str:
        """The lemma at i, "" for a name or outside the row."""
        return self.units[i].lemma if 0 <= i < len(self.units) else ""

    def kind(self, i: int) -> UnitKind | None:
        """The kind of the unit at i, None outside the row."""
        return self.units[i].kind if 0 <= i < len(self.units) else None

    def token(self, i: int) -> Token:
        """The last token of the unit at i."""
        return self.document.doc[self.units[i].last]

    def span(self, i: int, j: int) -> Span:
        """Code-point span from unit i to unit j, in whichever order they stand."""
        low, high = min(i, j), max(i, j)
        doc = self.document.doc
        return Document.span(doc[self.units[low].first], doc[self.units[high].last]).trimmed(doc.text)

    def at(self, token: int) -> int | None:
        """Index of the unit that holds a token."""
        for i, unit in enumerate(self.units):
            if unit.first <= token <= unit.last:
                return i
        return None


_CACHE: WeakKeyDictionary[Document, tuple[Row, ...]] = WeakKeyDictionary()


def rows(document: Document) -> tuple[Row, ...]:
    """The sentences of the article's own text as rows of units, in order."""
    if document not in _CACHE:
        names = _names(document)
        nominals = {m.root: m for m in document.mentions if m.kind in ("nominal", "pronoun")}
        _CACHE[document] = tuple(
            Row(document, tuple(_units(document, s.start, s.end, names, nominals)))
            for s in document.sentences
        )
    return _CACHE[document]


def _names(document: Document) -> dict[int, Mention]:
    """First token → the longest named mention that begins there."""
    found: dict[int, Mention] = {}
    for mention in document.mentions:
        known = found.get(mention.first)
        if mention.kind == "name" and mention.entities and (known is None or mention.last > known.last):
            found[mention.first] = mention
    return found


def _units(
    document: Document, i: int, end: int, names: dict[int, Mention], nominals: dict[int, Mention]
) -> Iterator[Unit]:
    while i < end:
        name = names.get(i)
        if name is not None and name.last < end:
            yield Unit(_kind(document, name.entities[0]), i, name.last, ids=name.entities)
            i = name.last + 1
            continue
        token = document.doc[i]
        if not token.is_space:
            nominal = nominals.get(i)
            ids = nominal.entities if nominal else ()
            yield Unit("word", i, i, token.lower_, token.lemma_.lower(), token.tag_, ids)
        i += 1


def _kind(document: Document, id: str) -> UnitKind:
    type_ = document.entity(id).type
    if type_ == "Person":
        return "person"
    return "work" if type_ in WORK_TYPES else "body"


def listed(row: Row, i: int, kind: UnitKind) -> list[int]:
    """Indices of the units of one kind coordinated from unit i on: "A, B and C", brackets and epithets skipped."""
    found: list[int] = []
    while i < len(row) and row.kind(i) == kind:
        found.append(i)
        after = _next_in_list(row, i + 1, kind)
        if after is None:
            break
        i = after
    return found


def _next_in_list(row: Row, i: int, kind: UnitKind) -> int | None:
    """Index of the next listed unit after the separator that begins at i."""
    i = _skip_brackets(row, i)
    separated = False
    while row.lower(i) in _SEPARATORS:
        separated = True
        i += 1
    if not separated:
        return None
    steps = 0
    while (
        row.kind(i) == "word"
        and steps < 3
        and row[i].tag[:2] in ("NN", "JJ", "DT")
        and row.lower(i) not in _NO_SKIP
    ):
        i, steps = i + 1, steps + 1
    return i if row.kind(i) == kind else None


_SEPARATORS = frozenset({",", ";", "and", "&", "or", "plus", "with"})
_NO_SKIP = frozenset({"film", "novel", "book", "series"})


def _skip_brackets(row: Row, i: int) -> int:
    if row.lower(i) != "(":
        return i
    for j in range(i + 1, min(i + 12, len(row))):
        if row.lower(j) == ")":
            return j + 1
    return i


def is_spoken(document: Document, span: Span) -> bool:
    """Do a speaker's words, rather than the article's own, hold the span or a part of it?"""
    known = _SPEECH.get(document)
    if known is None:
        known = _SPEECH.setdefault(document, tuple(_speech(document)))
    return any(quote.overlaps(span) and not span.contains(quote) for quote in known)


_SPEECH: WeakKeyDictionary[Document, tuple[Span, ...]] = WeakKeyDictionary()


def _speech(document: Document) -> Iterator[Span]:
    """Stretches of five words and more inside double quotation marks that are no titles."""
    text, open_at = document.article.text, None
    titles = {m.span for m in document.mentions if m.kind == "name"}
    for at, char in enumerate(text):
        if char == "\n":
            open_at = None
        elif char == "“" or (char == '"' and open_at is None):
            open_at = at + 1
        elif char in '”"' and open_at is not None:
            span = Span(open_at, at)
            if text.count(" ", open_at, at) >= 4 and not any(t.contains(span) for t in titles):
                yield span
            open_at = None
