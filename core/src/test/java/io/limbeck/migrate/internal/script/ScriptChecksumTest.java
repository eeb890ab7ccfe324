package io.limbeck.migrate.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the history of databases holds: a release that computes anything else would call every applied script changed. */
final class ScriptChecksumTest {
    private static final String SQL =
            "-- revision: a1\n-- message: first\n-- migrate:upgrade\nCREATE TABLE t (name VARCHAR(9) DEFAULT 'it''s'); -- why\n"
                    + "-- migrate:upgrade postgresql no-transaction\nCREATE INDEX CONCURRENTLY i ON t ($$a$$);\n"
                    + "-- migrate:downgrade\nDROP TABLE t;\n";
    private static final String JAVA =
            "package migrations;\nimport io.limbeck.migrate.*;\n/** first */\n@Revision(id = \"a1\")\nclass First implements Migration {\n"
                    + "  public void upgrade(Operations op) { op.execute(\"\"\"\n    SELECT 'x'\n    \"\"\"); }\n"
                    + "  public void downgrade(Operations op) {}\n}\n";

    @Test
    void checksumsAreThoseOfTheFirstRelease() {
        assertThat(List.of(
                        checksum("a1.sql", SQL, "sqlite", SqliteSyntax.SQL),
                        checksum("a1.sql", SQL, "postgresql", PostgresqlSyntax.SQL),
                        checksum("a1.java", JAVA, "h2", H2Syntax.SQL)))
                .containsExactly(
                        "af1d13c6dd223ae9aed14b56-d5c1197bc5d893acf88173a30da5d90221cfa2a",
                        "af1d13c6dd223ae9aed14b56-232d0ed63a8196cd916b651d163be132291f32f",
                        "edbad2e39de25becb5502334-06ad5bc1595170ee3b64c7921783b15c3d30213");
    }

    private static String checksum(String name, String text, String database, SqlSyntax syntax) {
        List<io.limbeck.migrate.error.ScriptFault> faults = new ArrayList<>();
        Script script = ScriptReader.read(
                        new ScriptSource.InMemory(name, text.getBytes(StandardCharsets.UTF_8)), faults)
                .orElseThrow();
        return ScriptChecksum.of(script, script.text(), database, syntax).toString();
    }
}
