"""The benchmarks of bench/src that compare within one process or start their own: what they print is the table."""

import subprocess
import sys

from measure import ENVIRONMENT, Refused
from tools import CLASS_PATH, JAVA, ROOT, RUNNER


class Harness:
    """A row whose lines are printed by one of our programs."""

    def __init__(self, title, main, *arguments, options=(), note=""):
        self.title = title
        self.command = [JAVA, *options, "-cp", f"{ROOT}/bench/target/classes:{CLASS_PATH}", f"io.limbeck.migrate.bench.{main}", *map(str, arguments)]
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


def servers():
    return Harness(
        "300 DDL statements in one revision, and 100,000 rows: as a revision and by plain JDBC, in one process",
        "ServersBenchmark",
        "postgresql",
        "mariadb",
        options=("-Xmx200m", "-Drows=100000"),
        note="Goal: MariaDB's DDL statements with their journal in at most 2 times plain JDBC.",
    )


def keycloak():
    return Harness("Keycloak's model, 86 tables, a process per command", "PublicModelBenchmark", RUNNER, "hibernate/target", "128m")


def tables(count=1000):
    return Harness(
        f"Comparing {count:,} tables with their model, and the same by Alembic",
        "ComparisonBenchmark",
        "bench",
        count,
        note="Goals: an empty database in at most 1.2 s on PostgreSQL and 2 s on MariaDB.",
    )


def rebuild(rows=2_000_000):
    rounds = 5 if rows <= 2_000_000 else 1
    return Harness(
        f"Rebuilding a SQLite table of {rows:,} rows, and plain SQL",
        "RebuildBenchmark",
        options=("-Xmx64m", f"-Drows={rows}", f"-Drounds={rounds}"),
        note="Goal: at most 1.05 times plain SQL, in a heap that does not grow with the rows.",
    )
