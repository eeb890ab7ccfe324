package io.limbeck.migrate.testkit;

import io.limbeck.migrate.config.Resume;
import io.limbeck.migrate.internal.journal.JournalTable;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A project whose scripts ignore all advice: several changes of the schema in one revision with rows between them, a backfill and
 * autocommit blocks in the middle, a script without a transaction, tables that SQLite rebuilds. What runs twice or not at all shows: the
 * log has no key, and the counter counts.
 */
final class Unadvised {
    /** The revision down to which a downgrade goes: the log and the counter are still there. */
    static final String FIRST = "a1";

    private static final String QUERY = "CREATE TABLE copies AS SELECT id, city FROM shops";

    private Unadvised() {}

    static TestProject write(TestProject project) {
        return project.java(
                        "a1",
                        """
                        op.createTable("shops", column("id", integer()).notNull(), column("city", varchar(20)), primaryKey("id"));
                        op.createTable("pets", column("id", integer()).notNull(), column("name", varchar(20)),
                                column("shop", integer()), primaryKey("id"),
                                foreignKey("shop").references("shops", "id").named("fk_shop"));
                        op.createTable("log", column("n", integer()));
                        op.createTable("counter", column("n", integer()));
                        op.bulkInsert("shops", List.of("id", "city"), row(1, "Riga"), row(2, "Oslo"));
                        op.bulkInsert("pets", List.of("id", "name", "shop"),
                                row(1, "a", 1), row(2, "b", 1), row(3, "c", 2), row(4, "d", null), row(5, "e", 1));
                        op.execute("INSERT INTO counter VALUES (0)");
                        """,
                        "")
                .sql(
                        "b2 down: a1",
                        """
                        INSERT INTO log VALUES (1);
                        ALTER TABLE shops ADD COLUMN opens VARCHAR(10);
                        UPDATE shops SET opens = '9' WHERE id = 1;
                        UPDATE counter SET n = n + 1;
                        %s;
                        INSERT INTO log VALUES (2);
                        CREATE INDEX ix_city ON copies (city);
                        CREATE VIEW cities AS SELECT city FROM shops;
                        UPDATE counter SET n = n + 1;
                        ALTER TABLE log ADD COLUMN said VARCHAR(20);
                        INSERT INTO log VALUES (3, 'x');
                        """
                                .formatted(QUERY),
                        """
                        INSERT INTO log VALUES (-1, 'y');
                        DROP VIEW cities;
                        UPDATE counter SET n = n + 10;
                        DROP TABLE copies;
                        ALTER TABLE log DROP COLUMN said;
                        INSERT INTO log VALUES (-2);
                        ALTER TABLE shops DROP COLUMN opens;
                        UPDATE counter SET n = n + 10;
                        """)
                .java(
                        "c3 down: b2",
                        """
                        op.addColumn("pets", column("loud", varchar(20)));
                        op.execute("UPDATE counter SET n = n + 1");
                        op.apply(new Backfill(op.tableName("pets"), "id", "loud = upper(name)", "loud IS NULL", 2));
                        op.execute("INSERT INTO log (n) VALUES (10)");
                        op.alterColumn("pets", "name", column -> column.type(varchar(40)).notNull());
                        op.autocommit().execute("UPDATE counter SET n = n + 1");
                        op.addConstraint("pets", unique("name", "id").named("uq_pets"));
                        op.execute("INSERT INTO log (n) VALUES (11)");
                        op.autocommit().createIndex("ix_loud", "pets", "loud");
                        op.renameColumn("pets", "loud", "shout");
                        op.execute("UPDATE counter SET n = n + 1");
                        """,
                        """
                        op.execute("INSERT INTO log (n) VALUES (-10)");
                        op.renameColumn("pets", "shout", "loud");
                        op.autocommit().dropIndex("ix_loud", "pets");
                        op.execute("UPDATE counter SET n = n + 10");
                        op.dropConstraint("pets", "uq_pets");
                        op.execute("INSERT INTO log (n) VALUES (-11)");
                        op.dropColumn("pets", "loud");
                        """)
                .script(
                        "d4.sql",
                        """
                        -- revision: d4
                        -- down: c3
                        -- message: toys
                        -- migrate:upgrade no-transaction
                        CREATE TABLE toys (id INTEGER NOT NULL PRIMARY KEY, pet INTEGER);
                        INSERT INTO toys VALUES (1, 1);
                        UPDATE counter SET n = n + 1;
                        ALTER TABLE toys ADD COLUMN width INTEGER;
                        UPDATE toys SET width = 3;
                        INSERT INTO log (n) VALUES (20);
                        ALTER TABLE toys RENAME TO playthings;
                        UPDATE counter SET n = n + 1;
                        -- migrate:downgrade no-transaction
                        UPDATE counter SET n = n + 10;
                        DROP TABLE playthings;
                        INSERT INTO log (n) VALUES (-20);
                        """)
                .java(
                        "e5 down: d4",
                        """
                        op.createTable("notes", column("id", integer()).notNull(), primaryKey("id"));
                        op.execute("INSERT INTO notes VALUES (1)");
                        op.addColumn("notes", column("said", varchar(20)).notNull().defaultValue("x"));
                        op.execute("UPDATE counter SET n = n + 1");
                        op.renameTable("notes", "remarks");
                        op.execute("INSERT INTO log (n) VALUES (30)");
                        """,
                        """
                        op.execute("UPDATE counter SET n = n + 10");
                        op.dropTable("remarks");
                        op.execute("INSERT INTO log (n) VALUES (-30)");
                        """);
    }

    /**
     * What a person who looks at the database answers to the one question that these scripts can lead to.
     *
     * @throws AssertionError where another question was asked
     */
    static Resume answer(TestDatabase database) {
        String doubt = doubt(database);
        if (!doubt.equals(QUERY)) {
            throw new AssertionError("needs no person: " + doubt);
        }
        return database.refuses("SELECT id FROM copies") ? Resume.RETRY : Resume.APPLIED;
    }

    private static String doubt(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return new JournalTable(TableName.of("migrate_history"), database.dialect())
                    .read(connection).stream()
                            .flatMap(half -> half.inDoubt().stream())
                            .findFirst()
                            .orElse("(nothing)");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
