"""The tools, each as it is run at its best: what is set up for it is here and in the folders next to this file."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import revisions
from databases import Missing, Servers, Sqlite

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "bench/target/compare"
RUNNER = ROOT / "runner/target/runner.jar"
BENCH_JAR = next((ROOT / "bench/target").glob("migrate-bench-*.jar"))
CLASS_PATH = (ROOT / "bench/target/classpath").read_text().strip()
DRIVERS = [jar for jar in CLASS_PATH.split(":") if Path(jar).name.startswith(("sqlite-jdbc", "postgresql-", "mariadb-java-client"))]

MIGRATE, ALEMBIC, FLYWAY, LIQUIBASE = "migrate", "Alembic", "Flyway", "Liquibase"


def java_home():
    home = os.environ.get("JAVA_HOME")
    return Path(home) if home else Path(shutil.which("java")).resolve().parents[1]


def newest_java():
    """JDK 25, for what only it can prepare."""
    homes = [home for home in Path("/usr/lib/jvm").glob("*25*") if (home / "bin/javac").exists()]
    if not homes:
        raise Missing("no JDK 25 in /usr/lib/jvm")
    return str(homes[0] / "bin/java")


JAVA = str(java_home() / "bin/java")
BARE = ["-cp", ":".join([str(BENCH_JAR), *DRIVERS]), "io.limbeck.migrate.bench.BareSql"]
SERVERS = Servers([JAVA, "-cp", f"{BENCH_JAR}:{CLASS_PATH}"])


def jars(tool):
    found = sorted(str(jar) for jar in (TARGET / tool).glob("*.jar"))
    if not found:
        raise Missing(f"its jars are not in {TARGET / tool}")
    return ":".join(found + DRIVERS)


def version(tool):
    """Its version, or the reason why it cannot be run."""
    if tool == MIGRATE:
        return subprocess.run([JAVA, "-jar", RUNNER, "--version"], capture_output=True, text=True).stdout.split()[-1]
    if tool == ALEMBIC:
        return subprocess.run([alembic(), "--version"], capture_output=True, text=True).stdout.split()[-1]
    core = next(Path(jar) for jar in jars(tool.lower()).split(":") if "-core-" in jar)
    return core.stem.rpartition("-")[2]


def alembic(driver=None):
    """Debian's, whatever other Python is on the path."""
    program = Path("/usr/bin/alembic")
    if not program.exists():
        raise Missing("it is not installed: apt-get install alembic")
    if driver and not Path("/usr/lib/python3/dist-packages", driver).exists():
        raise Missing(f"its driver is not installed: apt-get install python3-{driver}")
    return program


class Projects:
    """The same revisions for every tool, on one kind of database, below a folder of their own."""

    def __init__(self, name, database, list_of_revisions):
        self.folder = TARGET / "projects" / name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.kind = database
        self.revisions = list_of_revisions

    def database(self, tool):
        if self.kind == "sqlite":
            return Sqlite(self.folder / tool / "bench.db")
        return SERVERS.database(self.kind)

    def place(self, tool):
        folder = self.folder / tool
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def migrate(self, name="migrate", java=False):
        folder, database = self.place(name), self.database(name)
        revisions.write_migrate(folder, self.revisions, database, java)
        return [JAVA, "-jar", RUNNER, "upgrade", "head"], folder, database

    def alembic(self, name="alembic", arguments=()):
        program = alembic({"postgresql": "psycopg2", "mariadb": "pymysql"}.get(self.kind))
        folder, database = self.place(name), self.database(name)
        revisions.write_alembic(folder, self.revisions, database, Path(__file__).with_name("env.py"))
        return [program, *arguments, "upgrade", "head"], folder, database

    def alembic_untuned(self):
        return self.alembic("alembic-untuned", ["-x", "untuned"])

    def flyway(self):
        folder, database = self.place("flyway"), self.database("flyway")
        revisions.write_flyway(folder / "sql", self.revisions)
        account = [database.jdbc, database.user, database.password]
        return [JAVA, "-cp", jars("flyway"), "FlywayMigrate", *account, "sql"], folder, database

    def liquibase(self):
        folder, database = self.place("liquibase"), self.database("liquibase")
        revisions.write_liquibase(folder, self.revisions)
        account = [f"--url={database.jdbc}"]
        if database.user:
            account += [f"--username={database.user}", f"--password={database.password}"]
        program = [JAVA, "-cp", jars("liquibase"), "liquibase.integration.commandline.LiquibaseCommandLine"]
        quiet = ["--show-banner=false", "--analytics-enabled=false", "--headless=true"]
        return program + quiet + ["update", "--show-summary=OFF", "--changelog-file=changelog.sql", *account], folder, database

    def bare(self):
        folder, database = self.place("bare"), self.database("bare")
        revisions.write_bare(folder / "sql", self.revisions)
        return [JAVA, *BARE, database.jdbc, "sql"], folder, database

    def psql(self):
        folder, database = self.place("psql"), self.database("psql")
        revisions.write_psql(folder / "all.sql", self.revisions)
        return [*database.command(), "-f", "all.sql"], folder, database


def native_code(folder):
    """What an image unpacks from runner.jar once, as docker/stage does."""
    folder.mkdir(parents=True, exist_ok=True)
    arm = os.uname().machine == "aarch64"
    names = (
        "org/sqlite/native/Linux/%s/libsqlitejdbc.so" % ("aarch64" if arm else "x86_64"),
        "com/sun/jna/linux-%s/libjnidispatch.so" % ("aarch64" if arm else "x86-64"),
    )
    with zipfile.ZipFile(RUNNER) as jar:
        for name in names:
            (folder / Path(name).name).write_bytes(jar.read(name))
    return [f"-Dorg.sqlite.lib.path={folder}", f"-Djna.boot.library.path={folder}"]
