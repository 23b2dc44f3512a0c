"""Finds known names again where nothing tells a name by itself: in headlines, at sentences' starts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from allegedly.language.figure import Figure
from allegedly.language.name import Name
from allegedly.language.office import CALLINGS

if TYPE_CHECKING:
    from spacy.tokens import Doc


def name_again(cast: list[Figure], doc: Doc, taken: frozenset[int]) -> None:
    """Find the known names where nothing tells a name by itself: in headlines, at sentences' starts."""
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
        words = tuple(doc[at : at + len(tokens)].text.split())
        noun = doc[at - 1].lower_ if at else ""
        role = noun if noun in CALLINGS else None
        figure.names.append(
            Name(at, at + len(tokens) - 1, words, "", None, role, at - 1 if role else None, True)
        )
        at += len(tokens)


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
