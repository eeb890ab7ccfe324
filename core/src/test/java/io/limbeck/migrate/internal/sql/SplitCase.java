package io.limbeck.migrate.internal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One case of {@code corpus/sql}; its README.md says how they are written. */
record SplitCase(
        SqlSyntax syntax,
        String file,
        String name,
        String input,
        List<SplitStatement> expected,
        Optional<SplitStatement> fault) {
    static final Path CORPUS = Path.of("src/test/resources/corpus/sql");

    @Override
    public String toString() {
        return syntax.name() + "/" + file + ": " + name;
    }

    static List<SplitCase> of(SqlSyntax syntax) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(syntax.name()))) {
            List<SplitCase> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                for (String text : Files.readString(file).split("(?m)^=== ")) {
                    if (!text.isEmpty()) {
                        cases.add(parse(syntax, file.getFileName().toString(), text));
                    }
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SplitCase parse(SqlSyntax syntax, String file, String text) {
        String[] parts = text.split("(?m)^(?=>>> |!!! )");
        int newline = parts[0].indexOf('\n');
        List<SplitStatement> expected = new ArrayList<>();
        Optional<SplitStatement> fault = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            String[] lines = parts[i].split("\n", 2);
            String number = lines[0].substring(4).strip();
            if (number.isEmpty()) {
                continue; // "nothing expected", said aloud
            }
            SplitStatement said = new SplitStatement(lines[1].stripTrailing(), Integer.parseInt(number));
            if (parts[i].startsWith("!")) {
                fault = Optional.of(said);
            } else {
                expected.add(said);
            }
        }
        return new SplitCase(
                syntax, file, parts[0].substring(0, newline), parts[0].substring(newline + 1), expected, fault);
    }
}
