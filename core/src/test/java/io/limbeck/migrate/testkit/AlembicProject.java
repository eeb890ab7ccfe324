package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project of the real Alembic, as {@code alembic init} leaves it, and the program itself. */
final class AlembicProject {
    private static final String PROGRAM = Stream.of(
                    System.getenv().getOrDefault("PATH", "").split(":"))
            .map(entry -> Path.of(entry).resolve("alembic"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");

    private final Path folder;

    /** @param url as JDBC spells it */
    AlembicProject(Path folder, String url) {
        this.folder = folder;
        write(
                "alembic.ini",
                "[alembic]\nscript_location = %(here)s/alembic\nsqlalchemy.url = "
                        + ofSqlAlchemy(url).replace("%", "%%") + "\n");
        write(
                "alembic/env.py",
                """
                from alembic import context
                from sqlalchemy import engine_from_config, pool

                config = context.config
                target_metadata = None


                def run_migrations_offline():
                    url = config.get_main_option("sqlalchemy.url")
                    context.configure(url=url, target_metadata=target_metadata, literal_binds=True,
                                      dialect_opts={"paramstyle": "named"})
                    with context.begin_transaction():
                        context.run_migrations()


                def run_migrations_online():
                    engine = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.",
                                                poolclass=pool.NullPool)
                    with engine.connect() as connection:
                        context.configure(connection=connection, target_metadata=target_metadata)
                        with context.begin_transaction():
                            context.run_migrations()


                if context.is_offline_mode():
                    run_migrations_offline()
                else:
                    run_migrations_online()
                """);
        write("alembic/versions/.gitkeep", "");
    }

    /** Skips the test where there is no Alembic, or no driver of Python's for the database. */
    static void needed(String url) {
        String driver = url.startsWith("jdbc:postgresql:")
                ? "psycopg2"
                : url.startsWith("jdbc:mariadb:") ? "pymysql" : "sqlite3";
        Need.of("alembic")
                .met(
                        !PROGRAM.isEmpty() && imports(driver),
                        "there is no alembic on the path, or no " + driver + ": apt-get install alembic python3-"
                                + driver);
    }

    /** Whether the Python that runs Alembic has a module; a machine may have several. */
    private static boolean imports(String module) {
        try (Stream<String> lines = Files.lines(Path.of(PROGRAM))) {
            List<String> python = new ArrayList<>(List.of(lines.findFirst()
                    .orElseThrow()
                    .substring("#!".length())
                    .strip()
                    .split("\\s+")));
            python.addAll(List.of("-c", "import " + module));
            return new ProcessBuilder(python)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * Writes a script as Alembic's template does.
     *
     * @param down as in Python: {@code None}, {@code 'a1'}, {@code ('a1', 'b2')}
     */
    AlembicProject script(String id, String down, String message, String upgrade, String downgrade) {
        return script(
                id + "_script.py",
                "\"\"\"" + message + "\n\nRevision ID: " + id
                        + "\nRevises: \nCreate Date: 2024-03-01 09:15:00.123456\n\n\"\"\"\n"
                        + "from alembic import op\nimport sqlalchemy as sa\n\n\n# revision identifiers, used by Alembic.\n"
                        + "revision = '" + id + "'\ndown_revision = " + down
                        + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n" + upgrade.indent(4)
                        + "\n\ndef downgrade() -> None:\n" + downgrade.indent(4));
    }

    AlembicProject script(String name, String text) {
        write("alembic/versions/" + name, text);
        return this;
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the real program; its standard output. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as(command + "\n" + Files.readString(folder.resolve("errors")))
                    .isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code jdbc:postgresql://localhost:1/db?user=x} as {@code postgresql://x@localhost:1/db}. */
    private static String ofSqlAlchemy(String url) {
        String plain = url.substring("jdbc:".length());
        if (plain.startsWith("sqlite:")) {
            return "sqlite:///" + plain.substring("sqlite:".length());
        }
        int query = plain.indexOf('?');
        String place = query < 0 ? plain : plain.substring(0, query);
        String user = place.startsWith("postgresql:") ? "postgres" : "root";
        String password = "";
        for (String parameter : plain.substring(query + 1).split("&")) {
            user = parameter.startsWith("user=") ? parameter.substring("user=".length()) : user;
            password = parameter.startsWith("password=") ? ":" + parameter.substring("password=".length()) : password;
        }
        return place.replace("mariadb://", "mysql+pymysql://").replace("://", "://" + user + password + "@");
    }
}
