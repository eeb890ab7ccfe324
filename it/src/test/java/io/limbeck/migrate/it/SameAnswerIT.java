package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.MigrateConfig;
import io.limbeck.migrate.Migrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One story told to the library, the jar and Maven. */
class SameAnswerIT {
    private static final String DATABASE = "data/menu_planner.db";

    @Test
    void libraryJarAndMavenLeaveTheSameDatabase() {
        MavenProject byLibrary = MavenProject.foodPlanner("same-by-library");
        Migrator migrator = Migrator.open(MigrateConfig.builder()
                .workingDirectory(byLibrary.folder())
                .environmentVariables(Map.of())
                .build());
        migrator.upgrade("head");
        migrator.downgrade("-3");
        migrator.upgrade("heads");

        MavenProject byJar = MavenProject.foodPlanner("same-by-jar");
        RunnerJar.run(byJar.folder(), "upgrade", "head").succeeds();
        RunnerJar.run(byJar.folder(), "downgrade", "-3").succeeds();
        RunnerJar.run(byJar.folder(), "upgrade", "heads").succeeds();

        MavenProject byMaven = MavenProject.foodPlanner("same-by-maven");
        byMaven.type("mvn migrate:upgrade").succeeds();
        byMaven.type("mvn migrate:downgrade -Drevision=-3").succeeds();
        byMaven.type("mvn migrate:upgrade -Drevision=heads").succeeds();

        List<String> library = content(byLibrary);
        assertThat(library).hasSizeGreaterThan(50);
        assertThat(content(byJar)).isEqualTo(library);
        assertThat(content(byMaven)).isEqualTo(library);
    }

    @Test
    void jarAndMavenPrintTheSame() {
        MavenProject project = MavenProject.foodPlanner("same-output");

        assertThat(project.type("mvn -q migrate:history -Dgraph").succeeds().out())
                .isEqualTo(RunnerJar.run(project.folder(), "history", "--graph")
                        .succeeds()
                        .out());
        assertThat(project.type("mvn -q migrate:heads -Djson").succeeds().out())
                .isEqualTo(RunnerJar.run(project.folder(), "heads", "--json")
                        .succeeds()
                        .out());
    }

    /** All that a database holds but times, names of machines and who it was. */
    private static List<String> content(MavenProject project) {
        SqliteFile database = new SqliteFile(project.file(DATABASE));
        List<String> content = new ArrayList<>(database.column(
                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name"));
        content.addAll(database.versionRows());
        content.addAll(database.column(
                "SELECT revision || direction || coalesce(message, '') || coalesce(checksum, '') || outcome"
                        + " FROM migrate_history ORDER BY rowid"));
        for (String table : database.tables()) {
            List<String> columns = database.column("SELECT name FROM pragma_table_info('" + table + "')");
            content.addAll(database.column("SELECT '" + table + "' || quote("
                    + String.join(") || ',' || quote(", columns) + ") FROM " + table + " ORDER BY 1"));
        }
        return content;
    }
}
