"""The command `allegedly`: a thin layer over the library."""

import sys
from pathlib import Path


def main() -> None:
    """Placeholder entry while the commands are being written: extracts the paths given."""
    from allegedly.extract.annotate import annotate
    from allegedly.language.read import read_document
    from allegedly.reading.read import read_articles

    for article in read_articles([Path(p) for p in sys.argv[2:]]):
        print(annotate(read_document(article)).to_json())
