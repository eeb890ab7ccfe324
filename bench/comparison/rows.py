"""What is measured. A row is set up when it is asked for, and taken from the table when the machine lacks what all of it needs."""

import shutil

import foodplanner
import harness
import revisions
from databases import Missing
from measure import Contestant, Goal, Row, launch
from tools import (ALEMBIC, BARE, FLYWAY, JAVA, LIQUIBASE, MIGRATE, RUNNER, TARGET, Projects, jars, native_code, newest_java)

PEERS = {ALEMBIC: Projects.alembic, FLYWAY: Projects.flyway, LIQUIBASE: Projects.liquibase}


def start(count=10):
    """Nothing to do: all revisions are applied."""
    projects = Projects(f"start-{count}", "sqlite", revisions.small(count))
    row = Row(f"Nothing to do, {count:,} revisions, SQLite", [])
    for name, setup in {MIGRATE: Projects.migrate, **PEERS}.items():
        _add(row, name, setup, projects, revisions.content_of_small(count), applied=True)
    floor = _applied(projects, revisions.content_of_small(count))
    row.contestants.append(Contestant("JVM, driver and a query", [JAVA, *BARE, floor.database.jdbc], floor.folder))
    if count == 10:
        row.goals = [Goal(MIGRATE, ALEMBIC, ratio=1.0), Goal(MIGRATE, FLYWAY, ratio=0.4)]
    else:
        row.goals = [Goal(MIGRATE, peer, ratio=1.0) for peer in PEERS]
    return row


def start_prepared():
    """The same with what an image can prepare: an archive of classes, native code unpacked, JDK 25's cache."""
    projects = Projects("start-prepared", "sqlite", revisions.small(10))
    content = revisions.content_of_small(10)
    row = Row("Nothing to do, 10 revisions, SQLite, prepared as in an image", [])
    native = native_code(TARGET / "native")
    quick = ["-XX:TieredStopAtLevel=1", *native]
    floor = _applied(projects, content)
    upgrade = ["-jar", RUNNER, "upgrade", "head"]

    archive = "-XX:SharedArchiveFile=" + _archive(JAVA, "runner", [*quick, *upgrade], floor.folder)
    prepared = f"{MIGRATE}, class archive"
    row.contestants.append(Contestant(prepared, [JAVA, archive, "-Xshare:auto", *quick, *upgrade], floor.folder, floor.database, content))
    row.goals += [Goal(prepared, ALEMBIC, ratio=0.6), Goal(prepared, megabytes=60)]
    try:
        newest, cache = newest_java(), TARGET / "runner.aot"
        launch([newest, f"-XX:AOTCacheOutput={cache}", *quick, *upgrade], floor.folder)
        cached = f"{MIGRATE}, JDK 25 and its AOT cache"
        row.contestants.append(Contestant(cached, [newest, f"-XX:AOTCache={cache}", *quick, *upgrade], floor.folder, floor.database, content))
        row.goals.append(Goal(cached, ALEMBIC, ratio=0.5))
    except Missing as missing:
        row.missing.append(f"JDK 25: {missing}")
    _add(row, ALEMBIC, Projects.alembic, projects, content, applied=True)
    _add(row, FLYWAY, Projects.flyway, projects, content, applied=True)
    for contestant in [contestant for contestant in row.contestants if contestant.name == FLYWAY]:
        command = [*quick, *contestant.command[1:]]
        flyway = "-XX:SharedArchiveFile=" + _archive(JAVA, "flyway", command, contestant.folder)
        contestant.name = f"{FLYWAY}, class archive"
        contestant.command = [JAVA, flyway, "-Xshare:auto", *command]
    bare = [*quick, *BARE, floor.database.jdbc]
    floor_archive = "-XX:SharedArchiveFile=" + _archive(JAVA, "bare", bare, floor.folder)
    row.contestants.append(Contestant("JVM, driver and a query, class archive", [JAVA, floor_archive, "-Xshare:auto", *bare], floor.folder))
    return row


def growth():
    """10,000 revisions over 10, for what people type all day."""
    row = Row("Growth from 10 to 10,000 revisions, SQLite", [])
    commands = {"heads": ["heads"], "current": ["current"], "history": ["history"], "nothing to do": ["upgrade", "head"]}
    for count in (10, 10_000):
        projects = Projects(f"growth-{count}", "sqlite", revisions.small(count))
        content = revisions.content_of_small(count)
        ours = _applied(projects, content)
        for name, words in commands.items():
            row.contestants.append(
                Contestant(f"{MIGRATE} {name}, {count:,}", [JAVA, "-jar", RUNNER, *words], ours.folder, ours.database, content)
            )
        try:
            program, folder, database = projects.alembic()
        except Missing as missing:
            row.missing.append(f"{ALEMBIC}: {missing}")
            continue
        database.clear()
        shutil.copyfile(ours.database.file, database.file)
        launch([program[0], "stamp", "head"], folder)
        for name, words in commands.items():
            row.contestants.append(Contestant(f"{ALEMBIC} {name}, {count:,}", [program[0], *words], folder, database, content))
    for name in commands:
        row.goals.append(Goal(f"{MIGRATE} {name}, 10,000", f"{MIGRATE} {name}, 10", seconds=0.25))
    row.heavy = True
    return row


