"""The shape of titles: where one that stands in running text begins and ends.

A title in English news is a run of capitalised words that may hold small words ("The Keeper of the Lamp"),
numbers, glued punctuation ("Spider-Man", "Molly's Game", "Where To?") and a colon before a subtitle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from allegedly.language.works.compound import compound_ending, compound_tag, describes_only
from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Small words that a title may hold but not end with. The free ones always join; the others only when
# what follows is no name of a place, person or date ("the film Harbour in Leeds").
FREE_JOINERS = frozenset(
    "of the a an n' 'n 'n' de la le du des del di da el et y und der die das & + vs vs. v.".split()
)
GUARDED_JOINERS = frozenset(
    "and or in on at to with for into over under my your his her our is so but".split()
)
JOINERS = FREE_JOINERS | GUARDED_JOINERS
_GUARDED_LABELS = frozenset({"GPE", "DATE", "PERSON", "NORP", "TIME", "ORG"})
_AFTER_ARTICLE = {"the": frozenset({"GPE", "DATE"}), "a": frozenset({"DATE"}), "an": frozenset({"DATE"})}
_GLUE = frozenset({"-", "–", "/", "'s", "’s", "'", "’", "!", "?", "...", "…", "."})
_CLOSERS = frozenset({"!", "?", "...", "…"})
DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december".split()
)


class Words:
    """A doc's tokens as parallel lists, read once: text, lower case, gluing, capitals, entity labels."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = [t.text for t in doc]
        self.lower = [t.lower_ for t in doc]
        self.tag = [t.tag_ for t in doc]
        self.label = [t.ent_type_ for t in doc]
        self.glued = [False, *(not t.whitespace_ for t in doc)][: len(doc)]
        self.capital = [_is_capital(t.text) and not describes_only(doc, t.i) for t in doc]
        self._join_compounds()
        self.starts = self._sentence_starts()
        self.people = _name_parts(doc)

    def _join_compounds(self) -> None:
        """Let the last piece of "spin-off" be looked up as the whole."""
        for i in range(2, len(self.text)):
            if word := compound_ending(self.doc, i):
                self.lower[i], self.tag[i] = word, compound_tag(word, self.tag[i])

    def __len__(self) -> int:
        return len(self.text)

    def _sentence_starts(self) -> frozenset[int]:
        """Tokens that open a sentence, line or quotation, so that a capital there says nothing."""
        found = {0}
        for i in range(1, len(self.text)):
            before = self.text[i - 1]
            if before.isspace() or before in _OPENERS or self.doc[i].is_sent_start:
                found.add(i)
        return frozenset(found)

    def range(self, first: int, last: int) -> str:
        """The text from one token to another, both included."""
        return self.doc[first : last + 1].text


def _name_parts(doc: Doc) -> frozenset[str]:
    """First and last names of people whom the article names in full, lower case."""
    full = [ent for ent in doc.ents if ent.label_ == "PERSON" and 1 < len(ent) < 4]
    return frozenset(token.lower_ for ent in full for token in (ent[0], ent[-1]) if token.text[0].isupper())


_OPENERS = frozenset('" “ ‘ . ! ? : •'.split())


def _is_capital(text: str) -> bool:
    first = text[0]
    if text in _GLUE or text in ("’d", "'d", "'ll", "’ll", "'re", "’re", "'m", "'ve", "n't", "n’t"):
        return False
    return first.isupper() or first.isdigit() or (first in "'’#@$" and len(text) > 1 and text[1].isalnum())


class Run(NamedTuple):
    """A stretch of tokens, `last` included."""

    first: int
    last: int


def forward(words: Words, start: int, *, split_and: bool = False) -> Run | None:
    """The title that begins with token `start`, None when it is no word that a title can begin with.

    Args: split_and: does "and" part two titles here ("the films Harbour and Lamp")?
    """
    if start >= len(words) or not words.capital[start] or words.text[start] in _GLUE:
        return None
    last, i = start, start + 1
    while i < len(words):
        after = _step(words, i, split_and=split_and)
        if after is None:
            break
        last, i = after - 1, after
    return Run(start, last)


def _step(words: Words, i: int, *, split_and: bool) -> int | None:
    """Index after the piece of title that begins at token i, None when the title ends before it."""
    text = words.text[i]
    if words.glued[i] and text in _GLUE:
        return _glued_step(words, i)
    if words.capital[i]:
        return i + 1
    if text == ":" and words.glued[i]:
        return i + 1 if _capital_at(words, i + 1) and not words.glued[i + 1] else None
    if text in ("&", "+"):
        return i + 1 if _capital_at(words, i + 1) else None
    if text == "," and not split_and:
        return _comma_step(words, i)
    if _is_decade(words, i):
        return i + 2
    if words.glued[i] and not text.isspace() and text[0].isalnum():
        return i + 1
    return _joined_step(words, i, split_and=split_and)


