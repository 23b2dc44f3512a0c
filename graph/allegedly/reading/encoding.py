"""From bytes to text, or an error that says what to do."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from allegedly.errors import ReadError

_CANDIDATES = ["utf_16", "utf_32", "cp1252", "mac_roman"]
"""What English news texts come in when not in UTF-8. Left to choose among all, charset-normalizer takes
cp1250 for cp1252, which spoils "£" and "ï"."""

_CHAOS = 0.1
"""Highest share of unlikely characters in a text that is taken as rightly decoded: over sample texts in the four
encodings, right decodings had 0 to 0.09, wrong ones that would otherwise have won 0.14."""


def decode(data: bytes, name: str) -> str:
    """The text of a file: UTF-8 with or without a byte order mark, or what charset-normalizer is sure of.

    No newline is translated; a byte order mark is no part of the text.

    Raises: ReadError: the encoding is not certain, or this is no text at all.

    >>> decode(b"caf\\xc3\\xa9", "a.txt")
    'café'
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _guessed(data, name, error.start)
    if "\0" in text:
        raise ReadError(f"{name} is not a text file (it holds NUL bytes); expected text, HTML or JSON")
    return text


def _guessed(data: bytes, name: str, offset: int) -> str:
    matches = sorted(from_bytes(data, cp_isolation=_CANDIDATES), key=lambda m: m.chaos)
    sure = matches and matches[0].chaos <= _CHAOS
    rivals = [m for m in matches[1:] if m.chaos == matches[0].chaos and str(m) != str(matches[0])]
    if not sure or rivals:
        raise ReadError(
            f"{name} is not UTF-8 (byte {offset}) and its encoding can't be told; convert it to UTF-8"
        )
    return str(matches[0]).removeprefix(codecs.BOM_UTF8.decode("utf-8"))
