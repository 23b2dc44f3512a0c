"""`allegedly validate`: does the graph keep its promises?"""

from __future__ import annotations

from allegedly.cli.option import Store, graph_at
from allegedly.errors import InvalidGraph


def validate(store: Store = None) -> None:
    """Check the ontology, the shapes (SHACL), each statement's evidence, and that nothing alleged stands as a fact.

    Prints what is wrong, one line each, and exits with 1 if anything is.

    **Examples**

    `allegedly validate`

    `allegedly validate out/graph.nq`
    """
    graph = graph_at(store)
    problems = graph.problems()
    for problem in problems:
        print(problem)
    if problems:
        raise InvalidGraph(
            f"the graph is not valid: {len(problems)} problem{'' if len(problems) == 1 else 's'}"
        )
    print(
        f"valid: {len(graph)} quads conform, and nothing alleged, denied, negated or threatened stands as a fact"
    )
