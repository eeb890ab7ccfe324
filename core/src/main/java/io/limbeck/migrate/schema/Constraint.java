package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table constraint; created by {@link Constraints}. */
public sealed interface Constraint extends TableElement {
    /** The constraint's name, if it has one. */
    Optional<String> name();

    /** The same constraint with this name. */
    Constraint named(String newName);

    /** The same constraint, with the name left to the database. */
    Constraint unnamed();

    /** A primary key. */
    record PrimaryKey(Optional<String> name, List<String> columns) implements Constraint {
        public PrimaryKey {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
        }

        @Override
        public PrimaryKey named(String newName) {
            return new PrimaryKey(Optional.of(newName), columns);
        }

        @Override
        public PrimaryKey unnamed() {
            return new PrimaryKey(Optional.empty(), columns);
        }
    }

    /**
     * A unique constraint.
     *
     * @param nullsNotDistinct whether nulls count as equal
     */
    record Unique(
            Optional<String> name, List<String> columns, Optional<Deferrable> deferrable, boolean nullsNotDistinct)
            implements Constraint {
        public Unique {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
            requireNonNull(deferrable, "deferrable");
        }

        @Override
        public Unique named(String newName) {
            return new Unique(Optional.of(newName), columns, deferrable, nullsNotDistinct);
        }

        @Override
        public Unique unnamed() {
            return new Unique(Optional.empty(), columns, deferrable, nullsNotDistinct);
        }

        public Unique deferrable(Deferrable when) {
            return new Unique(name, columns, Optional.of(when), nullsNotDistinct);
        }

        public Unique nullsAlike() {
            return new Unique(name, columns, deferrable, true);
        }
    }

    /**
     * A check constraint, with a condition in the database's SQL dialect.
     *
     * @param options database-specific options, such as {@code postgresql.no_inherit=true}
     */
    record Check(Optional<String> name, String sql, Map<String, String> options) implements Constraint {
        public Check {
            requireNonNull(name, "name");
            requireNonNull(sql, "sql");
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }

        /** Without options. */
        public Check(Optional<String> name, String sql) {
            this(name, sql, Map.of());
        }

        @Override
        public Check named(String newName) {
            return new Check(Optional.of(newName), sql, options);
        }

        @Override
        public Check unnamed() {
            return new Check(Optional.empty(), sql, options);
        }

        /** With one more option, such as {@code option("postgresql.not_valid", "true")}. */
        public Check option(String key, String value) {
            return new Check(name, sql, with(options, key, value));
        }
    }

    /**
     * An exclusion constraint: no two rows conflict by the given operators.
     *
     * @param sql what follows EXCLUDE: {@code USING gist (room WITH =, during WITH &&)}
     */
    record Exclusion(Optional<String> name, String sql, Optional<Deferrable> deferrable) implements Constraint {
        public Exclusion {
            requireNonNull(name, "name");
            requireNonNull(sql, "sql");
            requireNonNull(deferrable, "deferrable");
        }

        @Override
        public Exclusion named(String newName) {
            return new Exclusion(Optional.of(newName), sql, deferrable);
        }

        @Override
        public Exclusion unnamed() {
            return new Exclusion(Optional.empty(), sql, deferrable);
        }

        public Exclusion deferrable(Deferrable when) {
            return new Exclusion(name, sql, Optional.of(when));
        }
    }

    /** A foreign key; without target columns, it references the target's primary key. */
    record ForeignKey(
            Optional<String> name,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            Optional<ReferentialAction> onDelete,
            Optional<ReferentialAction> onUpdate,
            Optional<Deferrable> deferrable,
            Optional<Match> match,
            Map<String, String> options)
            implements Constraint {
        public ForeignKey {
            requireNonNull(name, "name");
            columns = nonEmpty(columns);
            requireNonNull(target, "target");
            targetColumns = List.copyOf(targetColumns);
            requireNonNull(onDelete, "onDelete");
            requireNonNull(onUpdate, "onUpdate");
            requireNonNull(deferrable, "deferrable");
            requireNonNull(match, "match");
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }

        /** Without options. */
        public ForeignKey(
                Optional<String> name,
                List<String> columns,
                TableName target,
                List<String> targetColumns,
                Optional<ReferentialAction> onDelete,
                Optional<ReferentialAction> onUpdate,
                Optional<Deferrable> deferrable,
                Optional<Match> match) {
            this(name, columns, target, targetColumns, onDelete, onUpdate, deferrable, match, Map.of());
        }

        /** With one more option, such as {@code option("postgresql.on_delete_columns", "owner_id")}. */
        public ForeignKey option(String key, String value) {
            return new ForeignKey(
                    name,
                    columns,
                    target,
                    targetColumns,
                    onDelete,
                    onUpdate,
                    deferrable,
                    match,
                    with(options, key, value));
        }

        @Override
        public ForeignKey named(String newName) {
            return new ForeignKey(
                    Optional.of(newName),
                    columns,
                    target,
                    targetColumns,
                    onDelete,
                    onUpdate,
                    deferrable,
                    match,
                    options);
        }

        @Override
        public ForeignKey unnamed() {
            return new ForeignKey(
                    Optional.empty(), columns, target, targetColumns, onDelete, onUpdate, deferrable, match, options);
        }

        public ForeignKey onDelete(ReferentialAction action) {
            return new ForeignKey(
                    name, columns, target, targetColumns, Optional.of(action), onUpdate, deferrable, match, options);
        }

        public ForeignKey onUpdate(ReferentialAction action) {
            return new ForeignKey(
                    name, columns, target, targetColumns, onDelete, Optional.of(action), deferrable, match, options);
        }

        public ForeignKey deferrable(Deferrable when) {
            return new ForeignKey(
                    name, columns, target, targetColumns, onDelete, onUpdate, Optional.of(when), match, options);
        }

        public ForeignKey match(Match rule) {
            return new ForeignKey(
                    name, columns, target, targetColumns, onDelete, onUpdate, deferrable, Optional.of(rule), options);
        }
    }

    private static Map<String, String> with(Map<String, String> options, String key, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(key, value);
        return more;
    }

    private static List<String> nonEmpty(List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A constraint needs at least one column.");
        }
        return List.copyOf(columns);
    }
}
