package io.limbeck.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The page that says what each database does with each operation. It is made from the golden files of the operations, which the
 * dialects themselves say on real databases.
 */
final class OperationsPageTest {
    private static final Path PAGE = Path.of("../docs/reference/operations.md");
    private static final Path GOLDEN = Path.of("../core/src/test/golden/operations");
    private static final String HEAD =
            """
            # Operations by database

            *native*: the database has its own statements for it. *rebuilt*: the table or type is rebuilt, with its rows and everything that \
            depends on it. *nothing*: there is nothing to do. *refused*: the operation fails before anything runs, with the message below. Each \
            row is one example of the operation; `core/src/test/golden/operations` has the statements, side by side. Every example has run on the \
            versions that the tests use. One of them is PostgreSQL 17; older versions refuse `alter-column-expression`.

            """;

    @Test
    void pageMatchesTheDialects() throws IOException {
        String page = page();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("%s; -Dgolden.update rewrites it", PAGE)
                .isEqualTo(page);
    }

    private static String page() {
        List<Dialect> dialects = Dialects.all();
        StringBuilder table = new StringBuilder(HEAD).append("| operation |");
        dialects.forEach(dialect ->
                table.append(' ').append(dialect.facts().displayName()).append(" |"));
        table.append("\n| --- |").append(" --- |".repeat(dialects.size())).append('\n');
        StringBuilder refusals = new StringBuilder("\n## Refusals and what to write instead\n\n");
        for (String sample : Samples.operations().keySet()) {
            GoldenFile golden = new GoldenFile(GOLDEN.resolve(sample + ".sql"));
            Map<String, String> said = golden.sections();
            Set<String> words = new LinkedHashSet<>();
            table.append("| ").append(sample).append(" |");
            for (Dialect dialect : dialects) {
                String answer = said.getOrDefault(dialect.facts().name(), "");
                table.append(' ').append(kind(answer)).append(" |");
                if (answer.startsWith("-- ")) {
                    words.add(answer.replace("\n-- ", " ").substring(3));
                }
            }
            table.append('\n');
            if (!words.isEmpty()) {
                refusals.append("- ").append(sample).append("\n");
                words.forEach(text -> refusals.append("  - ").append(text).append("\n"));
            }
        }
        return table.append(refusals).toString();
    }

    private static String kind(String answer) {
        if (answer.startsWith("-- ")) {
            return "refused";
        } else if (answer.isBlank()) {
            return "nothing";
        }
        return answer.contains("_migrate_") ? "rebuilt" : "native";
    }
}
