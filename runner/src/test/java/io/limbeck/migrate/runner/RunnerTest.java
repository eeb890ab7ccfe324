package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.limbeck.migrate.shell.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from words to exit status, on a project in a folder and a SQLite file. */
class RunnerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void historyAcceptsRelativeRangesAsTyped() throws IOException {
        writeProject();

        assertThat(run("upgrade", "head")).isZero();
        assertThat(err()).containsPattern("(?m)^upgrade base -> a1 create_users \\(\\d+ ms\\)\nupgrade a1 -> b2 ");
        assertThat(out()).isEqualTo("at b2 (head)\n");
        assertThat(run("upgrade")).isZero();
        assertThat(out()).isEqualTo("already at head b2, nothing to do\n");
        assertThat(run("downgrade", "-1")).isZero();
        assertThat(out()).isEqualTo("at a1\n");
        assertThat(run("current")).isZero();
        assertThat(out()).isEqualTo("a1, create_users\n");
        assertThat(run("current", "--check-heads")).isEqualTo(3);
        assertThat(run("history", "-i", "--graph")).isZero();
        assertThat(out()).isEqualTo("* b2 (head), add_is_active_to_users\n* a1 (current), create_users\n");
        assertThat(run("history", "-r", ":a")).isZero();
        assertThat(out()).isEqualTo("base -> a1, create_users\n");
    }

    @Test
    void jsonIsOneObjectOnStandardOutput() throws Exception {
        writeProject();

        assertThat(run("upgrade", "--json")).isZero();
        JsonObject object = JsonParser.object().from(out());
        assertThat(object.getString("command")).isEqualTo("upgrade");
        assertThat(object.getArray("steps")).hasSize(2);
        assertThat(object.getArray("current")).containsExactly("b2");
    }

    @Test
    void helpAndVersionAreJsonOnRequest() throws Exception {
        assertThat(run("--json", "--version")).isZero();
        assertThat(JsonParser.object().from(out()).getString("version")).isNotEmpty();
        for (List<String> help : List.of(List.of("--json", "help"), List.of("help", "upgrade", "--json"))) {
            assertThat(run(help.toArray(String[]::new))).isZero();
            JsonObject object = JsonParser.object().from(out());
            assertThat(object.getString("command")).isEqualTo("help");
            assertThat(object.getString("help")).startsWith("Usage: migrate");
        }
    }

    @Test
    void stampAndMergeUseTheHeadsByDefault() throws IOException {
        writeProject();

        assertThat(run("stamp")).isZero();
        assertThat(out()).startsWith("at b2");
        assertThat(run("merge", "-m", "join")).isEqualTo(2);
        assertThat(err()).contains("only b2 is named");
    }

    @Test
    void helpIsAsWideAsTheTerminal() {
        environment.put("COLUMNS", "60");

        assertThat(run("help")).isZero();

        assertThat(out().lines().filter(line -> line.startsWith("  "))).allMatch(line -> line.length() <= 60);
        environment.put("COLUMNS", "160");
        assertThat(run("help")).isZero();
        assertThat(out().lines()).anyMatch(line -> line.length() > 100);
    }

    @Test
    void usageErrorsAreColouredLikeOtherErrors() {
        assertThat(run("--color", "always", "upgrad")).isEqualTo(2);
        assertThat(err()).startsWith("\u001b[31merror:\u001b[0m");
        assertThat(run("--color=never", "upgrad")).isEqualTo(2);
        assertThat(err()).startsWith("error:");
    }

    @Test
    void tooDeeplyNestedConfigurationIsAUsageError() throws IOException {
        writeProject();
        Files.writeString(
                folder.resolve("migrate.properties"), "url=" + "${A:".repeat(20_000) + "}".repeat(20_000) + "\n");

        assertThat(run("current")).isEqualTo(2);

        assertThat(err())
                .contains("migrate.properties:1", "more than 20 levels deep")
                .doesNotContain("\tat ");
    }

    @Test
    void downgradesAndStampsCanBeWrittenAsSql() throws IOException {
        writeProject();

        assertThat(run("stamp", "a1:b2", "--sql")).isZero();
        assertThat(out()).contains("UPDATE").contains("'b2'");
        assertThat(run("ensure-version", "--sql")).isZero();
        assertThat(out()).contains("CREATE TABLE");
        assertThat(run("heads", "--resolve-dependencies")).isZero();
        assertThat(out()).isEqualTo("b2 (head), add_is_active_to_users\n");
        assertThat(run("current", "-v")).isZero();
        assertThat(out()).startsWith("Database:   ");
        assertThat(folder.resolve("planner.db")).doesNotExist();
    }

    @Test
    void waitExitsWithThreeIfHeadIsNotReachedInTime() throws IOException {
        writeProject();

        assertThat(run("wait")).isZero();
        assertThat(out()).isEqualTo("the database is reachable\n");
        assertThat(run("wait", "--for", "head", "--timeout", "0")).isEqualTo(3);
        assertThat(out()).isEqualTo("not at head: the database is at base, the head is b2\n");
        assertThat(folder.resolve("planner.db")).doesNotExist();
        assertThat(run("upgrade")).isZero();
        assertThat(run("wait", "--for", "head")).isZero();
        assertThat(run("wait", "--url", "jdbc:postgresql://127.0.0.1:1/x", "--timeout", "0s"))
                .isEqualTo(6);
        assertThat(run("wait", "--for", "godot")).isEqualTo(2);
    }

    @Test
    void planAndSqlChangeNothing() throws IOException {
        writeProject();

        assertThat(run("upgrade", "--plan", "-v")).isZero();
        assertThat(out()).contains("upgrade base -> a1 create_users\n", "CREATE TABLE users", "nothing was changed");
        assertThat(run("upgrade", "--sql")).isZero();
        assertThat(out()).contains("CREATE TABLE users", "INSERT INTO");
        assertThat(folder.resolve("planner.db")).doesNotExist();
    }

    @Test
    void initCreatesAProjectOnceAndOverwritesNothing() throws IOException {
        assertThat(run("init")).isZero();
        assertThat(folder.resolve("migrate.properties")).exists();
        assertThat(folder.resolve("migrations/versions")).isDirectory();
        assertThat(out()).startsWith("created ");

        Files.writeString(folder.resolve("migrate.properties"), "nonsense=1\n");
        assertThat(run("init")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("migrate.properties"))).isEqualTo("nonsense=1\n");
    }

    @Test
    void newScriptIsWrittenAndOpenedInTheEditor() throws IOException {
        writeProject();
        environment.put("EDITOR", "touch -d 2001-01-01");

        assertThat(run("revision", "-m", "add menu", "--sql-script", "--rev-id", "c3", "--edit"))
                .isZero();
        assertThat(out()).contains("created " + folder, "b2 -> c3 (head), add menu\n");
        try (var files = Files.list(folder.resolve("migrations/versions"))) {
            assertThat(files.filter(file -> file.toString().contains("c3")).toList())
                    .singleElement()
                    .satisfies(
                            file -> assertThat(Files.getLastModifiedTime(file).toString())
                                    .startsWith("200"));
        }
    }

    @Test
    void failureOfTheGraphHasItsOwnExitCode() throws IOException {
        writeProject();

        assertThat(run("upgrade", "zz")).isEqualTo(4);
        assertThat(err()).startsWith("error: ").contains("zz").doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void failedMigrationReportsTheStateOfTheDatabaseLast() throws IOException {
        writeProject();
        Files.writeString(
                folder.resolve("migrations/versions/c3.sql"),
                "-- revision: c3\n-- down: b2\n-- message: broken\n-- migrate:upgrade\nUPDATE nowhere SET a = 1;\n");

        assertThat(run("upgrade")).isEqualTo(1);
        assertThat(err()).contains("c3.sql:5", "UPDATE nowhere");
        assertThat(err().lines().reduce((first, second) -> second).orElseThrow())
                .startsWith("State of the database: ");
    }

    @Test
    void invalidConfigurationIsAUsageErrorAndShowsNoPassword() {
        assertThat(run("heads", "--url", "nosuch://u:hunter2@h/db")).isEqualTo(2);
        assertThat(err()).contains("nosuch").doesNotContain("hunter2");
    }

    @Test
    void mistypedArgumentsAreReportedWithASuggestion() {
        assertThat(run("upgrde")).isEqualTo(2);
        assertThat(err())
                .isEqualTo(
                        """
                        error: Unknown command 'upgrde'.
                        Did you mean 'upgrade'? 'migrate help' lists the commands.
                        """);
        assertThat(run("upgrade", "--sqll=x")).isEqualTo(2);
        assertThat(err()).startsWith("error: Unknown option '--sqll'.\nDid you mean '--sql'?");
        assertThat(run("upgrade", "a", "b")).isEqualTo(2);
        assertThat(err()).startsWith("error: Unexpected argument 'b' for 'upgrade'.");
        assertThat(run("heads", "-1")).isEqualTo(2);
        assertThat(err()).startsWith("error: Unexpected argument '-1' for 'heads'.");
        assertThat(run("entrypoint", "java", "-jar", "app.jar")).isEqualTo(2);
        assertThat(err()).contains("'entrypoint' does not take the argument 'java'", "entrypoint -- java");
        assertThat(run("entrypoint", "--")).isEqualTo(2);
        assertThat(err()).contains("No program follows '--'", "CMD");
        assertThat(run("downgrade")).isEqualTo(2);
        assertThat(err()).startsWith("error: Missing required parameter: 'R'.");
        assertThat(run("--jsn", "heads")).isEqualTo(2);
        assertThat(err()).contains("'--json'");
        assertThat(run("heads", "--color", "blue")).isEqualTo(2);
        assertThat(err()).contains("expected auto, always or never but was 'blue'");
        assertThat(run("validate", "--heads", "-1x")).isEqualTo(2);
        assertThat(err()).contains("'-1x' is not an int");
        assertThat(run()).isEqualTo(2);
        assertThat(err()).startsWith("error: No command was given.");
    }

    @Test
    void usageErrorsAreJsonOnRequest() throws Exception {
        for (List<String> words : List.of(
                List.of("upgrde", "--json"),
                List.of("--json"),
                List.of("upgrade", "--json", "--", "app"),
                List.of("revision", "--json"),
                List.of("help", "nothing", "--json"))) {
            assertThat(run(words.toArray(String[]::new))).as(words.toString()).isEqualTo(2);
            JsonObject object = JsonParser.object().from(out());
            assertThat(object.getInt("exitCode")).isEqualTo(2);
            assertThat(object.getObject("error").getString("kind")).isEqualTo("usage");
            assertThat(err()).isEmpty();
        }
    }

    @Test
    void programAfterDashesIsRefused() {
        assertThat(run("upgrade", "--", "java", "-jar", "app.jar")).isEqualTo(2);
        assertThat(err()).startsWith("error: This command takes no program after '--'.");
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("migrate ");
        assertThat(run("help")).isZero();
        String help = out();
        assertThat(help)
                .contains(Commands.NAMES)
                .contains("--password-file FILE")
                .doesNotContain("null");
        assertThat(run("--help")).isZero();
        assertThat(out()).isEqualTo(help);
        assertThat(run("help", "downgrade")).isZero();
        assertThat(out())
                .startsWith(
                        "Usage: migrate downgrade R [--sql] [--plan] [--tag T] [--resume HOW] [--allow NAME,…] [--backup]\n");
        assertThat(run("downgrade", "--help")).isZero();
        assertThat(out()).startsWith("Usage: migrate downgrade R ");
    }

    @Test
    void copyIsReportedInLogAndJsonEvenIfTheRunFails() throws Exception {
        writeProject();
        run("upgrade", "--url", "sqlite:///planner.db", "a1");
        Path database = folder.resolve("planner.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users VALUES (7)");
        }

        assertThat(run("downgrade", "base", "--backup", "--json")).isEqualTo(8);
        assertThat(JsonParser.object().from(out()).getArray("backups")).isEmpty();
        Path script = folder.resolve("migrations/versions/a1.sql");
        String sound = Files.readString(script);
        Files.writeString(script, sound + "DROP TABLE no_such_table;\n");
        assertThat(run("downgrade", "base", "--backup", "--allow", "drop-table", "--json"))
                .isEqualTo(1);
        assertThat(copy()).startsWith(database + ".20").endsWith(".backup");
        Files.writeString(script, sound);
        environment.put("MIGRATE_BACKUP", "on");
        assertThat(run("downgrade", "base", "--allow", "drop-table", "--json")).isZero();
        assertThat(err()).startsWith("note: The database was backed up to " + copy() + " (");
        assertThat(Path.of(copy())).isNotEmptyFile();
    }

    private String copy() throws JsonParserException {
        return JsonParser.object().from(out()).getArray("backups").getObject(0).getString("file");
    }

    private void writeProject() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("migrations/versions"));
        Files.writeString(folder.resolve("migrate.properties"), "url=sqlite:///planner.db\n");
        Files.writeString(
                versions.resolve("a1.sql"),
                """
                        -- revision: a1
                        -- message: create_users
                        -- migrate:upgrade
                        CREATE TABLE users (id INTEGER PRIMARY KEY);
                        -- migrate:downgrade
                        DROP TABLE users;
                        """);
        Files.writeString(
                versions.resolve("b2.sql"),
                """
                        -- revision: b2
                        -- down: a1
                        -- message: add_is_active_to_users
                        -- migrate:upgrade
                        ALTER TABLE users ADD COLUMN is_active INTEGER;
                        -- migrate:downgrade
                        ALTER TABLE users DROP COLUMN is_active;
                        """);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        Console console = Console.of(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Runner(console, environment, folder).run(words);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
