package io.limbeck.migrate.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/lint.md} to the rules; {@code -Dgolden.update} writes it anew. */
class LintReferenceTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs/reference/lint.md");

    private static final String HEAD =
            """
            # Lint rules

            <!-- Generated from LintRule by LintReferenceTest; `mvn -pl core test -Dtest=LintReferenceTest -Dgolden.update` updates it. -->

            `migrate lint a:b` (`mvn migrate:lint -Drevision=a:b`) checks the steps from `a` to `b`, by default all of them. It needs no
            database, and exits with code 8 if a step breaks a rule. In a merge request, run `migrate lint main:head`, with the label or
            id of the target branch. `upgrade` does not enforce the rules; `upgrade --plan` reports the same findings for the current
            state of the database.

            A script may break a rule if it gives the reason, on a separate line:

            ```sql
            -- migrate:allow drop-column nobody reads it since release 12
            ```

            or, in Java, `// migrate:allow drop-column nobody reads it since release 12`. The key `allow` waives a rule for all scripts.

            Tables that the script itself creates are not checked, since they have no rows and no readers. Raw SQL is judged by its
            keywords. Whatever a script does through `op.connection()`, and whatever a custom operation does, is up to its author.

            | rule | problem | what to do instead |
            | --- | --- | --- |
            """;

    @Test
    void referencePageMatchesTheRules() throws IOException {
        String page = HEAD
                + Stream.of(LintRule.values())
                        .map(rule -> "| `%s` | %s | %s |\n".formatted(rule.id(), rule.why(), rule.remedy()))
                        .collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }
}
