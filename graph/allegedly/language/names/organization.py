"""Of a body's kind: a court, a news outlet or another organization; and its short forms and acronyms."""

from __future__ import annotations

from allegedly.language.names.gender import is_given_name
from allegedly.language.names.outlet import (
    CORPORATE_WORDS,
    COURT_WORDS,
    COURTS,
    NETWORKS,
    ORGANIZATION_WORDS,
    OUTLET_WORDS,
    OUTLETS,
    business,
)
from allegedly.language.names.place import PLACES
from allegedly.model.annotation import AgentType

Key = tuple[str, ...]
_SMALL = frozenset("of the for and in on & at to a an de".split())


def known_kind(key: Key) -> AgentType | None:
    """The kind of a body that is known by its name alone or by how its name is built; None when it tells none.

    >>> known_kind(("harbour", "gazette")), known_kind(("superior", "court")), known_kind(("mara", "quill"))
    ('Outlet', 'Court', None)
    """
    name = " ".join(key).removeprefix("the ")
    if name in OUTLETS:
        return "Outlet"
    if name in NETWORKS:
        return "Organization"
    if COURT_WORDS & set(key) or name in COURTS or (key[-1] == "circuit" and 1 < len(key) < 4):
        return "Court"
    if is_newspaper_name(key):
        return "Outlet"
    return "Organization" if is_body_name(key) else None


def is_newspaper_name(key: Key) -> bool:
    """Is it built like a newspaper's or a magazine's name ("Harbour Gazette", "Daily Post")?"""
    return len(key) > 1 and (
        key[-1] in _PAPERS or (key[0] in {"daily", "sunday", "weekly"} and key[-1] in OUTLET_WORDS)
    )


_PAPERS = OUTLET_WORDS - frozenset(
    "press media journal review mirror standard mail today monitor mercury evening morning sunday "
    "radio news express star sun globe post argus echo bulletin register".split()
) | frozenset("news journal post".split())


def is_body_name(key: Key) -> bool:
    """Does it end like a company's, an office's or an institution's name, or hold "University of …" and the like?"""
    if len(key) == 2 and key[1] in _SURNAMES and is_given_name(key[0]):
        return False
    return len(key) > 1 and (
        key[-1].rstrip(".+") in ORGANIZATION_WORDS
        or (bool({"of", "for"} & set(key[1:-1])) and bool(ORGANIZATION_WORDS & set(key)))
    )


# Words of bodies that are surnames behind a given name ("Ann Law", "Dan Church").
_SURNAMES = frozenset("law house church".split())


def is_acronym(word: str) -> bool:
    """Two to six capitals, dots aside ("DFD", "U.N.")."""
    bare = word.replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isupper() and bare.isalpha()


def initials(key: Key) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(word[0] for word in key if word not in _SMALL)


def bare(key: Key) -> Key:
    """A name less its leading "the"."""
    return key[1:] if len(key) > 1 and key[0] == "the" else key


def same_body(a: Key, b: Key) -> bool:
    """May two names stand for one body: a short form, a name less its corporate words, or an acronym of the other?

    >>> same_body(("northgate",), ("northgate", "pictures")), same_body(("dfd",), ("department", "of", "fair", "dealing"))
    (True, True)
    >>> same_body(("northgate", "music"), ("northgate", "pictures"))
    False
    """
    a, b = sorted((_undotted(a), _undotted(b)), key=len)
    if a == b:
        return True
    if len(a) == 1 and len(b) > 1 and len(a[0]) > 1 and a[0] in (initials(b), "".join(word[0] for word in b)):
        return True
    if len(a) == 1 and a[0] in _LONE and b[-1] == a[0]:
        return len(b) > 1
    if b[: len(a)] == a:
        return _is_short_form(a, b[len(a) :])
    if COURT_WORDS & set(a) & set(b):
        return set(a) <= set(b) or set(a) - _SMALL <= set(b) | {initials(b[-3:])}
    both = business(a), business(b)
    return _core(a) == _core(b) != () and (None in both or both[0] == both[1])


def _is_short_form(short: Key, rest: Key) -> bool:
    """May a body be called by the first words of its name, where `rest` follows ("Northgate" for "Northgate Pictures")?

    Not where the short name is known by itself ("NBC", "Wall Street"), or is a whole one ("Harbour Council on Trade").
    """
    if " ".join(short) in NETWORKS or short in PLACES:
        return set(rest) <= _LEGAL
    if set(rest) <= CORPORATE_WORDS | ORGANIZATION_WORDS:
        return short[-1] not in ORGANIZATION_WORDS or set(rest) <= CORPORATE_WORDS
    if rest[0] in ("of", "for"):
        return short[-1] in _HEADS
    return len(short) > 1 and "&" in rest


_LEGAL = frozenset("inc corp corporation co company plc ltd limited llc group holdings platforms".split())
_HEADS = frozenset(
    "institute center centre foundation court school society association commission office".split()
)
# Last words by which a body may be called alone ("the University", "the Gazette"; not "the House", "the Records").
_LONE = (OUTLET_WORDS | ORGANIZATION_WORDS) - frozenset(
    "house press media music records recordings books games radio tv television entertainment production productions "
    "pictures films studio studios congress senate services service law capital international digital estate label "
    "interactive worldwide technologies systems brands stores platforms today morning evening sunday".split()
)


def _undotted(key: Key) -> Key:
    key = bare(key)
    return tuple(word.replace(".", "").rstrip(",") or word for word in key)


def _core(key: Key) -> Key:
    words = list(key)
    while words and words[-1] in CORPORATE_WORDS:
        words.pop()
    return tuple(words)
