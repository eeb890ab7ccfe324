package io.limbeck.migrate.internal.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.sql.StatementHead;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2CommitsTest {
    private final H2Dialect dialect = new H2Dialect();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id INT)",
                "CREATE TEMPORARY TABLE t (id INT)",
                "CREATE LOCAL TEMPORARY TABLE t (id INT)",
                "CREATE LOCAL TEMPORARY TABLE t (id INT) TRANSACTIONAL",
                "CREATE OR REPLACE VIEW v AS SELECT 1 AS one",
                "COMMENT ON TABLE rows IS 'all'",
                "SELECT 1",
                "DELETE FROM rows WHERE id = 2",
            })
    void commitsWhatTheDatabaseCommits(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows (id INT)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO rows VALUES (1)");
            statement.execute(sql);
            connection.rollback();

            assertThat(dialect.transactions().commits(sql)).isEqualTo(hasRows(statement));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE /* of numbers */ SEQUENCE s",
                "alter sequence s restart with 3",
                "SET LOCK_TIMEOUT 100",
                "ALTER TABLE t\nALTER COLUMN id RESTART WITH 3"
            })
    void numbersAndSettingsCommitOnRequest(String sql) {
        assertThat(dialect.transactions().commitsWhenTold(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE s (id INT)", "ALTER TABLE t ADD c VARCHAR(9) DEFAULT 'RESTART'"})
    void otherDefinitionsCommitAtOnce(String sql) {
        assertThat(dialect.transactions().commitsWhenTold(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/* a row */ INSERT INTO t VALUES (1)", "\n select 1", "ANALYZE"})
    void statementsAboutRowsAreNotRehearsed(String sql) {
        assertThat(dialect.transactions().isAboutRows(StatementHead.of(dialect.syntax(), sql)))
                .isTrue();
    }

    private static boolean hasRows(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT 1 FROM rows")) {
            return rows.next();
        }
    }
}
