"""Names with a nickname in quotation marks inside: 'Robert "Bob" Strand', 'Dwayne “The Moth” Tully'."""

from __future__ import annotations

from collections.abc import Sequence

Key = tuple[str, ...]

_PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''", "(": ")"}
_LONGEST = 4
_MARKS = "\"“”‘’'()`"
_ANY = frozenset(_MARKS)


def nickname_end(texts: Sequence[str], spaced: Sequence[bool], at: int) -> int | None:
    """Index of the mark that closes a nickname opened at `at`; None when none is opened there.

    >>> nickname_end(["Bob", '"', "Red", '"', "Poe"], [True, False, False, True, False], 1)
    3
    """
    closing = _PAIRS.get(texts[at])
    if closing is None or spaced[at] or not spaced[at - 1]:
        return None
    for end in range(at + 2, min(at + 2 + _LONGEST, len(texts))):
        if texts[end] == closing and not spaced[end - 1] and spaced[end]:
            return end if all(_may_be_nickname(word) for word in texts[at + 1 : end]) else None
    return None


def _may_be_nickname(word: str) -> bool:
    return word[0].isupper() or word in ("the", "of", "and", "-", "da", "de", "la")


def without_nickname(key: Key) -> Key:
    """A name's words less those in quotation marks or brackets.

    >>> without_nickname(("dwayne", "“the", "moth”", "tully"))
    ('dwayne', 'tully')
    """
    plain, inside = [], False
    for word in key:
        inside = inside or word[:1] in _ANY
        if not inside:
            plain.append(word)
        inside = inside and word[-1:] not in _ANY
    return tuple(plain) or key


def nickname(key: Key) -> Key:
    """The words in quotation marks, bare; empty when a name holds none.

    >>> nickname(("dwayne", "“the", "moth”", "tully"))
    ('the', 'moth')
    """
    plain = without_nickname(key)
    if len(plain) == len(key):
        return ()
    opened = next(i for i, word in enumerate(key) if word[:1] in _ANY)
    return tuple(word.strip(_MARKS) for word in key[opened : opened + len(key) - len(plain)])
