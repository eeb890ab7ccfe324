package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file has no room for another page, wherever in a run: what the run says of it is so, and with room the next run goes on. */
final class SqliteFullTest {
    private static final int FIRST = 2;

    @TempDir(factory = Memory.class)
    private Path folder = Path.of("");

    @Test
    void runAfterAFullDiskEndsAsIfThereHadBeenSpace() {
        SqliteTestDatabase undisturbed = new SqliteTestDatabase(folder.resolve("undisturbed.db"));
        TestProject project = Unadvised.write(new TestProject(folder.resolve("project"), undisturbed.url()));
        Map<String, Dump> whole = new HashMap<>(Map.of("base", undisturbed.dump()));
        for (String revision : List.of("a1", "b2", "c3", "d4", "e5")) {
            project.migrator().upgrade(revision);
            whole.put(revision, undisturbed.dump().withoutOurs());
        }
        long pages = undisturbed.number("PRAGMA page_count");

        for (long room = FIRST; room < pages; room++) {
            SqliteTestDatabase database = new SqliteTestDatabase(folder.resolve("full" + room + ".db"));
            project.set("url", database.url() + "?max_page_count=" + room);
            MigrateException full = catchThrowableOfType(
                    MigrateException.class, () -> project.migrator().upgrade("head"));
            assertThat(full).isNotNull();
            assertThat(full.exitCode()).isEqualTo(ExitCode.FAILED);
            String state = full.databaseState().orElseThrow();
            assertThat(full.remedy()).startsWith("Free space on the disk");
            String position = position(database);
            assertThat(state)
                    .contains("the database is at " + position + ".")
                    .containsPattern("Rolled back[,:] nothing |these statements of this revision remain applied");
            if (state.contains("nothing")) {
                assertThat(database.dump().withoutOurs()).as(state).isEqualTo(whole.get(position));
            }

            project.set("url", database.url()).migrator().upgrade("head");

            assertThat(database.dump().withoutHistory())
                    .isEqualTo(undisturbed.dump().withoutHistory());
        }
        System.out.println("SqliteFullTest: up to " + (pages - 1) + " pages");
    }

    private static String position(TestDatabase database) {
        return database.refuses("SELECT 1 FROM migrate_version")
                ? "base"
                : database.texts("SELECT version_num FROM migrate_version").stream()
                        .findFirst()
                        .orElse("base");
    }
}
