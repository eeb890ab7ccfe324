"""The same revisions as a project of each tool."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Revision:
    number: int
    upgrade: tuple
    downgrade: tuple
    java: str = ""

    @property
    def id(self):
        return "r%06d" % self.number

    @property
    def down(self):
        return "r%06d" % (self.number - 1) if self.number > 1 else ""


@dataclass(frozen=True)
class Content:
    """What a database holds once the revisions are applied, whoever applied them."""

    tables: int
    columns: int
    indexes: int
    rows: int


def small(count):
    """Of ten revisions one creates a table, two add a column, one an index, and six a row."""
    assert count % 10 == 0
    return [_small(number) for number in range(1, count + 1)]


def content_of_small(count):
    tables = count // 10
    return Content(tables, 4 * tables, tables, 6 * tables)


def _small(number):
    table, step = "t%d" % ((number - 1) // 10), (number - 1) % 10
    if step == 0:
        return Revision(
            number,
            (f"CREATE TABLE {table} (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40))",),
            (f"DROP TABLE {table}",),
            f'op.createTable("{table}", column("id", integer()), column("name", varchar(40)), primaryKey("id"));',
        )
    if step in (1, 2):
        name, sql, java = ("a", "INTEGER", "integer()") if step == 1 else ("b", "VARCHAR(20)", "varchar(20)")
        return Revision(
            number,
            (f"ALTER TABLE {table} ADD COLUMN {name} {sql}",),
            (f"ALTER TABLE {table} DROP COLUMN {name}",),
            f'op.addColumn("{table}", column("{name}", {java}));',
        )
    if step == 3:
        return Revision(
            number,
            (f"CREATE INDEX ix_{table}_a ON {table} (a)",),
            (f"DROP INDEX ix_{table}_a",),
            f'op.createIndex("ix_{table}_a", "{table}", "a");',
        )
    insert = f"INSERT INTO {table} (id, name) VALUES ({step}, 'name {step}')"
    return Revision(number, (insert,), (f"DELETE FROM {table} WHERE id = {step}",), f'op.execute("{insert}");')


def large(tables):
    """One revision: a table, a column and an index, again and again."""
    statements = []
    for i in range(tables):
        statements += [
            f"CREATE TABLE t{i} (id INTEGER NOT NULL PRIMARY KEY, n INTEGER)",
            f"ALTER TABLE t{i} ADD COLUMN name VARCHAR(40)",
            f"CREATE INDEX i{i} ON t{i} (n)",
        ]
    return [Revision(1, tuple(statements), tuple(f"DROP TABLE t{i}" for i in range(tables)))]


def content_of_large(tables):
    return Content(tables, 3 * tables, tables, 0)


def write_migrate(folder, revisions, database, java=False):
    _write(folder / "migrate.properties", f"url={database.jdbc}\nmigrations=migrations\n")
    for revision in revisions:
        name = "%s_bench.%s" % (revision.id, "java" if java else "sql")
        text = _migrate_java(revision) if java else _migrate_sql(revision)
        _write(folder / "migrations/versions" / name, text)


def _migrate_sql(revision):
    down = f"-- down: {revision.down}\n" if revision.down else ""
    return (
        f"-- revision: {revision.id}\n{down}-- message: bench\n-- migrate:upgrade\n{_sql(revision.upgrade)}"
        f"-- migrate:downgrade\n{_sql(revision.downgrade)}"
    )


def _migrate_java(revision):
    down = f', down = "{revision.down}"' if revision.down else ""
    downgrade = " ".join(f"op.execute({json.dumps(sql)});" for sql in revision.downgrade)
    return f"""import static io.limbeck.migrate.schema.Constraints.*;
import static io.limbeck.migrate.schema.Types.*;

import io.limbeck.migrate.*;

/** bench */
@Revision(id = "{revision.id}"{down})
class Bench{revision.number} implements Migration {{
    @Override
    public void upgrade(Operations op) {{
        {revision.java}
    }}

    @Override
    public void downgrade(Operations op) {{
        {downgrade}
    }}
}}
"""


def write_alembic(folder, revisions, database, environment):
    _write(folder / "alembic.ini", f"[alembic]\nscript_location = .\nsqlalchemy.url = {database.sqlalchemy}\n")
    _write(folder / "env.py", environment.read_text())
    for revision in revisions:
        body = ["from alembic import op", "", f"revision = {revision.id!r}", f"down_revision = {revision.down or None!r}"]
        for name, statements in (("upgrade", revision.upgrade), ("downgrade", revision.downgrade)):
            body += ["", "", f"def {name}():"] + [f"    op.execute({json.dumps(sql)})" for sql in statements]
        _write(folder / "versions" / (revision.id + "_bench.py"), "\n".join(body) + "\n")


def write_flyway(folder, revisions):
    for revision in revisions:
        _write(folder / ("V%06d__bench.sql" % revision.number), _sql(revision.upgrade))


def write_liquibase(folder, revisions):
    """One file, which Liquibase reads faster than one per change set."""
    changes = [
        f"--changeset bench:{revision.number}\n{_sql(revision.upgrade)}"
        + "".join(f"--rollback {sql};\n" for sql in revision.downgrade)
        for revision in revisions
    ]
    _write(folder / "changelog.sql", "--liquibase formatted sql\n\n" + "\n".join(changes))


def write_bare(folder, revisions):
    for revision in revisions:
        _write(folder / (revision.id + ".sql"), "".join(sql + "\n" for sql in revision.upgrade))


def write_psql(file, revisions):
    _write(file, "".join(f"BEGIN;\n{_sql(revision.upgrade)}COMMIT;\n" for revision in revisions))


def _sql(statements):
    return "".join(sql + ";\n" for sql in statements)


def _write(file: Path, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
