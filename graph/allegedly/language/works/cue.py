"""Signs in running text that a stretch of words is the title of a work."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.after import (
    AFTER_VERBS,
    BACK_NOUNS,
    before_noun,
    before_verb,
    before_year,
    in_brackets,
)
from allegedly.language.works.before import (
    CREDIT_VERBS,
    NAMING,
    PART_NOUNS,
    after_cue,
    after_kind,
    after_naming,
)
from allegedly.language.works.definition import after_opening, defined
from allegedly.language.works.list import (
    PLAYING,
    PLURALS,
    after_author,
    after_owner,
    after_plural,
    awarded_for,
    part_in,
)
from allegedly.language.works.marked import marked
from allegedly.language.works.shortlist import shortlisted
from allegedly.language.works.sign import OPEN_MARKS, Sign
from allegedly.language.works.title import Words
from allegedly.language.works.trade import (
    RENEWING,
    apposed,
    before_makers,
    next_seen,
    of_author,
    ordered,
)
from allegedly.language.works.type import KIND_TYPES, singular


def signs(words: Words) -> Iterator[Sign]:
    """Yield every sign of a title in the text, in order of the cue; one title may have many."""
    for i, word in enumerate(words.lower):
        if word in KIND_TYPES or singular(word) in KIND_TYPES:
            yield from after_kind(words, i)
        if word in NAMING:
            yield from after_naming(words, i)
        if word in ("'s", "’s"):
            yield from after_owner(words, i)
            yield from after_author(words, i)
        if word in PLURALS:
            yield from after_plural(words, i)
        if (word in PLAYING and words.tag[i][:2] == "VB") or word in ("role", "roles", "turn"):
            yield from part_in(words, i)
        if word == "by" or word in ("'s", "’s"):
            yield from shortlisted(words, i)
        if word in ("based", "directed", "written", "illustrated", "starring", "adapted"):
            yield from after_opening(words, i)
        if word == "from":
            yield from before_makers(words, i)
        if word in ("a", "an"):
            yield from apposed(words, i)
        if word == "order" or word in RENEWING:
            yield from ordered(words, i)
        if word == "next":
            yield from next_seen(words, i)
        if word == "whose":
            yield from of_author(words, i)
        if word == "for":
            yield from awarded_for(words, i)
        if word in PART_NOUNS or word in CREDIT_VERBS:
            yield from after_cue(words, i, *(PART_NOUNS.get(word) or CREDIT_VERBS[word]))
        if word in BACK_NOUNS:
            yield from before_noun(words, i)
        if word in AFTER_VERBS:
            yield from before_verb(words, i)
        if word == "(":
            yield from before_year(words, i)
            yield from in_brackets(words, i)
        if words.text[i] in OPEN_MARKS:
            yield from marked(words, i)
        if word in ("is", "was", "are", "were"):
            yield from defined(words, i)
