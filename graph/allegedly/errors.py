"""Every error a user can meet, in one tree.

    AllegedlyError
    ├── UsageError        a wrong argument or option            exit code 2
    │   ├── UnknownName   a name that is not known; lists the known ones or near matches
    │   └── AmbiguousName a name that several things bear; tells them apart
    └── WorkError         the work itself failed                exit code 1
        ├── ReadError     a file can't be read
        ├── ModelError    a language model is not installed
        ├── StoreError    a store is missing, locked or damaged
        ├── QueryError    a query can't be parsed or evaluated
        └── InvalidGraph  the graph breaks the ontology's shapes

A message says what is wrong, what was expected, and what to do.
"""


class AllegedlyError(Exception):
    """Base of all errors raised on purpose; `str(error)` is one line for a person."""

    exit_code = 1


class UsageError(AllegedlyError):
    """The caller asked for something that can't be asked for."""

    exit_code = 2


class UnknownName(UsageError):
    """A name (of a saved query, an entity, a format) that is not known."""


class AmbiguousName(UsageError):
    """A name that several things bear."""


class WorkError(AllegedlyError):
    """The request was fine, the work failed."""


class ReadError(WorkError):
    """A file can't be read as an article."""


class ModelError(WorkError):
    """A language model is missing or does not fit."""


class StoreError(WorkError):
    """A store on disk is missing, in use, or not one of ours."""


class QueryError(WorkError):
    """A SPARQL query can't be parsed or evaluated."""


class InvalidGraph(WorkError):
    """The graph does not conform to the ontology's shapes."""
