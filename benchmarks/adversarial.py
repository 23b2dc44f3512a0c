"""Prints how many traps leak and how many true twins are read, by category.

usage: python benchmarks/adversarial.py [FOLDER] [--verbose]

FOLDER holds *.jsonl of pairs (default: tests/adversarial). Exit code 1 when a trap leaks.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SUITE = Path(__file__).resolve().parent.parent / "tests" / "adversarial"
sys.path.insert(0, str(SUITE))

from adversarial_pairs import Outcome, pairs, run, table  # noqa: E402


def main() -> int:
    """Run the suite and print the table, with each failing pair before it when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SUITE)
    parser.add_argument(
        "--verbose", action="store_true", help="list each leak and each twin that is not read"
    )
    args = parser.parse_args()
    outcomes = [run(pair) for pair in pairs(args.folder)]
    if args.verbose:
        print("\n".join(line for outcome in outcomes for line in _lines(outcome)))
    print(table(outcomes))
    return int(any(outcome.leaks for outcome in outcomes))


def _lines(outcome: Outcome) -> list[str]:
    leaks = [f"LEAK   {outcome.pair.id}: {outcome.pair.trap}\n       {item}" for item in outcome.leaks]
    unread = [f"UNREAD {outcome.pair.id}: {outcome.pair.twin}\n       {dict(p)}" for p in outcome.unread]
    return leaks + unread


if __name__ == "__main__":
    sys.exit(main())
