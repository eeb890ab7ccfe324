package io.limbeck.migrate.internal.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.sql.StatementHead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlStatementsTest {
    private final PostgresqlDialect dialect = new PostgresqlDialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT set_config('search_path', '', false)",
                "select pg_catalog.set_config('search_path', '', false)",
            })
    void settingsAreRehearsed(String sql) {
        assertThat(dialect.transactions().isAboutRows(StatementHead.of(dialect.syntax(), sql)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REINDEX INDEX CONCURRENTLY ix",
                "REINDEX\nTABLE\nCONCURRENTLY users",
                "REINDEX (CONCURRENTLY) TABLE users",
            })
    void interruptedReindexLeavesAnInvalidIndex(String sql) {
        assertThat(dialect.transactions().leftBehind(sql).orElseThrow()).contains("_ccnew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REINDEX INDEX ix", "SELECT 'REINDEX INDEX CONCURRENTLY'"})
    void otherStatementsLeaveNothing(String sql) {
        assertThat(dialect.transactions().leftBehind(sql)).isEmpty();
    }
}
