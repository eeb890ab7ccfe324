package io.limbeck.migrate.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.limbeck.migrate.internal.dialect.h2.H2Dialect;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessedSqlTest {
    @Test
    void namesAreThoseOfTheCatalogue() throws SQLException {
        assertThat(trace("CREATE TABLE pets (id INT)")).contains(created("PETS"));
        assertThat(trace("CREATE TABLE \"Pets\" (id INT)")).contains(created("Pets"));
        assertThat(trace("CREATE TABLE \"6\"\" pets\" (id INT)")).contains(created("6\" pets"));
    }

    @Test
    void alteredTableMayBeOnly() throws SQLException {
        Trace added = new Trace.Existence(Subject.OfConstraint.named(TableName.of("PETS"), "CK"), true);

        assertThat(trace("ALTER TABLE pets ADD CONSTRAINT ck CHECK (id > 0)")).contains(added);
        assertThat(trace("ALTER TABLE ONLY pets ADD CONSTRAINT ck CHECK (id > 0)"))
                .contains(added);
    }

    @Test
    void nothingIsKnownOfOthers() throws SQLException {
        assertThat(trace("CREATE TABLE pets AS SELECT 1")).isEmpty();
        assertThat(trace("CREATE TABLE IF NOT EXISTS pets (id INT)")).isEmpty();
        assertThat(trace("CREATE TEMPORARY TABLE pets (id INT)")).isEmpty();
        assertThat(trace("CREATE TABLE app.pets (id INT)")).isEmpty();
        assertThat(trace("CREATE OR REPLACE VIEW pets AS SELECT 1")).isEmpty();
        assertThat(trace("DROP TABLE pets, people")).isEmpty();
        assertThat(trace("DROP TABLE pets CASCADE")).isEmpty();
    }

    private static Trace created(String table) {
        return new Trace.Existence(new Subject.OfTable(TableName.of(table)), true);
    }

    private static Optional<Trace> trace(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            return WitnessedSql.of(sql, new H2Dialect(), connection);
        }
    }
}
