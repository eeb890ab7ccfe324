package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code doctor} names is typed; then doctor and check are content, and the rows are still there. */
@Tag("matrix")
final class DoctorContract extends DatabaseTest {
    private static final String USERS = "CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50));";
    private static final String ROLES = "CREATE TABLE roles (name VARCHAR(20));";
    private static final String TAGS = "CREATE TABLE tags (name VARCHAR(20));";
    private static final String ANNA = "INSERT INTO users VALUES (1, 'anna@example.com')";

    private TypedProject app;

    @BeforeEach
    void twoRevisions() {
        app = new TypedProject(folder().resolve("app"), db().url())
                .model(USERS + ROLES)
                .script("a1", "", USERS, "DROP TABLE users;")
                .script("b2", "a1", ROLES, "DROP TABLE roles;");
    }

    private void atHeadWithARow() {
        app.done("upgrade", "head");
        db().run(ANNA);
    }

    private void isInStepWithTheRow() {
        app.isInStep();
        assertThat(db().texts("SELECT email FROM users")).containsExactly("anna@example.com");
    }

    private static void made(TestDatabase database, String... statements) {
        for (String statement : statements) {
            database.run(statement.replace(";", ""));
        }
    }

    private static String remedy(JsonObject finding) {
        return finding.getString("remedy");
    }

    @Test
    void newDatabaseIsUpgraded() {
        app.follow(app.finding("pending-revisions"));
        app.isInStep();
    }

    @Test
    void pendingRevisionIsApplied() {
        app.done("upgrade", "a1");
        db().run(ANNA);
        app.follow(app.finding("pending-revisions"));
        isInStepWithTheRow();
    }

    @Test
    void missingScriptIsRestoredOrItsRevisionDowngraded() throws IOException {
        atHeadWithARow();
        Path lost = app.file("b2");
        Path kept = Files.move(lost, folder().resolve("b2.sql"));
        app.model(USERS);
        JsonObject finding = app.finding("unknown-revisions");
        assertThat(finding.getArray("details")).containsExactly("b2", "to get to a1: table roles: dropped");

        Files.copy(kept, lost); // git pull, by those who have them
        app.follow(finding, 0, 0, "");
        Files.delete(lost);
        isInStepWithTheRow();
    }

    @Test
    void lostRevisionIsRewrittenWithItsId() throws IOException {
        atHeadWithARow();
        Files.delete(app.file("b2"));

        app.follow(app.finding("unknown-revisions"), 1, 1, "");
        Path anew = app.file("b2");
        Files.writeString(
                anew,
                Files.readString(anew)
                        .replaceFirst(
                                "(void upgrade[^{]*\\{)[^}]*}", "$1 op.execute(\"" + ROLES.replace(";", "") + "\"); }")
                        .replaceFirst("(void downgrade[^{]*\\{)[^}]*}", "$1 op.dropTable(\"roles\"); }"));
        app.follow(app.finding("changed-scripts"), 0, 0, ""); // what was written is not what was applied
        isInStepWithTheRow();
    }

    @Test
    void lostRevisionIsRevertedByHandAndTheRestStamped() throws IOException {
        atHeadWithARow();
        Files.delete(app.file("b2"));
        app.model(USERS);
        JsonObject finding = app.finding("unknown-revisions");

        db().run("DROP TABLE roles");
        app.follow(finding, 2, 2, "");
        isInStepWithTheRow();
    }

    @Test
    void lostRevisionIsPurgedIfTheSchemaIsThatOfAnother() throws IOException {
        app.script("c3", "b2", "UPDATE users SET email = 'x' WHERE id = 9;", "").done("upgrade", "head");
        db().run(ANNA);
        Files.delete(app.file("c3"));

        JsonObject finding = app.finding("unknown-revisions");
        assertThat(TypedProject.commands(finding)).endsWith(List.of("stamp", "--purge", "b2"));
        app.follow(finding, 1, 1, "");
        isInStepWithTheRow();
    }

