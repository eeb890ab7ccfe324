package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.limbeck.migrate.MigrationListener;
import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.MigrationFailedException;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A revision that commits before its end, interrupted there: the next run ends as if it had not been. */
final class MidwayCommitsContract extends DatabaseTest {
    private static final String PETS = "CREATE TABLE pets (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20));\n"
            + "INSERT INTO pets VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'), (5, 'e');";
    private static final String BACKFILL = "op.addColumn(\"pets\", column(\"loud\", varchar(20)));\n"
            + "op.apply(new Backfill(op.tableName(\"pets\"), \"id\", \"loud = upper(name)\", \"loud IS NULL\", 2));\n";
    private static final String ROWS = "op.execute(\"INSERT INTO pets VALUES (10, 'before')\");\n"
            + "op.autocommit().execute(\"UPDATE pets SET name = 'z' WHERE id = 1\");\n";
    private static final String AFTER = "op.execute(\"INSERT INTO pets (id, name) VALUES (11, 'after')\");\n";
    private static final String KILLED_HERE = "System.out.println(\"holding\"); System.in.read();\n";

    private static final List<String> WITH_FOREIGN_KEYS = List.of(
            "op.createTable(\"pets\", column(\"id\", integer()).notNull(), column(\"name\", varchar(20)), primaryKey(\"id\"));",
            "op.createTable(\"toys\", column(\"pet\", integer()), foreignKey(\"pet\").references(\"pets\", \"id\").named(\"fk\"));",
            "op.execute(\"INSERT INTO pets VALUES (1, 'a')\");",
            "op.execute(\"INSERT INTO toys VALUES (1)\");",
            "op.alterColumn(\"pets\", \"name\", column -> column.type(varchar(30)));",
            "op.backfill(\"pets\", \"id\", \"name = 'b'\", \"name = 'a'\");",
            "op.execute(\"INSERT INTO pets VALUES (2, 'c')\");",
            "op.alterColumn(\"pets\", \"name\", column -> column.type(varchar(40)));",
            "op.addColumn(\"pets\", column(\"n\", integer()));",
            "op.autocommit().alterColumn(\"pets\", \"n\", column -> column.type(bigint()));",
            "op.execute(\"INSERT INTO toys VALUES (2)\");");

    @Test
    void backfillEndedByAListenerContinuesWithoutRepeatingTheColumnBeforeIt() {
        TestProject project = pets().java("b2 down: a1", BACKFILL, "");
        MigrationListener impatient = new MigrationListener() {
            @Override
            public void backfilled(TableName table, long rows) {
                throw new IllegalStateException("enough");
            }
        };
        Migrator ended = project.migrator().withListener(impatient);
        assertThatThrownBy(() -> ended.upgrade("head")).isInstanceOf(MigrationFailedException.class);
        assertThat(db().number("SELECT COUNT(*) FROM pets WHERE loud IS NULL")).isEqualTo(3);

        project.migrator().upgrade("head");

        assertThat(db().texts("SELECT loud FROM pets ORDER BY id")).containsExactly("A", "B", "C", "D", "E");
        isThrough();
    }

    @Test
    void nextProcessContinuesAfterOneKilledAfterABackfill() throws InterruptedException {
        TestProject project = pets();
        killed(project.java("b2 down: a1", BACKFILL + KILLED_HERE + AFTER, ""));

        project.java("b2 down: a1", BACKFILL + AFTER, "").migrator().upgrade("head");

        assertThat(db().texts("SELECT loud FROM pets WHERE id <= 5 ORDER BY id"))
                .containsExactly("A", "B", "C", "D", "E");
        assertThat(db().texts("SELECT name FROM pets WHERE id > 5")).containsExactly("after");
        isThrough();
    }

    @Test
    void rowsBeforeABlockAreNotInsertedTwice() throws InterruptedException {
        TestProject project = pets();
        db().run("CREATE TABLE log (n INTEGER)");
        String before = "op.execute(\"INSERT INTO log VALUES (1)\");\n"
                + "op.autocommit().execute(\"INSERT INTO log VALUES (2)\");\n";
        killed(project.java("b2 down: a1", before + KILLED_HERE, ""));

        project.java("b2 down: a1", before + "op.execute(\"INSERT INTO log VALUES (3)\");", "")
                .migrator()
                .upgrade("head");

        assertThat(db().texts("SELECT n FROM log ORDER BY n")).containsExactly("1", "2", "3");
        isThrough();
    }

    @Test
    void doctorAdvisesContinuingTheRunInsteadOfAStamp() {
        TestProject project = interrupted();

        assertThat(project.migrator().doctor().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo("half-run"))
                .satisfies(finding ->
                        assertThat(finding.details()).contains("applied: INSERT INTO pets VALUES (10, 'before')"))
                .extracting(Finding::remedy)
                .asString()
                .contains("migrate upgrade b2")
                .doesNotContain("stamp");
        assertThat(project.migrator().current().notes())
                .anyMatch(note -> note.text().contains("migrate upgrade b2"));
        assertThatThrownBy(() -> project.migrator().downgrade("base")).is(ofKind("half-run-mismatch"));
    }

