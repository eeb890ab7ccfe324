package io.limbeck.migrate.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.databases.Dialects;
import io.limbeck.migrate.op.Execute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlEffectsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE IF EXISTS app.users | drop-table | destroys table app.users with all its rows",
                "drop sequence s | drop-sequence | destroys sequence s with its next number",
                "DROP DATABASE shop | drop-by-sql | destroys: DROP DATABASE shop",
                "/* gone */ TRUNCATE users | delete-rows | destroys rows of table users",
                "DELETE FROM users WHERE id > 7 | delete-rows | destroys rows of table users",
                "ALTER TABLE users DROP COLUMN nick | drop-column | destroys column users.nick with all its values",
                "ALTER TABLE \"users\" DROP nick | drop-column | destroys column users.nick with all its values",
                "ALTER TABLE users RENAME TO people | rename-table | breaks programs that still use users",
                "RENAME TABLE users TO people | rename-table | breaks programs that still use users",
                "ALTER TABLE users RENAME nick TO alias | rename-column | breaks programs that still use users.nick",
                "ALTER TABLE users ADD COLUMN age INT NOT NULL | add-not-null | breaks programs that insert rows without users.age",
                "ALTER TABLE users ALTER COLUMN age SET NOT NULL | set-not-null | breaks programs that still leave users.age empty, and reads all rows of the table",
                "ALTER TABLE users ALTER age TYPE bigint | change-type | locks table users while column age changes; for a long time if all rows are rewritten or checked",
                "ALTER TABLE users MODIFY age BIGINT | change-type | locks table users while column age changes; for a long time if all rows are rewritten or checked",
                "ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) | add-constraint | locks table users while all its rows are checked",
                "CREATE UNIQUE INDEX i ON users (nick, age) | create-index | blocks writes to table users while index i is built",
                "CREATE OR REPLACE INDEX i ON users (nick) | create-index | blocks writes to table users while index i is built",
                "CREATE FULLTEXT INDEX i ON users (nick) | create-index | blocks writes to table users while index i is built",
                "CREATE OR REPLACE TABLE users (id INT) | drop-table | destroys table users, if it exists, with all its rows",
                "CREATE INDEX ON ONLY users (nick) | create-index | blocks writes to table users while index is built",
                "DELETE FROM ONLY users | delete-rows | destroys rows of table users",
                "RENAME TABLE IF EXISTS users TO people | rename-table | breaks programs that still use users",
            })
    void rawSqlIsJudgedByItsKeywords(String sql, String rule, String words) {
        assertThat(effects(sql)).singleElement().satisfies(effect -> {
            assertThat(effect.rule().map(LintRule::id)).contains(rule);
            assertThat(effect.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 'DROP TABLE users'",
                "INSERT INTO users VALUES ('DELETE FROM users')",
                "DROP INDEX i",
                "ALTER TABLE users DROP CONSTRAINT c",
                "ALTER TABLE users RENAME CONSTRAINT a TO b",
                "ALTER TABLE users ADD age INT NOT NULL DEFAULT 0",
                "ALTER TABLE users ADD age INT, ADD nick TEXT",
                "ALTER TABLE users ADD CONSTRAINT c CHECK (age > 0) NOT VALID",
                "ALTER TABLE users ALTER COLUMN age SET DEFAULT 3",
                "CREATE INDEX CONCURRENTLY i ON users (nick)",
                "-- DROP TABLE users",
                "DROP",
            })
    void harmlessStatementsAreNotReported(String sql) {
        assertThat(effects(sql)).isEmpty();
    }

    @Test
    void eachChangeOfAStatementIsFound() {
        assertThat(effects("ALTER TABLE t DROP COLUMN a, ADD b NUMERIC(10, 2) NOT NULL DEFAULT 0, DROP COLUMN c"))
                .extracting(Effect::words)
                .containsExactly("destroys column t.a with all its values", "destroys column t.c with all its values");
    }

    @Test
    void tableCreatedInTheSameScriptIsNotReported() {
        Effects script = new Effects(Dialects.syntaxes().get(0));
        assertThat(script.execute(new Execute("CREATE TABLE IF NOT EXISTS \"Users\" (id INT)", List.of())))
                .isEmpty();
        assertThat(script.execute(new Execute("CREATE INDEX i ON users (id)", List.of())))
                .isEmpty();
        assertThat(script.execute(new Execute("ALTER TABLE users DROP COLUMN id", List.of())))
                .isEmpty();
    }

    @Test
    void temporaryTableOfTheSameScriptIsNotReported() {
        Effects script = new Effects(Dialects.syntaxes().get(0));
        assertThat(script.execute(new Execute("CREATE TEMPORARY TABLE seen (id INT)", List.of())))
                .isEmpty();
        assertThat(script.execute(new Execute("DROP TABLE seen", List.of()))).isEmpty();
    }

    private static List<Effect> effects(String sql) {
        return new Effects(Dialects.syntaxes().get(0)).execute(new Execute(sql, List.of()));
    }
}
