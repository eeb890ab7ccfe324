package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The effect of an SQL statement, for the simplest ones: tables, views and indexes that are created or dropped, columns and
 * constraints that are added or dropped, tables and columns that are renamed, types, defaults and NOT NULL of columns. Of all others nothing is known; of a table that is created
 * of a query, not whether its rows came along.
 */
final class WitnessedSql {
    private static final Set<String> CONSTRAINTS = Set.of("UNIQUE", "PRIMARY", "REFERENCES", "CHECK");

    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean ofQuery;

    private WitnessedSql(String sql, Dialect dialect, Connection connection) throws SQLException {
        boolean capitals = connection.getMetaData().storesUpperCaseIdentifiers();
        boolean small = connection.getMetaData().storesLowerCaseIdentifiers();
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
            if (quoted) {
                names.add(token.substring(1, token.length() - 1));
            } else {
                names.add(capitals ? word : small ? token.toLowerCase(Locale.ROOT) : token);
            }
        }
    }

    static Optional<Trace> of(String sql, Dialect dialect, Connection connection) {
        if (SessionSetting.is(dialect.syntax(), sql)) {
            return Optional.of(new Trace.Repeatable());
        }
        try {
            return new WitnessedSql(sql, dialect, connection).trace();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    private Optional<Trace> trace() {
        if (begins("CREATE", "TABLE") && !at(2, "IF") && !at(3, ".") && !ofQuery) {
            return thing(new Subject.OfTable(table(2)), true);
        } else if (begins("DROP", "TABLE") && words.size() == 3) {
            return thing(new Subject.OfTable(table(2)), false);
        } else if (begins("CREATE", "VIEW") && !at(2, "IF") && !at(3, ".")) {
            return thing(view(2), true);
        } else if (begins("DROP", "VIEW") && words.size() == 3) {
            return thing(view(2), false);
        } else if (begins("CREATE", "UNIQUE", "INDEX")) {
            return index(3);
        } else if (begins("CREATE", "INDEX")) {
            return index(2);
        } else if (begins("DROP", "INDEX") && at(3, "ON") && words.size() == 5) {
            return thing(new Subject.OfIndex(table(4), names.get(2)), false);
        }
        return begins("ALTER", "TABLE") && words.size() > 5 ? altered() : Optional.empty();
    }

    private Optional<Trace> altered() {
        if (at(3, "RENAME") && at(4, "TO") && words.size() == 6) {
            return renamed(new Subject.OfTable(table(2)), new Subject.OfTable(table(5)));
        } else if (at(3, "RENAME") && at(4, "COLUMN") && at(6, "TO") && words.size() == 8) {
            return renamed(column(5), column(7));
        } else if (at(3, "ALTER") && at(4, "COLUMN")) {
            return setsColumn() ? Optional.of(new Trace.Repeatable()) : Optional.empty();
        }
        boolean adds = at(3, "ADD");
        if ((!adds && !at(3, "DROP")) || at(5, "IF")) {
            return Optional.empty();
        } else if (at(4, "COLUMN") && words.stream().noneMatch(CONSTRAINTS::contains)) {
            return thing(column(5), adds);
        }
        return at(4, "CONSTRAINT") ? thing(Subject.OfConstraint.named(table(2), names.get(5)), adds) : Optional.empty();
    }

    /** Whether it only states what the column is to be: it may be carried out again. */
    private boolean setsColumn() {
        boolean drops = at(6, "DROP");
        if (!drops && !at(6, "SET")) {
            return false;
        } else if (at(7, "NOT") && at(8, "NULL")) {
            return words.size() == 9;
        } else if (drops) {
            return at(7, "DEFAULT") && words.size() == 8;
        }
        return (at(7, "DEFAULT") || (at(7, "DATA") && at(8, "TYPE")))
                && !words.contains("USING")
                && !words.contains(",");
    }

    private Optional<Trace> index(int place) {
        int name = at(place, "CONCURRENTLY") ? place + 1 : place;
        return at(name + 1, "ON") && words.size() > name + 3 && !at(name + 3, ".")
                ? thing(new Subject.OfIndex(table(name + 2), names.get(name)), true)
                : Optional.empty();
    }

    private Subject view(int place) {
        return new Subject.OfObject(SchemaObject.Kind.VIEW, table(place), Optional.empty());
    }

    private Subject column(int place) {
        return new Subject.OfColumn(table(2), names.get(place));
    }

    private TableName table(int place) {
        return TableName.of(names.get(place));
    }

    private static Optional<Trace> thing(Subject subject, boolean creates) {
        return Optional.of(new Trace.Existence(subject, creates));
    }

    private static Optional<Trace> renamed(Subject before, Subject after) {
        return Optional.of(new Trace.Renaming(before, after));
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
