package io.limbeck.migrate.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.limbeck.migrate.shell.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project in a folder whose commands are typed as a user types them; its model is {@code schema.sql}. */
final class TypedProject {
    private static final Pattern COMMAND =
            Pattern.compile("migrate ([a-z]+(?: (?:\"[^\"]*\"|[\\w@+/=-]+(?:[.,][\\w=]+)*))*)");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    private final Path folder;
    private String settings;
    private String out = "";
    private String err = "";

    TypedProject(Path folder, String url) {
        this.folder = folder;
        settings = "url=" + url + "\nmodel=sql:schema.sql\n";
        write("migrate.properties", settings);
        write("migrations/versions/.keep", "");
    }

    /** On another database from now on. */
    TypedProject on(String url) {
        settings = settings.replaceFirst("url=.*", Matcher.quoteReplacement("url=" + url));
        return write("migrate.properties", settings);
    }

    /** With another model from now on. */
    TypedProject withModel(String model) {
        settings = settings.replaceFirst("model=.*", Matcher.quoteReplacement("model=" + model));
        return write("migrate.properties", settings);
    }

    /** Another line of the configuration. */
    TypedProject set(String line) {
        settings += line + "\n";
        return write("migrate.properties", settings);
    }

    TypedProject model(String sql) {
        return write("schema.sql", sql);
    }

    /** A script whose file is named after its revision. */
    TypedProject script(String id, String down, String upgrade, String downgrade) {
        String head = "-- revision: " + id + "\n" + (down.isEmpty() ? "" : "-- down: " + down + "\n");
        return write(
                "migrations/versions/" + id + ".sql",
                head + "-- message: do " + id + "\n-- migrate:upgrade\n" + upgrade + "\n-- migrate:downgrade\n"
                        + downgrade + "\n");
    }

    TypedProject write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only script whose name has this in it. */
    Path file(String part) {
        try (Stream<Path> files = Files.list(folder.resolve("migrations/versions"))) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .reduce((one, other) -> {
                        throw new IllegalStateException("both " + one + " and " + other);
                    })
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a command and returns its exit status. */
    int type(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Console console = Console.of(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8));
        int status = new Runner(console, Map.of(), folder).run(words);
        out = said.toString(StandardCharsets.UTF_8);
        err = told.toString(StandardCharsets.UTF_8);
        return status;
    }

    /** Types a command that does what it shall. */
    TypedProject done(String... words) {
        int status = type(words);
        assertThat(status).as("%s\n%s%s", List.of(words), out, err).isZero();
        return this;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    JsonObject json(String... words) {
        List<String> asked = new ArrayList<>(List.of(words));
        asked.add("--json");
        type(asked.toArray(String[]::new));
        try {
            return JsonParser.object().from(out);
        } catch (JsonParserException e) {
            throw new IllegalStateException(out + err, e);
        }
    }

    /** The findings of {@code doctor}. */
    List<JsonObject> findings() {
        return json("doctor").getArray("findings").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The only finding of {@code doctor}. */
    JsonObject finding(String kind) {
        List<JsonObject> findings = findings();
        assertThat(findings).as(out).hasSize(1);
        assertThat(findings.get(0).getString("kind")).as(out).isEqualTo(kind);
        return findings.get(0);
    }

    /** The commands that a remedy names, in its order, as words. */
    static List<List<String>> commands(JsonObject finding) {
        return commands(finding.getString("remedy"));
    }

    private static List<List<String>> commands(String remedy) {
        List<List<String>> commands = new ArrayList<>();
        Matcher found = COMMAND.matcher(remedy);
        while (found.find()) {
            commands.add(WORD.matcher(found.group(1))
                    .results()
                    .map(word -> word.group().replace("\"", ""))
                    .toList());
        }
        return commands;
    }

    /** Types what a remedy names from its {@code first} to its {@code last} command; {@code URL} stands for {@code url}. */
    void follow(String remedy, int first, int last, String url) {
        List<List<String>> commands = commands(remedy);
        assertThat(commands).as(remedy).hasSizeGreaterThan(last);
        for (List<String> command : commands.subList(first, last + 1)) {
            done(command.stream().map(word -> word.equals("URL") ? url : word).toArray(String[]::new));
        }
    }

    void follow(JsonObject finding, int first, int last, String url) {
        follow(finding.getString("remedy"), first, last, url);
    }

    /** Types all that a finding names. */
    void follow(JsonObject finding) {
        follow(finding, 0, commands(finding).size() - 1, "");
    }

    /** Folder, database and model are in step. */
    void isInStep() {
        assertThat(type("doctor")).as(out + err).isZero();
        assertThat(out).isEqualTo("folder, database and model are in sync\n");
        assertThat(type("check")).as(out + err).isZero();
        assertThat(type("current", "--check-heads")).as(out + err).isZero();
    }
}
