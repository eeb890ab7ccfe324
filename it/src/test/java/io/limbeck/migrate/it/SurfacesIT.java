package io.limbeck.migrate.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.testkit.Dump;
import io.limbeck.migrate.testkit.SqliteTestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One scenario through the library, the jar and Maven: the same answers, and the same database to the last row. */
class SurfacesIT {
    @Test
    void libraryJarAndMavenLeaveIdenticalDatabases() {
        MavenProject byLibrary = MavenProject.foodPlanner("surface-library");
        MavenProject byJar = MavenProject.foodPlanner("surface-jar");
        MavenProject byMaven = MavenProject.foodPlanner("surface-maven");

        Migrator migrator = Migrator.open(MigrateConfig.builder()
                .workingDirectory(byLibrary.folder())
                .environmentVariables(Map.of())
                .build());
        migrator.upgrade("92b");
        migrator.upgrade("+1");
        migrator.downgrade("-1");
        migrator.upgrade("head");
        migrator.downgrade("19c75");
        migrator.stamp(List.of("a65f30d8e1c9"));
        migrator.stamp(List.of("19c75"));
        migrator.upgrade("head");

        Path jar = byJar.folder();
        RunnerJar.run(jar, "upgrade", "92b").succeeds();
        RunnerJar.run(jar, "upgrade", "+1").succeeds();
        RunnerJar.run(jar, "downgrade", "-1").succeeds();
        RunnerJar.run(jar, "upgrade", "head").succeeds();
        RunnerJar.run(jar, "downgrade", "19c75").succeeds();
        RunnerJar.run(jar, "stamp", "a65f30d8e1c9").succeeds();
        RunnerJar.run(jar, "stamp", "19c75").succeeds();
        RunnerJar.run(jar, "upgrade", "head").succeeds();

        byMaven.type("mvn migrate:upgrade -Drevision=92b").succeeds();
        byMaven.type("mvn migrate:upgrade -Drevision=+1").succeeds();
        byMaven.type("mvn migrate:downgrade -Drevision=-1").succeeds();
        byMaven.type("mvn migrate:upgrade").succeeds();
        byMaven.type("mvn migrate:downgrade -Drevision=19c75").succeeds();
        byMaven.type("mvn migrate:stamp -Drevision=a65f30d8e1c9").succeeds();
        byMaven.type("mvn migrate:stamp -Drevision=19c75").succeeds();
        byMaven.type("mvn migrate:upgrade").succeeds();

        Dump expected = dump(byLibrary);
        assertThat(expected.entries()).hasSizeGreaterThan(50);
        assertThat(dump(byJar)).hasToString(expected.toString());
        assertThat(dump(byMaven)).hasToString(expected.toString());
        assertThat(steps(byJar)).isEqualTo(steps(byLibrary));
        assertThat(steps(byMaven)).isEqualTo(steps(byLibrary));
        assertThat(RunnerJar.run(jar, "current").out()).contains("57b3f9c0e2da (shopping) (head)");
    }

    @Test
    void jarAndMavenMakeTheSameCopies() throws IOException {
        MavenProject project = MavenProject.foodPlanner("surface-backup");
        RunnerJar.run(project.folder(), "upgrade").succeeds();
        Path data = project.file("data");
        List<String> held = copied(project.file("data/menu_planner.db"));

        RunnerJar.run(project.folder(), "downgrade", "base", "--allow", "drop-table", "--backup")
                .succeeds();
        RunnerJar.run(project.folder(), "upgrade").succeeds();
        project.type("mvn migrate:downgrade -Drevision=base -Dallow=drop-table -Dbackup")
                .succeeds();
        RunnerJar.run(project.folder(), "upgrade").succeeds();
        project.type("mvn migrate:downgrade -Drevision=base -Dallow=drop-table -Dmigrate.backup=on")
                .succeeds();

        try (Stream<Path> files = Files.list(data)) {
            List<Path> copies =
                    files.filter(file -> file.toString().endsWith(".backup")).toList();
            assertThat(copies).hasSize(3).allSatisfy(copy -> assertThat(copied(copy))
                    .isEqualTo(held));
        }
    }

    private static List<String> copied(Path file) {
        return new SqliteFile(file).column("SELECT display_name || ' ' || email FROM users ORDER BY id");
    }

    @Test
    void jarAndMavenPrintTheSame() {
        MavenProject project = MavenProject.foodPlanner("surface-output");

        assertThat(project.type("mvn -q migrate:history -Dgraph").succeeds().out())
                .isEqualTo(RunnerJar.run(project.folder(), "history", "--graph")
                        .succeeds()
                        .out());
        assertThat(project.type("mvn -q migrate:heads -Djson").succeeds().out())
                .isEqualTo(RunnerJar.run(project.folder(), "heads", "--json")
                        .succeeds()
                        .out());
    }

    @Test
    void remediesOfRefusalsWorkAsWritten() throws IOException {
        MavenProject project = MavenProject.foodPlanner("surface-remedies");
        project.type("mvn migrate:upgrade").succeeds();
        Path script = project.file("migrations/versions/2026_03_14_0915_1975ea83b712_create_users.java");
        Files.writeString(script, Files.readString(script).replace("varchar(120)", "varchar(130)"));

        Run changed = project.type("mvn migrate:upgrade").fails();
        project.type(found("mvn migrate:upgrade -DacceptChanged=\\w+", changed)).succeeds();
        project.type("mvn migrate:upgrade").succeeds();

        Run atRisk = project.type("mvn migrate:downgrade -Drevision=base").fails();
        String permission = found("-Dallow=\\S+", atRisk);
        assertThat(permission).contains("drop-table:");
        project.type("mvn migrate:downgrade -Drevision=base " + permission).succeeds();

        RunnerJar.run(project.folder(), "upgrade").succeeds();
        String[] option = found(
                        "--allow \\S+",
                        RunnerJar.run(project.folder(), "downgrade", "base").fails())
                .split(" ");
        RunnerJar.run(project.folder(), "downgrade", "base", option[0], option[1])
                .succeeds();
    }

    private static String found(String pattern, Run run) {
        return Pattern.compile(pattern)
                .matcher(run.out() + run.err())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError(run));
    }

    private static Dump dump(MavenProject project) {
        return new SqliteTestDatabase(database(project).file()).dump().withoutHistory();
    }

    /** What the history says apart from times, user and host. */
    private static List<String> steps(MavenProject project) {
        return database(project)
                .column(
                        "SELECT direction || ' ' || revision || ' ' || checksum || ' ' || outcome FROM migrate_history");
    }

    private static SqliteFile database(MavenProject project) {
        return new SqliteFile(project.file("data/menu_planner.db"));
    }
}
