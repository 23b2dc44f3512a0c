"""From names to entities: one for each person or body of the article, each naming with whom it names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.language.names.character import is_character
from allegedly.language.names.entity_again import name_again
from allegedly.language.names.entity_body import bodies_of
from allegedly.language.names.entity_person import attach_parts, call_people_by_surname, is_family, people_of
from allegedly.language.names.figure import Figure
from allegedly.language.names.gender import is_given_name
from allegedly.language.names.kind import Kind, kind_of, kind_of_label, looks_personal
from allegedly.language.names.name import Name
from allegedly.language.names.organization import Key, bare, known_kind

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
    body = _without_glue([name for name in names if not name.headline])
    groups: dict[Key, list[Name]] = defaultdict(list)
    for name in body:
        groups[bare(name.key)].append(name)
    plain = {token.orth for token in doc}
    groups = {key: group for key, group in groups.items() if not _is_common_word(key, group, doc, plain)}
    by_label = "document-names" in without
    kinds = {
        key: kind_of_label(group[0].label) if by_label else kind_of(group, doc)
        for key, group in groups.items()
    }
    if "short-names" in without:
        return sorted(
            (Figure(kinds[key], group) for key, group in groups.items() if kinds[key]), key=lambda f: f.first
        )
    cast = _cast(groups, kinds, doc)
    if not by_label:
        name_again(cast, doc, taken)
    return cast


def _cast(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], doc: Doc) -> list[Figure]:
    """People and bodies, each with all its names."""
    call_people_by_surname(groups, kinds)
    people = people_of(groups, kinds)
    attach_parts(groups, kinds, people)
    others = {key: group for key, group in groups.items() if not is_family(group, people)}
    people = [person for person in people if person.names and not is_character(person.names, doc)]
    return sorted([*people, *bodies_of(others, kinds, doc)], key=lambda f: f.first)


def _without_glue(names: list[Name]) -> list[Name]:
    """Names cut to the full name that they end in and that the article knows by itself ("Rival Ann Poe")."""
    known = {n.key for n in names if n.label == "PERSON" and len(n.words) > 1 and looks_personal(n)}
    surnames = {key[-1] for key in known}
    return [_cut(_without_verb(name, surnames), known) for name in names]


def _without_verb(name: Name, surnames: set[str]) -> Name:
    """A known surname less the verb with a capital before it ("Praising Poe, she left")."""
    if len(name.words) != 2 or name.key[1] not in surnames or not name.key[0].endswith("ing"):
        return name
    return name if is_given_name(name.words[0]) else replace(name, first=name.last, words=name.words[1:])


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
