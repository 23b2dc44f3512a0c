"""What a query answers: rows of plain values, and every form they can be written in."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

import pyoxigraph as ox

from allegedly.query.table import table_text
from allegedly.query.term import Term, Value, shown, value_of

if TYPE_CHECKING:
    import pandas

_SHOWN_IN_NOTEBOOK = 50


class Row(tuple[Value, ...]):
    """One answer: a tuple whose values can be had by the variable's name as well.

    >>> row = Row(("Mara Quill", 3), ("name", "works"))
    >>> row["name"], row.works, row[1]
    ('Mara Quill', 3, 3)
    """

    _names: tuple[str, ...]

    def __new__(cls, values: Sequence[Value], names: tuple[str, ...]) -> Row:
        row = super().__new__(cls, values)
        row._names = names
        return row

    def __getitem__(self, key):  # type: ignore[override]
        if isinstance(key, str):
            try:
                return super().__getitem__(self._names.index(key))
            except ValueError:
                raise KeyError(f"no column {key!r}; the columns are {', '.join(self._names)}") from None
        return super().__getitem__(key)

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError as error:
            raise AttributeError(error.args[0]) from None

    def asdict(self) -> dict[str, Value]:
        """Column name → value, in the columns' order."""
        return dict(zip(self._names, self, strict=True))

    def __reduce__(self):
        return Row, (tuple(self), self._names)


class Result(Sequence[Row]):
    """The rows of an answer, in order; `terms` holds the same rows as RDF terms.

    A query that asks yes or no has one row, one column (`answer`), and is itself true or false; any other
    result is true when it has rows.
    """

    def __init__(
        self,
        columns: Sequence[str],
        terms: Sequence[Sequence[Term | None]],
        *,
        prefixes: dict[str, str] | None = None,
        title: str | None = None,
        answer: bool | None = None,
    ) -> None:
        self.columns: tuple[str, ...] = tuple(columns)
        self.terms: tuple[tuple[Term | None, ...], ...] = tuple(tuple(row) for row in terms)
        self.title = title
        self._prefixes = prefixes or {}
        self._answer = answer
        self._rows = tuple(Row([value_of(t) for t in row], self.columns) for row in self.terms)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index):
        return self._rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __bool__(self) -> bool:
        return bool(self._rows) if self._answer is None else self._answer

    def __repr__(self) -> str:
        return f"<Result: {len(self)} row{'' if len(self) == 1 else 's'} of {', '.join(self.columns)}>"

    def column(self, name: str) -> list[Value]:
        """All values of one column, in order. Raises: KeyError: there is no such column."""
        return [row[name] for row in self._rows]

    def with_columns(self, names: Sequence[str]) -> Result:
        """The same rows with these columns only, in this order."""
        places = [self.columns.index(name) for name in names]
        rows = [[row[i] for i in places] for row in self.terms]
        return Result(names, rows, prefixes=self._prefixes, title=self.title, answer=self._answer)

    def without(self, columns: Collection[str]) -> Result:
        """The same rows without these columns, repeated rows left out."""
        kept = self.with_columns([name for name in self.columns if name not in columns])
        rows = list(dict.fromkeys(kept.terms))
        return Result(kept.columns, rows, prefixes=self._prefixes, title=self.title, answer=self._answer)

    def in_order(self, joined: Mapping[str, str]) -> Result:
        """The same rows with the parts of joined columns in alphabetical order, which SPARQL leaves open.

        Args: joined: column → what separates its parts.
        """
        rows = [
            [_in_order(term, joined.get(name)) for name, term in zip(self.columns, row, strict=True)]
            for row in self.terms
        ]
        return Result(self.columns, rows, prefixes=self._prefixes, title=self.title, answer=self._answer)

    def titled(self, title: str) -> Result:
        """The same rows under a title."""
        return Result(self.columns, self.terms, prefixes=self._prefixes, title=title, answer=self._answer)

    def to_dicts(self) -> list[dict[str, Value]]:
        """The rows as dicts, column name → value."""
        return [row.asdict() for row in self._rows]

    def to_dataframe(self) -> pandas.DataFrame:
        """The rows as a pandas DataFrame, one column a variable."""
        import pandas

        return pandas.DataFrame([tuple(row) for row in self._rows], columns=list(self.columns))

    def to_csv(self) -> str:
        """Comma-separated values with a header line (RFC 4180 quoting, lines end in `\\n`)."""
        return self._separated(",")

    def to_tsv(self) -> str:
        """Tab-separated values with a header line; tabs and line ends inside a value become spaces."""
        rows = [self.columns, *([" ".join(cell.split()) for cell in row] for row in self.shown())]
        return "".join("\t".join(row) + "\n" for row in rows)

    def to_json(self) -> str:
        """A JSON array of objects, one a row; unbound variables are null."""
        return json.dumps(self.to_dicts(), ensure_ascii=False, indent=2) + "\n"

    def to_markdown(self) -> str:
        """A Markdown table."""
        rows = [[_markdown_cell(cell) for cell in row] for row in self.shown()]
        lines = [list(self.columns), ["---"] * len(self.columns), *rows]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines)

    def to_table(self, width: int = 100) -> str:
        """A table for a terminal, `width` columns wide; control characters from the texts are taken out."""
        return table_text(self.columns, self.shown(), title=self.title, width=width)

    def shown(self) -> list[list[str]]:
        """The rows in words for a table: IRIs short, unbound variables empty."""
        return [[shown(term, self._prefixes) for term in row] for row in self.terms]

    def _separated(self, delimiter: str) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(["" if v is None else v for v in row] for row in self._rows)
        return out.getvalue()

    def _repr_html_(self) -> str:
        caption = f"<caption>{html.escape(self.title)}</caption>" if self.title else ""
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = "".join(_html_row(row) for row in self.shown()[:_SHOWN_IN_NOTEBOOK])
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{self._more()}"

    def _more(self) -> str:
        more = len(self) - _SHOWN_IN_NOTEBOOK
        return f"<p>… and {more} more rows</p>" if more > 0 else ""


def _in_order(term: Term | None, separator: str | None) -> Term | None:
    if separator is None or not isinstance(term, ox.Literal):
        return term
    return ox.Literal(separator.join(sorted(term.value.split(separator)))) if term.value else None


def _html_row(cells: Sequence[str]) -> str:
    style = ' style="text-align:left"'
    return f"<tr>{''.join(f'<td{style}>{html.escape(cell)}</td>' for cell in cells)}</tr>"


def _markdown_cell(text: str) -> str:
    return " ".join(html.escape(text, quote=False).replace("|", "\\|").split())
