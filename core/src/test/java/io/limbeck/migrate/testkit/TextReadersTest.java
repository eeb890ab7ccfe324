package io.limbeck.migrate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.limbeck.migrate.config.MigrateConfig;
import io.limbeck.migrate.error.MigrateException;
import io.limbeck.migrate.error.ScriptFault;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.TableDefinition;
import io.limbeck.migrate.internal.script.ScriptReader;
import io.limbeck.migrate.internal.script.ScriptSource;
import io.limbeck.migrate.internal.script.Waivers;
import io.limbeck.migrate.internal.sql.SqlSplitter;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import io.limbeck.migrate.schema.TableName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of text is linear in its length, whatever the text, and nests as deep as its stated limit without a stack overflow. */
class TextReadersTest {
    private static final String SQL_END = "\n-- migrate:upgrade\nSELECT 1;\n";

    @TempDir
    private static Path folder;

    /**
     * One text of {@code size} that a reader might look at again and again.
     *
     * @param size at which quadratic work takes long, and linear work hardly any time
     */
    record Text(String name, int size, IntFunction<Runnable> reading) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> texts() {
        return Stream.of(
                split("statements in one line", 10_000, SqliteSyntax.SQL, n -> "SELECT 1;".repeat(n)),
                split("DELIMITER within one line", 10_000, MariadbSyntax.SQL, n -> "a;DELIMITER ".repeat(n)),
                split(
                        "a delimiter of many signs",
                        10_000,
                        MariadbSyntax.SQL,
                        n -> "DELIMITER " + "_".repeat(n) + "\n" + ("_".repeat(n - 1) + "a").repeat(8)),
                split("comments in comments", 20_000, PostgresqlSyntax.SQL, n -> "/*".repeat(n) + "*/".repeat(n)),
                split("dollars", 40_000, PostgresqlSyntax.SQL, n -> "$a".repeat(n)),
                split("texts after each other", 10_000, PostgresqlSyntax.SQL, n -> "E'a' \n--x\n".repeat(n)),
                split("blocks in blocks", 5_000, MariadbSyntax.SQL, n -> "BEGIN NOT ATOMIC " + "BEGIN ".repeat(n)),
                sql("comments on a line of the header", 10_000, n -> "/* */".repeat(n)),
                sql("unknown keys", 1_000, n -> "-- keyy: a\n".repeat(n)),
                sql("words that may be sections", 4_000, n -> "-- downgrade\n".repeat(n)),
                sql("databases of what may be a section", 5_000, n -> "-- upgrade" + " sqlite".repeat(n)),
                sql("sections in quotes", 10_000, n -> "-- migrate:upgrade\n'\n" + "-- migrate:downgrade\n".repeat(n)),
                java("annotations", 5_000, n -> "@A\n".repeat(n) + "class A {}"),
                java("classes", 4_000, n -> "class A {}\n".repeat(n)),
                java("blank lines", 10_000, n -> "@Revision(id = \"a\") class A {\n" + "\n".repeat(n) + "}"),
                java(
                        "blanks before each line",
                        2_000,
                        n -> "@Revision(id = \"a\") class A {" + "\n // \n".repeat(n) + "}"),
                java(
                        "waivers",
                        4_000,
                        n -> "@Revision(id = \"a\") class A {\n" + "// migrate:allow drop-table x\n".repeat(n) + "}"),
                java("signs of entities", 40_000, n -> "/** " + "&".repeat(n) + " */ @Revision(id = \"a\") class A {}"),
                java("braces", 40_000, n -> "@Revision(id = \"a\") class A " + "{".repeat(n) + "}".repeat(n)),
                table("columns", 1_000, n -> columns(n)),
                table("words of a type", 5_000, n -> "a " + "or a ".repeat(n)),
                table("words of a check", 5_000, n -> "a INT CHECK (a " + "or a ".repeat(n) + ")"),
                table("parentheses of a check", 1_000, n -> "a INT CHECK " + "(".repeat(n) + "a" + ")".repeat(n)),
                config("dots of a key", 20_000, n -> "a.".repeat(n) + "=x"),
                config("variables of a value", 10_000, n -> "url=jdbc:sqlite:a\nmodel=" + "${NO:x}".repeat(n)),
                config("variables in variables", 10_000, n -> "model=" + "${NO:".repeat(n) + "}".repeat(n)),
                config("parameters of a URL", 10_000, n -> "url=mariadb://h/d?" + "charset=x&".repeat(n)),
                config("lines", 2_000, n -> "x\\\n".repeat(n)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void workGrowsWithTheLengthOfTheText(Text text) {
        assertThat(Work.timeGrowth(text.size(), text.reading())).as("growth").isLessThan(3);
    }

    @Test
    void whatIsNestedTooDeeplyInTheConfigurationIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("migrate.properties");
        Files.writeString(file, "# first\nmodel=" + "${A:".repeat(20_000) + "}".repeat(20_000));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("migrate.properties:2")
                .hasMessageContaining("more than 20 levels deep");
    }

    @Test
    void delimiterThatNoClientTakesIsRefusedWithItsLine() {
        assertThatThrownBy(() -> SqlSplitter.split(MariadbSyntax.SQL, "a.sql", "\nDELIMITER " + "_".repeat(16), 1))
                .hasMessageContaining("a.sql:2: the delimiter is too long, 16 characters");
    }

    @Test
    void invalidSettingsFileIsRefused() throws IOException {
        Path file = folder.resolve("large.properties");
        Files.writeString(file, "#".repeat(1024 * 1024 + 1));

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("large.properties")
                .hasMessageContaining("more than 1,048,576 bytes");
    }

    @Test
    void scriptBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        TestProject project = new TestProject(folder.resolve("large"), "jdbc:sqlite:x.db");
        try (var file = new RandomAccessFile(project.versions().resolve("a.sql").toFile(), "rw")) {
            file.setLength(ScriptSource.LONGEST + 1L); // of holes: it takes no room
        }

        assertThatThrownBy(() -> project.migrator().heads())
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("versions/a.sql is too large: 67,108,865 bytes; the limit is 67,108,864.");
    }

