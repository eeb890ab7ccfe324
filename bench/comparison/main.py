"""Runs rows and prints the table; a run of all rows with all tools writes it into docs/benchmarks.md. Started by bench/compare."""

import argparse
import sys

import table
from databases import Missing
from measure import Refused
from rows import LONG, ROWS
from tools import ROOT, SERVERS, TARGET


def main():
    options = arguments()
    names = options.rows.split(",") if options.rows else list(ROWS)
    unknown = [name for name in names if name not in {**ROWS, **LONG}]
    if unknown:
        sys.exit(f"bench/compare: unknown rows: {', '.join(unknown)}. Rows: {', '.join([*ROWS, *LONG])}")
    TARGET.mkdir(parents=True, exist_ok=True)
    rows, refused, missing = [], [], [f"{tool}: {why}" for tool, why in table.versions().items() if isinstance(why, Missing)]
    try:
        for name in names:
            print(f"== {name}", file=sys.stderr)
            try:
                row = {**ROWS, **LONG}[name]()
                row.run(options.rounds)
                rows.append(row)
                (TARGET / "table.md").write_text(table.text(rows, options.rounds))  # what an interrupted run leaves
                missing += [f"{name}: {reason}" for reason in row.missing]
            except Refused as reason:
                refused.append(f"{name}: {reason}")
                print(f"  refused: {reason}", file=sys.stderr)
            except Missing as reason:
                missing.append(f"{name}: {reason}")
    finally:
        SERVERS.end()
    text = table.text(rows, options.rounds)
    print(text)
    for reason in missing:
        print(f"not run: {reason}", file=sys.stderr)
    for reason in refused:
        print(f"refused: {reason}", file=sys.stderr)
    if refused:
        sys.exit("bench/compare: rows were refused, so docs/benchmarks.md remains as it was.")
    if options.rows or missing:
        print("Only a run of all rows with all tools writes docs/benchmarks.md.", file=sys.stderr)
    else:
        table.put_into(ROOT / "docs/benchmarks.md", text)


def arguments():
    parser = argparse.ArgumentParser(prog="bench/compare", description="Runs migrate and its peers side by side.")
    parser.add_argument("--rows", help=f"only these, separated by commas: {', '.join(ROWS)}; by name only: {', '.join(LONG)}")
    parser.add_argument("--rounds", type=int, default=5, help="default 5, after one that is not measured")
    return parser.parse_args()


if __name__ == "__main__":
    main()
