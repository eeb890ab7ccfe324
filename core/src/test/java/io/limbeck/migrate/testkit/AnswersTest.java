package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.testkit.Kinds.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.advice.Advice;
import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.GraphException;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptFolderException;
import io.limbeck.migrate.error.UsageException;
import io.limbeck.migrate.result.CompileResult;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.result.RevisionInfo;
import io.limbeck.migrate.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands answer where a question is half wrong, or where another tool was here before. */
class AnswersTest {
    @TempDir
    private Path folder;

    private ModelProject app;

    /** A fork with a label on one side, and another history that the label's side depends on. */
    @BeforeEach
    void branches() {
        app = new ModelProject(folder.resolve("project"));
        app.project()
                .sql("a1", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;")
                .sql("b1 down: a1; labels: left", "CREATE TABLE b (id INTEGER);", "DROP TABLE b;")
                .sql("c1 down: a1", "CREATE TABLE c (id INTEGER);", "DROP TABLE c;");
    }

    private long scripts() {
        try (Stream<Path> files = Files.list(app.project().versions())) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void downgradeFromAMergeUndoesTheMerge() {
        app.project().sql("m1 down: b1, c1", "SELECT 1;", "SELECT 1;");
        app.migrator().upgrade("head");

        assertThat(app.migrator().downgrade("-1").revisions()).containsExactly("b1", "c1");
    }

    @Test
    void mergeOfARevisionAndItsAncestorIsRefusedBeforeAFileIsWritten() {
        assertThatThrownBy(() -> app.migrator().merge(List.of("a1", "b1"), NewRevision.of("join")))
                .is(ofKind("overlapping-targets"))
                .hasMessageContaining("b1")
                .hasMessageContaining("a1");
        assertThat(scripts()).isEqualTo(3);
    }

    @Test
    void historyOfABranchListsThatBranchOnly() {
        assertThat(app.migrator().history("left@base:").revisions())
                .extracting(RevisionInfo::id)
                .containsExactly("b1", "a1");
    }

    @Test
    void upgradeBelowTheRowsSuggestsTheDowngrade() {
        app.migrator().upgrade("b1");

        RunResult result = app.migrator().upgrade("a1");

        assertThat(result.notes())
                .extracting(Advice::text)
                .containsExactly(
                        "Nothing to do: a1 is already applied; the database is at b1. To go down to it: migrate downgrade a1");
        assertThat(app.migrator().upgrade("b1").notes()).isEmpty();
    }

    @Test
    void stampOfAHeadWithoutScriptsIsRefused() {
        ModelProject empty = new ModelProject(folder.resolve("empty"));

        assertThatThrownBy(() -> empty.migrator().stamp(List.of("head")))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("There are no revisions");
    }

    @Test
    void idsAndLabelsThatNoSymbolCanNameAreRefusedBeforeAFileIsWritten() {
        NewRevision wanted = NewRevision.of("next").onHead("b1");

        for (NewRevision wrong : List.of(
                wanted.withId("größe1"),
                wanted.withId("x".repeat(65)),
                wanted.labelled(List.of("a/b")),
                wanted.labelled(List.of("größe")),
                wanted.labelled(List.of("left")),
                wanted.labelled(List.of("a1")),
                NewRevision.of(" ").onHead("b1"))) {
            assertThatThrownBy(() -> app.migrator().revision(wrong))
                    .as("%s", wrong)
                    .isInstanceOf(UsageException.class)
                    .hasMessageNotContaining("Fix the files");
        }
        assertThat(scripts()).isEqualTo(3);
    }

    /** Alembic leaves such rows after a downgrade across {@code depends_on}. */
    @Test
    void redundantRowsAreNotedAndPassedOverByEveryCommand() throws SQLException {
        app.migrator().upgrade("b1");
        app.run("INSERT INTO migrate_version VALUES ('a1')");

        assertThat(app.migrator().current().revisions())
                .extracting(RevisionInfo::id)
                .containsExactly("a1", "b1");
        assertThat(app.migrator().current().notes())
                .extracting(Advice::text)
                .containsExactly(
                        "The version table also contains a1, which row b1 implies. They are harmless; to remove them: migrate stamp --purge b1");
        assertThatCode(() -> {
                    app.migrator().planUpgrade("heads");
                    app.migrator().historyWithCurrent(":");
                    app.migrator().upgradeSql("heads");
                    app.migrator().awaitHead();
                    app.migrator().doctor();
                })
                .doesNotThrowAnyException();
        assertThat(app.migrator().upgrade("heads").revisions()).containsExactly("b1", "c1");
        assertThat(app.notes())
                .filteredOn(note -> note.contains("also contains a1"))
                .hasSizeGreaterThan(3);
        assertThat(app.migrator().downgrade("a1").revisions()).containsExactly("a1");
        assertThat(app.run("SELECT group_concat(version_num) FROM migrate_version"))
                .isEqualTo("a1");
    }

    @Test
    void stampTakesRedundantRowsAway() throws SQLException {
        app.migrator().upgrade("b1");
        app.run("INSERT INTO migrate_version VALUES ('a1')");

        app.migrator().stamp(List.of("b1"));

        assertThat(app.run("SELECT group_concat(version_num) FROM migrate_version"))
                .isEqualTo("b1");
    }

    @Test
    void alembicTableWithoutItsScriptsIsExplainedWithoutAdvisingDeletion() throws SQLException {
        ModelProject moved = new ModelProject(folder.resolve("moved")).model("CREATE TABLE users (id INTEGER);");
        moved.project().set("version.table", "alembic_version");
        moved.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        moved.run("INSERT INTO alembic_version VALUES ('1975ea83b712')");
        moved.run("CREATE TABLE users (id INTEGER)");

        List<Finding> findings = moved.migrator().doctor().findings();

        assertThat(findings).extracting(Finding::kind).containsExactly("other-tool");
        assertThat(findings.get(0).words()).contains("Alembic", "1975ea83b712");
        assertThat(findings.get(0).remedy())
                .contains("migrate import alembic DIR", "--rev-id 1975ea83b712")
                .doesNotContain("git pull", "purge", "delete");
        moved.project().set("version.table", "migrate_version");
        List<Finding> before = moved.migrator().doctor().findings();
        assertThat(before).extracting(Finding::kind).containsExactly("other-tool");
        assertThat(before.get(0).remedy())
                .as("the same advice before the key is set")
                .contains("migrate import alembic DIR", "--rev-id 1975ea83b712", "version.table=alembic_version");
    }

    @Test
    void foldersOfPythonScriptsAreNamed() throws IOException {
        Path alembic = Files.createDirectories(folder.resolve("alembic/versions"));
        Files.writeString(alembic.resolve("1975ea83b712_users.py"), "revision = '1975ea83b712'");

        for (Path location : List.of(alembic.getParent(), alembic)) {
            app.project().set("migrations", location.toString());
            assertThatThrownBy(() -> app.migrator().history(":"))
                    .isInstanceOf(ScriptFolderException.class)
                    .hasMessageContaining("contains Python files, but no migrate scripts");
        }
    }

    @Test
    void userOfAUrlThatIsStrongerThanTheFileComesBeforeTheFilesUser() throws IOException {
        Path file = Files.writeString(
                folder.resolve("migrate.properties"), "url=postgresql://h/d\nusername=file\npassword=secret of file\n");

        MigrateConfig stronger = MigrateConfig.builder()
                .configFile(file)
                .environmentVariables(Map.of())
                .override(ConfigKey.URL, "postgresql://typed:word@h/d")
                .build();
        assertThat(stronger.username()).contains("typed");
        assertThat(stronger.password()).contains("word");

        Files.writeString(file, "url=postgresql://inurl@h/d\nusername=key\n");
        assertThat(MigrateConfig.builder()
                        .configFile(file)
                        .environmentVariables(Map.of())
                        .build()
                        .username())
                .contains("key");
    }

    @Test
    void environmentNamesTheConfigurationFile() throws IOException {
        Files.writeString(folder.resolve("other.properties"), "url=jdbc:sqlite:other.db\n");

        MigrateConfig config = MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentVariables(Map.of("MIGRATE_CONFIG", "other.properties"))
                .build();
        assertThat(config.url().file()).contains(folder.toAbsolutePath().resolve("other.db"));
        assertThat(config.warnings()).isEmpty();

        assertThatThrownBy(() -> MigrateConfig.builder()
                        .workingDirectory(folder)
                        .environmentVariables(Map.of("MIGRATE_CONFIG", "none.properties"))
                        .build())
                .hasMessageContaining("none.properties")
                .hasMessageContaining("MIGRATE_CONFIG");
    }

    @Test
    void viewThatTheChangeWouldBreakIsToBeDroppedFirst() {
        app.project()
                .sql(
                        "d1 down: b1",
                        "CREATE VIEW v AS SELECT id FROM b; ALTER TABLE b RENAME TO bb; DROP TABLE a; ALTER TABLE c RENAME TO cc;",
                        "SELECT 1;")
                .sql("e1 down: c1", "CREATE VIEW w AS SELECT x FROM missing; ALTER TABLE c RENAME TO cc;", "SELECT 1;");

        MigrateException refused = catchThrowableOfType(
                MigrateException.class, () -> app.migrator().upgrade("e1"));

        assertThat(refused).hasMessageContaining("error in view w");
        assertThat(refused.remedy()).contains("First drop", "view").doesNotContain("right name");
    }

    /** Another user's word for it would send them to a script that has no fault. */
    @Test
    void stampWithoutPrivilegesNamesTheMissingPrivileges() throws SQLException {
        String url = "jdbc:h2:" + folder.resolve("rights");
        try (Connection owner = DriverManager.getConnection(url, "sa", "");
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER guest PASSWORD 'x'");
        }
        TestProject project = new TestProject(folder.resolve("guest"), url)
                .set("username", "guest")
                .set("password", "x")
                .sql("a1", "SELECT 1;", "SELECT 1;");

        MigrateException refused = catchThrowableOfType(
                MigrateException.class, () -> project.migrator().stamp(List.of("a1")));

        assertThat(refused.remedy()).contains("migrate_version", "Grant").doesNotContain("script");
    }

    @Test
    void constraintsAreNamedOnceAndAsSql() {
        app.project()
                .sql("t1 down: b1", "CREATE TABLE t (a INT, b INT, CONSTRAINT ck_n CHECK (a > b));", "DROP TABLE t;")
                .java("d1 down: t1", "op.dropColumn(\"t\", \"a\");", "")
                .java(
                        "e1",
                        "op.createTable(\"u\", column(\"c\", integer())); op.dropConstraint(\"u\", unique(\"c\"));",
                        "");

        assertThatThrownBy(() -> app.migrator().upgrade("d1"))
                .hasMessageContaining("is needed by constraint ck_n CHECK ( a > b )");
        app.project().set("url", "jdbc:h2:" + folder.resolve("constraints"));
        assertThatThrownBy(() -> app.migrator().upgrade("e1"))
                .hasMessageContaining("has no constraint of table U that is UNIQUE (")
                .hasMessageNotContaining("Optional");
    }

    @Test
    void unencodedPasswordIsNotMistakenForAHost() {
        for (String url : List.of("postgresql://u:p@ss/w@rd@h/d", "jdbc:postgresql://u:p@ss/w@rd@h/d")) {
            app.project().set("url", url);
            assertThatThrownBy(() -> app.migrator().heads())
                    .hasMessageContaining("the URL has an @ after its host")
                    .hasMessageNotContaining("ss/w")
                    .hasMessageNotContaining("rd@");
        }
    }

    @Test
    void failureWhileWritingSqlReportsThatNothingRan() {
        app.project().java("d1 down: b1", "throw new IllegalStateException(\"no\");", "");

        MigrateException failed = catchThrowableOfType(
                MigrateException.class, () -> app.migrator().upgradeSql("b1:d1"));

        assertThat(failed.databaseState()).contains("Unchanged: the SQL was only generated.");
    }

    @Test
    void alreadyCompiledScriptsAreNotReportedAsUncached() {
        app.project().java("d1 down: b1", "", "");
        CompileResult first = app.migrator().compile();

        CompileResult second = app.migrator().compile();

        assertThat(first.cache()).isPresent();
        assertThat(second.compiled()).isZero();
        assertThat(second.cache()).isEqualTo(first.cache());
    }

    @Test
    void stampFromOneRevisionToAnotherIsWrittenAsAnUpdate() {
        assertThat(app.migrator().stampSql(List.of("a1:b1")).sql())
                .contains("UPDATE \"migrate_version\" SET \"version_num\" = 'b1' WHERE \"version_num\" = 'a1'")
                .doesNotContain("CREATE TABLE");
        assertThat(app.migrator().stampSql(List.of("base:b1")).sql()).contains("VALUES ('b1')");
        assertThatThrownBy(() -> app.migrator().stampSql(List.of("a1:b1", "c1")))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void versionTableIsWrittenAsSql() {
        assertThat(app.migrator().ensureVersionSql().sql())
                .contains("CREATE TABLE \"migrate_version\"")
                .doesNotContain("migrate_history");
    }

    @Test
    void headsThatOthersDependOnAreMarkedOrLeftOut() {
        app.project().sql("x1 depends-on: c1", "SELECT 1;", "SELECT 1;");

        assertThat(app.migrator().heads().revisions())
                .filteredOn(RevisionInfo::effectiveHead)
                .extracting(RevisionInfo::id)
                .containsExactly("c1");
        assertThat(app.migrator().effectiveHeads().revisions())
                .extracting(RevisionInfo::id)
                .containsExactlyInAnyOrder("b1", "x1");
    }

    @Test
    void textAfterTheMessageIsShown() {
        app.project()
                .script(
                        "d1.sql",
                        "-- revision: d1\n-- down: b1\n-- message: short\n-- Because: nobody reads it.\n-- See the page.\n"
                                + "-- migrate:upgrade\nSELECT 1;\n")
                .script(
                        "e1.java",
                        """
                        import io.limbeck.migrate.*;
                        /**
                         * Adds the menu. It is
                         * that of the week.
                         *
                         * <p>More &amp; more.
                         * @see Menu
                         */
                        @Revision(id = "e1", down = "d1")
                        class AddMenu implements Migration {
                            public void upgrade(Operations op) {}
                            public void downgrade(Operations op) {}
                        }
                        """);

        assertThat(app.migrator().show("d1").revisions().get(0).description())
                .isEqualTo("Because: nobody reads it.\nSee the page.");
        RevisionInfo java = app.migrator().show("e1").revisions().get(0);
        assertThat(java.message()).isEqualTo("Adds the menu.");
        assertThat(java.description()).isEqualTo("It is that of the week.\n\nMore & more.");
    }

    @Test
    void currentNamesTheDatabaseAndBranchesTheirChildren() {
        assertThat(app.migrator().current().database()).contains("app.db");
        assertThat(app.migrator().branches().mentioned())
                .extracting(RevisionInfo::id)
                .containsExactly("b1", "c1");
    }
}
