"""Known causes of action: the words of a text to a SKOS concept of the ontology."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from allegedly.rdf.iri import slug
from allegedly.rdf.term import SKOS, ontology


@cache
def _concepts() -> dict[str, ox.NamedNode]:
    """Slug of each label → its concept."""
    return {
        slug(t.object.value): t.subject for t in ontology() if t.predicate in (SKOS.prefLabel, SKOS.altLabel)
    }


@cache
def concept_of(words: str) -> ox.NamedNode | None:
    """The concept whose preferred or other label the words are, None where they are none's.

    >>> concept_of("wrongful death").value
    'https://w3id.org/allegedly/ns#cause-wrongful-death'
    """
    return _concepts().get(slug(words))
