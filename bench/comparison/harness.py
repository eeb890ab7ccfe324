"""The benchmarks of bench/src that compare within one process or start their own: what they print is the table."""

import re
import subprocess
import sys
from dataclasses import dataclass

from measure import ENVIRONMENT, Refused
from tools import CLASS_PATH, JAVA, ROOT, RUNNER


@dataclass(frozen=True)
class Goal:
    """A figure in the lines, and what it may be at most."""

    name: str
    pattern: str
    limit: float
    unit: str = ""


class Harness:
    """A row whose lines are printed by one of our programs."""

    def __init__(self, title, main, *arguments, options=(), goals=(), note=""):
        self.title = title
        self.command = [JAVA, *options, "-cp", f"{ROOT}/bench/target/classes:{CLASS_PATH}", f"io.limbeck.migrate.bench.{main}", *map(str, arguments)]
        self.goals = goals
        self.note = note
        self.missing = []
        self.lines = []

    def run(self, rounds):
        run = subprocess.run(self.command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)
        if run.returncode != 0:
            raise Refused(f"{self.command[-2]}: {run.stderr[-2000:]}")
        self.lines = run.stdout.strip().splitlines()
        for line in self.lines:
            print("  " + line, file=sys.stderr)

    def reached(self):
        """Each goal with its figure."""
        found = [(goal, re.search(goal.pattern, "\n".join(self.lines))) for goal in self.goals]
        return [(goal, float(match.group(1))) for goal, match in found if match]


def servers():
    return Harness(
        "300 DDL statements in one revision, and 100,000 rows: as a revision and by plain JDBC, in one process",
        "ServersBenchmark",
        "postgresql",
        "mariadb",
        options=("-Xmx200m", "-Drows=100000"),
        goals=[Goal("MariaDB's DDL with its journal over plain JDBC", r"mariadb, 300 statements of DDL: .*ratio ([\d.]+)", 2)],
    )


def keycloak():
    return Harness("Keycloak's model, 86 tables, a process per command", "PublicModelBenchmark", RUNNER, "hibernate/target", "128m")


def tables(count=1000):
    return Harness(
        f"Comparing {count:,} tables with their model, and the same by Alembic",
        "ComparisonBenchmark",
        "bench",
        count,
        goals=[
            Goal("empty database, PostgreSQL", r"postgresql: .*empty median (\d+)", 1200, " ms"),
            Goal("empty database, MariaDB", r"mariadb: .*empty median (\d+)", 2000, " ms"),
        ],
    )


def rebuild(rows=2_000_000):
    rounds = 5 if rows <= 2_000_000 else 1
    return Harness(
        f"Rebuilding a SQLite table of {rows:,} rows, and plain SQL",
        "RebuildBenchmark",
        options=("-Xmx64m", f"-Drows={rows}", f"-Drounds={rounds}"),
        goals=[Goal("as a revision over plain SQL", r"rebuild of .*ratio ([\d.]+)", 1.05)],
        note="In 64 MB of heap, whatever the number of rows.",
    )
