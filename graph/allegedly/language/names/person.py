"""When two names of people may be one person's: given names, initials, nicknames, surnames, particles."""

from __future__ import annotations

from allegedly.language.names.name import PARTICLES, SUFFIXES
from allegedly.language.names.nickname import nickname, without_nickname
from allegedly.language.names.noble import is_style

Key = tuple[str, ...]

_NICKNAMES = (
    "william bill billy will willie",
    "robert bob bobby rob robbie",
    "richard dick rick ricky rich richie",
    "james jim jimmy jamie",
    "john johnny jack",
    "michael mike mikey mick mickey",
    "thomas tom tommy",
    "charles charlie chuck",
    "edward ed eddie ted teddy ned",
    "joseph joe joey",
    "daniel dan danny",
    "david dave davey",
    "andrew andy drew",
    "anthony tony",
    "matthew matt",
    "christopher chris",
    "nicholas nick",
    "samuel sam sammy",
    "samantha sam",
    "benjamin ben benny",
    "jeffrey jeff geoffrey geoff",
    "stephen steven steve",
    "gregory greg",
    "kenneth ken kenny",
    "ronald ron ronnie",
    "donald don donnie",
    "lawrence larry laurence",
    "gerald jerry gerry",
    "timothy tim",
    "patrick pat paddy",
    "patricia pat patty trish",
    "peter pete",
    "philip phil phillip",
    "douglas doug",
    "leonard len lenny leo",
    "raymond ray",
    "walter walt",
    "albert al bert",
    "alexander alex alec",
    "alexandra alex",
    "frederick fred freddie",
    "francis frank",
    "henry harry hank",
    "elizabeth liz lizzie beth betty eliza",
    "katherine catherine kate katie kathy cathy kathryn",
    "margaret maggie meg peggy",
    "jennifer jen jenny",
    "jessica jess jessie",
    "rebecca becky becca",
    "susan sue susie",
    "deborah debbie deb debra",
    "barbara barb",
    "victoria vicky",
    "kimberly kim",
    "pamela pam",
    "cynthia cindy",
    "christine chris christina tina",
    "natalie nat",
    "nathaniel nathan nate nat",
    "joshua josh",
    "zachary zach zack",
    "abigail abby",
    "gwendolyn gwen",
    "theodore ted theo",
    "vincent vince",
    "eugene gene",
    "jonathan jon",
)
_SAME: dict[str, set[str]] = {}
for _line in _NICKNAMES:
    for _name in _line.split():
        _SAME.setdefault(_name, set()).update(_line.split())


def surname(key: Key) -> Key:
    """The last name with its particles, without "Jr." and the like.

    >>> surname(("lena", "van", "der", "berg")), surname(("dan", "reyes", "jr."))
    (('van', 'der', 'berg'), ('reyes',))
    """
    words = [word.rstrip(",") for word in without_nickname(key)]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    return tuple(words[at:])


def same_person(a: Key, b: Key) -> bool:
    """May two full names (two words or more) be one person's?

    >>> same_person(("robert", "poe"), ("bob", "poe")), same_person(("ann", "m.", "poe"), ("ann", "poe"))
    (True, True)
    >>> same_person(("dan", "jr."), ("dan", "poe"))
    False
    >>> same_person(("ann", "poe"), ("dan", "poe")), same_person(("dan", "poe", "jr."), ("dan", "poe", "sr."))
    (False, False)
    """
    if is_style(a) or is_style(b):
        return a == b
    if nickname(a) or nickname(b):
        return any(same_person(x, y) for x in _forms(a) for y in _forms(b))
    if _generation(a) != _generation(b) and (
        (_generation(a) and _generation(b)) or 1 in map(len, (_plain(a), _plain(b)))
    ):
        return False
    short, long = sorted((_plain(a), _plain(b)), key=len)
    if len(short) < len(long) and (
        long[-len(short) :] == short or (short[0] == long[0] and _in_order(short, long))
    ):
        return True
    return surname(a) == surname(b) and _same_given(a[0], b[0])


def part_of(short: Key, full: Key) -> bool:
    """Is the short form the full name's surname, or its given name, or the given name's nickname?"""
    if is_style(full):
        return False
    if nickname(full):
        return short == nickname(full) or any(part_of(short, form) for form in _forms(full))
    full = _plain(full)
    if len(short) == 2 and _is_clipped(short, full):
        return True
    if len(short) >= len(full):
        return False
    ends = full[-len(short) :] == short or full[: len(short)] == short
    ends = ends or (*full[:-1], full[-1].removeprefix("al-"))[-len(short) :] == short
    return ends or short == surname(full) or (len(short) == 1 and short[0] in _SAME.get(full[0], ()))


def _is_clipped(short: Key, full: Key) -> bool:
    """Is it an initial and the surname's beginning ("M. Qui" for Mara Quill)?"""
    initial, rest = short[0].rstrip("."), short[1]
    return len(initial) == 1 and full[0][0] == initial and 1 < len(rest) < 4 and full[-1].startswith(rest)


def is_surname_of(short: Key, full: Key) -> bool:
    """Is the short form the end of the full name?"""
    full = _plain(without_nickname(full))
    return len(short) < len(full) and full[-len(short) :] == short


def _forms(key: Key) -> set[Key]:
    """What somebody with a nickname may be called in full: by the given name or by the nickname."""
    plain, told = without_nickname(key), nickname(key)
    return {plain, (*told, *surname(plain))} if told else {key}


def _plain(key: Key) -> Key:
    words = tuple(word.rstrip(",") for word in key)
    return tuple(word for word in words if word not in SUFFIXES) or words


def _generation(key: Key) -> str:
    return next((word.rstrip(".") for word in key if word in {"jr", "jr.", "sr", "sr."}), "")


def _same_given(a: str, b: str) -> bool:
    if a == b or b in _SAME.get(a, ()):
        return True
    short, long = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _in_order(short: Key, long: Key) -> bool:
    words = iter(long)
    return all(word in words for word in short)
