"""Which names are one body's: a court, an outlet or an organization with its short forms and acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.names.figure import Figure
from allegedly.language.names.kind import Kind, is_complained_to, is_told_outlet
from allegedly.language.names.name import Name
from allegedly.language.names.organization import Key, bare, known_kind, same_body
from allegedly.language.names.team import is_team_name

if TYPE_CHECKING:
    from spacy.tokens import Doc


def bodies_of(groups: dict[Key, list[Name]], kinds: dict[Key, Kind], doc: Doc) -> list[Figure]:
    """Courts, outlets and organizations, each with its short forms and acronyms."""
    found: list[Figure] = []
    for key, group in sorted(groups.items(), key=lambda item: (-len(item[0]), item[1][0].first)):
        if kinds[key] == "Person":
            continue
        known = [b for b in found if any(same_body(key, k) for k in b.keys)]
        known = known or [b for b in found if any(_is_team_for_short(key, group, k) for k in b.keys)]
        if len(known) == 1 and (kinds[key] or any(name.label in _NO_PLACE for name in group)):
            known[0].names += group
        elif kinds[key]:
            found.append(Figure(kinds[key], list(group)))
    for body in found:
        body.kind = _kind_of_body(body, doc)
    return found


def _is_team_for_short(key: Key, group: list[Name], full: Key) -> bool:
    """Is it a team or band by its last word in the plural ("the Hawks" for "Boston Hawks")?"""
    if len(key) > 1 or len(full) < 2 or full[-1:] != key or not key[0].endswith("s") or known_kind(full):
        return False
    return is_team_name(full) or all(name.article for name in group)


_NO_PLACE = frozenset(["", "ORG", "PERSON", "PRODUCT", "FAC"])


def _kind_of_body(body: Figure, doc: Doc) -> Kind:
    """The kind that the name tells; for a body not known by name, what the article does with it."""
    if body.kind != "Organization":
        return body.kind
    if is_complained_to(body.names, doc):
        return "Court"
    known = any(known_kind(bare(key)) for key in body.keys)
    return "Outlet" if not known and is_told_outlet(body.names, doc) else "Organization"
