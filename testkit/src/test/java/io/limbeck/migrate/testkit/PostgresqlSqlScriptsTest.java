package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.MigrationFailedException;
import org.junit.jupiter.api.Test;

@On("postgresql")
final class PostgresqlSqlScriptsTest extends DatabaseTest {
    @Test
    void indexThatWasLeftInvalidIsTold() {
        TestProject project = project()
                .sql("a1", "CREATE TABLE t (n INTEGER);\nINSERT INTO t VALUES (1), (1);", "DROP TABLE t;")
                .script(
                        "b2.sql",
                        "-- revision: b2\n-- down: a1\n-- migrate:upgrade no-transaction\n"
                                + "CREATE UNIQUE INDEX CONCURRENTLY i ON t (n);\n");

        for (int i = 0; i < 2; i++) { // the second time it meets what the first has left
            assertThat(catchThrowableOfType(MigrationFailedException.class, () -> project.migrator()
                                    .upgrade("head"))
                            .remedy())
                    .contains("invalid", "DROP INDEX");
        }
    }
}
