package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.Migrator;
import io.limbeck.migrate.error.OfflineException;
import io.limbeck.migrate.internal.sql.SplitStatement;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SQL that {@code --sql} writes does to another database what the live run does to this one. */
final class OfflineContract extends DatabaseTest {
    @Nullable
    private TestDatabase other;

    @BeforeEach
    void makeOther() {
        other = freshDatabase(folder().resolve("project"));
    }

    @AfterEach
    final void dropOther() {
        if (other != null) {
            other.close();
        }
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
    void sqlFromTheLiveStateGoesOnFromThere() {
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
        migrator.stamp(List.of("m1", "x1"), false);

        execute(migrator.stampSql(List.of("m1", "x1"), false).sql());

        same();
    }

    @Test
    void scriptThatNeedsTheConnectionIsRefused() {
        Migrator migrator =
                project().java("a1", "op.connection().createStatement();", "").migrator();

        assertThatThrownBy(() -> migrator.upgradeSql(":head"))
                .isInstanceOf(OfflineException.class)
                .hasMessageContaining("op.connection()")
                .hasMessageContaining("a1.java");
    }

    private void execute(String text) {
        other().run(SqlSplitter.split(db().dialect().syntax(), "text", text, 1).stream()
                .map(SplitStatement::text)
                .toArray(String[]::new));
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
