"""From names to entities: one for each person or body of the article, each naming with whom it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from allegedly.language.character import is_character
from allegedly.language.gender import given_name_gender, is_given_name
from allegedly.language.kind import (
    Kind,
    is_complained_to,
    is_told_outlet,
    kind_of,
    kind_of_label,
    looks_personal,
)
from allegedly.language.name import Name
from allegedly.language.office import CALLINGS, HONORIFICS, KIN_NOUNS
from allegedly.language.organization import Key, known_kind, same_body
from allegedly.language.person import is_surname_of, part_of, same_person, surname

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(eq=False)
class Figure:
    """Somebody or some body of the article while it is put together."""

    kind: Kind
    names: list[Name] = field(default_factory=list)

    @property
    def keys(self) -> set[Key]:
        """The different names, in lower case."""
        return {name.key for name in self.names}

    @property
    def first(self) -> int:
        """Token index of the first naming."""
        return min(name.first for name in self.names)

    def full(self) -> Name:
        """The fullest form: most words, then most frequent, then earliest; the body's before a headline's."""
        often = Counter(name.key for name in self.names)
        return max(self.names, key=lambda n: (not n.headline, len(n.words), often[n.key], -n.first))


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
        groups[_bare(name.key)].append(name)
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
        _name_again(cast, doc, taken)
    return cast


def _cast(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], doc: Doc) -> list[Figure]:
    """People and bodies, each with all its names."""
    _call_people_by_surname(groups, kinds)
    people = _people(groups, kinds)
    _attach_parts(groups, kinds, people)
    others = {key: group for key, group in groups.items() if not _is_family(group, people)}
    people = [person for person in people if person.names and not is_character(person.names, doc)]
    return sorted([*people, *_bodies(others, kinds, doc)], key=lambda f: f.first)


def _name_again(cast: list[Figure], doc: Doc, taken: frozenset[int]) -> None:
    """Find the known names where nothing tells a name by itself: in headlines, at sentences' starts."""
    forms: dict[str, list[tuple[tuple[str, ...], Figure]]] = defaultdict(list)
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, figure in enumerate(cast):
        for name in figure.names:
            tokens = tuple(token.lower_ for token in doc[name.first : name.last + 1])
            if number not in owners[tokens]:
                owners[tokens].add(number)
                forms[tokens[0]].append((tokens, figure))
    covered = taken.union(*(range(n.first, n.last + 1) for f in cast for n in f.names))
    at = 0
    while at < len(doc):
        found = _form_at(forms.get(doc[at].lower_, ()), owners, at, doc)
        if found is None or not covered.isdisjoint(range(at, at + len(found[0]))):
            at += 1
            continue
        tokens, figure = found
        words = tuple(doc[at : at + len(tokens)].text.split())
        noun = doc[at - 1].lower_ if at else ""
        role = noun if noun in CALLINGS else None
        figure.names.append(
            Name(at, at + len(tokens) - 1, words, "", None, role, at - 1 if role else None, True)
        )
        at += len(tokens)


def _form_at(
    forms: Iterable[tuple[tuple[str, ...], Figure]],
    owners: dict[tuple[str, ...], set[int]],
    at: int,
    doc: Doc,
) -> tuple[tuple[str, ...], Figure] | None:
    """The longest form of one figure only that stands at a capital."""
    if not doc[at].text[0].isupper() and not doc[at].text[0].isdigit():
        return None
    fitting = [
        form
        for form in forms
        if len(owners[form[0]]) == 1 and tuple(t.lower_ for t in doc[at : at + len(form[0])]) == form[0]
    ]
    return max(fitting, key=lambda form: len(form[0]), default=None)


def _without_glue(names: list[Name]) -> list[Name]:
    """Names cut to the full name that they end in and that the article knows by itself ("Rival Ann Poe")."""
    known = {n.key for n in names if n.label == "PERSON" and len(n.words) > 1 and looks_personal(n)}
    return [_cut(name, known) for name in names]


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


def _bare(key: Key) -> Key:
    return key[1:] if len(key) > 1 and key[0] == "the" else key


def _call_people_by_surname(groups: dict[Key, list[Name]], kinds: dict[Key, Kind]) -> None:
    """A full name that tells nothing by itself is a person's when its last word alone is one's ("Braid" in "Tam Braid")."""
    alone = {key for key, kind in kinds.items() if kind == "Person" and len(key) == 1}
    for key, group in groups.items():
        undecided = kinds[key] == "" and not any(name.label for name in group)
        if 1 < len(key) < 4 and undecided and key[-1:] in alone and not known_kind(key):
            kinds[key] = "Person"


def _is_plural(key: Key, groups: dict[Key, list[Name]]) -> bool:
    """Is it a full name in the plural ("the Dan Poes of this world") or cut wrongly before its "'s"?"""
    return key[-1].endswith("s") and (*key[:-1], key[-1][:-1]) in groups


def _people(groups: dict[Key, list[Name]], kinds: dict[Key, Kind]) -> list[Figure]:
    """People by their full names; different spellings of one name are put together."""
    people: list[Figure] = []
    for key, group in groups.items():
        if len(key) < 2 or kinds[key] != "Person":
            continue
        if _is_plural(key, groups):
            kinds[key] = ""
            continue
        if any(part_of(key, other) for other in groups if len(key) == 2 and other != key and len(key[0]) < 3):
            continue
        known = [p for p in people if any(same_person(key, k) for k in p.keys)]
        if len(known) == 1:
            known[0].names += group
        else:
            people.append(Figure("Person", list(group)))
    return people


