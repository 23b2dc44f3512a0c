"""From an article to a document: parse, find mentions, resolve them to entities."""

from __future__ import annotations

from allegedly.language.document import Document, Mention
from allegedly.language.parse import DEFAULT_MODEL, load_model
from allegedly.model import Article, Entity, Span

_TYPES = {"PERSON": "Person", "ORG": "Organization", "WORK_OF_ART": "Work"}


def read_document(article: Article, model: str = DEFAULT_MODEL) -> Document:
    """The document of an article, its entities named and numbered in order of first mention.

    Raises: ModelError: the language model is not installed.
    """
    doc = load_model(model)(article.text)
    entities: dict[str, Entity] = {}
    mentions = []
    for ent in doc.ents:
        span = Span(ent.start_char, ent.end_char)
        if ent.label_ not in _TYPES or article.dropped.overlaps(span):
            continue
        known = next((e for e in entities.values() if e.name.endswith(ent.text)), None)
        entity = known or Entity(f"e{len(entities) + 1}", _TYPES[ent.label_], ent.text, rule="ner")
        entities[entity.id] = entity
        mentions.append(Mention(span, "name", ent.start, ent.end - 1, ent.root.i, (entity.id,)))
    return Document(article, doc, tuple(mentions), tuple(entities.values()))