def _comma_step(words: Words, i: int) -> int | None:
    """A comma is part of a title only where a subtitle's colon follows the next capitalised words."""
    at = i + 1
    while _capital_at(words, at):
        at += 1
    colon = i + 1 < at < len(words) and words.text[at] == ":" and words.glued[at]
    return at if colon and _capital_at(words, at + 1) else None


def _is_decade(words: Words, i: int) -> bool:
    """Is it the apostrophe of "'70s"?"""
    return (
        words.text[i] in ("'", "’", "‘")
        and i + 1 < len(words)
        and words.glued[i + 1]
        and words.text[i + 1][:1].isdigit()
    )


def _glued_step(words: Words, i: int) -> int | None:
    text, nxt = words.text[i], i + 1
    if text in _CLOSERS:
        return nxt if nxt < len(words) and not words.text[nxt].isspace() and not _opens(words, nxt) else None
    if text == ".":
        return None
    if text in ("'s", "’s", "'", "’"):
        return nxt if _capital_at(words, nxt) else None
    return nxt if nxt < len(words) and words.glued[nxt] and words.text[nxt][0].isalnum() else None


def _opens(words: Words, i: int) -> bool:
    return words.capital[i] and i in words.starts


def _joined_step(words: Words, i: int, *, split_and: bool) -> int | None:
    """Over at most three small words to the next capital."""
    guarded = False
    for at in range(i, min(i + 3, len(words))):
        word = words.lower[at]
        if word not in JOINERS or (split_and and word in ("and", "&")):
            return None
        guarded |= word in GUARDED_JOINERS
        if _capital_at(words, at + 1):
            if word in ("and", "or") and words.lower[at + 1] in words.people:
                return None
            if word == "and" and words.text[at + 1] in ("The", "A", "An"):
                return None
            if (
                guarded
                and words.text[at + 1][:1].isdigit()
                and words.lower[at + 1][-2:] in ("st", "nd", "rd", "th")
            ):
                return None
            if word == "on" and words.lower[at + 1] in NETWORKS | NEWS_NETWORKS:
                return None
            labels = _AFTER_ARTICLE.get(word, _GUARDED_LABELS)
            labels = labels - {"GPE"} if split_and else labels
            blocked = guarded and words.label[at + 1] in labels and words.label[at] == ""
            return None if blocked else at + 2
    return None


def _capital_at(words: Words, i: int) -> bool:
    return i < len(words) and words.capital[i]


def backward(words: Words, end: int) -> Run | None:
    """The title that ends with token `end`, without a small word at its start; None when there is none."""
    if end < 0 or (not words.capital[end] and words.text[end] not in _CLOSERS):
        return None
    if words.lower[end] in _AFTER_ARTICLE:
        return None
    first = i = end
    while i > 0:
        before = _step_back(words, i)
        if before is None:
            break
        i = before
        if words.capital[i]:
            first = i
    return Run(first, end) if words.capital[first] else None


def _step_back(words: Words, i: int) -> int | None:
    """Index of the token before i that belongs to the same title, None at its start."""
    before = i - 1
    text = words.text[before]
    if words.capital[before]:
        return before
    if (
        words.glued[before]
        and (text in _GLUE or (text == ":" and not words.glued[i]))
        and text not in ("?", ".", "...")
    ):
        return before
    if _is_decade(words, before) and before and words.capital[before - 1]:
        return before - 1
    if text in ("&", "+"):
        return before if before and words.capital[before - 1] else None
    if words.lower[before] in JOINERS:
        if (
            words.lower[before] == "and"
            and before
            and words.label[before - 1] == "PERSON"
            and not words.label[before]
        ):
            return None
        return before if _capital_before(words, before) else None
    return None


def _capital_before(words: Words, i: int) -> bool:
    """Is there a capital before the small words that end at i?"""
    for at in range(i - 1, max(i - 4, -1), -1):
        if words.capital[at]:
            return True
        if words.lower[at] not in JOINERS:
            return False
    return False


def without_venue(words: Words, run: Run) -> Run:
    """The title of a stage work less where it was put on ("The Owl at the Almeida" names The Owl)."""
    for k in range(run.first + 1, run.last):
        if words.lower[k] == "at":
            return Run(run.first, k - 1)
    return run


def is_title_case_line(words: Words, first: int, last: int) -> bool:
    """Are all but one or few words of a sentence capitalised, as in a headline, so that capitals show no title?"""
    long = [i for i in range(first, last + 1) if len(words.text[i]) > 3 and words.text[i].isalpha()]
    small = sum(not words.text[i][0].isupper() for i in long)
    closed = words.text[last] == "." or (
        words.text[last].isspace() and last > first and words.text[last - 1] == "."
    )
    return len(long) >= 4 and small <= 1 and small <= 0.2 * len(long) and not closed
