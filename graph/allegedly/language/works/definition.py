"""Titles that a sentence opens with: "X is a 2010 film", "X was directed by", "Based on V, X follows"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.sign import OPEN_MARKS, Sign, is_year, marked_run, owner_end
from allegedly.language.works.title import JOINERS, Run, Words, forward
from allegedly.language.works.type import kind_type
from allegedly.model.annotation import WorkType


def defined(words: Words, i: int) -> Iterator[Sign]:
    """X is a 2010 film …; X is directed by: from the sentence's start to the copula, brackets left out."""
    kind = _defined_kind(words, i + 1)
    rule = "definition"
    if kind is None:
        kind, rule = _made_kind(words, i + 1), "passive-subject"
    if kind is None:
        return
    start = _clause_start(words, i)
    if words.lower[start] in _OPENING:
        comma = next((k for k in range(i - 1, start, -1) if words.text[k] == ","), None)
        start = comma + 1 if comma is not None else start + (i - 1 - start) * (words.tag[start][:2] == "VB")
    run = subject_title(words, start, i - 1)
    if run and run.first <= run.last:
        yield Sign(run, rule, 3.0, kind if kind != "Work" else None)


def _clause_start(words: Words, i: int) -> int:
    """Where the line or sentence that holds token i begins; a parser's own breaks inside titles are not trusted."""
    start = i
    while start > 0 and i - start < 80:
        before = words.text[start - 1]
        if before.isspace() and "\n" in before:
            break
        if before in (".", "!", "?", "”", '"') and words.capital[start] and not words.glued[start]:
            break
        start -= 1
    while start < i and words.text[start].isspace():
        start += 1
    return start


_MADE_BY: dict[str, WorkType] = {
    **dict.fromkeys(("directed", "co-directed"), "Film"),
    **dict.fromkeys(("written", "co-written", "authored", "adapted", "scored", "edited"), "Work"),
    **dict.fromkeys(("illustrated", "published"), "Book"),
}


def _made_kind(words: Words, at: int) -> WorkType | None:
    """The type of what "is directed by", "was adapted from", "is loosely based on"."""
    kind: WorkType | None = None
    for k in range(at, min(at + 7, len(words))):
        word = words.lower[k]
        kind = kind or _MADE_BY.get(word)
        if word == "based" and words.lower[k + 1 : k + 2] in (["on"], ["upon"]):
            return "Work"
        if kind and word in ("by", "from"):
            return kind
        if words.tag[k] not in ("VBN", "VBD", "RB", "CC", ",", "HYPH", "NN"):
            return None
    return None


def _defined_kind(words: Words, at: int) -> WorkType | None:
    """The type named by the head of the noun phrase that begins at a token."""
    if at >= len(words) or (words.lower[at] not in ("a", "an", "the", "one") and not is_year(words.text[at])):
        return None
    kind = None
    for k in range(at, min(at + 26, len(words))):
        tag, word = words.tag[k], words.lower[k]
        if kind and (word == "co" or (tag[:2] not in ("NN", "CD", "HY") and words.text[k] not in ("-", "/"))):
            return kind
        if word in ("by", "that", "which", "who", "where", "with", "as", ".", "(", ";", ":") or tag in (
            "VBZ",
            "MD",
        ):
            return None
        if tag == "VBD" and word != "found":
            return None
        noun = (tag[:2] in ("NN", "JJ") or word == "short") and not words.capital[k]
        kind = (kind_type(word, words.lower[max(at, k - 3) : k]) or _SERIALS.get(word)) if noun else None
    return kind


# Kinds that name a work only in its definition: elsewhere a magazine is an outlet.
_SERIALS: dict[str, WorkType] = dict.fromkeys(
    "journal magazine periodical treatise catalogue catalog handbook almanac codex manuscript epic".split(),
    "Work",
)


def subject_title(words: Words, start: int, end: int) -> Run | None:
    """The title that a defining sentence opens with, None when it opens with a pronoun or a common noun."""
    if words.text[start] in OPEN_MARKS and (run := marked_run(words, start)):
        return run
    if not words.capital[start] or (words.tag[start] in ("PRP", "EX", "WP", "WRB", "PRP$") and start == end):
        return None
    last = start
    for k in range(start, end + 1):
        if words.text[k] in ("(", ";") or words.text[k].isspace() or _is_alternative(words, k):
            break
        if words.lower[k] == "by" and words.label[min(k + 1, end)] == "PERSON" and k > start:
            break
        if words.text[k] == "," and not _continues(words, k, end):
            break
        last = k
    run = Run(start, last)
    owner = owner_end(words, run)
    if owner is not None and words.text[owner + 1] in ("The", "A", "An"):
        run = Run(owner + 1, last)
    common = words.lower[start] in _DETERMINERS
    if common and not any(words.capital[k] for k in range(start + 1, last + 1)):
        return None
    return None if _is_plain(words, run) else run


def after_opening(words: Words, i: int) -> Iterator[Sign]:
    """Based on a novel by Ann Poe, X follows: what stands between the comma and the verb after an opening participle."""
    if not words.capital[i] or (i and words.text[i - 1] not in (".", "\n", "\n\n")):
        return
    for k in range(i + 2, min(i + 45, len(words) - 1)):
        run = forward(words, k + 1) if words.text[k] == "," else None
        if (
            run
            and run.last + 1 < len(words)
            and words.tag[run.last + 1] in ("VBZ", "VBD")
            and words.text[k - 1] != ","
        ):
            if not _is_listed(words, k, run):
                yield Sign(run, "after-opening", 2.5)
            return
        if words.text[k] == ".":
            return


def _is_listed(words: Words, comma: int, run: Run) -> bool:
    """Is it the last of the names listed after the participle ("Starring A, B")?"""
    return words.lower[comma + 1] in ("he", "she", "it", "they") or words.label[run.last] == "DATE"


_OPENING = frozenset(
    "starring directed written based illustrated produced created set published released in on after".split()
)

_DETERMINERS = frozenset(
    "the a an this his her its their our my that these those it he she they there".split()
)


def _is_alternative(words: Words, k: int) -> bool:
    """Does a second title follow ("X or The Y is a novel")?"""
    return words.lower[k] == "or" and words.text[k + 1 : k + 2] in (["The"], ["A"], ["An"])


def _continues(words: Words, comma: int, end: int) -> bool:
    """Does the title go on after a comma: only capitals and small words from there to the verb?"""
    rest = range(comma + 1, end + 1)
    return all(
        words.capital[k] or words.text[k] in "-:'’," or words.lower[k] in JOINERS for k in rest
    ) and bool(rest)


def _is_plain(words: Words, run: Run) -> bool:
    """Is it running text rather than a name: a verb, a pronoun or other lower-case words of the language?"""
    low = [k for k in range(run.first, run.last + 1) if words.text[k].isalpha() and not words.capital[k]]
    tags = {words.tag[k] for k in low if words.lower[k] not in JOINERS}
    return bool(tags & _PLAIN_TAGS) or (words.lower[run.first] in _CONJUNCTIONS and bool(tags))


_PLAIN_TAGS = frozenset("VBD VBZ VBP PRP PRP$ MD NN NNS WP WDT RB DT EX".split())

_CONJUNCTIONS = frozenset(
    "if when how what why where as while since although though because so but and for with".split()
)
