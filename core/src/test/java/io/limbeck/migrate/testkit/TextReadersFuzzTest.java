package io.limbeck.migrate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.config.ConfigKey;
import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.TableDefinition;
import io.limbeck.migrate.internal.graph.RevisionRange;
import io.limbeck.migrate.internal.graph.Symbols;
import io.limbeck.migrate.internal.script.Script;
import io.limbeck.migrate.internal.script.ScriptReader;
import io.limbeck.migrate.internal.script.ScriptSource;
import io.limbeck.migrate.internal.script.Waivers;
import io.limbeck.migrate.internal.sql.SplitStatement;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the text, each reader answers or refuses in its own terms: no exception of Java's, no error. The seeds are fixed, so that a
 * failure comes again; a million texts in all under {@code -Pthorough}.
 */
class TextReadersFuzzTest {
    private static final int SHORT = 1_000;
    private static final int LONG = 150_000;

    @TempDir
    private static Path folder;

    /** A reader, and the pieces of which its texts are made. */
    enum Reader {
        SPLITTER(
                sql -> Dialects.syntaxes().forEach(syntax -> split(syntax, sql)),
                "BEGIN",
                "END",
                "DELIMITER //",
                "//",
                ";",
                "'",
                "\"",
                "`",
                "[",
                "]",
                "$$",
                "$a$",
                "E'",
                "\\",
                "/*",
                "*/",
                "/*!",
                "--",
                "#",
                "(",
                ")",
                "CREATE TRIGGER",
                "CASE",
                "IF",
                "REPEAT",
                "CREATE PROCEDURE p()",
                "x"),
        SQL_SCRIPT(
                text -> script("a.sql", text),
                "-- revision: ",
                "-- down: ",
                "-- labels: ",
                "-- message: ",
                "-- created: ",
                "-- replaces:",
                "a",
                "b1",
                ",",
                "/*",
                "*/",
                "-- migrate:",
                "upgrade",
                "downgrade",
                "allow",
                "sqlite",
                "mysql",
                "no-transaction",
                "'",
                ";",
                "-- upgrade",
                "# migrate upgrade",
                "@",
                "größe",
                "2026-11-22T14:31:05Z"),
        JAVA_SCRIPT(
                text -> script("A.java", text),
                "@Revision(",
                "@A",
                "(",
                ")",
                "{",
                "}",
                "id = ",
                "down = ",
                "\"a\"",
                "\"",
                "\"\"\"",
                "\\u0022",
                "\\",
                "'",
                ",",
                "+",
                "/**",
                "*/",
                "*",
                "//",
                "&amp;",
                "&#",
                "&",
                ";",
                "class A",
                "interface",
                "package a.b;",
                "// migrate:allow x",
                "@interface"),
        PROPERTIES(
                TextReadersFuzzTest::config,
                "url",
                "=",
                ":",
                "jdbc:sqlite:a.db",
                "\\",
                "\\u00e9",
                "\\u00",
                "#",
                "!",
                "prod.",
                "compare.",
                "on",
                "${",
                "}",
                "${A:",
                "$${",
                "lock.timeout",
                "60s",
                "migrations",
                "a,b",
                "version.table"),
        URL(
                TextReadersFuzzTest::url,
                "jdbc:",
                "postgresql",
                "mysql",
                "mariadb",
                "sqlite",
                "h2",
                ":",
                "//",
                "/",
                "@",
                "user",
                "password=",
                "%40",
                "%",
                "?",
                "&",
                ";",
                "host",
                "5432",
                "99999",
                "[::1]",
                "ssl-mode",
                "=",
                "mem:",
                "file:",
                "../"),
        /** What SQLite itself accepts has to be read. */
        TABLE(
                TextReadersFuzzTest::table,
                " INTEGER",
                " PRIMARY KEY",
                " AUTOINCREMENT",
                " DESC",
                " NOT NULL",
                " UNIQUE",
                " ON CONFLICT IGNORE",
                " CHECK (a > 1 or (b))",
                " CHECK (((a)))",
                " DEFAULT 1e-5",
                " DEFAULT 'x'",
                " DEFAULT (-a)",
                " DEFAULT -1",
                " DEFAULT \"y\"",
                " REFERENCES t",
                " ON DELETE CASCADE",
                " COLLATE NOCASE",
                " GENERATED ALWAYS AS (1) STORED",
                " CONSTRAINT x",
                " VARCHAR(10)",
                ", b",
                ", \"c d\"",
                ", [e]",
                ", UNIQUE (a)",
                ", PRIMARY KEY (a)",
                ", FOREIGN KEY (a) REFERENCES t (a)",
                " DEFERRABLE INITIALLY DEFERRED",
                " MATCH FULL",
                " -- note\n",
                "/* ) */",
                " AS (a)",
                " TRUE",
                " NULL"),
        SYMBOL(
                TextReadersFuzzTest::symbol,
                "head",
                "heads",
                "base",
                "current",
                "@",
                "+",
                "-",
                "1",
                "99999999999",
                ":",
                "a1",
                " ",
                "größe",
                "/");

