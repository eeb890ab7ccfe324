package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.On;
import org.junit.jupiter.api.Test;

@On("postgresql")
final class PostgresqlCheckTest extends DatabaseTest {
    private static final String BEFORE =
            """
            CREATE TYPE mood AS ENUM ('good', 'bad');
            CREATE SEQUENCE numbers INCREMENT BY 1;
            CREATE SEQUENCE old_numbers;
            CREATE TABLE days (id INTEGER NOT NULL PRIMARY KEY, mood mood DEFAULT 'good');
            """;
    private static final String AFTER =
            """
            CREATE TYPE mood AS ENUM ('good', 'bad', 'mixed');
            CREATE TYPE season AS ENUM ('summer', 'winter');
            CREATE SEQUENCE numbers INCREMENT BY 10;
            CREATE TABLE days (id INTEGER NOT NULL PRIMARY KEY, mood mood DEFAULT 'good', season season);
            """;

    @Test
    void typesAndSequencesAreReportedAndWrittenToTheScript() {
        TypedProject app = new TypedProject(folder().resolve("own"), db().url())
                .set("version.table=own_version")
                .model(BEFORE);
        app.done("revision", "--autogenerate", "-m", "first").done("upgrade");
        db().run("INSERT INTO days VALUES (1, 'bad')");
        app.model(AFTER);

        JsonObject check = app.json("check");
        assertThat(check.getInt("exitCode")).isEqualTo(3);
        assertThat(CheckContract.differences(check))
                .containsExactlyInAnyOrder(
                        "changed enum type of mood",
                        "added enum type of season",
                        "changed sequence of numbers",
                        "dropped sequence of old_numbers, destroys in null rows",
                        "added column of days");
        app.follow(String.valueOf(check.getArray("notes").get(0)), 0, 0, "");
        app.done("upgrade").done("check");
        assertThat(db().texts("SELECT mood FROM days")).containsExactly("bad");
    }
}
