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
from allegedly.language.works.apposition import apposed
from allegedly.language.works.before import (
    CREDIT_VERBS,
    NAMING,
    PART_NOUNS,
    after_cue,
    after_kind,
    after_naming,
)
from allegedly.language.works.called import NOUNS as CALLED
from allegedly.language.works.called import before_called
from allegedly.language.works.debut import came_next, own_debut
from allegedly.language.works.definition import after_opening, defined
from allegedly.language.works.known import BROKE, KNOWN, known_for
from allegedly.language.works.list import (
    PLAYING,
    PLURALS,
    after_plural,
    awarded_for,
    part_in,
)
from allegedly.language.works.listing import listed_line
from allegedly.language.works.made import MAKING, before_made, dated
from allegedly.language.works.marked import marked
from allegedly.language.works.owner import after_owner
from allegedly.language.works.part import PARTS, character_in, lead_in
from allegedly.language.works.season import SEASONS, in_season
from allegedly.language.works.shortlist import shortlisted
from allegedly.language.works.sign import OPEN_MARKS, Sign
from allegedly.language.works.title import Words
from allegedly.language.works.trade import (
    RENEWING,
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
        if word in ("'s", "’s", "'", "’"):
            yield from after_owner(words, i)
        if word in SEASONS:
            yield from in_season(words, i)
        if word in CALLED:
            yield from before_called(words, i)
        if word in KNOWN or word in BROKE:
            yield from known_for(words, i)
        if word in MAKING:
            yield from before_made(words, i)
        if word in ("debut", "second", "third", "fourth", "latest", "last"):
            yield from own_debut(words, i)
        if word in ("came", "is", "was", "comes"):
            yield from came_next(words, i)
        if word == "as":
            yield from character_in(words, i)
        if word in PARTS:
            yield from lead_in(words, i)
        if word in PLURALS:
            yield from after_plural(words, i)
        if (word in PLAYING and words.tag[i][:2] == "VB") or word in ("role", "roles", "turn"):
            yield from part_in(words, i)
            yield from character_in(words, i)
        if word == "by" or word in ("'s", "’s"):
            yield from shortlisted(words, i)
        if word == "by":
            yield from listed_line(words, i)
        if word in ("based", "directed", "written", "illustrated", "starring", "adapted"):
            yield from after_opening(words, i)
        if word == "from":
            yield from before_makers(words, i)
        if word in ("a", "an", "the", "his", "her", "their", "its", "'s", "’s"):
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
            yield from dated(words, i)
            yield from in_brackets(words, i)
        if words.text[i] in OPEN_MARKS:
            yield from marked(words, i)
        if word in ("is", "was", "are", "were"):
            yield from defined(words, i)
