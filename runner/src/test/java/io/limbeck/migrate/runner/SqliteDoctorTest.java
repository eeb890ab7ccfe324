package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.testkit.DatabaseTest;
import io.limbeck.migrate.testkit.On;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@On("sqlite")
final class SqliteDoctorTest extends DatabaseTest {
    @Test
    void emptyFileIsUpgraded() {
        TypedProject own = ownProject().write("app.db", "");

        own.follow(own.finding("pending-revisions"));
        own.isInStep();
    }

    @Test
    void fileThatIsNotADatabaseIsLeftAloneUntilTheUrlIsFixed() throws IOException {
        String text = "This is a letter, not a database. ".repeat(50);
        TypedProject own = ownProject().write("app.db", text);

        assertThat(own.type("doctor")).isEqualTo(6);
        assertThat(own.err()).contains("app.db", "not a database", "Check the url");
        assertThat(own.type("upgrade")).isEqualTo(6);
        assertThat(Files.readString(ownFolder().resolve("app.db"))).isEqualTo(text);
        own.on("sqlite:///right.db").follow(own.finding("pending-revisions"));
        own.isInStep();
    }

    private Path ownFolder() {
        return folder().resolve("own");
    }

    private TypedProject ownProject() {
        return new TypedProject(ownFolder(), "sqlite:///app.db")
                .model("CREATE TABLE tags (name TEXT);")
                .script("a1", "", "CREATE TABLE tags (name TEXT);", "DROP TABLE tags;");
    }
}
