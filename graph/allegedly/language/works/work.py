"""Which stretches of an article name works: films, series, books, songs, plays, games.

Titles often stand in running text without any mark, so that no single place proves one. Signs are gathered over
the whole article (`work_cue`), weighed for each string, and once a string is accepted every place where it stands
is a mention of that work.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from allegedly.language.names.organization import known_kind
from allegedly.language.works.company import is_name_of_else, is_uttered
from allegedly.language.works.cue import signs
from allegedly.language.works.domain import domain
from allegedly.language.works.sign import OPEN_MARKS, Sign
from allegedly.language.works.title import Run, Words, is_title_case_line
from allegedly.language.works.type import decide_type
from allegedly.model import Article, Span
from allegedly.model.annotation import WorkType

if TYPE_CHECKING:
    from spacy.tokens import Doc
from allegedly.language.works.weight import weight as weigh

ENOUGH = 2.0


@dataclass(frozen=True)
class WorkMention:
    """A stretch of text that names a work.

    `span` code points, marks of quotation left out; `first`, `last` token indices, last included; `name` the title
    in its fullest form; `group` is shared by the mentions of one work, numbered from 0 in order of first mention.
    """

    span: Span
    first: int
    last: int
    type: WorkType
    name: str
    group: int
    rule: str
    confidence: float


@dataclass(frozen=True)
class _Title:
    key: str
    name: str
    tokens: tuple[str, ...]
    type: WorkType
    rule: str
    confidence: float


def find_works(article: Article, doc: Doc) -> tuple[WorkMention, ...]:
    """The mentions of works in an article's own text, in order, none overlapping another.

    >>> from allegedly.language.parse import load_model
    >>> text = "Mara Quill directed the 2019 film The Glass Harbour. The Glass Harbour was a hit."
    >>> [(w.name, w.type, w.group) for w in find_works(Article("a", text), load_model()(text))]
    [('The Glass Harbour', 'Film', 0), ('The Glass Harbour', 'Film', 0)]
    """
    words = Words(doc)
    usable = list(_usable(article, words))
    titles = _accepted(words, usable)
    found = _mentions(article, words, titles, frozenset(s.run for s in usable))
    votes = _nominal_votes(words, titles, [(w.first, title_key(w.name)) for w in found])
    field = domain(words.lower)
    return tuple(replace(w, type=_typed(votes.get(title_key(w.name), w.type), field)) for w in found)


def _typed(kind: WorkType, field: WorkType | None) -> WorkType:
    """A type left open is what the article is all about; where that is games, "directed by" makes no film either."""
    if field is None or (kind != "Work" and not (field == "Game" and kind == "Film")):
        return kind
    return field


def _usable(article: Article, words: Words) -> Iterator[Sign]:
    """Signs outside boilerplate whose stretch can be a title at all."""
    headlines = [(s.start, s.end) for s in words.doc.sents if is_title_case_line(words, s.start, s.end - 1)]
    for sign in signs(words):
        run = sign.run
        span = words.doc[run.first : run.last + 1]
        if article.dropped.overlaps((span.start_char, span.end_char)):
            continue
        if sign.rule not in _MARKED and any(a <= run.first < b for a, b in headlines):
            continue
        yield sign


_MARKED = frozenset(
    {"marked-title", "marked-credit", "definition", "passive-subject", "credits-in-brackets", "listed-line"}
)


def title_key(text: str) -> str:
    """What two spellings of one title share: case, leading article, marks and white space gone."""
    plain = " ".join(re.sub(r"[“”\"*_‘]", "", text).replace("’", "'").split()).casefold()
    return re.sub(r"^(the|a|an) ", "", plain).rstrip(",")


def _accepted(words: Words, found: Iterable[Sign]) -> dict[str, _Title]:
    grouped: dict[str, list[Sign]] = defaultdict(list)
    for sign in found:
        grouped[title_key(words.range(*sign.run))].append(sign)
    titles = {}
    for key, group in grouped.items():
        weight = weigh(words, group)
        if key in words.people:
            continue
        if key and weight >= ENOUGH:
            titles[key] = _title(words, key, group, weight)
    if _marks_titles(grouped, titles):
        for key, group in grouped.items():
            if key not in titles and _is_marked_title(words, group):
                titles[key] = _title(words, key, group, ENOUGH)
    return titles


def _marks_titles(grouped: dict[str, list[Sign]], titles: dict[str, _Title]) -> bool:
    """Is it the article's style to put titles in marks: are two works or more known that are?"""
    return sum(any(s.rule == "marked-title" for s in grouped[key]) for key in titles) > 1


def _is_marked_title(words: Words, group: list[Sign]) -> bool:
    """Are two words or more in marks, and neither a nickname nor a slogan nor said by somebody?"""
    run = group[0].run
    marked = any(s.rule == "marked-title" for s in group)
    outlet = (
        words.lower[run.first - 2] in ("'s", "’s") and known_kind((words.lower[run.first - 3],)) == "Outlet"
    )
    return (
        marked
        and not outlet
        and run.last > run.first
        and not is_name_of_else(words, run)
        and not is_uttered(words, run)
    )