    @Test
    void redundantVersionRowsAreReplacedByTheActualRevision() {
        app.script("c3", "a1", TAGS, "DROP TABLE tags;").model(USERS + ROLES + TAGS);
        app.done("upgrade", "heads");
        db().run(ANNA, "INSERT INTO migrate_version VALUES ('a1')");

        JsonObject finding = app.findings().get(1);
        assertThat(finding.getString("kind")).isEqualTo("redundant-rows");
        assertThat(TypedProject.commands(finding)).containsExactly(List.of("stamp", "--purge", "b2", "c3"));
        app.follow(finding);
        app.follow(app.finding("several-heads"), 0, 0, "");
        app.done("upgrade", "head");
        isInStepWithTheRow();
    }

    @Test
    void redundantVersionRowsAreResolvedByTheSchema() {
        app.done("upgrade", "a1");
        db().run(ANNA, "INSERT INTO migrate_version VALUES ('b2')");

        app.follow(app.finding("redundant-rows"));
        isInStepWithTheRow();
    }

    @Test
    void schemaWithoutVersionRowsIsStamped() {
        made(db(), USERS, ANNA);

        JsonObject finding = app.finding("schema-is-ahead");
        assertThat(TypedProject.commands(finding)).containsExactly(List.of("stamp", "a1"), List.of("upgrade", "heads"));
        app.follow(finding);
        isInStepWithTheRow();
    }

    @Test
    void upgradeThatFailsOnAnExistingTableLeadsToAStamp() {
        app.done("upgrade", "a1");
        made(db(), ANNA, ROLES);

        assertThat(app.type("upgrade", "head")).isEqualTo(1);
        assertThat(app.err()).contains("`migrate doctor`");
        app.follow(app.finding("schema-is-ahead"));
        isInStepWithTheRow();
    }

    @Test
    void upgradeThatFailsOnAMissingColumnLeadsToTheManualChange() {
        app.done("upgrade", "head");
        db().run(ANNA, "ALTER TABLE users RENAME COLUMN email TO mail");
        app.script(
                "c3",
                "b2",
                "CREATE INDEX ix_users_email ON users (email);",
                "DROP INDEX ix_users_email" + (facts().name().matches("mariadb|mysql") ? " ON users;" : ";"));
        app.model(USERS + ROLES + "CREATE INDEX ix_users_email ON users (email);");

        assertThat(app.type("upgrade", "head")).isEqualTo(1);
        assertThat(app.err()).contains("`migrate doctor`");
        JsonObject finding = app.finding("changed-by-hand");
        assertThat(finding.getArray("details").toString()).contains("users.email", "users.mail");
        db().run("ALTER TABLE users RENAME COLUMN mail TO email");
        app.follow(finding, 3, 3, "");
        isInStepWithTheRow();
    }

    @Test
    void unknownTableIsExcludedOrDropped() {
        atHeadWithARow();
        made(db(), TAGS);

        JsonObject finding = app.finding("unknown-tables");
        assertThat(finding.getArray("details")).containsExactly("table tags");
        assertThat(remedy(finding)).contains("exclude.tables");
        db().run("DROP TABLE tags");
        isInStepWithTheRow();
        made(db(), TAGS);
        app.set("exclude.tables=tags");
        isInStepWithTheRow();
    }

    @Test
    void unknownTableIsAddedToModelAndRevision() throws IOException {
        atHeadWithARow();
        made(db(), TAGS);

        JsonObject finding = app.finding("unknown-tables");
        app.model(USERS + ROLES + TAGS);
        app.follow(finding, 0, 0, "");
        write("…", TAGS, "tags");
        app.follow(finding, 1, 1, "");
        isInStepWithTheRow();
    }

