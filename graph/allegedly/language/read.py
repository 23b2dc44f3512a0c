"""From an article to a document: parse, find mentions, resolve them to entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from allegedly.language.coreference.resolve import resolve
from allegedly.language.coreference.scene import Scene
from allegedly.language.document import Document, Mention
from allegedly.language.names.entity import figures
from allegedly.language.names.entity_person import family
from allegedly.language.names.figure import Figure
from allegedly.language.names.name import Name
from allegedly.language.names.namesake import works_alone
from allegedly.language.names.naming import find_names
from allegedly.language.names.profile import Profile, profiles
from allegedly.language.parse import DEFAULT_MODEL, parse
from allegedly.language.works.work import WorkMention, find_works
from allegedly.model import Article, Entity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read_document(
    article: Article, model: str = DEFAULT_MODEL, *, without: frozenset[str] = frozenset()
) -> Document:
    """The document of an article, its entities named and numbered in order of first mention.

    Args: without: names of resolvers to switch off, to measure what each buys: "document-names" (kinds by the vote of
        the whole article, known names found again), "short-names", "gender-names" (the list of given names),
        "pronouns", "nominals".
    Raises: ModelError: the language model is not installed.
    """
    doc = parse(article, model)
    works = works_alone(find_works(article, doc), doc)
    taken = frozenset(i for work in works for i in range(work.first, work.last + 1))
    names = find_names(doc, taken)
    cast = figures(names, doc, taken, without)
    described = profiles(cast, doc, given_names="gender-names" not in without)
    found = [*_named_works(works, doc), *_named_figures(cast, doc, described)]
    found.sort(key=lambda item: item.namings[0].span)
    entities, mentions, known = [], [], {}
    for number, item in enumerate(found, 1):
        key = f"e{number}"
        entities.append(replace(item.entity, id=key, mentions=tuple(m.span for m in item.namings)))
        mentions += [replace(mention, entities=(key,)) for mention in item.namings]
        if item.profile is not None:
            known[key] = item.profile
    numbers = {id(item.figure): f"e{number}" for number, item in enumerate(found, 1) if item.figure}
    families = list(_families(names, cast, numbers, doc))
    mentions.sort(key=lambda m: m.span)
    naming = (*mentions, *families)
    scene = Scene(doc, tuple(entities), known, naming)
    others = resolve(scene, naming, without)
    every = tuple(sorted([*mentions, *families, *others], key=lambda m: m.span))
    document = Document(article, doc, every, tuple(entities), profiles=known)
    document.abstentions.update(scene.abstentions)
    return document


@dataclass(frozen=True)
class _Found:
    entity: Entity
    namings: list[Mention]
    profile: Profile | None = None
    figure: Figure | None = None


def _named_works(works: tuple[WorkMention, ...], doc: Doc) -> Iterator[_Found]:
    groups: dict[int, list[WorkMention]] = defaultdict(list)
    for work in works:
        groups[work.group].append(work)
    for group in groups.values():
        work = group[0]
        aliases = _aliases(work.name, [w.span.of(doc.text) for w in group])
        entity = Entity("", work.type, work.name, aliases, rule=work.rule, confidence=work.confidence)
        yield _Found(entity, [_mention(w.first, w.last, doc) for w in group])


def _named_figures(cast: list[Figure], doc: Doc, described: dict[int, Profile]) -> Iterator[_Found]:
    for index, figure in enumerate(cast):
        names = sorted(figure.names, key=lambda n: n.first)
        if not figure.kind:
            continue
        name = figure.full().text
        entity = Entity("", figure.kind, name, _aliases(name, [n.text for n in names]), rule="names")
        yield _Found(entity, [_mention(n.first, n.last, doc) for n in names], described.get(index), figure)


def _families(
    names: tuple[Name, ...], cast: list[Figure], numbers: dict[int, str], doc: Doc
) -> Iterator[Mention]:
    """Mentions of all who bear a surname ("the Quills")."""
    for name in names:
        if members := family(name, cast):
            ids = tuple(sorted((numbers[id(m)] for m in members), key=lambda e: int(e[1:])))
            yield replace(_mention(name.first, name.last, doc), kind="nominal", entities=ids)


def _aliases(name: str, forms: list[str]) -> tuple[str, ...]:
    """The other forms in order, white space made single."""
    return tuple(form for form in dict.fromkeys(" ".join(f.split()) for f in forms) if form != name)


def _mention(first: int, last: int, doc: Doc) -> Mention:
    span: Span = Document.span(doc[first], doc[last])
    return Mention(span, "name", first, last, doc[first : last + 1].root.i)
