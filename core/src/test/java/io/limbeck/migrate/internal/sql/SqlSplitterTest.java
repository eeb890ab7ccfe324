package io.limbeck.migrate.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import io.limbeck.migrate.testkit.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlSplitterTest {
    static List<SqlSyntax> syntaxes() {
        return Dialects.syntaxes();
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void joinedStatementsSplitBackIntoThemselves(SqlSyntax syntax) {
        Random random = Seed.random("joinedStatementsSplitBackIntoThemselves " + syntax.name());
        RandomSql sql = new RandomSql(syntax, random);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder joined = new StringBuilder();
            List<SplitStatement> expected = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                joined.append(sql.gap());
                String statement = sql.statement();
                expected.add(new SplitStatement(statement, line(joined)));
                joined.append(statement).append(sql.gap()).append(';');
            }
            joined.append(sql.gap());
            assertThat(split(syntax, joined.toString())).as("of:%n%s", joined).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void linesCountFromTheFirstLineOfTheSection(SqlSyntax syntax) {
        assertThat(SqlSplitter.split(syntax, "a.sql", "\nSELECT 1;\n\nSELECT 2;", 10))
                .containsExactly(new SplitStatement("SELECT 1", 11), new SplitStatement("SELECT 2", 13));
    }

    @Test
    void backslashEscapesOnlyIfTheSessionEnablesIt() {
        SqlSyntax nonconforming = PostgresqlSyntax.SQL.withBackslashEscapes(true);
        assertThat(split(nonconforming, "SELECT 'it\\'s;'; SELECT 2")).hasSize(2);

        SqlSyntax noBackslash = MariadbSyntax.SQL.withBackslashEscapes(false);
        assertThat(split(noBackslash, "SELECT 'C:\\'; SELECT 2")).hasSize(2);
    }

    @Test
    void syntaxIsFoundByItsNameInScripts() {
        assertThat(Dialects.syntax("mysql")).contains(MariadbSyntax.SQL);
        assertThat(Dialects.syntax("mariadb")).contains(MariadbSyntax.SQL);
        assertThat(Dialects.syntax("sqlite")).contains(SqliteSyntax.SQL);
        assertThat(Dialects.syntax("oracle")).isEmpty();
    }

    private static List<SplitStatement> split(SqlSyntax syntax, String text) {
        return SqlSplitter.split(syntax, "a.sql", text, 1);
    }

    private static int line(CharSequence before) {
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
