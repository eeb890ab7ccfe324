package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.BackupException;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.RowsAtRiskException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.result.Backup;
import io.limbeck.migrate.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code --backup} keeps: the product's own client restores it, and all rows that a run has destroyed are there. */
final class BackupContract extends DatabaseTest {
    private static final List<String> NAMES = List.of("1 O'Brien", "2 Анна", "3 \\n;--");

    private final RecordingListener listener = new RecordingListener();
    private TestProject project;
    private Path copies;

    @BeforeEach
    void databaseWithRows() throws IOException {
        copies = Files.createDirectory(folder().resolve("copies; 100% of them"));
        project = project()
                .set("backup", "on")
                .set("backup.folder", copies.toString())
                .set("backup.command", product().backupCommand(db()))
                .set("allow", "")
                .sql("a1", "CREATE TABLE users (id INTEGER, name VARCHAR(40));", "DROP TABLE users;")
                .sql("b2 down: a1", "CREATE TABLE orders (id INTEGER);", "DROP TABLE orders;")
                .sql("c3 down: b2", "CREATE TABLE empty_one (id INTEGER);", "DROP TABLE empty_one;");
        project.migrator().upgrade("head");
        db().run("INSERT INTO orders VALUES (1)");
        for (String name : NAMES) {
            db().run("INSERT INTO users VALUES (" + name.substring(0, 1) + ", "
                    + db().dialect().notation().literal(name.substring(2)) + ")");
        }
    }

    private Migrator permitted(String... names) {
        return Migrator.open(project.builder().allow(List.of(names)).build()).withListener(listener);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.toList();
        }
    }

    private List<String> restoredNames(Path copy) {
        TestDatabase restored = closedAfterwards(product().restored(copy, folder()));
        return restored.rows("SELECT id, name FROM users ORDER BY id").stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    @Test
    void copyOfDowngradeHoldsTheRowsThatItDestroyed() throws IOException {
        RunResult result = permitted("drop-table").downgrade("base");

        assertThat(db().refuses("SELECT 1 FROM users")).isTrue();
        Backup backup = result.backups().get(0);
        assertThat(kept()).containsExactly(backup.file().orElseThrow());
        assertThat(backup.bytes()).isEqualTo(Files.size(kept().get(0)));
        assertThat(listener.heard()).startsWith("backed up", "started c3").containsOnlyOnce("backed up");
        assertThat(restoredNames(kept().get(0))).isEqualTo(NAMES);
    }

    @Test
    void backupDoesNotImplyPermission() throws IOException {
        Dump before = db().dump();

        RowsAtRiskException refused = catchThrowableOfType(
                RowsAtRiskException.class, () -> permitted().downgrade("base"));

        assertThat(refused.permissions()).containsExactly("drop-table:orders", "drop-table:users");
        assertThat(refused.remedy()).contains("--backup");
        assertThat(kept()).isEmpty();
        assertThat(db().dump()).isEqualTo(before);
    }

    @Test
    void nonDestructiveRunKeepsNoBackup() throws IOException {
        assertThat(permitted().downgrade("b2").backups()).isEmpty();
        assertThat(permitted().upgrade("head").backups()).isEmpty();
        permitted().planDowngrade("base");
        permitted().stampPurged(List.of("a1"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void upgradeKeepsBackupIfAStepIsOrMayBeDestructive() throws IOException {
        project.java("d4 down: c3", "op.dropColumn(\"users\", \"name\");", "");
        assertThat(permitted().upgrade("head").backups()).hasSize(1);
        project.java("e5 down: d4", "op.connection();", "");
        assertThat(permitted().upgrade("head").backups()).hasSize(1);

        assertThat(kept()).hasSize(2);
    }

    @Test
    void databaseThatCannotBeCopiedIsRefusedBeforeAnyQuestion() throws IOException {
        project.set("backup.command", "").set("backup.folder", copies + "/gone");

        BackupException refused =
                catchThrowableOfType(BackupException.class, () -> permitted().upgrade("head"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        String example =
                Dialects.forUrl(db().url()).orElseThrow().backups().dumpClient().example();
        assertThat(refused.getMessage())
                .contains(product().backupCommand(db()).isEmpty() ? copies + "/gone" : "backup.command=" + example);
        assertThat(kept()).isEmpty();
    }
}
