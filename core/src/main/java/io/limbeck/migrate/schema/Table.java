package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table: its columns and constraints, each in order.
 *
 * @param comment the comment in the catalogue
 * @param options database-specific options, such as {@code sqlite.strict=true}; keys sorted
 */
public record Table(
        TableName name,
        List<Column> columns,
        List<Constraint> constraints,
        Optional<String> comment,
        Map<String, String> options) {
    public Table {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        requireNonNull(comment, "comment");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Table " + name + " has no column.");
        }
    }

    /**
     * A table from its elements, columns and constraints in any order. Columns that are declared as primary key form one together.
     *
     * @throws IllegalArgumentException if it has no column, or a primary key besides that of its columns
     */
    public static Table of(TableName name, TableElement... elements) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof Column column) {
                columns.add(column);
            } else if (element instanceof ConstrainedColumn constrained) {
                columns.add(constrained.column());
                constraints.addAll(constrained.otherConstraints());
                if (constrained.isPrimaryKey()) {
                    key.add(constrained.column().name());
                }
            } else {
                constraints.add((Constraint) element);
            }
        }
        if (!key.isEmpty()) {
            if (constraints.stream().anyMatch(Constraint.PrimaryKey.class::isInstance)) {
                throw new IllegalArgumentException(
                        "Table " + name + " has two primary keys: one of its own, and one of the columns "
                                + String.join(", ", key) + ".");
            }
            constraints.add(0, new Constraint.PrimaryKey(Optional.empty(), key));
        }
        return new Table(name, columns, constraints, Optional.empty(), Map.of());
    }

    public static Table of(String name, TableElement... elements) {
        return of(TableName.of(name), elements);
    }

    /** With one more option, such as {@code option("sqlite.strict", "true")}. */
    public Table option(String key, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(key, value);
        return new Table(name, columns, constraints, comment, more);
    }

    public Table comment(String text) {
        return new Table(name, columns, constraints, Optional.of(text), options);
    }

    public Table named(TableName newName) {
        return new Table(newName, columns, constraints, comment, options);
    }

    public Table withColumns(List<Column> other) {
        return new Table(name, other, constraints, comment, options);
    }

    public Table withConstraints(List<Constraint> other) {
        return new Table(name, columns, other, comment, options);
    }

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    public Optional<Constraint.PrimaryKey> primaryKey() {
        return constraints.stream()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .map(Constraint.PrimaryKey.class::cast)
                .findFirst();
    }
}
