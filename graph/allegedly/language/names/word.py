"""Which words are ordinary English words, so that a capital alone makes no person of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from allegedly.language.names.gender import is_english_given_name, is_given_name

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_KEY = "english_words"
_ENDINGS = (("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


@lru_cache(maxsize=2)
def english_words(nlp: Language) -> frozenset[str]:
    """The words in their base form, and the irregular forms, that a pipeline's lemmatizer knows (WordNet's), empty when it has no list."""
    if not nlp.has_pipe("lemmatizer"):
        return frozenset()
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    kept = (tables.get_table(name) for name in ("lemma_index", "lemma_exc") if tables.has_table(name))
    return frozenset(word for table in kept for words in table.values() for word in words)


def keep_words(doc: Doc, nlp: Language) -> None:
    """Let a doc carry the words of the pipeline that parsed it."""
    doc.user_data[_KEY] = english_words(nlp)


def is_word(word: str, doc: Doc) -> bool:
    """Is it an English word, inflected or not? Given names that English speakers bear ("Grace") are none."""
    if is_english_given_name(word):
        return False
    return is_listed(word, doc)


def is_listed(word: str, doc: Doc) -> bool:
    """The same, given names not left out."""
    known, bare = doc.user_data.get(_KEY, frozenset()), word.casefold()
    return bare in known or (
        not is_given_name(bare)
        and any(
            bare.endswith(ending) and bare.removesuffix(ending) + rest in known for ending, rest in _ENDINGS
        )
    )
