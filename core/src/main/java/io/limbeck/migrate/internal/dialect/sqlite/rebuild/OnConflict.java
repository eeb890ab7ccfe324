package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happens to a row that violates a constraint, as options of the column: that of a key is declared on its first column. */
public final class OnConflict {
    public static final String NOT_NULL = "sqlite.on_conflict_not_null";
    public static final String PRIMARY_KEY = "sqlite.on_conflict_primary_key";
    public static final String UNIQUE = "sqlite.on_conflict_unique";

    /** In this order. */
    public static final List<String> KEYS = List.of(NOT_NULL, PRIMARY_KEY, UNIQUE);

    private static final Map<String, Part.Kind> KINDS =
            Map.of(NOT_NULL, Part.Kind.NOT_NULL, PRIMARY_KEY, Part.Kind.PRIMARY_KEY, UNIQUE, Part.Kind.UNIQUE);

    /** What happens anyway. */
    private static final String USUAL = "ABORT";

    private OnConflict() {}

    /** With a space before it; empty if none is declared. */
    public static String clause(Column column, String key) {
        return Optional.ofNullable(column.options().get(key))
                .map(OnConflict::clause)
                .orElse("");
    }

    public static String clause(Constraint constraint, Table table) {
        return keyOf(constraint)
                .flatMap(key -> table.column(firstColumn(constraint)).map(column -> clause(column, key)))
                .orElse("");
    }

    static String clause(String word) {
        return " ON CONFLICT " + word.toUpperCase(Locale.ROOT);
    }

    /** The option that speaks of a constraint. */
    static Optional<String> keyOf(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey) {
            return Optional.of(PRIMARY_KEY);
        }
        return constraint instanceof Constraint.Unique ? Optional.of(UNIQUE) : Optional.empty();
    }

    /** The column whose option speaks of a key. */
    static String firstColumn(Constraint constraint) {
        return constraint instanceof Constraint.PrimaryKey key
                ? key.columns().get(0)
                : ((Constraint.Unique) constraint).columns().get(0);
    }

    /** The clause that an option speaks of; empty when it is another database's. */
    static Optional<Part.Kind> kindOf(String key) {
        return Optional.ofNullable(KINDS.get(key));
    }

    /** The option that speaks of a clause. */
    static Optional<String> keyOf(Part.Kind kind) {
        return KEYS.stream().filter(key -> KINDS.get(key) == kind).findFirst();
    }

    /** What a clause says, unless that happens anyway. */
    static Optional<String> said(List<Token> clause) {
        for (int i = 2; i < clause.size(); i++) {
            if (clause.get(i - 2).is("ON") && clause.get(i - 1).is("CONFLICT")) {
                return Optional.of(clause.get(i).text().toUpperCase(Locale.ROOT))
                        .filter(word -> !word.equals(USUAL));
            }
        }
        return Optional.empty();
    }
}
