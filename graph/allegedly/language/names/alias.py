"""Names that the text itself says are one person's: "X, also known as Y", "X (real name Y)", "Y, Duchess of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from allegedly.language.names.name import Name
from allegedly.language.names.noble import is_style
from allegedly.language.names.organization import known_kind
from allegedly.language.names.person import surname
from allegedly.language.names.shape import looks_personal

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KNOWN = re.compile(
    r"\W*(?:who (?:is |was |has been )?)?(?:(?:also|better|best|professionally|formerly|previously|once|now|still|"
    r"publicly|widely|sometimes|simply|mostly)\s)*"
    r"(?:known|performs|performing|records|recording|writes|writing|credited|billed|goes|going|went)"
    r"(?: (?:\w+ly|to \w+|on stage|online|on air))? (?:as|by|under the (?:stage |pen )?name(?: of)?)\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\W*(?:a\.?\s?k\.?\s?a\.?|born|(?:whose )?(?:real|legal|birth|given|full|stage|pen)[ -]name(?: (?:is|was))?)\W*",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",(?: the)?")
_JOINED = frozenset(["and", "&"])


def same_by_text(names: list[Name], doc: Doc) -> Iterator[tuple[Name, Name]]:
    """Yield neighbouring names that the words between them call one person's, in order."""
    for one, other in pairwise(names):
        if other.first - one.last > 12 or doc[one.last].sent != doc[other.first].sent:
            continue
        between = doc[one.last + 1 : other.first].text.strip()
        if _is_apposed_style(one, other, between) or _is_called(one, other, between):
            yield one, other


def _is_called(one: Name, other: Name, between: str) -> bool:
    if _KNOWN.fullmatch(between):
        return True
    return bool(_NAMED.fullmatch(between)) and (len(other.words) > 1 or "born" not in between)


def _is_apposed_style(one: Name, other: Name, between: str) -> bool:
    """Is it "Ann Poe, Countess of Harrow" or "the Countess of Harrow, Ann Poe"?"""
    return is_style(one.key) != is_style(other.key) and bool(_APPOSED.fullmatch(between))


def with_shared_surnames(names: list[Name], doc: Doc) -> list[Name]:
    """The names, each given name before "and Olive Meeks" with the surname that it shares ("James Meeks").

    Not when the article has that word in another full name: then it is somebody else.
    """
    surnamed = {
        word for name in names if len(name.words) > 1 and not _ends_in_initial(name) for word in name.key
    }
    shared = {
        id(one): (*one.words, *other.words[-len(surname(other.key)) :])
        for one, other in pairwise(names)
        if _may_share(one, other, doc) and one.key[0] not in surnamed
    }
    return [replace(name, words=shared[id(name)]) if id(name) in shared else name for name in names]


def _may_share(one: Name, other: Name, doc: Doc) -> bool:
    if other.first - one.last != 2 or doc[one.last + 1].lower_ not in _JOINED or one.title or one.article:
        return False
    given = len(one.words) == 1 or (len(one.words) == 2 and _ends_in_initial(one))
    told = (
        one.label in ("PERSON", "") and other.label != "GPE" and not other.title and not known_kind(other.key)
    )
    return (
        given and told and looks_personal(other) and looks_personal(replace(one, words=(one.words[0], "X")))
    )


def _ends_in_initial(name: Name) -> bool:
    return len(name.words[-1].rstrip(".")) == 1
