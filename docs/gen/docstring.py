"""Gives the sections of docstrings the form that the parser of the Python page expects."""

from __future__ import annotations

import re

import griffe

_ON_ONE_LINE = re.compile(r"^(Args|Raises|Yields|Returns): (?=\w+: )", re.MULTILINE)
_UNDER_TEXT = re.compile(r"(?<!\n)\n(?=(?:Args|Raises|Yields|Returns):$)", re.MULTILINE)


class Sections(griffe.Extension):
    """A section stands on lines of its own, with a blank line before it."""

    def on_object(self, *, obj: griffe.Object, **kwargs: object) -> None:
        """Rewrite the docstring of one object, in memory only."""
        if obj.docstring is not None:
            own_lines = _ON_ONE_LINE.sub(r"\1:\n    ", obj.docstring.value)
            obj.docstring.value = _UNDER_TEXT.sub("\n\n", own_lines)
