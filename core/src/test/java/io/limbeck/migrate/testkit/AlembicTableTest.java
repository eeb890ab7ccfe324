package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.error.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Alembic made and manages: one table of version rows for both tools. */
class AlembicTableTest {
    @TempDir
    private Path folder;

    private SqliteTestDatabase database;
    private TestProject project;

    @BeforeEach
    void alembicWasHere() {
        database = new SqliteTestDatabase(folder.resolve("menu.db"));
        database.run(
                "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
                        + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
                "INSERT INTO alembic_version VALUES ('a1')",
                "CREATE TABLE users (id INTEGER PRIMARY KEY)");
        project = new TestProject(folder.resolve("project"), database.url())
                .sql("a1", "CREATE TABLE users (id INTEGER PRIMARY KEY);", "DROP TABLE users;")
                .sql("b2 down: a1", "CREATE TABLE menus (id INTEGER PRIMARY KEY);", "DROP TABLE menus;");
    }

    @Test
    void upgradeContinuesFromAlembicsRowAndUpdatesBothTables() {
        project.set("version.table", "alembic_version").migrator().upgrade("head");

        assertThat(database.texts("SELECT version_num FROM alembic_version")).containsExactly("b2");
        assertThat(database.texts("SELECT name FROM sqlite_master WHERE name LIKE 'migrate_v%'"))
                .isEmpty();
        project.migrator().downgrade("-1");
        assertThat(database.texts("SELECT version_num FROM alembic_version")).containsExactly("a1");
    }

    @Test
    void unconfiguredTableIsMentionedInAHint() {
        List<Advice> notes = project.migrator().current().notes();

        assertThat(notes).anyMatch(note -> note.text().contains("Set version.table=alembic_version"));
        assertThat(project.set("version.table", "alembic_version")
                        .migrator()
                        .current()
                        .notes())
                .isEmpty();
    }

    @Test
    void idThatAlembicsColumnDoesNotHoldIsRefusedBeforeThereIsAFile() {
        project.set("version.table", "alembic_version");

        assertThatThrownBy(() ->
                        project.migrator().revision(NewRevision.of("too long").withId("x".repeat(33))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("33 characters; the limit is 32");
        assertThat(project.migrator().heads().revisions()).hasSize(1);
        project.migrator().revision(NewRevision.of("fits").withId("x".repeat(32)));
    }
}
