"""From an article to a document: parse, find mentions, resolve them to entities."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.language.document import Document, Mention
from allegedly.language.entity import Figure, figures
from allegedly.language.name import Name, find_names
from allegedly.language.parse import DEFAULT_MODEL, parse
from allegedly.language.work import WorkMention, find_works
from allegedly.model import Article, Entity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read_document(
    article: Article, model: str = DEFAULT_MODEL, *, without: frozenset[str] = frozenset()
) -> Document:
    """The document of an article, its entities named and numbered in order of first mention.

    Raises: ModelError: the language model is not installed.
    """
    doc = parse(article, model)
    works = find_works(article, doc)
    taken = frozenset(i for work in works for i in range(work.first, work.last + 1))
    names = find_names(doc, taken)
    found = [*_named_works(works, doc), *_named_figures(figures(names, doc), doc)]
    found.sort(key=lambda item: item[1][0].span)
    entities, mentions = [], []
    for number, (entity, namings) in enumerate(found, 1):
        entities.append(_numbered(entity, f"e{number}", namings))
        mentions += [_of(mention, f"e{number}") for mention in namings]
    mentions.sort(key=lambda m: m.span)
    return Document(article, doc, tuple(mentions), tuple(entities))


def _named_works(works: tuple[WorkMention, ...], doc: Doc) -> list[tuple[Entity, list[Mention]]]:
    groups: dict[int, list[WorkMention]] = defaultdict(list)
    for work in works:
        groups[work.group].append(work)
    return [
        (
            Entity(
                "",
                group[0].type,
                group[0].name,
                _aliases(group[0].name, [w.span.of(doc.text) for w in group]),
                rule=group[0].rule,
                confidence=group[0].confidence,
            ),
            [_mention(w.first, w.last, doc) for w in group],
        )
        for group in groups.values()
    ]


def _named_figures(cast: list[Figure], doc: Doc) -> list[tuple[Entity, list[Mention]]]:
    found = []
    for figure in cast:
        names = sorted(figure.names, key=lambda n: n.first)
        name = figure.full().text
        entity = Entity("", figure.kind, name, _aliases(name, [n.text for n in names]), rule="names")
        found.append((entity, [_mention(n.first, n.last, doc) for n in names]))
    return found


def _aliases(name: str, forms: list[str]) -> tuple[str, ...]:
    """The other forms in order, white space made single."""
    return tuple(form for form in dict.fromkeys(" ".join(f.split()) for f in forms) if form != name)


def _numbered(entity: Entity, id: str, namings: list[Mention]) -> Entity:
    return replace(entity, id=id, mentions=tuple(m.span for m in namings))


def _of(mention: Mention, id: str) -> Mention:
    return replace(mention, entities=(id,))


def _mention(first: int, last: int, doc: Doc) -> Mention:
    span: Span = Document.span(doc[first], doc[last])
    return Mention(span, "name", first, last, doc[first : last + 1].root.i)
