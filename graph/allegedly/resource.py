"""Where the files that ship beside the code lie: the one place that knows."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, in an installed wheel as in a checkout.

    Args: parts: path below the project's top, such as `"ontology", "allegedly.ttl"` or `"seeds"`.
    Raises: FileNotFoundError: nothing of that name ships with this installation.
    """
    for root in (_PACKAGE, _CHECKOUT):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} does not ship with this installation; reinstall allegedly")
