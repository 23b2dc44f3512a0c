"""What a name's words alone tell: a given name and a surname, words of the language, an abbreviation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.names.gender import is_given_name
from allegedly.language.names.name import Name
from allegedly.language.names.place import PLACES
from allegedly.language.names.word import is_listed, is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_INITIAL = re.compile(r"[A-Z]\.?")


def looks_personal(name: Name) -> bool:
    """A known given name and a surname ("Mara Quill", "Mara J. Quill")."""
    if not 2 <= len(name.words) <= 4 or "of" in name.words or name.key[:1] in PLACES:
        return False
    return is_given_name(name.words[0].split("-")[0])


def has_middle_initial(name: Name) -> bool:
    """Is the second of its words an initial?"""
    return 3 <= len(name.words) <= 4 and bool(_INITIAL.fullmatch(name.words[1]))


def is_all_words(name: Name, doc: Doc) -> bool:
    """Are all words of a name of two or three English words, and the first nobody's given name ("Gender Equality")?"""
    first, *others = name.words
    return 1 < len(name.words) < 4 and is_word(first, doc) and all(is_listed(word, doc) for word in others)


def is_abbreviated(name: Name) -> bool:
    """Does it hold an abbreviation of three letters or more ("SAG-AFTRA", "PEN America")?"""
    first, rest = name.words[0], name.words[1:]
    if not first.isupper() or "." in first or len(first) < 3:
        return False
    return "-" in first if not rest else not any(word.isupper() and len(word) > 2 for word in rest)
