package io.limbeck.migrate.testkit;

import static io.limbeck.migrate.schema.Constraints.primaryKey;
import static io.limbeck.migrate.schema.Types.column;
import static io.limbeck.migrate.schema.Types.integer;
import static io.limbeck.migrate.schema.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.result.Finding;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which folder, database and model are out of step is told from the others, with the command that mends it. */
class DoctorTest {
    private ModelProject app;

    @BeforeEach
    void twoRevisions(@TempDir Path folder) {
        app = new ModelProject(folder)
                .model(
                        "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT); CREATE TABLE roles (name TEXT);");
        app.project()
                .sql("a1", "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT);", "DROP TABLE users;")
                .sql("b2 down: a1", "CREATE TABLE roles (name TEXT);", "DROP TABLE roles;");
    }

    private Finding only() {
        List<Finding> findings = app.migrator().doctor().findings();
        assertThat(findings).as("%s", findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void consistentDatabaseHasNoFindings() {
        app.migrator().upgrade("head");

        assertThat(app.migrator().doctor().findings()).isEmpty();
        assertThat(app.migrator().doctor().exitCode()).isEqualTo(ExitCode.DONE);
    }

    /** It may be that of a whole application, and what it leaves out is told each time. */
    @Test
    void modelIsReadOnce() {
        app.project().set("model", "java:" + CountedModel.class.getName());
        app.migrator().upgrade("head");
        int before = CountedModel.READ.get();

        assertThat(only().kind()).isEqualTo("model-differs");

        assertThat(CountedModel.READ.get() - before).isEqualTo(1);
    }

    /** What the revisions make, and a table more. */
    static final class CountedModel {
        private static final AtomicInteger READ = new AtomicInteger();

        private CountedModel() {}

        static Schema schema() {
            READ.incrementAndGet();
            return Schema.of(
                    List.of(
                            Table.of(
                                    "users",
                                    column("id", integer()).notNull(),
                                    column("email", text()),
                                    primaryKey("id")),
                            Table.of("roles", column("name", text())),
                            Table.of("notes", column("text", text()))),
                    List.of());
        }
    }

    @Test
    void newDatabaseIsToBeUpgraded() {
        assertThat(only().kind()).isEqualTo("pending-revisions");
        assertThat(only().remedy()).contains("migrate upgrade");
        assertThat(app.migrator().doctor().exitCode()).isEqualTo(ExitCode.DIFFERENT);
    }

    @Test
    void pendingRevisionsAreListed() {
        app.migrator().upgrade("a1");

        assertThat(only().kind()).isEqualTo("pending-revisions");
        assertThat(only().details()).containsExactly("b2 do b2");
    }

    @Test
    void revisionThatTheFolderLostIsNamed() throws Exception {
        app.migrator().upgrade("head");
        Files.delete(app.project().versions().resolve("b2.sql"));

        assertThat(only().kind()).isEqualTo("unknown-revisions");
        assertThat(only().details()).containsExactly("b2", "to get to a1: table roles: dropped");
        assertThat(only().remedy()).contains("stamp --purge");
    }

    @Test
    void rowsThatOthersImplyAreNamed() throws SQLException {
        app.migrator().upgrade("head");
        app.run("INSERT INTO migrate_version VALUES ('a1')");

        assertThat(only().kind()).isEqualTo("redundant-rows");
        assertThat(only().remedy()).contains("migrate stamp --purge b2");
    }

    @Test
    void schemaWithoutVersionRowsShouldBeStamped() throws SQLException {
        app.run("CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT)");

        assertThat(only().kind()).isEqualTo("schema-is-ahead");
        assertThat(only().remedy()).contains("migrate stamp a1");
    }

    @Test
    void existingTableOfAPendingRevisionShouldBeStamped() throws SQLException {
        app.migrator().upgrade("a1");
        app.run("CREATE TABLE roles (name TEXT)");

        assertThat(only().kind()).isEqualTo("schema-is-ahead");
        assertThat(only().remedy()).contains("migrate stamp b2");
    }

    @Test
    void columnAddedByHandIsShown() throws SQLException {
        app.migrator().upgrade("head");
        app.run("ALTER TABLE users ADD COLUMN nick TEXT");

        Finding byHand = app.migrator().doctor().findings().get(0);
        assertThat(byHand.kind()).isEqualTo("changed-by-hand");
        assertThat(byHand.details()).singleElement().asString().contains("users.nick");
        assertThat(byHand.place().table()).contains("users");
        assertThat(byHand.differences()).singleElement().satisfies(difference -> assertThat(difference.table())
                .isEqualTo("users"));
    }

    @Test
    void pendingRevisionIsNamedAsData() {
        app.migrator().upgrade("a1");

        assertThat(only().place().revision()).contains("b2");
        assertThat(only().place().script()).contains("migrations/versions/b2.sql");
    }

    @Test
    void columnThatIsGoneIsShown() throws SQLException {
        app.migrator().upgrade("head");
        app.run("ALTER TABLE users DROP COLUMN email");

        assertThat(app.migrator().doctor().findings().get(0).kind()).isEqualTo("changed-by-hand");
    }

    @Test
    void emptySchemaWithVersionRowsShouldBeRebuilt() throws SQLException {
        app.migrator().upgrade("head");
        app.run("DROP TABLE users");
        app.run("DROP TABLE roles");

        Finding empty = app.migrator().doctor().findings().get(0);
        assertThat(empty.kind()).isEqualTo("schema-is-empty");
        assertThat(empty.remedy()).contains("migrate stamp base");
    }

    @Test
    void severalHeadsAreToBeMerged() {
        app.migrator().upgrade("head");
        app.project().sql("c3 down: a1", "CREATE TABLE tags (name TEXT);", "DROP TABLE tags;");

        assertThat(app.migrator().doctor().findings())
                .extracting(Finding::kind)
                .containsExactly("several-heads", "pending-revisions");
        assertThat(app.migrator().doctor().findings().get(0).remedy()).contains("migrate merge heads");
    }

    @Test
    void databaseOfAnotherToolIsRecognised() throws SQLException {
        app.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        assertThat(only().kind()).isEqualTo("other-tool");
        assertThat(only().remedy()).contains("version.table=alembic_version");

        app.run("DROP TABLE alembic_version");
        app.run("CREATE TABLE flyway_schema_history (installed_rank INT)");
        assertThat(only().words()).contains("flyway");
    }

    @Test
    void modelThatWantsMoreIsToBeWrittenDown() {
        app.migrator().upgrade("head");
        app.model(
                "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT, nick TEXT); CREATE TABLE roles (name TEXT);");

        assertThat(only().kind()).isEqualTo("model-differs");
        assertThat(only().remedy()).contains("--autogenerate");
    }

    @Test
    void stampWarnsOfWhatItWouldClaimWrongly() throws SQLException {
        app.run("CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT)");

        app.migrator().stamp(List.of("a1"));
        assertThat(app.notes()).isEmpty();

        app.migrator().stamp(List.of("head"));
        assertThat(app.notes()).singleElement().asString().contains("b2").contains("roles");
    }

    @Test
    void verifyAcceptsRevisionsThatUpgradeAndDowngrade() {
        assertThat(app.migrator().verify().findings()).isEmpty();
    }

    @Test
    void viewOfARevisionIsIgnoredIfTheModelHasNoViews() {
        app.project().sql("c3 down: b2", "CREATE VIEW mails AS SELECT email FROM users;", "DROP VIEW mails;");
        app.migrator().upgrade("head");

        assertThat(app.migrator().doctor().findings()).isEmpty();
        assertThat(app.migrator().verify().findings()).isEmpty();
        assertThat(app.migrator().check().differences()).isEmpty();
    }

    @Test
    void verifyFindsTheDowngradeThatDoesNotRestoreAndTheModelThatDiffers() {
        app.project()
                .sql("c3 down: b2", "ALTER TABLE users ADD COLUMN nick TEXT;", "-- forgotten")
                .sql("d4 down: c3", "CREATE TABLE tags (name TEXT);", "DROP TABLE tags;");

        List<Finding> findings = app.migrator().verify().findings();

        assertThat(findings).extracting(Finding::kind).contains("downgrade-differs", "model-differs");
        assertThat(findings.get(0).words()).contains("c3");
        assertThat(findings.get(0).details()).singleElement().asString().contains("users.nick");
    }
}
