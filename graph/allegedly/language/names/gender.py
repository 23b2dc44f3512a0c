"""Whether a name or a person is spoken of as she or he: the text's own words first, a list of names second."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from allegedly.language.names.office import Gender

if TYPE_CHECKING:
    from gender_guesser.detector import Detector

_GUESS: dict[str, Gender] = {"male": "m", "mostly_male": "m", "female": "f", "mostly_female": "f"}
_SURE: dict[str, Gender] = {"male": "m", "female": "f"}
_ENGLISH = ("usa", "great_britain")


@lru_cache(maxsize=1)
def _detector() -> Detector:
    """The name list, read when it is first needed (0.3 s)."""
    from gender_guesser.detector import Detector

    return Detector(case_sensitive=False)


@lru_cache(maxsize=4096)
def given_name_gender(word: str, *, sure: bool = False) -> Gender | None:
    """The gender of most bearers of a given name; with `sure`, None where both bear it ("Jean", "Andrea")."""
    told = (_SURE if sure else _GUESS).get(_detector().get_gender(word.casefold()))
    return None if sure and told and _in_english(word) - {told} else told


@lru_cache(maxsize=4096)
def english_name_gender(word: str) -> Gender | None:
    """The gender of a given name that is known where English is spoken; a name from elsewhere tells none.

    >>> english_name_gender("Rupert"), english_name_gender("Zia")
    ('m', None)
    """
    told = _in_english(word)
    return next(iter(told)) if len(told) == 1 and given_name_gender(word, sure=True) in told else None


def _in_english(word: str) -> set[Gender]:
    found = {_GUESS.get(_detector().get_gender(word.casefold(), country)) for country in _ENGLISH}
    return {gender for gender in found if gender is not None}


@lru_cache(maxsize=4096)
def is_english_given_name(word: str) -> bool:
    """Is the word on the list for where English is spoken ("Toby"; not "Silver", which it has from elsewhere)?"""
    return any(_detector().get_gender(word.casefold(), country) != "unknown" for country in _ENGLISH)


@lru_cache(maxsize=4096)
def is_given_name(word: str) -> bool:
    """Is the word a given name on the list, of whatever gender?"""
    return len(word) > 1 and _detector().get_gender(word.casefold()) != "unknown"
