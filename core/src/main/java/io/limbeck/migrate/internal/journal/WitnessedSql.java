package io.limbeck.migrate.internal.journal;

import io.limbeck.migrate.internal.dialect.Dialect;
import io.limbeck.migrate.internal.sink.StatementFailedException;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.internal.sql.StatementTokens;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The effect of an SQL statement, for the simplest ones: tables, views and indexes that are created or dropped, columns and
 * constraints that are added or dropped, tables and columns that are renamed, types, defaults and NOT NULL of columns. Of all others
 * nothing is known; of a table that is created of a query, not whether its rows came along.
 */
final class WitnessedSql {
    private static final Set<String> CONSTRAINTS = Set.of("UNIQUE", "PRIMARY", "REFERENCES", "CHECK");

    private final StatementTokens tokens;
    private final StatementHead head;
    private final boolean capitals;
    private final boolean small;

    private WitnessedSql(String sql, Dialect dialect, Connection connection) throws SQLException {
        tokens = StatementTokens.of(dialect.syntax(), sql);
        head = StatementHead.of(tokens);
        capitals = connection.getMetaData().storesUpperCaseIdentifiers();
        small = connection.getMetaData().storesLowerCaseIdentifiers();
    }

    static Optional<Trace> of(String sql, Dialect dialect, Connection connection) {
        try {
            return new WitnessedSql(sql, dialect, connection).trace();
        } catch (SQLException e) {
            throw new StatementFailedException("(reading the catalogue)", e);
        }
    }

    private Optional<Trace> trace() {
        if (head.isOfSession()) {
            return Optional.of(new Trace.Repeatable());
        } else if (head.isGuarded() || head.name().size() != 1) {
            return Optional.empty();
        } else if (head.is("CREATE", "INDEX") && Set.of("UNIQUE").containsAll(head.modifiers())) {
            return index();
        } else if (!head.modifiers().isEmpty()) {
            return Optional.empty();
        } else if (head.is("CREATE", "TABLE") && !isOfQuery()) {
            return thing(new Subject.OfTable(table()), true);
        } else if (head.is("DROP", "TABLE") && length() == 0) {
            return thing(new Subject.OfTable(table()), false);
        } else if (head.is("CREATE", "VIEW")) {
            return thing(view(), true);
        } else if (head.is("DROP", "VIEW") && length() == 0) {
            return thing(view(), false);
        } else if (head.is("DROP", "INDEX") && at(0, "ON") && length() == 2) {
            return thing(new Subject.OfIndex(table(1), name()), false);
        }
        return head.is("ALTER", "TABLE") && length() > 2 ? altered() : Optional.empty();
    }

    private boolean isOfQuery() {
        for (int i = 0; i < length(); i++) {
            if (at(i, "SELECT") || (at(i - 1, "AS") && !at(i, "("))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Trace> altered() {
        if (at(0, "RENAME") && at(1, "TO") && length() == 3) {
            return renamed(new Subject.OfTable(table()), new Subject.OfTable(table(2)));
        } else if (at(0, "RENAME") && at(1, "COLUMN") && at(3, "TO") && length() == 5) {
            return renamed(column(2), column(4));
        } else if (at(0, "ALTER") && at(1, "COLUMN")) {
            return setsColumn() ? Optional.of(new Trace.Repeatable()) : Optional.empty();
        }
        boolean adds = at(0, "ADD");
        if ((!adds && !at(0, "DROP")) || at(2, "IF")) {
            return Optional.empty();
        } else if (at(1, "COLUMN") && CONSTRAINTS.stream().noneMatch(tokens::contains)) {
            return thing(column(2), adds);
        }
        return at(1, "CONSTRAINT") ? thing(Subject.OfConstraint.named(table(), name(2)), adds) : Optional.empty();
    }

    /** Whether it only states what the column is to be: it may be carried out again. */
    private boolean setsColumn() {
        boolean drops = at(3, "DROP");
        if (!drops && !at(3, "SET")) {
            return false;
        } else if (at(4, "NOT") && at(5, "NULL")) {
            return length() == 6;
        } else if (drops) {
            return at(4, "DEFAULT") && length() == 5;
        }
        return (at(4, "DEFAULT") || (at(4, "DATA") && at(5, "TYPE")))
                && !tokens.contains("USING")
                && !tokens.hasMark(',');
    }

    private Optional<Trace> index() {
        return at(0, "ON") && length() > 2 && !at(2, ".")
                ? thing(new Subject.OfIndex(table(1), name()), true)
                : Optional.empty();
    }

    private Subject view() {
        return new Subject.OfObject(SchemaObject.Kind.VIEW, table(), Optional.empty());
    }

    private Subject column(int place) {
        return new Subject.OfColumn(table(), name(place));
    }

    private TableName table() {
        return TableName.of(name());
    }

    private TableName table(int place) {
        return TableName.of(name(place));
    }

    /** Of what the statement is about. */
    private String name() {
        return kept(head.name().get(0));
    }

    private String name(int place) {
        return kept(tokens.list().get(head.end() + place));
    }

    private String kept(Token token) {
        if (token.isWord()) {
            return capitals
                    ? token.text().toUpperCase(Locale.ROOT)
                    : small ? token.text().toLowerCase(Locale.ROOT) : token.text();
        }
        return token.name().orElse(token.text());
    }

    private static Optional<Trace> thing(Subject subject, boolean creates) {
        return Optional.of(new Trace.Existence(subject, creates));
    }

    private static Optional<Trace> renamed(Subject before, Subject after) {
        return Optional.of(new Trace.Renaming(before, after));
    }

    /** How many tokens follow the head. */
    private int length() {
        return tokens.list().size() - head.end();
    }

    /** Whether this word or mark is in this place after the head. */
    private boolean at(int place, String word) {
        return tokens.text(head.end() + place).equals(word);
    }
}
