"""Whether a name or a person is spoken of as she or he: the text's own words first, a list of names second."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from allegedly.language.office import Gender

if TYPE_CHECKING:
    from gender_guesser.detector import Detector

_GUESS: dict[str, Gender] = {"male": "m", "mostly_male": "m", "female": "f", "mostly_female": "f"}
_SURE: dict[str, Gender] = {"male": "m", "female": "f"}


@lru_cache(maxsize=1)
def _detector() -> Detector:
    """The name list, read when it is first needed (0.3 s)."""
    from gender_guesser.detector import Detector

    return Detector(case_sensitive=False)


@lru_cache(maxsize=4096)
def given_name_gender(word: str, *, sure: bool = False) -> Gender | None:
    """The gender of most bearers of a given name; with `sure`, None where both bear it."""
    return (_SURE if sure else _GUESS).get(_detector().get_gender(word.casefold()))


@lru_cache(maxsize=4096)
def is_given_name(word: str) -> bool:
    """Is the word a given name on the list, of whatever gender?"""
    return len(word) > 1 and _detector().get_gender(word.casefold()) != "unknown"
