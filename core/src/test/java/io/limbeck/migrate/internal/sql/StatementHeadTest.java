package io.limbeck.migrate.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSyntax;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.SqliteSyntax;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementHeadTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create table users (id INT) | CREATE | TABLE | users",
                "CREATE /* more */ TABLE IF NOT EXISTS app.\"us\"\"ers\" (id INT) | CREATE | TABLE | app.us\"ers",
                "CREATE LOCAL TEMPORARY TABLE t (id INT) | CREATE | TABLE | t",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON users (id) | CREATE | INDEX | ix",
                "CREATE INDEX ON users (id) | CREATE | INDEX | ''",
                "CREATE OR REPLACE VIEW v AS SELECT 1 | CREATE | VIEW | v",
                "DROP MATERIALIZED VIEW v | DROP | VIEW | v",
                "DROP TABLE [my users] | DROP | TABLE | my users",
                "ALTER TABLE IF EXISTS ONLY app.users ADD age INT | ALTER | TABLE | app.users",
                "TRUNCATE TABLE users | TRUNCATE | TABLE | users",
                "DELETE FROM ONLY users | DELETE | '' | users",
                "RENAME TABLE users TO people | RENAME | TABLE | users",
                "INSERT INTO users VALUES (1) | INSERT | '' | ''",
                "(SELECT 1) | '' | '' | ''",
                "DROP | DROP | '' | ''",
            })
    void beginningStatesWhatIsDone(String sql, String verb, String kind, String name) {
        StatementHead head = StatementHead.of(SqliteSyntax.SQL, sql);

        assertThat(head.verb()).isEqualTo(verb);
        assertThat(head.kind()).isEqualTo(kind);
        assertThat(head.fullName()).isEqualTo(name);
    }

    @Test
    void modifiersAndGuardsAreKept() {
        StatementHead head = postgresql("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON users (id)");

        assertThat(head.modifiers()).isEqualTo(Set.of("UNIQUE"));
        assertThat(head.isConcurrent()).isTrue();
        assertThat(head.isGuarded()).isTrue();
        assertThat(postgresql("CREATE INDEX ix ON users (id)").isGuarded()).isFalse();
    }

    @Test
    void rebuiltIndexIsConcurrentWhereverThatIsWritten() {
        assertThat(postgresql("REINDEX INDEX CONCURRENTLY ix").isConcurrent()).isTrue();
        assertThat(postgresql("REINDEX\nINDEX\nCONCURRENTLY ix").isConcurrent()).isTrue();
        assertThat(postgresql("REINDEX (VERBOSE, CONCURRENTLY) INDEX ix").isConcurrent())
                .isTrue();
        assertThat(postgresql("REINDEX INDEX ix").isConcurrent()).isFalse();
    }

    @Test
    void commentThatMariadbExecutesIsRead() {
        String sql = "/*!50001 CREATE VIEW v AS SELECT 1 */";

        assertThat(StatementHead.of(MariadbSyntax.SQL, sql).is("CREATE", "VIEW"))
                .isTrue();
        assertThat(postgresql(sql).verb()).isEmpty();
    }

    @Test
    void settingsOfTheSessionAreRecognised() {
        assertThat(postgresql("SET search_path = ''").isOfSession()).isTrue();
        assertThat(postgresql("select set_config('search_path', '', false)").isOfSession())
                .isTrue();
        assertThat(postgresql("SELECT pg_catalog.set_config('search_path', '', false)")
                        .isOfSession())
                .isTrue();
        assertThat(postgresql("SELECT 1").isOfSession()).isFalse();
    }

    private static StatementHead postgresql(String sql) {
        return StatementHead.of(PostgresqlSyntax.SQL, sql);
    }
}
