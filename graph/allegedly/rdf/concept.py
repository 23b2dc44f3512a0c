"""Known causes of action: the words of a text to a SKOS concept of the ontology."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from allegedly.rdf.iri import slug
from allegedly.rdf.term import SKOS, node_of, ontology, text_of

# Words that say how many or how sure, before what it is.
_LEADING = frozenset(
    """a an the his her its their alleged allegedly alleging count counts of charge charges claim claims several
    multiple one two three four five six seven eight nine ten felony misdemeanor for""".split()
)


@cache
def _concepts() -> dict[str, ox.NamedNode]:
    """Slug of each label → its concept."""
    return {
        slug(text_of(t.object)): node_of(t.subject)
        for t in ontology()
        if t.predicate in (SKOS.prefLabel, SKOS.altLabel)
    }


@cache
def concept_of(words: str) -> ox.NamedNode | None:
    """The concept whose preferred or other label the words are, None where they are none's.

    >>> concept_of("three counts of wire fraud").value, concept_of("a broken promise")
    ('https://w3id.org/allegedly/ns#cause-wire-fraud', None)
    """
    parts = slug(words).split("-")
    while parts and "-".join(parts) not in _concepts() and parts[0] in _LEADING:
        parts = parts[1:]
    return _concepts().get("-".join(parts))
