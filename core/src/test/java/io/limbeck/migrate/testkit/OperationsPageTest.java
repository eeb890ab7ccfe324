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
            # What each database does with each operation

            *native*: by statements of its own. *rebuilt*: the table or type is written anew, rows and all that hangs on it kept. *nothing*: \
            there is nothing to do. *refused*: before anything runs, with the message below. Each line is an example of the operation; the \
            statements themselves are side by side in `core/src/test/golden/operations`. Each example has run on the versions that the tests use, \
            PostgreSQL 17 among them: before it, `alter-column-expression` is refused.

            """;

    @Test
    void pageSaysWhatTheDialectsSay() throws IOException {
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
        StringBuilder refusals = new StringBuilder("\n## Refusals and what to say instead\n\n");
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
