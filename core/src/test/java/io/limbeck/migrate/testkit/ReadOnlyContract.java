package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.api.Migrator;
import io.limbeck.migrate.error.ExitCode;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScratchUnavailableException;
import io.limbeck.migrate.result.FindingsResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that may only read: what looks works for it, or names the right that it lacks; what writes changes nothing. */
final class ReadOnlyContract extends DatabaseTest {
    private static final String TABLE = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY)";
    private static final String VIEW = "CREATE VIEW v AS SELECT id FROM t";
    private static final Set<String> ON_A_SCRATCH = Set.of("check", "verify", "revision --autogenerate");

    private static final Map<String, Consumer<Migrator>> WRITING = new TreeMap<>(Map.of(
            "upgrade", migrator -> migrator.upgrade("head"),
            "downgrade", migrator -> migrator.downgrade("base"),
            "stamp", migrator -> migrator.stamp(List.of("head")),
            "stamp base", migrator -> migrator.stamp(List.of("base")),
            "stamp --purge", migrator -> migrator.stampPurged(List.of("head"))));

    private TestProject owner;

    @BeforeEach
    void databaseIsAtHead() throws IOException {
        owner = project()
                .set("allow", "drop-table,drop-by-sql,purge")
                .set("lock.timeout", "0s")
                .sql("a1", TABLE + ";\n" + VIEW + ";", "DROP VIEW v;\nDROP TABLE t;");
        Files.writeString(owner.folder().resolve("schema.sql"), TABLE + ";\n" + VIEW + ";");
        owner.migrator().upgrade("head");
        db().run("INSERT INTO t VALUES (1)");
    }

    private TestProject as(String url) {
        return new TestProject(owner.folder(), url)
                .set("allow", "drop-table,drop-by-sql,purge")
                .set("model", "sql:schema.sql");
    }

    private boolean isServer() {
        return Set.of("postgresql", "mariadb", "mysql").contains(facts().name());
    }

    @Test
    void readerSeesEverythingAndIsToldWhatAScratchRequires() {
        try (Account reader = db().reader()) {
            looks(reader.url(), isServer());
        }
    }

    private void looks(String url, boolean withoutScratch) {
        List<String> schemas = product().schemas(db());
        try (Witness witness = product().witness(db())) {
            for (LookingCommand command : LookingCommand.all()) {
                if (withoutScratch && ON_A_SCRATCH.contains(command.name())) {
                    ScratchUnavailableException refused =
                            catchThrowableOfType(ScratchUnavailableException.class, () -> command.run()
                                    .accept(as(url).migrator()));
                    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
                    assertThat(refused.remedy()).as("%s", command).containsPattern("GRANT|CREATEDB");
                    assertThat(refused.remedy()).as("%s", command).contains("scratch.url");
                } else {
                    command.run().accept(as(url).migrator());
                }
                assertThat(witness.changes()).as("%s", command).isEmpty();
                assertThat(product().schemas(db())).as("%s", command).isEqualTo(schemas);
            }
        }
    }

    @Test
    void readerWithAScratchElsewhereComparesEverything() {
        try (Account reader = db().reader()) {
            TestProject project = as(reader.url()).set("scratch.url", db().url());

            assertThat(project.migrator().check().differences()).isEmpty();
            assertThat(project.migrator().verify().findings()).isEmpty();
            FindingsResult doctor = project.migrator().doctor();
            assertThat(doctor.findings()).isEmpty();
            assertThat(doctor.notes()).isEmpty();
        }
    }

    /** MariaDB and MySQL show that there is a view, and an empty text for its definition. */
    @Test
    void viewWhoseDefinitionIsHiddenIsNotReportedAsMissing() {
        if (!Set.of("mariadb", "mysql").contains(facts().name())) {
            return;
        }
        String everything = db().texts("SELECT DATABASE()").get(0) + ".*";
        try (Account reader = db().account().granted("SELECT ON " + everything)) {
            TestProject project = as(reader.url()).set("scratch.url", db().url());
            for (LookingCommand command : LookingCommand.all()) {
                if (Set.of("check", "doctor", "revision --autogenerate").contains(command.name())) {
                    MigrateException refused = catchThrowableOfType(
                            MigrateException.class, () -> command.run().accept(project.migrator()));
                    assertThat(refused).as("%s", command).isNotNull();
                    assertThat(refused.getMessage()).as("%s", command).contains("view v", "SHOW VIEW", "Grant");
                }
            }

            reader.granted("SHOW VIEW ON " + everything);
            assertThat(project.migrator().check().differences()).isEmpty();
        }
    }

    @Test
    void writingCommandsAreRefusedAndLeaveNothingBehind() {
        owner.sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        try (Account reader = db().reader()) {
            refusesToWrite(reader.url());
        }
    }

    private void refusesToWrite(String url) {
        Dump before = db().dump();
        List<String> schemas = product().schemas(db());
        WRITING.forEach((name, command) -> {
            MigrateException refused =
                    catchThrowableOfType(MigrateException.class, () -> command.accept(as(url).migrator()));

            assertThat(refused).as(name).isNotNull();
            assertThat(refused.exitCode()).as(name).isIn(ExitCode.FAILED, ExitCode.UNREACHABLE);
            assertThat(refused.remedy())
                    .as(name)
                    .containsPattern("[Gg]rant|[Gg]ive|written")
                    .doesNotContain("Mend");
            assertThat(refused.databaseState().orElse("nothing changed; the database is at a1."))
                    .as(name)
                    .contains("nothing changed; the database is at a1.");
            assertThat(db().dump()).as(name).isEqualTo(before);
            assertThat(product().schemas(db())).as(name).isEqualTo(schemas);
        });

        assertThat(owner.migrator().upgrade("head").steps()).hasSize(1); // nobody holds the lock
    }

    @Test
    void emptyDatabaseStaysEmpty() {
        owner.migrator().downgrade("base");
        db().run("DROP TABLE migrate_version", "DROP TABLE migrate_history");
        if (!facts().supportsTransactionalDdl()) {
            db().run("DROP TABLE migrate_journal");
        }
        try (Account reader = db().reader()) {
            Dump before = db().dump();
            assertThat(as(reader.url()).migrator().current().revisions()).isEmpty();
            for (Consumer<Migrator> command : List.<Consumer<Migrator>>of(
                    Migrator::ensureVersion,
                    migrator -> migrator.upgrade("head"),
                    migrator -> migrator.stamp(List.of("head")))) {
                MigrateException refused = catchThrowableOfType(
                        MigrateException.class,
                        () -> command.accept(as(reader.url()).migrator()));

                assertThat(refused.remedy()).containsPattern("[Gg]rant|[Gg]ive|written");
                assertThat(db().dump()).isEqualTo(before);
            }
        }
    }

    /** A catalogue may hide tables from this account; what is hidden is not missing. */
    @Test
    void unreadableVersionRowsAreNotReportedAsMissing() {
        if (facts().name().equals("sqlite")) {
            return; // without accounts
        }
        try (Account stranger = db().account().granted("SELECT ON t")) {
            for (LookingCommand command : LookingCommand.all()) {
                if (!Set.of("current", "history", "history --applied", "wait --for head", "upgrade --plan", "doctor")
                        .contains(command.name())) {
                    continue;
                }
                MigrateException refused = catchThrowableOfType(MigrateException.class, () -> command.run()
                        .accept(as(stranger.url()).migrator()));

                assertThat(refused).as("%s", command).isNotNull();
                assertThat(refused.getMessage()).as("%s", command).containsPattern("migrate_(version|history|journal)");
                assertThat(refused.remedy()).as("%s", command).contains("Grant").doesNotContain("--debug");
            }
        }
    }

    @Test
    void readOnlyDatabaseIsReadAndNotWritten() {
        if (!facts().name().equals("h2")) {
            return; // the others have it in the URL of their reader, or on the server
        }
        String url = db().url() + ";ACCESS_MODE_DATA=r";
        for (LookingCommand command : LookingCommand.all()) {
            command.run().accept(as(url).migrator());
        }
        owner.sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        refusesToWrite(url);
    }
}
