package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import io.limbeck.migrate.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code check} tells of each kind of difference; the command that it names is typed, and then it is silent. */
@Tag("matrix")
final class CheckContract extends DatabaseTest {
    private static final String BEFORE =
            """
            CREATE TABLE users (
              id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(50), age INTEGER DEFAULT 18, nick VARCHAR(20), gone INTEGER);
            CREATE TABLE roles (name VARCHAR(20), rank_no INTEGER);
            CREATE TABLE old_things (id INTEGER NOT NULL PRIMARY KEY, note VARCHAR(99), done INTEGER);
            CREATE TABLE posts (id INTEGER NOT NULL PRIMARY KEY, author INTEGER);
            CREATE INDEX ix_email ON users (email);
            CREATE VIEW mails AS SELECT email FROM users;
            """;
    private static final String AFTER =
            """
            CREATE TABLE users (
              id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(80) NOT NULL, age INTEGER DEFAULT 21, nickname VARCHAR(20),
              CONSTRAINT ck_age CHECK (age > 0), CONSTRAINT uq_nickname UNIQUE (nickname));
            CREATE TABLE role (name VARCHAR(20), rank_no INTEGER);
            CREATE TABLE posts (
              id INTEGER NOT NULL PRIMARY KEY, author INTEGER,
              CONSTRAINT fk_author FOREIGN KEY (author) REFERENCES users (id));
            CREATE TABLE tags (name VARCHAR(20));
            CREATE INDEX ix_email ON users (email, age);
            CREATE VIEW mails AS SELECT email, age FROM users;
            """;

    private TypedProject app;

    @BeforeEach
    void atHead() {
        app = new TypedProject(folder().resolve("app"), db().url()).model(BEFORE);
        app.done("revision", "--autogenerate", "-m", "first").done("upgrade");
        db().run(
                        "INSERT INTO users VALUES (1, 'anna@example.com', 20, 'anna', 5)",
                        "INSERT INTO users VALUES (2, 'boris@example.com', 30, 'boris', 6)",
                        "INSERT INTO roles VALUES ('cook', 1)",
                        "CREATE TABLE stranger (id INTEGER)");
    }

    private static String told(JsonObject difference) {
        return difference.getString("change") + " " + difference.getString("subject") + " of "
                + difference.getString("table")
                + (difference.getBoolean("destructive") ? ", destroys in " + difference.get("rows") + " rows" : "");
    }

    static List<String> differences(JsonObject check) {
        return check.getArray("differences").stream()
                .map(difference -> told((JsonObject) difference))
                .toList();
    }

    @Test
    void everyKindOfDifferenceIsReportedAndFixedByTheSuggestedCommand() {
        app.model(AFTER);

        JsonObject check = app.json("check");
        assertThat(check.getInt("exitCode")).isEqualTo(3);
        assertThat(differences(check))
                .containsExactlyInAnyOrder(
                        "added table of role",
                        "added table of tags",
                        "dropped table of old_things, destroys in 0 rows",
                        "dropped table of roles, destroys in 1 rows",
                        "changed column of users, destroys in 2 rows",
                        "changed column of users",
                        "added column of users",
                        "dropped column of users, destroys in 2 rows",
                        "dropped column of users, destroys in 2 rows",
                        "added unique constraint of users",
                        "added check of users",
                        "added foreign key of posts",
                        "changed index of users",
                        "changed view of mails");
        assertThat(check.getArray("unknownTables")).containsExactly("stranger");
        assertThat(app.json("check")).as("the same twice").isEqualTo(check);
        List<String> notes =
                check.getArray("notes").stream().map(String::valueOf).toList();
        assertThat(notes).hasSize(3);
        assertThat(notes.get(0)).contains("roles was probably renamed to role (");
        assertThat(notes.get(1)).contains("users.nick was probably renamed to nickname (");

        assertThat(app.type("check")).isEqualTo(3);
        assertThat(app.out()).contains("users has 2 rows", "table stranger is in neither");
        assertThat(app.err()).contains("a rename keeps the data", "--rename=roles=role,users.nick=nickname");

        app.follow(notes.get(2), 0, 0, "");
        app.done("upgrade").done("check");
        assertThat(db().texts("SELECT name FROM role")).containsExactly("cook");
        assertThat(db().texts("SELECT nickname FROM users ORDER BY id")).containsExactly("anna", "boris");
        assertThat(app.json("check").getArray("notes")).isEmpty();
    }

    @Test
    void pendingRevisionsAreReportedFirst() {
        app.done("revision", "--sql-script", "-m", "more", "--rev-id", "b2");

        JsonObject check = app.json("check");
        assertThat(check.getInt("exitCode")).isEqualTo(3);
        JsonObject error = check.getObject("error");
        assertThat(error.getString("kind")).isEqualTo("pending-revisions");
        assertThat(error.getString("why")).contains("b2 more");
        app.follow(error.getString("remedy"), 0, 0, "");
        app.done("check");
    }

    @Test
    void unreadableModelIsNotADifference() {
        assertThat(app.model("CREATE TABLE users (")
                        .json("check")
                        .getObject("error")
                        .getString("message"))
                .contains("schema.sql");
        assertThat(app.type("check")).isEqualTo(1);
        app.set("model.classpath=nowhere").withModel("jpa:com.example");
        assertThat(app.type("check")).isEqualTo(2);
        assertThat(app.err()).contains("com.example");
    }

    @Test
    void correctStampIsSilentAndWrongStampReportsDifferencesAsData() {
        JsonObject right = app.done("stamp", "base").json("stamp", "head");
        assertThat(right.getArray("differences")).isEmpty();
        assertThat(app.err()).doesNotContain("note:");

        app.script("b2", app.json("heads").getArray("heads").getString(0), "CREATE TABLE tags (n INTEGER);", "")
                .script("c3", "b2", "CREATE TABLE extra (n INTEGER);", "");
        JsonObject wrong = app.json("stamp", "b2");
        assertThat(wrong.getBoolean("ok")).isTrue();
        assertThat(differences(wrong)).containsExactly("added table of tags");
        assertThat(app.err()).contains("table tags: added").doesNotContain("stranger", "extra");

        db().run("CREATE TABLE extra (n INTEGER)");
        assertThat(differences(app.json("stamp", "--purge", "b2")))
                .containsExactly("added table of tags", "dropped table of extra, destroys in null rows");
    }
}