_KIND_OF_NOMINAL: dict[str, WorkType] = {
    **dict.fromkeys("film movie flick biopic".split(), "Film"),
    **dict.fromkeys("show series sitcom soap".split(), "TVSeries"),
    **dict.fromkeys("book novel memoir".split(), "Book"),
    **dict.fromkeys("album song single".split(), "Music"),
    **dict.fromkeys("play musical".split(), "Play"),
    **dict.fromkeys("game videogame".split(), "Game"),
}


def _nominal_votes(
    words: Words, titles: dict[str, _Title], mentions: list[tuple[int, str]]
) -> dict[str, WorkType]:
    """Title key → type, for titles whose own signs leave it open: "the movie", said when no named film came before,
    means the untyped title that was mentioned most."""
    votes: dict[str, WorkType] = {}
    for i, word in enumerate(words.lower):
        kind = _KIND_OF_NOMINAL.get(word)
        if kind is None or i == 0 or words.lower[i - 1] not in ("the", "this"):
            continue
        before = Counter(key for at, key in mentions if at < i)
        if any(titles[key].type == kind or votes.get(key) == kind for key in before):
            continue
        untyped = [
            (count, key) for key, count in before.items() if titles[key].type == "Work" and key not in votes
        ]
        if untyped:
            votes[max(untyped)[1]] = kind
    return votes


def _title(words: Words, key: str, group: list[Sign], weight: float) -> _Title:
    votes: Counter[WorkType] = Counter()
    for sign in group:
        if sign.type:
            votes[sign.type] += int(2 * sign.weight)
    best = max(group, key=lambda s: s.weight)
    run = max((s.run for s in group), key=lambda r: (r.last - r.first, -r.first))
    tokens = tuple(words.text[run.first : run.last + 1])
    return _Title(
        key, words.range(*run), tokens, decide_type(votes), best.rule, min(0.95, 0.4 + 0.1 * weight)
    )


def _mentions(
    article: Article, words: Words, titles: dict[str, _Title], proved: frozenset[Run]
) -> tuple[WorkMention, ...]:
    """Every place of an accepted title, longest first at each token."""
    forms = _forms(titles)
    found: list[WorkMention] = []
    numbers: dict[str, int] = {}
    i = 0
    while i < len(words):
        match = _match_at(words, forms, i, proved) if words.text[i] in forms else None
        if match is None:
            i += 1
            continue
        run, title = match
        span = _span(words, run)
        if not article.dropped.overlaps(span):
            group = numbers.setdefault(title.key, len(numbers))
            found.append(WorkMention(span, *run, title.type, title.name, group, title.rule, title.confidence))
        i = run.last + 1
    return tuple(found)


def _span(words: Words, run: Run) -> Span:
    piece = words.doc[run.first : run.last + 1]
    return Span(piece.start_char, piece.end_char)


_Forms = dict[str, list[tuple[tuple[str, ...], _Title]]]

_ARTICLES = ("The", "A", "An")


def _forms(titles: dict[str, _Title]) -> _Forms:
    """First token → the token sequences of titles that begin with it, longest first; without their article too."""
    forms: _Forms = defaultdict(list)
    for title in titles.values():
        tokens = title.tokens
        variants = [tokens]
        if tokens[0] in _ARTICLES and len(tokens) > 1:
            variants.append(tokens[1:] if len(tokens) > 2 else (tokens[0].lower(), *tokens[1:]))
        for variant in variants:
            forms[variant[0]].append((variant, title))
    for known in forms.values():
        known.sort(key=lambda form: (-len(form[0]), form[1].key))
    return forms


def _match_at(words: Words, forms: _Forms, i: int, proved: frozenset[Run]) -> tuple[Run, _Title] | None:
    for tokens, title in forms[words.text[i]]:
        last = i + len(tokens) - 1
        run = Run(i, last)
        if tuple(words.text[i : last + 1]) == tokens and (run in proved or _stands_alone(words, run)):
            return run, title
    return None


def _stands_alone(words: Words, run: Run) -> bool:
    """Is a one-word title here neither part of a longer name nor a word that only opens a sentence?"""
    if run.first != run.last:
        return True
    before, after = run.first - 1, run.last + 1
    joined = before >= 0 and words.capital[before] and words.label[before] in ("PERSON", "ORG", "GPE")
    followed = after < len(words) and words.capital[after] and words.label[after] in ("PERSON", "ORG", "GPE")
    opens = run.first in words.starts and not words.tag[run.first].startswith("NNP")
    marked = before >= 0 and words.text[before] in OPEN_MARKS
    return marked or not (joined or followed or opens)