        private final Consumer<String> reading;
        private final List<String> pieces;

        Reader(Consumer<String> reading, String... pieces) {
            this.reading = reading;
            this.pieces = List.of(pieces);
        }

        private String text(Random random) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(
                        random.nextInt(12) > 0
                                ? pieces.get(random.nextInt(pieces.size()))
                                : Character.toString(random.nextInt(0xD800)));
                text.append(random.nextInt(3) > 0 ? "" : random.nextBoolean() ? " " : "\n");
            }
            return text.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAnsweredOrRefused(Reader reader) {
        Random random = new Random(reader.ordinal());
        for (int i = 0; i < (Tries.thorough() ? LONG : SHORT); i++) {
            String text = reader.text(random);
            try {
                reader.reading.accept(text);
            } catch (MigrateException refused) {
                assertThat(refused.remedy()).as(text).isNotEmpty();
            } catch (RuntimeException | Error wrong) {
                throw new AssertionError("text " + i + ": " + text, wrong);
            }
        }
    }

    private static void split(SqlSyntax syntax, String sql) {
        try {
            for (SplitStatement statement : SqlSplitter.split(syntax, "a.sql", sql, 1)) {
                assertThat(statement.text().chars()).as("more than blanks").anyMatch(c -> c > ' ');
            }
        } catch (MigrateException refused) {
            assertThat(refused.getMessage()).contains("a.sql:");
        }
    }

    private static void script(String file, String text) {
        List<ScriptFault> faults = new ArrayList<>();
        Optional<Script> script = ScriptReader.read(new ScriptSource.InMemory(file, text.getBytes(UTF_8)), faults);
        assertThat(script.isEmpty()).isEqualTo(!faults.isEmpty());
        script.ifPresent(Waivers::of);
    }

    private static void config(String text) {
        Path file = folder.resolve("fuzz.properties");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MigrateConfig.builder()
                .configFile(file)
                .workingDirectory(folder)
                .environmentVariables(Map.of("A", "${B}"))
                .build();
    }

    private static void url(String text) {
        MigrateConfig.builder()
                .workingDirectory(folder)
                .environmentVariables(Map.of())
                .override(ConfigKey.URL, text)
                .build();
    }

    private static void symbol(String text) {
        Symbols.needCurrent(text);
        if (RevisionRange.isRange(text)) {
            RevisionRange.parse(text);
        }
    }

    private static void table(String columns) {
        String sql = "CREATE TABLE t (a" + columns + ")";
        try (Connection engine = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = engine.createStatement()) {
            statement.execute(sql);
        } catch (SQLException notSql) {
            return;
        }
        TableDefinition.read(TableName.of("t"), sql);
    }
}
