package io.limbeck.migrate.testkit;

/** Tables with all that SQLite can say in a definition; each has a whole-number column {@code a}, declared INT, without duplicates. */
final class RichSchema {
    static final String[] STATEMENTS = {
        "CREATE TABLE plain(a INT UNIQUE,b TEXT)",
        """
        CREATE TABLE everything ( -- all, of "it"; (really
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            a INT DEFAULT (abs(-7) + 0), -- a comment, with a comma
            note WEIRD TYPE(3, 4) /* typed */, -- why
            [odd name] COLLATE NOCASE DEFAULT 'x, y) -- no comment',
            "select" TEXT NOT NULL ON CONFLICT IGNORE DEFAULT "text",
            `данные` BLOB DEFAULT x'00ff',
            "with ""quotes""\" REAL DEFAULT -1.5e-3 CHECK ("with ""quotes""\" < 1e9),
            untyped,
            v INT GENERATED ALWAYS AS (a * 2) VIRTUAL,
            s TEXT AS (note || '!') STORED,
            parent INTEGER REFERENCES everything(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
            moment TEXT DEFAULT CURRENT_TIMESTAMP,
            UNIQUE (a, note) ON CONFLICT REPLACE,
            CONSTRAINT ck_name CHECK (note <> 'never' /* , */)
            CHECK (a > -10000), -- no comma before it
            CONSTRAINT "fk odd" FOREIGN KEY (a) REFERENCES plain (a) ON UPDATE CASCADE ON DELETE RESTRICT -- last
        )""",
        "CREATE TABLE keyless (k TEXT COLLATE RTRIM, a INT, PRIMARY KEY (k DESC)) WITHOUT ROWID",
        "CREATE TABLE strict (id INTEGER PRIMARY KEY, a INT, n ANY) STRICT",
        "CREATE TABLE \"order\"(\"group\" TEXT, a INT, rowid TEXT)",
        "CREATE TABLE \"Слова и \"\"кавычки\"\"\" (a INT, 'строка' TEXT)",
        "CREATE TABLE tree (id INTEGER PRIMARY KEY, a INT, up INTEGER REFERENCES tree ON DELETE CASCADE)",
        "CREATE TABLE texts(a INT, t TEXT)",
        "CREATE TABLE uq (a INT, code TEXT UNIQUE, other TEXT)",
        "CREATE TABLE child_cascade (p INT REFERENCES plain(a) ON DELETE CASCADE ON UPDATE CASCADE)",
        "CREATE TABLE child_null (p INT REFERENCES plain(a) ON DELETE SET NULL)",
        "CREATE TABLE child_default (p INT DEFAULT 2 REFERENCES plain(a) ON DELETE SET DEFAULT)",
        "CREATE TABLE child_restrict (p INT REFERENCES plain(a) ON DELETE RESTRICT)",
        "CREATE TABLE child_none (p INT REFERENCES plain(a))",
        "CREATE TABLE log (what TEXT)",
        "CREATE INDEX ix_expression ON everything (lower(note), a DESC)",
        "CREATE UNIQUE INDEX \"ix partial\" ON everything(id COLLATE BINARY) WHERE a > 3 -- partial",
        "CREATE INDEX ix_nocase ON everything ([odd name] COLLATE RTRIM DESC)",
        "CREATE INDEX ix_order ON \"order\" (\"group\")",
        "CREATE VIEW seen AS SELECT id, a, v FROM everything WHERE a IS NOT NULL",
        "CREATE VIEW seen_twice AS SELECT s.id, p.b FROM seen s JOIN plain p ON p.a = s.a",
        "CREATE VIEW broken AS SELECT missing_column FROM everything",
        """
        CREATE TRIGGER tr_own AFTER INSERT ON everything WHEN new.a > 0
        BEGIN
            INSERT INTO log VALUES ('own; ' || new.a); -- ; END
        END""",
        "CREATE TRIGGER tr_other AFTER DELETE ON plain BEGIN UPDATE everything SET note = 'gone' WHERE a = old.a; END",
        "CREATE TRIGGER tr_view INSTEAD OF INSERT ON seen BEGIN INSERT INTO everything (a) VALUES (new.a); END",
        "INSERT INTO plain VALUES (1, 'one'), (2, NULL), (3, x'00'), (7, 'seven'), (77, ''), (78, '')",
        "INSERT INTO everything (id, a, note, \"данные\", untyped, parent) VALUES (10, 1, 'n', NULL, 9007199254740993, NULL),"
                + " (20, 2, 12.5, x'', 'text', 10), (30, 3, NULL, 'no blob', 0.1, 30), (40, 7, 0, 0, NULL, 10)",
        "DELETE FROM everything WHERE id = 40",
        "INSERT INTO keyless VALUES ('a', 1), ('b ', 2)",
        "INSERT INTO strict VALUES (1, 1, 'x'), (2, 2, 2.5), (3, 7, x'01')",
        "INSERT INTO \"order\" (_rowid_, \"group\", a, rowid) VALUES (5, 'g', 1, 'not a number'), (9, NULL, 2, NULL)",
        "INSERT INTO \"Слова и \"\"кавычки\"\"\" (rowid, a, 'строка') VALUES (3, 1, 'да'), (1, 2, NULL), (2, 3, char(0))",
        "INSERT INTO tree VALUES (1, 1, NULL), (2, 2, 1), (3, 3, 3)",
        "INSERT INTO texts VALUES (1, 'not a number'), (2, 9007199254740993), (3, 1e300)",
        "INSERT INTO uq VALUES (1, 'x', 'o'), (2, NULL, NULL)",
        "INSERT INTO child_cascade VALUES (1), (2)",
        "INSERT INTO child_null VALUES (1), (2)",
        "INSERT INTO child_default VALUES (1), (2)",
        "INSERT INTO child_restrict VALUES (1), (2)",
        "INSERT INTO child_none VALUES (1), (NULL)"
    };

    private RichSchema() {}
}
