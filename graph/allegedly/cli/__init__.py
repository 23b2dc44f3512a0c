"""The command `allegedly`: a thin layer over the library."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from allegedly import __version__
from allegedly.cli import build, evaluate, export, extract, query, serve, stats, validate, view
from allegedly.errors import AllegedlyError

COMMANDS = (
    build.build,
    extract.extract,
    query.query,
    view.view,
    serve.serve,
    stats.stats,
    export.export,
    validate.validate,
    evaluate.evaluate,
)
_INTERRUPTED = 130

app = typer.Typer(
    name="allegedly",
    add_completion=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help="News texts in, a knowledge graph out, in which an allegation never becomes a fact.",
    epilog="Start with `allegedly build seeds/`, then `allegedly query --list`.",
)
for command in COMMANDS:
    app.command()(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"allegedly {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
    ),
) -> None: ...


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 for done, 1 for failed work, 2 for wrong usage, 130 when interrupted.

    An error is one line on stderr.
    """
    sys.exit(_run(list(sys.argv[1:] if arguments is None else arguments)))


def _run(arguments: list[str]) -> int:
    try:
        code = app(arguments or ["--help"], prog_name="allegedly", standalone_mode=False)
        sys.stdout.flush()
        if code == _INTERRUPTED:
            raise KeyboardInterrupt
        return code if isinstance(code, int) else 0
    except AllegedlyError as error:
        return _fail(str(error), error.exit_code)
    except TyperException as error:
        return _fail(_with_hint(error), error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted", _INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        return _fail(f"{error.filename or 'the system'}: {error.strerror or error}", 1)


def _with_hint(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "allegedly"
    return f"{error.format_message().rstrip('.')}; see `{path} --help`"


def _fail(message: str, code: int) -> int:
    text = " ".join(message.split())
    print(f"allegedly: {text}" if text else "allegedly: failed", file=sys.stderr)
    return code
