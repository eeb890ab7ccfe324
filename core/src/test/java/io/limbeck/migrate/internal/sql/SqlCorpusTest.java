package io.limbeck.migrate.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.limbeck.migrate.error.BrokenScriptsException;
import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlCorpusTest {
    static Stream<SplitCase> allCases() {
        return Dialects.syntaxes().stream().flatMap(syntax -> SplitCase.of(syntax).stream());
    }

    static Stream<SplitCase> executableOnSqlite() {
        return SplitCase.of(SqliteSyntax.SQL).stream()
                .filter(each -> !each.file().equals("unfinished.txt"));
    }

    @ParameterizedTest
    @MethodSource("allCases")
    void textSplitsAsTheCorpusExpects(SplitCase example) {
        if (example.fault().isEmpty()) {
            assertThat(split(example)).containsExactlyElementsOf(example.expected());
            return;
        }
        SplitStatement fault = example.fault().get();
        BrokenScriptsException broken = catchThrowableOfType(BrokenScriptsException.class, () -> split(example));
        assertThat(broken).as("a fault").isNotNull();
        assertThat(broken.faults()).singleElement().satisfies(found -> {
            assertThat(found.script()).isEqualTo("a.sql");
            assertThat(found.line()).hasValue(fault.line());
            assertThat(found.what()).contains(fault.text());
        });
    }

    @ParameterizedTest
    @MethodSource("executableOnSqlite")
    void everyStatementOfTheSqliteCorpusExecutesOnSqlite(SplitCase example) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (SplitStatement each : split(example)) {
                statement.execute(each.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void corpusHoldsEnoughCasesOfEachDatabase(SqlSyntax syntax) {
        assertThat(SplitCase.of(syntax)).hasSizeGreaterThanOrEqualTo(25);
    }

    static List<SqlSyntax> syntaxes() {
        return Dialects.syntaxes();
    }

    private static List<SplitStatement> split(SplitCase example) {
        return SqlSplitter.split(example.syntax(), "a.sql", example.input(), 1);
    }
}
