package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a script does beside the one transaction of its revision: batches, autocommit, things that may be there, its own operations. */
final class BlocksContract extends DatabaseTest {
    private static final String PEOPLE =
            """
            op.createTable("people", column("id", integer()).notNull(), column("name", varchar(40)), column("upper_name",
                    varchar(40)), primaryKey("id"));
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i <= 25; i++) rows.add(row(i * 3, "n" + i));
            op.bulkInsert("people", List.of("id", "name"), rows);
            """;
    private static final String DONE = "SELECT count(*) FROM people WHERE upper_name = upper(name)";

    private final List<Long> progress = new ArrayList<>();
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void backfilled(TableName table, long rows) {
            progress.add(rows);
        }
    };

    @Test
    void backfillRunsInBatchesByItsKey() {
        project()
                .java("a1", PEOPLE, "")
                .java("b2 down: a1", backfill("upper_name IS NULL", 10), "")
                .migrator()
                .withListener(listener)
                .upgrade("head");

        assertThat(db().number(DONE)).isEqualTo(25);
        assertThat(progress).containsExactly(10L, 20L, 25L);
    }

    private static String backfill(String where, int rows) {
        return "op.apply(new Backfill(op.tableName(\"people\"), \"id\", \"upper_name = upper(name)\", \"" + where
                + "\", " + rows + "));";
    }

    @Test
    void interruptedBackfillContinues() {
        TestProject project =
                project().java("a1", PEOPLE, "").java("b2 down: a1", backfill("upper_name IS NULL", 5), "");
        project.migrator().upgrade("a1");
        MigrationListener impatient = new MigrationListener() {
            @Override
            public void backfilled(TableName table, long rows) {
                if (rows >= 10) {
                    throw new IllegalStateException("enough");
                }
            }
        };

        assertThatThrownBy(() -> project.migrator().withListener(impatient).upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailedException.class, failed -> assertThat(
                                failed.databaseState().orElseThrow())
                        .contains("remain applied", "10 rows, in batches"));
        assertThat(db().number(DONE)).isEqualTo(10);
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        project.migrator().withListener(listener).upgrade("head");

        assertThat(progress).containsExactly(5L, 10L, 15L, 15L);
        assertThat(db().number(DONE)).isEqualTo(25);
    }

    @Test
    void backfillOfNothingAndWithAConditionThatStaysTrueEnds() {
        project()
                .java("a1", PEOPLE, "")
                .java("b2 down: a1", backfill("1 = 0", 5) + backfill("id > 0", 7), "")
                .migrator()
                .withListener(listener)
                .upgrade("head");

        assertThat(progress).containsExactly(0L, 7L, 14L, 21L, 25L);
    }

    @Test
    void textOfSeveralStatementsRunsWholeInABlockAndInAnOperationOfTheUsersOwn() {
        project()
                .java(
                        "a1",
                        PEOPLE
                                + """
                                record Initials() implements CustomOperation {
                                    @Override
                                    public List<Operation> on(String database) {
                                        return List.of(new Execute("UPDATE people SET name = 'a' WHERE id = 3;"
                                                + " UPDATE people SET name = 'b' WHERE id = 6", List.of()));
                                    }
                                    @Override
                                    public Optional<Operation> inverse() {
                                        return Optional.empty();
                                    }
                                }
                                op.apply(new Initials());
                                op.autocommit().execute("UPDATE people SET name = 'c' WHERE id = 9;"
                                        + " UPDATE people SET name = 'd' WHERE id = 12");
                                """,
                        "")
                .migrator()
                .upgrade("head");

        assertThat(db().texts("SELECT name FROM people WHERE id <= 12 ORDER BY id"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void changesBeforeAnAutocommitBlockRemainApplied() {
        TestProject project = project()
                .java(
                        "a1",
                        PEOPLE + "op.autocommit().execute(\"UPDATE people SET name = 'all'\");"
                                + " op.execute(\"INSERT INTO people (id) VALUES (1)\"); op.execute(\"SELECT nonsense\");",
                        "");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .isInstanceOfSatisfying(MigrationFailedException.class, failed -> assertThat(
                                failed.databaseState().orElseThrow())
                        .contains("remain applied", "UPDATE people SET name = 'all'"));

        assertThat(db().number("SELECT count(*) FROM people WHERE name = 'all'"))
                .isEqualTo(25);
        assertThat(db().number("SELECT count(*) FROM people")).isEqualTo(25);
        assertThat(db().texts("SELECT version_num FROM migrate_version")).isEmpty();
    }

    @Test
    void blocksAreRefusedWhereAllIsOneTransaction() {
        assumeTrue(
                facts().supportsTransactionalDdl(), () -> facts().displayName() + " refuses one transaction for all");
        assertThatThrownBy(() -> project()
                        .set("transaction", "all")
                        .java("a1", PEOPLE + backfill("1 = 1", 5), "")
                        .migrator()
                        .upgrade("head"))
                .hasMessageContaining("transaction=per-revision");
        assertThat(db().refuses("SELECT * FROM people")).isTrue();
    }

    @Test
    void existingObjectsAreNotCreatedAndMissingOnesAreNotDropped() {
        project()
                .java(
                        "a1",
                        PEOPLE
                                + """
                                op.ifNotExists().createTable("people", column("other", integer()));
                                op.ifNotExists().createTable("more", column("id", integer()));
                                op.ifNotExists().addColumn("people", column("name", integer()));
                                op.ifNotExists().addColumn("people", column("age", integer()));
                                op.ifExists().dropColumn("people", "upper_name");
                                op.ifExists().dropColumn("people", "upper_name");
                                op.ifNotExists().createIndex("ix_people", "people", "name");
                                op.ifNotExists().createIndex("ix_people", "people", "age");
                                op.ifExists().dropIndex("ix_nobody", "people");
                                op.ifExists().dropTable("nothing");
                                op.ifNotExists().create(SchemaObject.view("names", "SELECT name FROM people"));
                                op.ifNotExists().create(SchemaObject.view("names", "SELECT id FROM people"));
                                op.ifExists().drop(SchemaObject.view("unseen", "SELECT 1"));
                                op.ifNotExists().addConstraint("people", check("age > 0").named("ck_age"));
                                op.ifNotExists().addConstraint("people", check("age > 0").named("ck_age"));
                                op.ifExists().dropConstraint("people", "ck_nothing");
                                """,
                        "")
                .migrator()
                .upgrade("head");

        assertThat(db().texts("SELECT name FROM names ORDER BY 1")).hasSize(25);
        assertThat(db().refuses("INSERT INTO people (id, age) VALUES (1, -1)")).isTrue();
        assertThat(db().refuses("SELECT upper_name FROM people")).isTrue();
    }

    @Test
    void customOperationsRunTheirSqlForTheDatabase() {
        project()
                .java(
                        "a1",
                        PEOPLE
                                + """
                                record Shout(String table) implements CustomOperation {
                                    @Override
                                    public List<Operation> on(String database) {
                                        return List.of(new Execute("UPDATE " + table + " SET name = '" + database + "'", List.of()));
                                    }
                                    @Override
                                    public Optional<Operation> inverse() {
                                        return Optional.empty();
                                    }
                                }
                                op.apply(new Shout("people"));
                                op.execute(Map.of(op.database(), "UPDATE people SET upper_name = 'own'", "", "nonsense"));
                                """,
                        "")
                .migrator()
                .upgrade("head");

        assertThat(db().number("SELECT count(*) FROM people WHERE upper_name = 'own' AND name = '" + facts().name()
                        + "'"))
                .isEqualTo(25);
    }

    @Test
    void textHoldsBatchesAndBlocksBetweenItsTransactions() {
        String sql = project()
                .java(
                        "a1",
                        PEOPLE + backfill("upper_name IS NULL", 5)
                                + "op.autocommit().execute(\"UPDATE people SET name = 'x'\");",
                        "")
                .migrator()
                .upgradeSql(":head")
                .sql();

        assertThat(sql)
                .containsSubsequence(
                        "INSERT INTO",
                        "COMMIT;",
                        "UPDATE",
                        "SET upper_name = upper(name) WHERE upper_name IS NULL;",
                        "COMMIT;",
                        "UPDATE people SET name = 'x';",
                        "migrate_version",
                        "COMMIT;");
    }

    @Test
    void constraintsGetTheirNamesByConvention() {
        TestProject project = project()
                .set("naming.uq", "uq_{{table}}_{{columns}}")
                .set("naming.ck", "ck_{{table}}_{{hash}}")
                .java(
                        "a1",
                        PEOPLE
                                + """
                                op.addConstraint("people", unique("name", "id"));
                                op.createTable("other", column("id", integer()), column("a", integer()), check("a > 0"), unique("a"));
                                """,
                        """
                        op.dropConstraint("people", unique("name", "id"));
                        op.dropConstraint("other", "uq_other_a");
                        """);
        project.migrator().upgrade("head");
        db().run("INSERT INTO other (id, a) VALUES (1, 1)");
        assertThat(db().refuses("INSERT INTO other (id, a) VALUES (2, 1)")).isTrue();

        project.migrator().downgrade("base");

        assertThat(db().refuses("INSERT INTO other (id, a) VALUES (2, 1)")).isFalse();
    }
}
