"""From names to entities: one for each person or body of the article, each naming with whom it names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.language.names.alias import same_by_text, with_shared_surnames
from allegedly.language.names.character import is_character
from allegedly.language.names.entity_again import name_again
from allegedly.language.names.entity_body import bodies_of
from allegedly.language.names.entity_person import (
    attach_parts,
    call_people_by_surname,
    is_family,
    merge_same,
    people_of,
)
from allegedly.language.names.figure import Figure
from allegedly.language.names.gender import is_english_given_name, is_given_name
from allegedly.language.names.kind import Kind, kind_of, kind_of_label
from allegedly.language.names.name import Name
from allegedly.language.names.organization import Key, bare, known_kind
from allegedly.language.names.shape import looks_personal
from allegedly.language.names.usage import personal_usage
from allegedly.language.names.word import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc


def figures(
    names: tuple[Name, ...],
    doc: Doc,
    taken: frozenset[int] = frozenset(),
    without: frozenset[str] = frozenset(),
) -> list[Figure]:
    """The people and bodies that the names stand for, in order of first naming; what is neither is left out.

    Args:
        taken: indices of tokens in titles of works, where no name is looked for.
        without: "document-names": each naming tells its kind by itself, by its label alone;
            "short-names": no name is taken for a part of another.
    """
    body = with_shared_surnames(_without_glue([name for name in names if not name.headline], doc), doc)
    groups: dict[Key, list[Name]] = defaultdict(list)
    for name in body:
        groups[bare(name.key)].append(name)
    plain = {token.orth for token in doc}
    groups = {key: group for key, group in groups.items() if not _is_common_word(key, group, doc, plain)}
    by_label = "document-names" in without
    usage = personal_usage(groups, names, doc)
    kinds = {
        key: kind_of_label(group[0].label) if by_label else kind_of(group, doc, usage.get(key, 0.0))
        for key, group in groups.items()
    }
    if "short-names" in without:
        return sorted(
            (Figure(kinds[key], group) for key, group in groups.items() if kinds[key]), key=lambda f: f.first
        )
    same = [(bare(a.key), bare(b.key)) for a, b in same_by_text(body, doc)]
    cast = _cast(groups, kinds, same, doc)
    if not by_label:
        nameless = {i for name in body if len(name.words) > 1 for i in range(name.first, name.last + 1)}
        name_again(cast, doc, taken | nameless)
    return cast


def _cast(
    groups: dict[Key, list[Name]], kinds: dict[Key, Kind], same: list[tuple[Key, Key]], doc: Doc
) -> list[Figure]:
    """People and bodies, each with all its names; `same` are pairs of names that the text calls one person's."""
    call_people_by_surname(groups, kinds)
    for one, other in same:
        if "Person" in (kinds.get(one), kinds.get(other)):
            kinds[one] = kinds[other] = "Person"
    people = people_of(groups, kinds, doc)
    attach_parts(groups, kinds, people)
    merge_same(people, same)
    others = {key: group for key, group in groups.items() if not is_family(group, people)}
    people = [person for person in people if person.names and not is_character(person.names, doc)]
    return sorted([*people, *bodies_of(others, kinds, doc)], key=lambda f: f.first)


def _without_glue(names: list[Name], doc: Doc) -> list[Name]:
    """Names cut to the full name that they end in and that the article knows by itself ("Rival Ann Poe")."""
    known = {n.key for n in names if n.label == "PERSON" and len(n.words) > 1 and looks_personal(n)}
    surnames = {key[-1] for key in known}
    return [_cut(_without_epithet(_without_verb(name, surnames, doc), doc), known) for name in names]


def _without_epithet(name: Name, doc: Doc) -> Name:
    """A full name less the word of the language with a capital before it ("Libertarian Ann Poe")."""
    if len(name.words) != 3 or name.label not in ("PERSON", "") or known_kind(name.key):
        return name
    glued = (
        is_word(name.words[0], doc)
        and is_english_given_name(name.words[1])
        and not is_given_name(name.words[0])
    )
    return replace(name, first=name.first + 1, words=name.words[1:]) if glued else name


def _without_verb(name: Name, surnames: set[str], doc: Doc) -> Name:
    """A known surname less the verb with a capital before it ("Praising Poe, she left", “Ask Poe”)."""
    if len(name.words) != 2 or name.key[1] not in surnames or is_given_name(name.words[0]):
        return name
    first = doc[name.first]
    opens = first.is_sent_start or (first.i > 0 and doc[first.i - 1].is_quote)
    glued = name.key[0].endswith("ing") or (opens and is_word(name.words[0], doc))
    return replace(name, first=name.last, words=name.words[1:]) if glued else name


def _cut(name: Name, known: set[Key]) -> Name:
    for size in range(2, len(name.words)):
        if (
            name.key[-size:] in known
            and not is_given_name(name.words[-size - 1])
            and "-" not in name.text
            and not known_kind(name.key)
        ):
            return replace(name, first=name.last + 1 - size, words=name.words[-size:])
    return name


def _is_common_word(key: Key, group: list[Name], doc: Doc, plain: set[int]) -> bool:
    """Is it one word that has its capital from opening sentences only, and stands in lower case elsewhere?"""
    if len(key) > 1 or not all(name.opening for name in group):
        return False
    return doc.vocab.strings[key[0]] in plain
