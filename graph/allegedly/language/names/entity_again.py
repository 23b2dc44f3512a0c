"""Finds known names again where nothing tells a name by itself: in headlines, at sentences' starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from allegedly.language.names.figure import Figure
from allegedly.language.names.name import Name
from allegedly.language.names.office import CALLINGS
from allegedly.language.names.usage import is_given_before_surname

if TYPE_CHECKING:
    from spacy.tokens import Doc


def name_again(cast: list[Figure], doc: Doc, taken: frozenset[int]) -> None:
    """Find the known names where nothing tells a name by itself: in headlines, at sentences' starts.

    Args: taken: indices of tokens in titles and in longer names, where none of them is meant.
    """
    forms: dict[str, list[tuple[tuple[str, ...], Figure]]] = defaultdict(list)
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, figure in enumerate(cast):
        for name in figure.names:
            tokens = tuple(token.lower_ for token in doc[name.first : name.last + 1])
            if number not in owners[tokens]:
                owners[tokens].add(number)
                forms[tokens[0]].append((tokens, figure))
    covered = taken.union(*(range(n.first, n.last + 1) for f in cast for n in f.names))
    at = 0
    while at < len(doc):
        found = _form_at(forms.get(doc[at].lower_, ()), owners, at, doc)
        if found is None or not covered.isdisjoint(range(at, at + len(found[0]))):
            at += 1
            continue
        tokens, figure = found
        first, last = _given_before(figure, tokens, at, doc), at + len(tokens) - 1
        words = tuple(doc[first : last + 1].text.split())
        noun = doc[first - 1].lower_ if first else ""
        role = noun if noun in CALLINGS else None
        figure.names.append(Name(first, last, words, "", None, role, first - 1 if role else None, True))
        at = last + 1


def _given_before(figure: Figure, tokens: tuple[str, ...], at: int, doc: Doc) -> int:
    """Where a surname's full name begins, when a headline alone has the given name; `at` when none stands there."""
    alone = len(tokens) == 1 and figure.kind == "Person" and all(len(n.words) == 1 for n in figure.names)
    return at - 1 if alone and at and is_given_before_surname(doc[at - 1], doc[at]) else at


def _form_at(
    forms: Iterable[tuple[tuple[str, ...], Figure]],
    owners: dict[tuple[str, ...], set[int]],
    at: int,
    doc: Doc,
) -> tuple[tuple[str, ...], Figure] | None:
    """The longest form of one figure only that stands at a capital."""
    if not doc[at].text[0].isupper() and not doc[at].text[0].isdigit():
        return None
    fitting = [
        form
        for form in forms
        if len(owners[form[0]]) == 1 and tuple(t.lower_ for t in doc[at : at + len(form[0])]) == form[0]
    ]
    return max(fitting, key=lambda form: len(form[0]), default=None)
