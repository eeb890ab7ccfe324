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
            # What lint finds

            <!-- Generated from LintRule by LintReferenceTest; `mvn -pl core test -Dtest=LintReferenceTest -Dgolden.update` writes it anew. -->

            `migrate lint a:b` (`mvn migrate:lint -Drevision=a:b`) looks at the steps that lead from `a` to `b`, all steps unless told
            otherwise, without a database, and ends with exit code 8 when one of them breaks a rule. In a merge request,
            `migrate lint main:head` with the label or id of the branch it goes to. `upgrade` does not ask; `upgrade --plan` tells the
            same of the live state.

            A step may break a rule when its script says why, in a line of its own:

            ```sql
            -- migrate:allow drop-column nobody reads it since release 12
            ```

            or in Java `// migrate:allow drop-column nobody reads it since release 12`. The key `allow` allows it for all scripts.

            A table that a script itself has made has no rows and no readers: nothing is found there. Free SQL is judged by its words;
            what a script does through `op.connection()`, and what an operation of your own does, is for its author to judge.

            | rule | finds | instead |
            | --- | --- | --- |
            """;

    @Test
    void referencePageTellsWhatTheRulesSay() throws IOException {
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