    private static Text split(String name, int size, SqlSyntax syntax, IntFunction<String> text) {
        return new Text(syntax.name() + ": " + name, size, n -> {
            String sql = text.apply(n);
            return () -> attempt(() -> SqlSplitter.split(syntax, "a.sql", sql, 1));
        });
    }

    private static Text sql(String name, int size, IntFunction<String> head) {
        return script("a.sql", name, size, n -> "-- revision: a\n" + head.apply(n) + SQL_END);
    }

    private static Text java(String name, int size, IntFunction<String> text) {
        return script("A.java", name, size, text);
    }

    private static Text script(String file, String name, int size, IntFunction<String> text) {
        return new Text(file + ": " + name, size, n -> {
            ScriptSource source = new ScriptSource.InMemory(file, text.apply(n).getBytes(UTF_8));
            List<ScriptFault> faults = new ArrayList<>();
            return () -> ScriptReader.read(source, faults).ifPresent(Waivers::of);
        });
    }

    private static Text table(String name, int size, IntFunction<String> body) {
        return new Text("CREATE TABLE: " + name, size, n -> {
            String sql = "CREATE TABLE t (" + body.apply(n) + ")";
            return () -> TableDefinition.read(TableName.of("t"), sql);
        });
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(", "))
                + ", PRIMARY KEY ("
                + IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "))
                + ")";
    }

    private static Text config(String name, int size, IntFunction<String> text) {
        return new Text("migrate.properties: " + name, size, n -> {
            Path file = folder.resolve(name.replace(' ', '_') + n + ".properties");
            try {
                Files.writeString(file, text.apply(n));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return () -> attempt(() -> load(file));
        });
    }

    private static MigrateConfig load(Path file) {
        return MigrateConfig.builder()
                .configFile(file)
                .workingDirectory(folder)
                .environmentVariables(Map.of())
                .build();
    }

    /** A text may be refused, as long as it is ours to refuse it. */
    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (MigrateException refused) {
            assertThat(refused.remedy()).isNotEmpty();
        }
    }
}
