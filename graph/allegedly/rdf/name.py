"""Names as keys: what has to be equal for two articles to mean the same one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allegedly.model import WORK_TYPES, Annotation, Span
from allegedly.rdf.iri import slug

PUBLISHER = "@publisher"
_COMPANY_FORMS = frozenset(
    "inc incorporated llc ltd limited corp corporation co plc gmbh ag sa nv bv lp llp pty".split()
)
_SUFFIXES = frozenset("jr sr junior senior ii iii iv".split())
_HONORIFICS = frozenset("mr mrs ms miss dr prof judge justice sir dame rev sen rep gov".split())
# Words that many papers are called by for short; alone they name none.
_ANY_PAPER = frozenset(
    "chronicle gazette globe herald journal magazine news paper post review times tribune".split()
)
# Names that every country or county gives to a court of its own.
_ANY_COURT = frozenset(
    """appeal-court appeals-court circuit-court civil-court county-court court court-of-appeal court-of-appeals
    criminal-court crown-court district-court employment-tribunal family-court federal-court high-court
    juvenile-court magistrates-court municipal-court probate-court superior-court supreme-court tribunal""".split()
)


def kind_of(type: str) -> str:
    """The kind of node an entity type makes, first part of its IRI: person, work or org."""
    if type == "Person":
        return "person"
    return "work" if type in WORK_TYPES else "org"


def org_key(name: str) -> str:
    """An organization's name without its leading article and its legal form.

    >>> org_key("The Tidewater Post"), org_key("Northgate Pictures, Inc."), org_key("The Co.")
    ('tidewater-post', 'northgate-pictures', 'the-co')
    """
    words = slug(name).split("-")
    core = words[1:] if words[0] == "the" else words
    while core and core[-1] in _COMPANY_FORMS:
        core = core[:-1]
    return "-".join(core or words)


def person_key(name: str) -> str:
    """A person's name without an honorific, if that leaves a first and a last name.

    >>> person_key("Dr. Mara Quill"), person_key("Dr. Quill")
    ('mara-quill', 'dr-quill')
    """
    words = slug(name).split("-")
    return "-".join(words[1:] if len(words) > 2 and words[0] in _HONORIFICS else words)


def bare_word(key: str) -> str | None:
    """The one word that a person's name comes down to, without honorific; None if there are more."""
    words = key.split("-")
    words = words[1:] if len(words) > 1 and words[0] in _HONORIFICS else words
    return words[0] if len(words) == 1 else None


def person_parts(key: str) -> tuple[str, tuple[str, ...], str]:
    """First name, middle names and last name (with "jr" or "iii") of a person's slug of two words or more.

    >>> person_parts("mara-j-quill-jr")
    ('mara', ('j',), 'quill-jr')
    """
    words = key.split("-")
    tail = 2 if words[-1] in _SUFFIXES and len(words) > 2 else 1
    return words[0], tuple(words[1:-tail]), "-".join(words[-tail:])


@dataclass(frozen=True, order=True)
class Reading:
    """A person, body or work as one article names it; `ids` are the annotation's, `@publisher` for its outlet."""

    doc: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    ids: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Of what tells readings apart, which is quicker than of everything."""
        return hash((self.doc, self.type, self.name))

    @property
    def kind(self) -> str:
        """Person, work or org."""
        return kind_of(self.type)

    @property
    def key(self) -> str:
        """What its name comes down to among those of its kind."""
        if self.kind == "person":
            return person_key(self.name)
        return org_key(self.name) if self.kind == "org" else slug(self.name)

    @property
    def is_bare(self) -> bool:
        """Does the name alone not tell who it is: one word of a person's name, a court's rank, a paper for short?"""
        if self.kind == "person":
            return bare_word(self.key) is not None
        return self.kind == "org" and self.key in _ANY_COURT | _ANY_PAPER

    @property
    def fragment(self) -> str:
        """What names the reading inside its article: `person=mara-quill`."""
        return f"{self.type.lower()}={slug(self.name)}"


def readings(annotation: Annotation) -> Iterator[Reading]:
    """Yield what the article names, in order; two entities of one type and name are one reading."""
    found: dict[tuple[str, str], Reading] = {}
    for entity in annotation.entities:
        new = Reading(
            annotation.doc, entity.type, entity.name, entity.aliases, entity.mentions, ids=(entity.id,)
        )
        known = found.get((new.type, slug(new.name)))
        found[new.type, slug(new.name)] = new if known is None else _joined(known, new)
    outlet = annotation.article.metadata.outlet
    if outlet:
        new = Reading(annotation.doc, "Outlet", outlet, ids=(PUBLISHER,))
        known = found.get((new.type, slug(new.name)))
        found[new.type, slug(new.name)] = new if known is None else _joined(known, new)
    yield from found.values()


def _joined(one: Reading, other: Reading) -> Reading:
    return Reading(
        one.doc,
        one.type,
        one.name,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        ids=(*one.ids, *other.ids),
    )
