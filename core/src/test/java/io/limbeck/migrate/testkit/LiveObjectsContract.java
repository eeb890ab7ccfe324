package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.limbeck.migrate.NewRevision;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Commands that compare change nothing, whatever the model or a script says about the live database. */
final class LiveObjectsContract extends DatabaseTest {
    private static final String TABLE = "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY);";

    private static final String[] OURS = {"migrate_version", "migrate_history", "migrate_journal"};

    private TestProject project;

    @BeforeEach
    final void liveTableHasRows() {
        project = project().set("model", "sql:schema.sql");
        db().run(TABLE.replace(";", ""), "INSERT INTO t (id) VALUES (1), (2)");
        if (facts().name().equals("postgresql")) {
            db().run(
                            "CREATE SEQUENCE s",
                            "SELECT setval('s', 42)",
                            "CREATE VIEW v AS SELECT id FROM t",
                            // With a function in it, public is on the scratch's search path as well.
                            "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        }
    }

    /** The name of the live database, as a statement says it. */
    private String live() {
        return switch (facts().name()) {
            case "mariadb", "mysql" -> db().texts("SELECT DATABASE()").get(0);
            case "postgresql" -> db().texts("SELECT current_database()").get(0);
            default -> "live";
        };
    }

    /** Models that say what the database holds, in statements that would change it. */
    private Stream<String> destructive() {
        String qualified = TABLE.replace(" t ", " LIVE.t ");
        List<String> models =
                switch (facts().name()) {
                    case "mariadb", "mysql" ->
                        List.of(
                                "CREATE DATABASE IF NOT EXISTS `LIVE`; USE `LIVE`; DROP TABLE IF EXISTS `t`; " + TABLE,
                                "DROP DATABASE IF EXISTS LIVE; CREATE DATABASE LIVE; USE LIVE; " + TABLE,
                                "/*!40000 DROP DATABASE IF EXISTS `LIVE`*/; CREATE DATABASE /*!32312 IF NOT EXISTS*/ `LIVE`; USE `LIVE`;"
                                        + TABLE,
                                "DROP TABLE IF EXISTS LIVE.t; " + qualified,
                                TABLE
                                        + " DELETE FROM LIVE.t; TRUNCATE LIVE.t; RENAME TABLE LIVE.t TO LIVE.t2; RENAME TABLE t2 TO t;",
                                "SET FOREIGN_KEY_CHECKS=0; SET AUTOCOMMIT = 0; START TRANSACTION;" + TABLE
                                        + "LOCK TABLES `t` WRITE; INSERT INTO t VALUES (7); UNLOCK TABLES; COMMIT;");
                    case "postgresql" ->
                        List.of(
                                "DROP TABLE IF EXISTS t CASCADE; " + TABLE + "CREATE SEQUENCE s;"
                                        + "CREATE VIEW v AS SELECT id FROM t;"
                                        + "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
                                dump("CREATE SEQUENCE public.s; SELECT pg_catalog.setval('public.s', 1, false);"),
                                "DROP SCHEMA public CASCADE; CREATE SCHEMA public;" + dump("CREATE SEQUENCE public.s;"),
                                "BEGIN; " + dump("CREATE SEQUENCE public.s;") + " COMMIT;",
                                "\\restrict abc\n\\connect shop\nSELECT pg_catalog.set_config('search_path', '', false);\n"
                                        + dump("CREATE SEQUENCE public.s;")
                                        + "ALTER TABLE public.t OWNER TO nobody_here; GRANT SELECT ON public.t TO nobody_here;\n"
                                        + "COPY public.t (id) FROM stdin;\n7\n8\\n\n\\.\n\n\\unrestrict abc\n");
                    case "h2" ->
                        List.of(
                                "DROP ALL OBJECTS; " + TABLE,
                                "DROP TABLE IF EXISTS PUBLIC.t; " + TABLE.replace(" t ", " PUBLIC.t "));
                    default ->
                        List.of(
                                "DROP TABLE IF EXISTS t; " + TABLE,
                                "PRAGMA foreign_keys=OFF; BEGIN TRANSACTION; " + TABLE
                                        + " INSERT INTO t VALUES(7); COMMIT;");
                };
        return models.stream().map(model -> model.replace("LIVE", live()));
    }

    private static String dump(String more) {
        return "CREATE TABLE public.t (id integer NOT NULL);\nALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n"
                + more
                + "CREATE VIEW public.v AS SELECT id FROM public.t;"
                + "CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';\n";
    }

    /** Models that leave the scratch in a way that has no meaning there. */
    private Stream<String> refused() {
        List<String> models =
                switch (facts().name()) {
                    case "mariadb", "mysql" ->
                        List.of(
                                "USE mysql;" + TABLE,
                                TABLE + "CREATE TABLE mysql.t (id INTEGER);",
                                TABLE + "SET @s = 'DROP TABLE LIVE.t'; PREPARE s FROM @s; EXECUTE s;",
                                TABLE + "SHUTDOWN;");
                    case "postgresql" ->
                        List.of(
                                TABLE + "CREATE TABLESPACE fast LOCATION '/tmp';",
                                TABLE + "ALTER SYSTEM SET work_mem = '1MB';",
                                "\\connect one\n" + TABLE + "\n\\connect two\n",
                                TABLE + "\n\\i more.sql\n");
                    case "sqlite" -> List.of("ATTACH DATABASE 'x.db' AS live;" + TABLE);
                    default -> List.of();
                };
        return Stream.concat(Stream.of("", "-- only a comment", TABLE + " ROLLBACK;"), models.stream())
                .map(model -> model.replace("LIVE", live()));
    }

    @Test
    final void modelThatDropsAndCreatesIsComparedWithoutSideEffects() throws IOException {
        Dump before = db().dump();
        Witness witness = closedAfterwards(product().witness(db()));
        for (String model : (Iterable<String>) destructive()::iterator) {
            write(model);

            assertThat(project.migrator().check().differences()).as(model).isEmpty();
            project.migrator().doctor();
            assertThat(project.migrator()
                            .revision(NewRevision.of("next").autogenerated())
                            .file())
                    .as(model)
                    .isEmpty();

            assertThat(witness.changes()).as(model).isEmpty();
            assertThat(db().dump()).as(model).isEqualTo(before);
            sequenceContinues(model);
        }
    }

    @Test
    final void modelThatLeavesTheScratchIsRefused() throws IOException {
        Dump before = db().dump();
        Witness witness = closedAfterwards(product().witness(db()));
        for (String model : (Iterable<String>) refused()::iterator) {
            write(model);

            assertThatExceptionOfType(MigrateException.class)
                    .as(model)
                    .isThrownBy(() -> project.migrator().check())
                    .satisfies(said -> assertThat(said.getMessage()).contains("schema.sql"));

            assertThat(witness.changes()).as(model).isEmpty();
            assertThat(db().dump()).as(model).isEqualTo(before);
        }
    }

    @Test
    final void modelInAnotherSchemaNamesTheSetting() throws IOException {
        if (facts().name().equals("postgresql")) {
            write(TABLE + "CREATE SCHEMA other; CREATE TABLE other.u (id integer);");
            assertThatExceptionOfType(UsageException.class)
                    .isThrownBy(() -> project.migrator().check())
                    .satisfies(said -> assertThat(said.remedy()).contains("include.schemas=other"));
        }
    }

    /** Scripts of revisions may name the live database too: they are meant for it, but not when they are only tried. */
    @Test
    final void rehearsedScriptsTouchNothingLive() throws IOException {
        write(TABLE);
        String table =
                switch (facts().name()) {
                    case "mariadb", "mysql" -> live() + ".t";
                    case "postgresql" -> "public.t";
                    default -> "t";
                };
        project.sql("a1", TABLE, "DROP TABLE t;")
                .sql(
                        "b2 down: a1",
                        "DELETE FROM " + table + "; INSERT INTO " + table + " VALUES (9);",
                        "DELETE FROM " + table + ";");
        Dump before = db().dump();
        Witness witness = closedAfterwards(product().witness(db()));

        for (Executable command : List.<Executable>of(
                () -> project.migrator().stamp(List.of("b2")),
                () -> project.migrator().doctor(),
                () -> project.migrator().verify(),
                () -> project.migrator().check())) {
            try {
                command.execute();
            } catch (MigrateException said) {
                assertThat(said.getMessage()).isNotBlank();
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            assertThat(witness.changes(OURS)).isEmpty();
            assertThat(db().dump().withoutOurs()).isEqualTo(before);
        }
    }

    /** With a revision to come, and at head; the other tests have more models. */
    @Test
    final void noCommandThatLooksSendsAStatementThatWrites() throws IOException {
        project.sql("a1", TABLE, "DROP TABLE t;").sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        project.migrator().stamp(List.of("a1"));
        Witness witness = closedAfterwards(product().witness(db()));
        write(TABLE + " CREATE TABLE w (id INTEGER NOT NULL PRIMARY KEY, n VARCHAR(20) DEFAULT 'x');");

        for (LookingCommand command : LookingCommand.all()) {
            answerOf(command);
            assertThat(witness.changes()).as("%s", command).isEmpty();
        }

        Files.delete(project.versions().resolve("b2.sql"));
        for (LookingCommand command : LookingCommand.all()) {
            if (command.compares()) {
                answerOf(command);
                assertThat(witness.changes()).as("%s at head", command).isEmpty();
            }
        }
    }

    private void answerOf(LookingCommand command) {
        try {
            command.run().accept(project.migrator());
        } catch (MigrateException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    final void stampWritesOnlyToItsOwnTables() throws IOException {
        write(TABLE);
        project.sql("a1", TABLE, "DROP TABLE t;").sql("b2 down: a1", "CREATE TABLE u (id INTEGER);", "DROP TABLE u;");
        Witness witness = closedAfterwards(product().witness(db()));

        project.migrator().stamp(List.of("b2"));

        assertThat(witness.changes(OURS)).isEmpty();
    }

    @Test
    final void whatWritesIsWitnessed() throws SQLException {
        Witness witness = closedAfterwards(product().witness(db()));
        for (String sql : List.of(
                "INSERT INTO t VALUES (3)",
                "UPDATE t SET id = 4 WHERE id = 3",
                "DELETE FROM t WHERE id = 4",
                "CREATE TABLE w (id INTEGER)",
                "DROP TABLE w")) {
            try (Connection connection = db().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            assertThat(witness.changes()).as(sql).isNotEmpty();
            assertThat(witness.changes()).as("after " + sql).isEmpty();
        }
    }

    private void sequenceContinues(String model) {
        if (facts().name().equals("postgresql")) {
            assertThat(db().number("SELECT last_value FROM s")).as(model).isEqualTo(42);
        }
    }

    private void write(String model) throws IOException {
        Files.writeString(project.folder().resolve("schema.sql"), model);
    }
}