def _attach_parts(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], people: list[Figure]) -> None:
    """Give surnames and given names to the people they belong to; a lone name that fits nobody is a person's own."""
    bodies = [key for key, kind in kinds.items() if kind not in ("Person", "") and len(key) > 1]
    given = {k[0] for person in people for k in person.keys}
    for key, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[0][0] not in given)):
        if any(key in p.keys for p in people) or _is_family(group, people):
            continue
        owners = [p for p in people if any(part_of(key, k) for k in p.keys)]
        if known_kind(key) or not owners:
            short = any(same_body(key, body) for body in bodies)
            if short:
                kinds[key] = kinds[key] if kinds[key] != "Person" else ""
            elif kinds[key] == "Person" and not (len(key) == 1 and all(name.quoted for name in group)):
                people.append(Figure("Person", list(group)))
            continue
        kinds[key] = "Person"
        namesakes = [name for name in group if all(_is_otherwise_titled(name, p) for p in owners)]
        if namesakes:
            people.append(Figure("Person", _usage(namesakes, group)))
        claimed = {id(name) for name in (people[-1].names if namesakes else ())}
        for name in group:
            if id(name) not in claimed and (owner := _owner(name, owners)) is not None:
                owner.names.append(name)


def _usage(namesakes: list[Name], group: list[Name]) -> list[Name]:
    """The namings of somebody told from a namesake by a title only; all bare ones when none of them has another title."""
    titles = {HONORIFICS.get(name.title or "") for name in group} - {None}
    return group if len(titles) == 1 else namesakes


def _owner(name: Name, owners: list[Figure]) -> Figure | None:
    """Whom a part of a name means here; None when it fits several people alike."""
    owners = [p for p in owners if not _is_otherwise_titled(name, p)]
    if len(owners) < 2:
        return owners[0] if owners else None
    surnamed = [p for p in owners if any(is_surname_of(name.key, k) for k in p.keys)]
    if len(surnamed) < 2:
        return surnamed[0] if surnamed else None
    met = [p for p in surnamed if p.first < name.first] or surnamed
    main = [p for p in met if not _is_told_by_kin(p) and not _is_told_by_given_name(p)] or met
    if len(main) == 1:
        return main[0]
    return _nearest(name, main)


def _is_otherwise_titled(name: Name, person: Figure) -> bool:
    """Does the name's "Mr" or "Mrs" speak of the other gender than the person's given name or titles?"""
    told = HONORIFICS.get(name.title or "")
    if told is None:
        return False
    titles = {HONORIFICS.get(n.title or "") for n in person.names} - {None}
    gender = titles.pop() if len(titles) == 1 else given_name_gender(person.full().key[0], sure=True)
    return gender not in (told, None)


def _is_told_by_kin(person: Figure) -> bool:
    """Is the person brought in as somebody's relative ("his daughter, Ann Poe")?"""
    return any(name.role in KIN_NOUNS for name in person.names)


def _is_told_by_given_name(person: Figure) -> bool:
    """Does the article call the person by the given name alone, to tell them from a namesake?"""
    return any(len(name.words) == 1 and name.key[0] == person.full().key[0] for name in person.names)


def _nearest(name: Name, people: list[Figure]) -> Figure | None:
    """Who was named in full last, and clearly later than the others."""
    last = sorted(
        (
            (max((n.first for n in p.names if n.first < name.first), default=-_FAR), i)
            for i, p in enumerate(people)
        ),
        reverse=True,
    )
    (at, nearest), (other, _) = last[0], last[1]
    return people[nearest] if name.first - other > _CLEARLY * max(name.first - at, _NEAR) else None


# A bare surname shared by several goes to whom the text named last, when the other is this many times farther back;
# distances below _NEAR tokens count as _NEAR.
_CLEARLY = 3
_NEAR = 15
_FAR = 10**6


def _is_family(group: list[Name], people: list[Figure]) -> bool:
    return any(family(name, people) for name in group)


def family(name: Name, cast: list[Figure]) -> list[Figure]:
    """The people whom a plural surname means ("the Quills"), empty for other names."""
    if len(name.key) > 1 or not name.article or not name.key[0].endswith("s"):
        return []
    return [p for p in cast if p.kind == "Person" and any(surname(k) == (name.key[0][:-1],) for k in p.keys)]


def _bodies(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], doc: Doc) -> list[Figure]:
    """Courts, outlets and organizations, each with its short forms and acronyms."""
    bodies: list[Figure] = []
    for key, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[1][0].first)):
        if kinds[key] == "Person":
            continue
        known = [b for b in bodies if any(same_body(key, k) for k in b.keys)]
        if len(known) == 1 and (kinds[key] or any(name.label in _NO_PLACE for name in group)):
            known[0].names += group
        elif kinds[key]:
            bodies.append(Figure(kinds[key], list(group)))
    for body in bodies:
        body.kind = _kind_of_body(body, doc)
    return bodies


_NO_PLACE = frozenset(["", "ORG", "PERSON", "PRODUCT", "FAC"])


def _kind_of_body(body: Figure, doc: Doc) -> Kind:
    """The kind that the name tells; for a body not known by name, what the article does with it."""
    if body.kind != "Organization":
        return body.kind
    if is_complained_to(body.names, doc):
        return "Court"
    known = any(known_kind(_bare(key)) for key in body.keys)
    return "Outlet" if not known and is_told_outlet(body.names, doc) else "Organization"
