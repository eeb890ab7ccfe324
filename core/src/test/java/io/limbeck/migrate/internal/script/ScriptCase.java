package io.limbeck.migrate.internal.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.limbeck.migrate.error.ScriptFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One case of {@code corpus/script}; its README.md says how they are written. */
record ScriptCase(String file, String about, String text, List<String> expected, List<String> faults) {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/script");

    @Override
    public String toString() {
        return file + ": " + about;
    }

    static List<ScriptCase> in(String name) {
        try {
            List<ScriptCase> cases = new ArrayList<>();
            for (String text : Files.readString(CORPUS.resolve(name)).split("(?m)^=== ")) {
                if (!text.isEmpty()) {
                    cases.add(parse(text));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScriptCase parse(String text) {
        String[] head = text.split("\n", 2);
        String[] name = head[0].split(", ", 2);
        StringBuilder script = new StringBuilder();
        List<String> expected = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String line : head[1].split("(?<=\n)")) {
            if (line.startsWith(">>> ")) {
                expected.add(line.substring(4).strip());
            } else if (line.startsWith("!!! ")) {
                faults.add(line.substring(4).strip());
            } else {
                script.append(line);
            }
        }
        return new ScriptCase(name[0], name[1], script.toString(), expected, faults);
    }

    ScriptSource source() {
        return source(text);
    }

    ScriptSource source(String changed) {
        return new ScriptSource.InMemory(file, changed.getBytes(UTF_8));
    }

    Optional<Script> read(List<ScriptFault> found) {
        return ScriptReader.read(source(), found);
    }

    /** What a script says, as the corpus writes it. */
    static List<String> described(Script script) {
        List<String> lines = new ArrayList<>();
        add(lines, "id", script.header().id());
        add(lines, "down", String.join(", ", script.header().down()));
        add(lines, "dependsOn", String.join(", ", script.header().dependsOn()));
        add(lines, "labels", String.join(", ", script.header().labels()));
        add(lines, "message", script.header().message());
        add(lines, "created", script.header().created().map(Object::toString).orElse(""));
        add(lines, "replaces", String.join(", ", script.header().replaces()));
        if (script instanceof JavaScript java) {
            add(lines, "class", java.binaryName());
        } else if (script instanceof SqlScript sql) {
            for (SqlSection section : sql.sections()) {
                String words = section.direction().name().toLowerCase(Locale.ROOT)
                        + section.database().map(" "::concat).orElse("")
                        + (section.transactional() ? "" : " no-transaction");
                String body = section.in(script.text()).strip().replace('\n', ' ');
                lines.add("section: %s, %d: %s"
                        .formatted(words, section.line(), body)
                        .strip());
            }
            sql.waivers()
                    .forEach(waiver ->
                            lines.add("waiver: %s, %d: %s".formatted(waiver.rule(), waiver.line(), waiver.reason())));
        }
        return lines;
    }

    private static void add(List<String> lines, String field, String value) {
        if (!value.isEmpty()) {
            lines.add(field + ": " + value);
        }
    }
}
