package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.OfflineException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SQL that {@code --sql} writes does to another database what the live run does to this one. */
final class OfflineContract extends DatabaseTest {
    @Nullable
    private TestDatabase other;

    @BeforeEach
    void makeOther() {
        other = closedAfterwards(freshDatabase(folder().resolve("project")));
    }

    @Test
    void wholeHistoryAsSqlGivesTheSameDatabase() {
        Migrator migrator = Branchy.write(project()).migrator();
        String upgrade = migrator.upgradeSql(":heads").sql();
        migrator.upgrade("heads");

        execute(upgrade);

        same();
        execute(migrator.downgradeSql("heads:base").sql());
        migrator.downgrade("base");
        same();
        assertThat(other().dump().withoutOurs().entries()).isEmpty();
    }

    @Test
    void sqlFromTheLiveStateContinuesFromThere() {
        TestProject project = Branchy.write(project());
        Migrator migrator = project.migrator();
        Migrator others = Branchy.write(project()).set("url", other().url()).migrator();
        migrator.upgrade("b1");
        others.upgrade("b1");

        execute(others.upgradeSql("heads").sql());
        migrator.upgrade("heads");
        same();

        execute(others.downgradeSql("a1").sql());
        migrator.downgrade("a1");
        same();
    }

    @Test
    void databaseThatAnotherToolBeganGetsItsHistoryTable() {
        Migrator others = Branchy.write(project()).set("url", other().url()).migrator();
        other().run(
                        "CREATE TABLE migrate_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
                        "INSERT INTO migrate_version VALUES ('x1')",
                        "CREATE TABLE extra (id INTEGER)");

        execute(others.upgradeSql("heads").sql());

        assertThat(other().texts("SELECT version_num FROM migrate_version ORDER BY 1"))
                .containsExactly("e1", "x2");
    }

    @Test
    void stampAsSqlSetsTheSameRows() {
        Migrator migrator = Branchy.write(project()).migrator();
        migrator.stamp(List.of("m1", "x1"));

        execute(migrator.stampSql(List.of("m1", "x1")).sql());

        same();
    }

    @Test
    void scriptThatNeedsTheConnectionIsRefused() {
        Migrator migrator =
                project().java("a1", "op.connection().createStatement();", "").migrator();

        assertThatThrownBy(() -> migrator.upgradeSql(":head"))
                .isInstanceOf(OfflineException.class)
                .hasMessageContaining("op.connection()")
                .hasMessageContaining("a1.java")
                .hasMessageContaining("upgrade FROM:TO --sql");
    }

    @Test
    void textOfLaterRevisionsKnowsWhatTheEarlierOnesCreate() {
        Migrator migrator = changing().migrator();
        migrator.upgrade("a1");
        execute(migrator.upgradeSql(":a1").sql());

        execute(migrator.upgradeSql("a1:b2").sql());
        migrator.upgrade("b2");
        same();

        execute(migrator.downgradeSql("b2:a1").sql());
        migrator.downgrade("a1");
        same();
    }

    @Test
    void wholeTextChangesWhatItCreates() {
        Migrator migrator = changing().migrator();
        migrator.upgrade("head");

        execute(migrator.upgradeSql(":head").sql());

        same();
    }

    /** The second revision changes what only the first one tells. */
    private TestProject changing() {
        return project()
                .java(
                        "a1",
                        """
                        op.createTable("cooks", column("id", integer()), primaryKey("id"));
                        op.createTable("dishes", column("id", integer()), column("title", varchar(20)).notNull().defaultValue("x"),
                                column("cook_id", integer()), primaryKey("id"),
                                foreignKey("cook_id").references("cooks", "id").named("fk_cook"));
                        """,
                        "op.dropTable(\"dishes\"); op.dropTable(\"cooks\");")
                .java(
                        "b2 down: a1",
                        """
                        op.alterColumn("dishes", "title", c -> c.type(varchar(30)).nullable());
                        op.dropConstraint("dishes", "fk_cook");
                        op.createIndex("ix_title", "dishes", "title");
                        """,
                        """
                        op.dropIndex("ix_title", "dishes");
                        op.addConstraint("dishes", foreignKey("cook_id").references("cooks", "id").named("fk_cook"));
                        op.alterColumn("dishes", "title", c -> c.type(varchar(20)).notNull());
                        """);
    }

    @Test
    void clientStopsBeforeTheVersionRowOfWhatFailed() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (a INT)", "DROP TABLE t")
                .sql("b2 down: a1", "INSERT INTO t VALUES (1); INSERT INTO nowhere VALUES (1)", "DELETE FROM t")
                .sql("c3 down: b2", "CREATE TABLE u (a INT)", "DROP TABLE u");
        String text = project.migrator().upgradeSql(":head").sql();

        assertThat(refused(text)).isTrue();

        assertThat(other().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");
        assertThat(other().refuses("SELECT 1 FROM u")).isTrue();
    }

    @Test
    void purgingStampAsSqlDeletesAllRows() {
        Migrator migrator = Branchy.write(project()).migrator();
        execute(migrator.stampSql(List.of("m1", "x1")).sql());

        execute(migrator.stampPurgedSql(List.of("a1")).sql());
        assertThat(other().texts("SELECT version_num FROM migrate_version")).containsExactly("a1");

        execute(migrator.stampPurgedSql(List.of("base")).sql());
        assertThat(other().number("SELECT count(*) FROM migrate_version")).isZero();
    }

    private void execute(String text) {
        product().read(other(), text);
    }

    private boolean refused(String text) {
        try {
            execute(text);
            return false;
        } catch (AssertionError refused) {
            return true;
        }
    }

    private void same() {
        assertThat(other().dump().withoutHistory()).isEqualTo(db().dump().withoutHistory());
        String history =
                "SELECT revision, direction, message, checksum, outcome FROM migrate_history ORDER BY started, revision";
        assertThat(other().rows(history)).containsExactlyInAnyOrderElementsOf(db().rows(history));
    }

    private TestDatabase other() {
        if (other == null) {
            throw new IllegalStateException("only while a test runs");
        }
        return other;
    }
}
