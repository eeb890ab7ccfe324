package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rebuild is written down like everything else, and its text does to another file what the live run does to this one. */
@On("sqlite")
class SqliteOfflineRebuildTest extends DatabaseTest {
    private static final String FIRST =
            """
            op.createTable("parents", column("id", integer()).autoIncrement(), column("name", varchar(20)), primaryKey("id"));
            op.createTable("children", column("id", integer()), column("parent_id", integer()), primaryKey("id"),
                    foreignKey("parent_id").references("parents", "id").onDelete(ReferentialAction.CASCADE));
            op.bulkInsert("parents", List.of("id", "name"), row(1, "Anna"), row(2, "Борис"));
            op.bulkInsert("children", List.of("id", "parent_id"), row(1, 1), row(2, 2));
            op.create(SchemaObject.view("names", "SELECT name FROM parents"));
            """;
    private static final String SECOND =
            """
            op.addColumn("parents", column("made_at", timestamp()).defaultExpression("'2026-01-01'"));
            op.alterColumn("parents", "name", column -> column.type(text()).notNull().was(column("name", varchar(20))));
            op.addConstraint("children", unique("parent_id").named("uq"));
            op.execute("INSERT INTO parents (name) VALUES ('Вера')");
            """;
    private static final String SECOND_BACK =
            """
            op.dropConstraint("children", "uq");
            op.alterColumn("parents", "name", column -> column.type(varchar(20)).nullable());
            op.execute("DELETE FROM parents WHERE id = 3");
            op.dropColumn("parents", "made_at");
            """;

    private TestProject revisions() {
        return project()
                .java("a1", FIRST, "op.dropView(\"names\"); op.dropTable(\"children\"); op.dropTable(\"parents\");")
                .java("b2 down: a1", SECOND, SECOND_BACK);
    }

    @Test
    void wholeHistoryFromNothing() {
        Migrator migrator = revisions().migrator();
        String upgrade = migrator.upgradeSql(":head").sql();
        String downgrade = migrator.downgradeSql("head:a1").sql();
        SqliteTestDatabase other = other();

        execute(other, upgrade);
        migrator.upgrade("head");
        same(other);
        execute(other, downgrade);
        migrator.downgrade("a1");
        same(other);
    }

    @Test
    void fromTheLiveDatabaseAndFromTheRevisionsBefore() {
        Migrator migrator = revisions().migrator();
        migrator.upgrade("a1");
        SqliteTestDatabase other = other();
        execute(other, migrator.upgradeSql(":a1").sql());
        db().run("CREATE TRIGGER tr AFTER DELETE ON parents BEGIN SELECT 1; END");
        other.run("CREATE TRIGGER tr AFTER DELETE ON parents BEGIN SELECT 1; END");

        assertThat(migrator.upgradeSql("a1:b2").sql()).doesNotContain("TRIGGER");
        execute(other, migrator.upgradeSql("head").sql());
        migrator.upgrade("head");
        same(other);
    }

    @Test
    void childRowsSurviveTheTextWhileForeignKeysAreEnforced() {
        TestProject project = revisions();
        project.set("url", db().urlWithForeignKeys());
        project.migrator().upgrade("a1");
        String sql = project.migrator().upgradeSql("head").sql();

        assertThat(sql).contains("PRAGMA foreign_keys = OFF;\nBEGIN", "COMMIT;\nPRAGMA foreign_keys = ON;");
        execute((SqliteTestDatabase) db(), "PRAGMA foreign_keys = ON;\n" + sql);
        assertThat(db().texts("SELECT parent_id FROM children ORDER BY id")).containsExactly("1", "2");
    }

    @Test
    void nothingIsWrittenTwiceWhenAScriptTurnsOutToNeedIt() {
        String sql = project()
                .java(
                        "a1",
                        """
                        op.execute("CREATE TABLE t (a INT)");
                        op.addConstraint("t", unique("a"));
                        """,
                        "")
                .migrator()
                .upgradeSql(":head")
                .sql();

        assertThat(sql.split("CREATE TABLE t \\(", -1)).hasSize(3); // itself, and written anew
        assertThat(sql.split("\nBEGIN", -1)).hasSize(2);
        assertThat(sql).doesNotContain("ROLLBACK");
    }

    @Test
    void textWithoutRebuildLeavesForeignKeysAlone() {
        assertThat(project()
                        .java("a1", FIRST, "")
                        .migrator()
                        .upgradeSql(":head")
                        .sql())
                .doesNotContain("PRAGMA");
    }

    @Test
    void whatCannotBeKnownIsRefusedWithTheRemedy() {
        Migrator migrator = project()
                .java(
                        "a1",
                        "op.createTable(\"t\", column(\"a\", integer())); try (var rows ="
                                + " op.connection().createStatement().executeQuery(\"SELECT * FROM nowhere\")) {}",
                        "")
                .java("b2 down: a1", "op.addConstraint(\"t\", unique(\"a\"));", "op.dropColumn(\"t\", \"a\");")
                .migrator();

        assertThatThrownBy(() -> migrator.upgradeSql("a1:b2"))
                .isInstanceOfSatisfying(DefinitionNeededException.class, refused -> {
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(refused.remedy()).contains("upgrade head --sql");
                })
                .hasMessageContaining("In b2")
                .hasMessageContaining("no such table: nowhere");
        assertThat(migrator.downgradeSql("b2:a1").sql()).contains("ALTER TABLE \"t\" DROP COLUMN \"a\"");
    }

    @Test
    void mistakeInAChangeIsFoundBeforeItRuns() {
        Migrator migrator = revisions()
                .java("c3 down: b2", "op.alterColumn(\"parents\", \"nam\", column -> column.type(text()));", "")
                .migrator();

        assertThatThrownBy(() -> migrator.upgradeSql(":head"))
                .hasMessageContaining("Table parents has no column nam")
                .hasMessageContaining("Did you mean name?");
    }

    @Test
    void planShowsTheStatementsOfARebuild() {
        Migrator migrator = revisions().migrator();
        migrator.upgrade("a1");
        List<String> before = ExactSqliteDump.of(db());

        var step = migrator.planUpgrade("head").steps().get(0);

        assertThat(String.join("\n", step.statements()))
                .contains("CREATE TABLE \"parents\"", "\"name\" TEXT NOT NULL", "CONSTRAINT \"uq\" UNIQUE");
        assertThat(step.effects().toString()).contains("locks table parents").doesNotContain("known only at");
        assertThat(ExactSqliteDump.of(db())).isEqualTo(before);
        assertThat(migrator.planUpgrade("head").steps()).hasSize(1);
    }

    private SqliteTestDatabase other() {
        return new SqliteTestDatabase(Path.of(folder().toString(), "other.db"));
    }

    private void execute(SqliteTestDatabase database, String text) {
        product().read(database, text);
    }

    private void same(SqliteTestDatabase other) {
        assertThat(user(other)).isEqualTo(user(db()));
        assertThat(other.texts("SELECT version_num FROM migrate_version"))
                .isEqualTo(db().texts("SELECT version_num FROM migrate_version"));
    }

    private static List<String> user(TestDatabase database) {
        return ExactSqliteDump.of(database).stream()
                .filter(line -> !line.startsWith("migrate_history"))
                .toList();
    }
}
