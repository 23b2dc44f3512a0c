"""Which names are one person's: full names, then the surnames and given names that are parts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.names.figure import Figure
from allegedly.language.names.gender import english_name_gender
from allegedly.language.names.kind import Kind
from allegedly.language.names.name import Name
from allegedly.language.names.office import HONORIFICS, KIN_NOUNS, noun_gender
from allegedly.language.names.organization import Key, known_kind, same_body
from allegedly.language.names.person import is_surname_of, part_of, same_person, surname

if TYPE_CHECKING:
    from spacy.tokens import Doc


def call_people_by_surname(groups: dict[Key, list[Name]], kinds: dict[Key, Kind]) -> None:
    """A full name that tells nothing by itself is a person's when its last word alone is one's ("Braid" in "Tam Braid")."""
    alone = {key for key, kind in kinds.items() if kind == "Person" and len(key) == 1}
    for key, group in groups.items():
        undecided = kinds[key] == "" and not any(name.label for name in group)
        if 1 < len(key) < 4 and undecided and key[-1:] in alone and not known_kind(key):
            kinds[key] = "Person"


def _is_plural(key: Key, groups: dict[Key, list[Name]]) -> bool:
    """Is it a full name in the plural ("the Dan Poes of this world") or cut wrongly before its "'s"?"""
    return key[-1].endswith("s") and (*key[:-1], key[-1][:-1]) in groups


def people_of(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], doc: Doc) -> list[Figure]:
    """People by their full names; different spellings of one name are put together, unless one sentence has both."""
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
        if len(known) == 1 and not _stand_side_by_side(group, known[0].names, doc):
            known[0].names += group
        else:
            people.append(Figure("Person", list(group)))
    return people


def _stand_side_by_side(some: list[Name], others: list[Name], doc: Doc) -> bool:
    """Does one sentence name both in full ("Dan Poe Jr. sued Dan Poe"), outside of quotation marks?"""
    sentences = {doc[name.first].sent.start for name in some if not name.quoted}
    return any(
        doc[name.first].sent.start in sentences for name in others if not name.quoted and len(name.words) > 1
    )


def merge_same(people: list[Figure], same: list[tuple[Key, Key]]) -> None:
    """Put together those whom the text says to be one, when each name is one person's."""
    for one, other in same:
        first, second = ([p for p in people if key in p.keys] for key in (one, other))
        if len(first) == len(second) == 1 and first[0] is not second[0]:
            first[0].names += second[0].names
            people.remove(second[0])


def attach_parts(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], people: list[Figure]) -> None:
    """Give surnames and given names to the people they belong to; a lone name that fits nobody is a person's own."""
    bodies = [key for key, kind in kinds.items() if kind not in ("Person", "") and len(key) > 1]
    given = {k[0] for person in people for k in person.keys}
    for key, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[0][0] not in given)):
        if any(key in p.keys for p in people) or is_family(group, people):
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
    """Does "Mr Hale" or "Hale, the actress," speak of the other gender than the person's given name or titles?"""
    told = HONORIFICS.get(name.title or "") or noun_gender(name.called or "")
    if told is None:
        return False
    titles = {HONORIFICS.get(n.title or "") for n in person.names} - {None}
    gender = titles.pop() if len(titles) == 1 else english_name_gender(person.full().key[0])
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


def is_family(group: list[Name], people: list[Figure]) -> bool:
    return any(family(name, people) for name in group)


def family(name: Name, cast: list[Figure]) -> list[Figure]:
    """The people whom a plural surname means ("the Quills"), empty for other names."""
    if len(name.key) > 1 or not name.article or not name.key[0].endswith("s"):
        return []
    return [p for p in cast if p.kind == "Person" and any(surname(k) == (name.key[0][:-1],) for k in p.keys)]
