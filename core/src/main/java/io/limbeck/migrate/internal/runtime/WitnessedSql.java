package io.limbeck.migrate.internal.runtime;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.runtime.CatalogueWitness.Trace;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a statement of SQL leaves behind, for the plainest of them: {@code CREATE TABLE t}, {@code DROP TABLE t},
 * {@code CREATE INDEX i ON t}, {@code DROP INDEX i ON t}, {@code ALTER TABLE t ADD COLUMN c}, {@code ALTER TABLE t DROP COLUMN c}. Of all
 * others nothing is known; of a table that is made of a query, not whether its rows came along.
 */
final class WitnessedSql {
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean ofQuery;

    private WitnessedSql(String sql, Dialect dialect, Connection connection) throws SQLException {
        boolean capitals = connection.getMetaData().storesUpperCaseIdentifiers();
        SqlTokens tokens = new SqlTokens(dialect.syntax(), sql, 0, sql.length());
        String before = "";
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            if (tokens.kind() == Kind.COMMENT) {
                continue;
            }
            String token = sql.substring(tokens.start(), tokens.position());
            boolean quoted = tokens.kind() == Kind.QUOTED;
            String word = quoted ? "" : token.toUpperCase(Locale.ROOT);
            ofQuery |= word.equals("SELECT") || (before.equals("AS") && !word.equals("("));
            before = word;
            words.add(word);
            names.add(
                    quoted
                            ? token.substring(1, token.length() - 1)
                            : capitals ? token.toUpperCase(Locale.ROOT) : token);
        }
    }

    static Optional<Trace> of(String sql, Dialect dialect, Connection connection) {
        try {
            return new WitnessedSql(sql, dialect, connection).trace();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    private Optional<Trace> trace() {
        if (begins("CREATE", "TABLE") && !at(2, "IF") && !at(3, ".") && !ofQuery) {
            return Optional.of(new Trace(new DropTable(TableName.of(names.get(2)), Optional.empty()), true));
        } else if (begins("DROP", "TABLE") && words.size() == 3) {
            return Optional.of(new Trace(new DropTable(TableName.of(names.get(2)), Optional.empty()), false));
        } else if (begins("CREATE", "UNIQUE", "INDEX")) {
            return index(3);
        } else if (begins("CREATE", "INDEX")) {
            return index(2);
        } else if (begins("DROP", "INDEX") && at(3, "ON") && words.size() == 5) {
            return Optional.of(
                    new Trace(new DropIndex(TableName.of(names.get(4)), names.get(2), Optional.empty(), false), false));
        } else if (begins("ALTER", "TABLE") && at(4, "COLUMN") && words.size() > 5 && !at(5, "IF")) {
            boolean adds = at(3, "ADD");
            return adds || at(3, "DROP")
                    ? Optional.of(
                            new Trace(new DropColumn(TableName.of(names.get(2)), names.get(5), Optional.empty()), adds))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Trace> index(int name) {
        return at(name + 1, "ON") && words.size() > name + 3 && !at(name + 3, ".")
                ? Optional.of(new Trace(
                        new DropIndex(TableName.of(names.get(name + 2)), names.get(name), Optional.empty(), false),
                        true))
                : Optional.empty();
    }

    private boolean begins(String... first) {
        for (int i = 0; i < first.length; i++) {
            if (!at(i, first[i])) {
                return false;
            }
        }
        return words.size() > first.length;
    }

    private boolean at(int index, String word) {
        return index < words.size() && words.get(index).equals(word);
    }
}
