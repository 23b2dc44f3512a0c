"""How present each person and body is in the reader's mind at a place of the text.

Source: the weights follow Lappin and Leass (1994): subjects before objects before the rest, halved with each sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEIGHTS = {
    "nsubj": 80.0,
    "nsubjpass": 80.0,
    "ROOT": 60.0,
    "agent": 50.0,
    "dobj": 50.0,
    "dative": 40.0,
    "attr": 40.0,
    "poss": 35.0,
    "pobj": 35.0,
}
_EMBEDDED = {"relcl": 0.6, "acl": 0.6, "advcl": 0.8, "ccomp": 0.8}
_LEAST = 25.0
_DECAY = 0.5
_FORGOTTEN = 4.0
_MOST = 110.0
Ids = tuple[str, ...]


def role_of(token: Token) -> str:
    """The grammatical role of a phrase's head, that of its coordination or apposition when it is part of one."""
    while token.dep_ in ("conj", "appos") and token.head != token:
        token = token.head
    return "agent" if token.dep_ == "pobj" and token.head.dep_ == "agent" else token.dep_


def weight_of(token: Token) -> float:
    """How much a mention headed by the token raises whom it means."""
    weight = _WEIGHTS.get(role_of(token), _LEAST)
    return weight * _EMBEDDED.get(token.head.dep_, 1.0)


class Salience:
    """Present ids and groups of ids with their weights, highest last mention first among equals."""

    def __init__(self) -> None:
        self._weights: dict[Ids, float] = {}

    def next_sentence(self) -> None:
        """Let everything fade by half and forget what is faint."""
        self._weights = {k: w * _DECAY for k, w in self._weights.items() if w * _DECAY >= _FORGOTTEN}

    def raise_(self, ids: Ids, weight: float) -> None:
        """Count a mention of these ids: one for a person or body, more for a group."""
        old = self._weights.pop(ids, 0.0)
        self._weights[ids] = min(max(weight, old) + 0.25 * min(weight, old), _MOST)

    def ranked(self, allowed: Iterable[Ids]) -> list[tuple[float, Ids]]:
        """Those of the allowed that are present, most salient first; of equals the last mentioned."""
        order = {ids: at for at, ids in enumerate(self._weights)}
        known = [(self._weights[ids], ids) for ids in allowed if ids in self._weights]
        return sorted(known, key=lambda item: (-item[0], -order[item[1]]))

    def present(self, least: float = 0.0) -> list[Ids]:
        """All that is at least so present, in order of last mention."""
        return [ids for ids, weight in self._weights.items() if weight >= least]
