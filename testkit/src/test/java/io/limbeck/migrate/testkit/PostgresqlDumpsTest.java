package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code pg_dump} wrote, word for word, as a model: {@code psql}'s load of the same file is the judge. */
@On("postgresql")
final class PostgresqlDumpsTest extends DatabaseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_dump.sql",
                "pg_dump-schema.sql",
                "pg_dump-inserts.sql",
                "pg_dump-clean.sql",
                "pg_dump-clean-create.sql"
            })
    void databaseThatPsqlLoadedIsAsTheDumpWants(String dump) throws IOException {
        load();

        assertThat(modelled(dump).migrator().check().differences()).isEmpty();
    }

    private void load() throws IOException {
        for (String role : new String[] {"app", "owner_of_shop"}) {
            db().run("DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        db().run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        Client.psql(db()).read(text("pg_dump-schema.sql"));
    }

    private TestProject modelled(String dump) throws IOException {
        return project().set("model", "sql:" + copied(dump));
    }

    private Path copied(String dump) throws IOException {
        return Files.writeString(folder().resolve(dump), text(dump));
    }

    private static String text(String dump) throws IOException {
        try (InputStream in = PostgresqlDumpsTest.class.getResourceAsStream("/dumps/" + dump)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
