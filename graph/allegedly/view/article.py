"""The page's articles: title, text, greyed spans, marks, with offsets as the page's script counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from allegedly.view.data import ArticleData, Evidence, Mark
from allegedly.view.rows import Passage, Values

_TITLE_LENGTH = 110


class Articles:
    """The articles of a store, found by IRI; `evidence` and `mark` take passages in code points."""

    def __init__(self, described: dict[str, Values], names: dict[str, str]) -> None:
        self.at = {iri: i for i, iri in enumerate(described)}
        self.list = [_article(iri, values, names) for iri, values in described.items()]
        self._units = [_utf16_units(article.text) for article in self.list]
        for article, values in zip(self.list, described.values(), strict=True):
            article.boilerplate = tuple(
                (self._unit(article.iri, start), self._unit(article.iri, end))
                for start, end in _spans(values)
            )

    def evidence(self, passages: Iterable[Passage]) -> tuple[Evidence, ...]:
        """The passages that lie in articles of the store, in order, without those that another one holds."""
        kept: list[Passage] = []
        for passage in sorted(passages, key=lambda p: (p.article, p.start, -p.end)):
            is_held = kept and kept[-1].article == passage.article and passage.end <= kept[-1].end
            if passage.article in self.at and not is_held:
                kept.append(passage)
        return tuple(Evidence(self.at[p.article], *self._range(p), p.exact) for p in kept)

    def mark(self, marks: Iterable[tuple[Passage, int]]) -> None:
        """Sets each article's marks, in order, from passages and the nodes they stand for."""
        found: dict[int, set[tuple[int, int, int]]] = defaultdict(set)
        for passage, node in marks:
            if passage.article in self.at:
                found[self.at[passage.article]].add((*self._range(passage), node))
        for article, spans in found.items():
            self.list[article].marks = tuple(Mark(*span) for span in sorted(spans))

    def _range(self, passage: Passage) -> tuple[int, int]:
        return self._unit(passage.article, passage.start), self._unit(passage.article, passage.end)

    def _unit(self, article: str, offset: int) -> int:
        units = self._units[self.at[article]]
        return units[min(offset, len(units) - 1)] if units else offset


def _article(iri: str, values: Values, names: dict[str, str]) -> ArticleData:
    def first(name: str) -> str:
        return values[name][0] if values[name] else ""

    text = first("schema:articleBody")
    publisher = first("schema:publisher")
    return ArticleData(
        iri=iri,
        title=first("schema:headline") or _opening(text, _spans(values)) or first("rdfs:label"),
        outlet=names.get(publisher, publisher),
        url=first("schema:url"),
        date=first("schema:datePublished"),
        author=first("schema:author"),
        text=text,
    )


def _opening(text: str, boilerplate: Sequence[tuple[int, int]]) -> str:
    """The first line that is article text, or its beginning: what a reader knows an untitled article by."""
    at = 0
    for line in text.splitlines(keepends=True):
        is_dropped = any(start <= at and at + len(line.rstrip()) <= end for start, end in boilerplate)
        if line.strip() and not is_dropped:
            words = line.strip()
            return words if len(words) <= _TITLE_LENGTH else words[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
        at += len(line)
    return ""


def _spans(values: Values) -> list[tuple[int, int]]:
    """The boilerplate's spans from their literal, "0,12 340,357"."""
    pairs = (pair.partition(",") for text in values["al:boilerplate"] for pair in text.split())
    return [(int(start), int(end)) for start, _, end in pairs]


def _utf16_units(text: str) -> list[int] | None:
    """For each code point's offset the offset in UTF-16 code units; None where the two are equal.

    >>> _utf16_units("a😀b"), _utf16_units("ab")
    ([0, 1, 3, 4], None)
    """
    if text.isascii() or max(text) <= "\uffff":
        return None
    return [0, *accumulate(2 if c > "\uffff" else 1 for c in text)]
