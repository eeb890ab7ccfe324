package io.limbeck.migrate.internal.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbSyntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionStatementsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN | BEGIN",
                "BEGIN NOT ATOMIC SELECT 1; END | NONE",
                "start transaction | BEGIN",
                "START SLAVE | NONE",
                "/* done */ COMMIT | COMMIT",
                "/*! COMMIT */ | COMMIT",
                "/*!40101 SET autocommit = 0 */ | SWITCH",
                "ROLLBACK TO SAVEPOINT s | NONE",
                "ROLLBACK | ROLLBACK",
                "SET names = 'x', autocommit = 0 | SWITCH",
                "PRAGMA foreign_keys | NONE",
                "PRAGMA foreign_keys = OFF | SWITCH",
                "INSERT INTO t VALUES ('COMMIT') | NONE",
            })
    void statementsOfTransactionsAreRecognised(String sql, TransactionStatements expected) {
        assertThat(TransactionStatements.of(MariadbSyntax.SQL, sql)).isEqualTo(expected);
    }
}