def growth_100000():
    """Scripts alone: the database has the row of the last revision, and no tables."""
    row = Row("Growth from 10 to 100,000 revisions, SQLite", [], heavy=True)
    commands = {"heads": ["heads"], "current": ["current"], "history": ["history"], "nothing to do": ["upgrade", "head"]}
    for count in (10, 100_000):
        projects = Projects(f"growth-stamped-{count}", "sqlite", revisions.small(count))
        _, folder, database = projects.migrate()
        launch([JAVA, "-jar", RUNNER, "stamp", "head"], folder)
        content = revisions.Content(0, 0, 0, 0)
        for name, words in commands.items():
            row.contestants.append(
                Contestant(f"{MIGRATE} {name}, {count:,}", [JAVA, "-jar", RUNNER, *words], folder, database, content)
            )
    for name in commands:
        row.goals.append(Goal(f"{MIGRATE} {name}, 100,000", f"{MIGRATE} {name}, 10", seconds=2))
        row.goals.append(Goal(f"{MIGRATE} {name}, 100,000", megabytes=400))
    return row


def apply(kind="sqlite", count=1000):
    """Small revisions, a commit each, as SQL scripts."""
    projects = Projects(f"apply-{count}-{kind}", kind, revisions.small(count))
    name = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[kind]
    row = Row(f"Apply {count:,} small revisions, a commit each, {name}", [], heavy=True)
    floor, setup, limit = {
        "sqlite": ("bare SQL through the same driver", Projects.bare, 1.4),
        "postgresql": ("psql, a transaction per revision", Projects.psql, 1.3),
    }[kind]
    tools = {MIGRATE: Projects.migrate, **PEERS}
    if kind == "sqlite":
        tools["Alembic, as `alembic init` sets it up"] = Projects.alembic_untuned
    for tool, project in {**tools, floor: setup}.items():
        _add(row, tool, project, projects, revisions.content_of_small(count))
    if kind == "sqlite":
        for contestant in row.contestants:
            contestant.commits = count
    row.goals = [Goal(MIGRATE, floor, ratio=limit)] + [Goal(MIGRATE, peer, ratio=0.5) for peer in PEERS if kind == "sqlite"]
    return row


def apply_java():
    """The same as Java scripts: every one compiled, or all from the cache."""
    projects = Projects("apply-java", "sqlite", revisions.small(1000))
    content = revisions.content_of_small(1000)
    row = Row("Apply 1,000 small revisions as Java scripts, SQLite", [], heavy=True)
    for name, place, java in (("SQL scripts", "sql", False), ("Java scripts, compiled before", "warm", True), ("Java scripts, cache empty", "cold", True)):
        command, folder, database = projects.migrate(place, java)
        contestant = Contestant(name, command, folder, database, content, clear=True)
        if place == "cold":
            contestant.before = lambda cache=folder / "migrations/.migrate": shutil.rmtree(cache, ignore_errors=True)
        row.contestants.append(contestant)
    row.goals = [
        Goal("Java scripts, compiled before", "SQL scripts", ratio=1.15),
        Goal("Java scripts, cache empty", seconds=4),
    ]
    return row


def ddl(tables=100):
    """One revision of 300 DDL statements, which MariaDB commits one by one; migrate keeps a journal of them."""
    projects = Projects("ddl-mariadb", "mariadb", revisions.large(tables))
    row = Row(f"A revision of {3 * tables} DDL statements, MariaDB", [], heavy=True)
    floor = "bare SQL through the same driver"
    for name, setup in {MIGRATE: Projects.migrate, **PEERS, floor: Projects.bare}.items():
        _add(row, name, setup, projects, revisions.content_of_large(tables))
    row.note = "The goal of 2 times is for the statements without the start of a process: see the row `servers`."
    return row


ROWS = {
    "start": start,
    "start-prepared": start_prepared,
    "start-1000": lambda: start(1000),
    "growth": growth,
    "growth-100000": growth_100000,
    "apply-1000": apply,
    "apply-1000-java": apply_java,
    "apply-1000-postgresql": lambda: apply("postgresql"),
    "ddl-mariadb": ddl,
    "maven": foodplanner.maven,
    "check": foodplanner.check,
    "servers": harness.servers,
    "keycloak": harness.keycloak,
    "tables": harness.tables,
    "rebuild": harness.rebuild,
    "rebuild-20m": lambda: harness.rebuild(20_000_000),
}

# By name only: they would double the time of all others.
LONG = {
    "apply-10000": lambda: apply(count=10_000),
    "tables-10000": lambda: harness.tables(10_000),
}


def _add(row, name, setup, projects, content, applied=False):
    try:
        command, folder, database = setup(projects)
    except Missing as missing:
        row.missing.append(f"{name}: {missing}")
        return
    contestant = Contestant(name, command, folder, database, content, clear=not applied)
    if applied:
        database.clear()
        launch(command, folder)
    row.contestants.append(contestant)


def _applied(projects, content):
    """A project of migrate of its own, at head."""
    command, folder, database = projects.migrate("applied")
    database.clear()
    launch(command, folder)
    return Contestant("applied", command, folder, database, content)


def _archive(java, name, command, folder):
    archive = TARGET / f"{name}.jsa"
    archive.unlink(missing_ok=True)
    launch([java, f"-XX:ArchiveClassesAtExit={archive}", *command], folder)
    return str(archive)