    @Test
    void failureAnnouncesThatTheNextRunContinuesAndItDoes() {
        TestProject project = pets().java("b2 down: a1", ROWS + "op.execute(\"UPDATE nowhere SET n = 1\");", "");
        MigrationFailedException failure = catchThrowableOfType(
                MigrationFailedException.class, () -> project.migrator().upgrade("head"));
        assertThat(failure.databaseState().orElseThrow())
                .contains("INSERT INTO pets VALUES (10, 'before')", "the next upgrade continues there");

        project.java("b2 down: a1", ROWS + AFTER, "").migrator().upgrade("head");

        assertThat(db().texts("SELECT name FROM pets WHERE id IN (1, 10, 11) ORDER BY id"))
                .containsExactly("z", "before", "after");
        isThrough();
    }

    @Test
    void changedBeginningIsRefused() {
        TestProject project = interrupted();
        project.java("b2 down: a1", ROWS.replace("'before'", "'other'") + AFTER, "");

        assertThatThrownBy(() -> project.migrator().upgrade("head"))
                .is(ofKind("half-run-mismatch"))
                .hasMessageContaining("'before'")
                .hasMessageContaining("'other'");
    }

    @Test
    void oneTransactionLeavesNoJournal() {
        assumeTrue(facts().supportsTransactionalDdl(), () -> facts().displayName() + " commits DDL implicitly");
        TestProject project = pets().java("b2 down: a1", AFTER, "");

        project.migrator().upgrade("head");

        assertThat(db().refuses("SELECT 1 FROM migrate_journal")).isTrue();
    }

    /** Where SQLite rebuilds a table, it commits, or begins again, to suspend the enforcement. */
    @Test
    void failureBetweenRebuildsWithForeignKeysEndsAsIfThereHadBeenNone() {
        StringBuilder script = new StringBuilder();
        for (int at = 0; at < WITH_FOREIGN_KEYS.size(); at++) {
            script.append("if (\"%d\".equals(op.arguments().get(\"fail\"))) op.execute(\"UPDATE nowhere SET n = 1\");\n"
                    .formatted(at));
            script.append(WITH_FOREIGN_KEYS.get(at)).append('\n');
        }
        TestProject project = project()
                .set("url", db().urlWithForeignKeys())
                .java("a1", script.toString(), "op.dropTable(\"toys\"); op.dropTable(\"pets\");");
        project.migrator().upgrade("head");
        Dump undisturbed = db().dump().withoutOurs();
        for (int at = 1; at < WITH_FOREIGN_KEYS.size(); at++) {
            project.migrator().downgrade("base");
            Migrator disturbed = project.telling("fail", String.valueOf(at));
            assertThatThrownBy(() -> disturbed.upgrade("head")).isInstanceOf(MigrationFailedException.class);

            project.migrator().upgrade("head");

            assertThat(db().dump().withoutOurs())
                    .as("failed before statement %s", at)
                    .isEqualTo(undisturbed);
        }
    }

    /** What a session was set to has gone with it. */
    @Test
    void settingsOfTheSessionAreRepeated() {
        assumeTrue(facts().name().equals("sqlite"), "as an SQL script can set it on each, SQLite is enough");
        String start = "PRAGMA recursive_triggers = ON;\nINSERT INTO pets VALUES (10, 'x');\n";
        TestProject project = pets();
        db().run("CREATE TABLE seen (n INTEGER)");
        project.script("b2.sql", outside(start + "INSERT INTO nowhere VALUES (1);"));
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);

        project.script(
                        "b2.sql",
                        outside(start + "INSERT INTO seen SELECT recursive_triggers FROM pragma_recursive_triggers;"))
                .migrator()
                .upgrade("head");

        assertThat(db().texts("SELECT n FROM seen")).containsExactly("1");
    }

    private static String outside(String upgrade) {
        return ScriptHeader.parse("b2 down: a1").asSql() + "\n-- migrate:upgrade no-transaction\n" + upgrade
                + "\n-- migrate:downgrade\n";
    }

    private TestProject pets() {
        TestProject project = project().sql("a1", PETS, "DROP TABLE pets;");
        project.migrator().upgrade("a1");
        return project;
    }

    private TestProject interrupted() {
        TestProject project = pets().java("b2 down: a1", ROWS + "op.execute(\"UPDATE nowhere SET n = 1\");", "");
        assertThatThrownBy(() -> project.migrator().upgrade("head")).isInstanceOf(MigrationFailedException.class);
        return project;
    }

    /** Runs it in a process of its own, and kills that where it holds. */
    private void killed(TestProject project) throws InterruptedException {
        project.migrator().compile(); // sooner here than in a process that begins
        try (MigrateProcess process = MigrateProcess.start(project, db().url())) {
            process.go();
            process.waitFor("holding");
            process.kill();
        }
    }

    private void isThrough() {
        assertThat(db().texts("SELECT version_num FROM migrate_version")).containsExactly("b2");
        assertThat(db().rows("SELECT revision, outcome FROM migrate_history WHERE outcome = 'done'"))
                .contains(List.of("b2", "done"));
        assertThat(db().number("SELECT COUNT(*) FROM migrate_journal")).isZero();
    }
}
