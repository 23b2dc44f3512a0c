"""The cookbook: the saved questions, then the hundred of the tests with their answers."""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

from allegedly.query.saved import SavedQuery, saved_queries

QUESTIONS = Path(__file__).parents[2] / "tests" / "questions"
sys.path.insert(0, str(QUESTIONS))

from question import TOPICS, Question, questions  # noqa: E402

_TOKEN = re.compile(r"[()]|AS \?(?P<named>\w+)|\?(?P<free>\w+)")
_HEAD = """\
# Cookbook

A plain query sees the union of all graphs. Elsewhere a triple may come once for each graph that has it, so the questions
below ask with `DISTINCT`, and every engine gives the same rows. Statuses are `al:Asserted`, `al:Alleged`, `al:Denied`,
`al:Negated` and `al:Threatened`.

## Saved questions

`allegedly query NAME --param name=value`, or `kg.query("NAME", name="value")`. Names of people, works and bodies are
looked up by label or alias; parameters are bound, never pasted into the text.
"""
_HUNDRED = """
## A hundred questions

They are asked of ten invented articles, and the tests hold both Oxigraph and rdflib to these answers. The notebook
`06-a-hundred-questions` shows each answer as a DataFrame.
"""


def text() -> str:
    """The page in Markdown."""
    asked = questions()
    parts = [_HEAD, *map(_saved, saved_queries().values()), _HUNDRED]
    for topic in TOPICS:
        parts += [f"\n### {topic.capitalize()}\n", *(_asked(q) for q in asked if q.topic == topic)]
    return "\n".join(parts)


def _saved(saved: SavedQuery) -> str:
    parameters = "".join(
        f"\n- `{p.name}`: {p.description}{' (optional)' if p.optional else ''}, such as `{p.example}`"
        for p in saved.parameters
    )
    return f"""
### `{saved.name}`

{html.escape(saved.title)} {html.escape(saved.description)}
{parameters}

```sparql
{saved.sparql.strip()}
```
"""


def _asked(question: Question) -> str:
    note = f"\n{html.escape(question.note)}\n" if question.note else ""
    return f"""
#### {html.escape(question.question)}
{note}
```sparql
{question.sparql.strip()}
```

{_answer(question)}
"""


def _answer(question: Question) -> str:
    if not question.rows:
        return "No rows."
    if question.sparql.startswith("ASK"):
        return "Yes." if question.rows[0][0] else "No."
    cells = [
        " | ".join(html.escape(str(v), quote=False).replace("|", "\\|") for v in row) for row in question.rows
    ]
    names = _columns(question.sparql)
    return f"| {' | '.join(names)} |\n|{' --- |' * len(names)}\n" + "\n".join(f"| {row} |" for row in cells)


def _columns(sparql: str) -> list[str]:
    """The variables of a SELECT line: those that stand free, and what a bracket is named."""
    depth, names = 0, []
    for token in _TOKEN.finditer(sparql[: sparql.index("WHERE")]):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if (token["named"] and depth == 1) or (token["free"] and not depth):
            names.append(token["named"] or token["free"])
    return names
