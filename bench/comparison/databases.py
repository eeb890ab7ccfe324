"""The databases that are measured on: emptied before a tool works, and asked afterwards what it has done."""

import re
import shutil
import sqlite3
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from revisions import Content

NAME = "bench"
OURS = re.compile(r"t\d+")  # what tools keep for themselves has other names


class Missing(Exception):
    """Something that this machine does not have."""


class Sqlite:
    def __init__(self, file: Path):
        self.file = file
        self.jdbc = f"jdbc:sqlite:{file}"
        self.sqlalchemy = f"sqlite:///{file}"
        self.user = ""
        self.password = ""

    def clear(self):
        self.file.parent.mkdir(parents=True, exist_ok=True)
        for file in self.file.parent.glob(self.file.name + "*"):
            file.unlink()

    def content(self):
        connection = sqlite3.connect(self.file)
        try:
            return _content(lambda sql: connection.execute(sql).fetchall(), _SQLITE)
        finally:
            connection.close()

    def commits(self):
        """How many transactions have written: the counter in the file's header, which the databases of all tools have at 0 before."""
        return int.from_bytes(self.file.read_bytes()[24:28], "big")


_SQLITE = (
    "SELECT name FROM sqlite_master WHERE type = 'table'",
    "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) WHERE m.type = 'table'",
    "SELECT tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
)
_POSTGRESQL = (
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT tablename FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%pkey'",
)
_MARIADB = (
    "SELECT table_name FROM information_schema.tables WHERE table_schema = database()",
    "SELECT table_name FROM information_schema.columns WHERE table_schema = database()",
    "SELECT DISTINCT table_name, index_name FROM information_schema.statistics WHERE table_schema = database() AND index_name <> 'PRIMARY'",
)


class Server:
    """A database on a server of testkit, through the server's own client."""

    def __init__(self, jdbc, client):
        if shutil.which(client) is None:
            raise Missing(f"{client} is not installed")
        at = urlsplit(jdbc.removeprefix("jdbc:"))
        self.host, self.port = "127.0.0.1", at.port
        query = parse_qs(at.query)
        self.user = query["user"][0]
        self.password = query.get("password", [""])[0]
        self.jdbc = f"jdbc:{at.scheme}://{self.host}:{self.port}/{NAME}?{at.query}"
        self.account = f"{self.user}:{self.password}@{self.host}:{self.port}/{NAME}"

    def content(self):
        return _content(self.rows, self.catalogue)


class Postgresql(Server):
    catalogue = _POSTGRESQL

    def __init__(self, jdbc):
        super().__init__(jdbc, "psql")
        self.sqlalchemy = "postgresql+psycopg2://" + self.account

    def command(self, database=NAME):
        return ["psql", "-h", self.host, "-p", str(self.port), "-U", self.user, "-d", database, "-qXAt", "-v", "ON_ERROR_STOP=1"]

    def clear(self):
        for sql in (f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)", f"CREATE DATABASE {NAME} TEMPLATE template0"):
            _output(self.command("postgres") + ["-c", sql])

    def rows(self, sql):
        return [line.split("|") for line in _output(self.command() + ["-c", sql]).splitlines()]


class Mariadb(Server):
    catalogue = _MARIADB

    def __init__(self, jdbc):
        super().__init__(jdbc, "mariadb")
        self.sqlalchemy = "mysql+pymysql://" + self.account

    def command(self, database=NAME):
        address = ["-h", self.host, "-P", str(self.port), "-u", self.user, f"--password={self.password}"]
        return ["mariadb", "--no-defaults", *address, "-N", "-B", database]

    def clear(self):
        _output(self.command("mysql") + ["-e", f"DROP DATABASE IF EXISTS {NAME}; CREATE DATABASE {NAME}"])

    def rows(self, sql):
        return [line.split("\t") for line in _output(self.command() + ["-e", sql]).splitlines()]


def _content(rows, catalogue):
    tables, columns, indexes = ([row[0] for row in rows(sql) if OURS.fullmatch(row[0])] for sql in catalogue)
    total = 0
    for start in range(0, len(tables), 100):  # as many as one statement can name
        counts = " UNION ALL ".join(f"SELECT count(*) FROM {table}" for table in tables[start : start + 100])
        total += sum(int(row[0]) for row in rows(counts))
    return Content(len(tables), len(columns), len(indexes), total)


def _output(command):
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {run.stderr.strip()}")
    return run.stdout


class Servers:
    """Started when a row first asks for one, by the class that bench has for it; they end with this process."""

    KINDS = {"postgresql": Postgresql, "mariadb": Mariadb}

    def __init__(self, java):
        self.java = java
        self.started = {}
        self.processes = []

    def database(self, name):
        if name not in self.started:
            process = subprocess.Popen(
                self.java + ["io.limbeck.migrate.bench.Servers", name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            self.processes.append(process)
            self.started[name] = process.stdout.readline().strip().partition(" ")[2]
        url = self.started[name]
        if not url.startswith("jdbc:"):
            raise Missing(url or f"the server of {name} has not started")
        return self.KINDS[name](url)

    def end(self):
        for process in self.processes:
            process.stdin.close()
        for process in self.processes:
            process.wait()