    private void write(String message, String table, String name) throws IOException {
        Path file = app.file(message.equals("…") ? ".java" : message);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "(void upgrade[^{]*\\{)[^}]*}", "$1 op.execute(\"" + table.replace(";", "") + "\"); }")
                        .replaceFirst("(void downgrade[^{]*\\{)[^}]*}", "$1 op.dropTable(\"" + name + "\"); }"));
    }

    @Test
    void databaseOfAnotherProgramIsNotMistakenForOurs() {
        made(db(), TAGS, "INSERT INTO tags VALUES ('theirs')");

        List<JsonObject> findings = app.findings();
        assertThat(findings)
                .extracting(finding -> finding.getString("kind"))
                .containsExactly("unknown-tables", "pending-revisions");
        assertThat(findings.get(0).getString("words")).contains("jdbc:");
        app.set("exclude.tables=tags").follow(app.finding("pending-revisions"));
        app.isInStep();
        assertThat(db().texts("SELECT name FROM tags")).containsExactly("theirs");
    }

    @Test
    void columnThatTheModelHasTooIsWrittenAsARevisionAndStamped() throws IOException {
        atHeadWithARow();
        db().run("ALTER TABLE users ADD COLUMN nick VARCHAR(20)");
        app.model(USERS.replace(");", ", nick VARCHAR(20));").replace("(50, ", "(50), ") + ROLES);

        JsonObject finding = app.finding("changed-by-hand");
        Path empty = Files.createDirectory(folder().resolve("empty"));
        try (TestDatabase other = freshDatabase(empty)) {
            app.follow(finding, 0, 2, other.url());
        }
        isInStepWithTheRow();
    }

    @Test
    void columnThatOnlyTheDatabaseHasIsDropped() {
        atHeadWithARow();
        db().run("ALTER TABLE users ADD COLUMN nick VARCHAR(20)");

        JsonObject finding = app.finding("changed-by-hand");
        assertThat(finding.getArray("details")).singleElement().asString().contains("users.nick");
        assertThat(remedy(finding)).contains("The model matches the revisions", "undo the change by hand");
        db().run("ALTER TABLE users DROP COLUMN nick");
        isInStepWithTheRow();
    }

    @Test
    void missingColumnIsRestoredOrDatabaseIsRecreated() throws IOException {
        app.done("upgrade", "head");
        db().run("ALTER TABLE users DROP COLUMN email");

        JsonObject finding = app.finding("changed-by-hand");
        db().run("ALTER TABLE users ADD COLUMN email VARCHAR(50)", ANNA);
        isInStepWithTheRow();
        Path empty = Files.createDirectory(folder().resolve("empty"));
        try (TestDatabase anew = freshDatabase(empty)) {
            app.on(anew.url()).follow(finding, 0, 0, "");
            app.isInStep();
        }
    }

    @Test
    void emptySchemaWithVersionRowsIsRecreated() {
        app.done("upgrade", "head");
        db().run("DROP TABLE users", "DROP TABLE roles");

        app.follow(app.finding("schema-is-empty"));
        app.isInStep();
    }

    @Test
    void schemaOfAnEarlierRevisionIsStampedAndUpgraded() {
        atHeadWithARow();
        db().run("DROP TABLE roles");

        app.follow(app.finding("schema-is-behind"));
        isInStepWithTheRow();
    }

    @Test
    void twoHeadsAreMerged() {
        atHeadWithARow();
        app.script("c3", "a1", TAGS, "DROP TABLE tags;").model(USERS + ROLES + TAGS);

        List<JsonObject> findings = app.findings();
        assertThat(findings)
                .extracting(finding -> finding.getString("kind"))
                .containsExactly("several-heads", "pending-revisions");
        app.follow(findings.get(0), 0, 0, "");
        app.follow(app.finding("pending-revisions"));
        isInStepWithTheRow();
    }

    @Test
    void additionsToTheModelAreWrittenAsARevision() {
        atHeadWithARow();
        app.model(USERS + ROLES + TAGS);

        app.follow(app.finding("model-differs"));
        isInStepWithTheRow();
    }

    @Test
    void firstRevisionOfDatabaseAndModelIsWrittenAgainstAnEmptyDatabase() throws IOException {
        noRevisions();
        made(db(), USERS, ROLES, ANNA);

        JsonObject finding = app.finding("no-revisions");
        Path empty = Files.createDirectory(folder().resolve("empty"));
        try (TestDatabase other = freshDatabase(empty)) {
            app.follow(finding, 0, 1, other.url());
        }
        assertThat(app.err()).doesNotContain("note:");
        isInStepWithTheRow();
    }

    private void noRevisions() throws IOException {
        Files.delete(app.file("a1"));
        Files.delete(app.file("b2"));
    }

    @Test
    void databaseOfFlywayIsTakenOver() throws IOException {
        takenOver("Flyway", "flyway_schema_history");
    }

    @Test
    void databaseOfLiquibaseIsTakenOver() throws IOException {
        made(db(), "CREATE TABLE DATABASECHANGELOGLOCK (id INTEGER)");
        takenOver("Liquibase", "DATABASECHANGELOG");
    }

    private void takenOver(String tool, String table) throws IOException {
        made(db(), USERS, ROLES, ANNA, "CREATE TABLE " + table + " (id INTEGER)");
        JsonObject claimed = app.finding("other-tool");
        assertThat(TypedProject.commands(claimed)).containsExactly(List.of("stamp", "b2"));

        noRevisions();
        JsonObject finding = app.finding("other-tool");
        assertThat(finding.getString("words")).contains(tool + " manages");
        Path empty = Files.createDirectory(folder().resolve("empty"));
        try (TestDatabase other = freshDatabase(empty)) {
            app.follow(finding, 0, 1, other.url());
        }
        assertThat(app.err()).doesNotContain("note:");
        isInStepWithTheRow();
    }

    @Test
    void upgradeContinuesFromAlembicsVersionRows() {
        made(db(), USERS, ANNA, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        db().run("INSERT INTO alembic_version VALUES ('a1')");

        assertThat(remedy(app.finding("other-tool"))).contains("version.table=alembic_version");
        app.set("version.table=alembic_version").follow(app.finding("pending-revisions"));
        isInStepWithTheRow();
    }

    @Test
    void databaseOfAlembicIsTakenOverWithItsRevisionId() throws IOException {
        noRevisions();
        made(db(), USERS, ROLES, ANNA, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        db().run("INSERT INTO alembic_version VALUES ('1975ea83b712')");

        JsonObject finding = app.finding("other-tool");
        Path empty = Files.createDirectory(folder().resolve("empty"));
        try (TestDatabase other = freshDatabase(empty)) {
            app.follow(finding, 1, 1, other.url());
        }
        assertThat(remedy(finding)).contains("version.table=alembic_version");
        app.set("version.table=alembic_version");
        isInStepWithTheRow();
    }

    @Test
    void interruptedUpgradeContinues() throws IOException {
        app.done("upgrade", "a1");
        db().run(ANNA);
        app.script("b2", "a1", ROLES + "\nUPDATE nowhere SET n = 1;", "DROP TABLE roles;");
        outsideOfTransactions("b2");
        assertThat(app.type("upgrade", "head")).isEqualTo(1);
        app.script("b2", "a1", ROLES, "DROP TABLE roles;");
        outsideOfTransactions("b2");

        app.follow(app.finding("half-run"), 0, 0, "");
        isInStepWithTheRow();
    }

    private void outsideOfTransactions(String revision) throws IOException {
        Path script = app.file(revision);
        Files.writeString(
                script,
                Files.readString(script).replace("-- migrate:upgrade\n", "-- migrate:upgrade no-transaction\n"));
    }

    @Test
    void unreadableModelIsAFinding() {
        app.done("upgrade", "head");
        app.model("CREATE TABLE users (id");

        JsonObject finding = app.finding("model-not-read");
        assertThat(remedy(finding)).isNotEmpty();
        app.model(USERS + ROLES);
        app.isInStep();
    }
}
