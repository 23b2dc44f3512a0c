"""How the article calls the same person elsewhere: by the surname alone, or in full in a headline only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from allegedly.language.names.gender import is_given_name
from allegedly.language.names.name import Name
from allegedly.language.names.office import honorific
from allegedly.language.names.organization import Key, known_kind
from allegedly.language.names.person import surname
from allegedly.language.names.place import PLACES
from allegedly.language.names.word import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Weights for a person: a full name whose surname stands alone elsewhere; a surname whose full name a headline gives.
_BY_SURNAME = 1.5
_BY_HEADLINE = 4.0


def personal_usage(groups: Mapping[Key, list[Name]], names: Iterable[Name], doc: Doc) -> dict[Key, float]:
    """Weights by which groups of equal names are people's, for those that the article's usage tells so.

    Args: names: all names of the article, those in headlines too.
    """
    found = {key: _BY_SURNAME for key in groups if _has_surname_alone(key, groups)}
    full = {key[-1] for key in groups if len(key) > 1}
    alone = {key[0] for key in groups if len(key) == 1 and key not in PLACES and key[0] not in full}
    return found | {(word,): _BY_HEADLINE for word in _surnames_in_headlines(names, doc) & alone}


def _has_surname_alone(key: Key, groups: Mapping[Key, list[Name]]) -> bool:
    last = surname(key)
    return len(key) > len(last) and last in groups and known_kind(key) is None and key[:1] not in groups


def _surnames_in_headlines(names: Iterable[Name], doc: Doc) -> set[str]:
    """Words behind a given name in the headlines' runs of capitals, in lower case."""
    runs = (range(name.first, name.last) for name in names if name.headline and len(name.words) > 1)
    return {
        doc[i + 1].text.casefold() for run in runs for i in run if is_given_before_surname(doc[i], doc[i + 1])
    }


def is_given_before_surname(given: Token, last: Token) -> bool:
    """Do two words of a headline look like somebody's full name ("Ann Marsh"; not "In U.S.", "Van Crash")?"""
    if not (given.is_alpha and last.is_alpha and given.text.istitle() and last.text[0].isupper()):
        return False
    told = is_given_name(given.text) and len(given) > 2 and not honorific(given.text)
    return (
        told
        and not is_word(given.text, given.doc)
        and given.pos_ not in ("ADP", "DET", "PRON", "CCONJ", "AUX")
    )
