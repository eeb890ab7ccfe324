package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/** One part of an index: a column or an expression. */
public sealed interface IndexKey {
    /** Where nulls sort, if that differs from the database's default for the direction. */
    enum Nulls {
        FIRST,
        LAST
    }

    boolean descending();

    Optional<Nulls> nulls();

    /** The operator class, if the method has several: {@code gin_trgm_ops}. */
    Optional<String> operatorClass();

    /**
     * A column.
     *
     * @param collation the collation, if it differs from the column's
     * @param prefixLength the length of the indexed prefix, in characters
     */
    record OfColumn(
            String column,
            boolean descending,
            Optional<Nulls> nulls,
            Optional<String> collation,
            Optional<String> operatorClass,
            OptionalInt prefixLength)
            implements IndexKey {
        public OfColumn {
            requireNonNull(column, "column");
            requireNonNull(nulls, "nulls");
            requireNonNull(collation, "collation");
            requireNonNull(operatorClass, "operatorClass");
            requireNonNull(prefixLength, "prefixLength");
        }

        public OfColumn desc() {
            return new OfColumn(column, true, nulls, collation, operatorClass, prefixLength);
        }

        public OfColumn nulls(Nulls where) {
            return new OfColumn(column, descending, Optional.of(where), collation, operatorClass, prefixLength);
        }

        public OfColumn collate(String order) {
            return new OfColumn(column, descending, nulls, Optional.of(order), operatorClass, prefixLength);
        }

        public OfColumn operatorClass(String name) {
            return new OfColumn(column, descending, nulls, collation, Optional.of(name), prefixLength);
        }

        public OfColumn prefix(int characters) {
            return new OfColumn(column, descending, nulls, collation, operatorClass, OptionalInt.of(characters));
        }
    }

    /** An expression in the database's SQL dialect. */
    record OfExpression(String sql, boolean descending, Optional<Nulls> nulls, Optional<String> operatorClass)
            implements IndexKey {
        public OfExpression {
            requireNonNull(sql, "sql");
            requireNonNull(nulls, "nulls");
            requireNonNull(operatorClass, "operatorClass");
        }

        public OfExpression desc() {
            return new OfExpression(sql, true, nulls, operatorClass);
        }

        public OfExpression nulls(Nulls where) {
            return new OfExpression(sql, descending, Optional.of(where), operatorClass);
        }

        public OfExpression operatorClass(String name) {
            return new OfExpression(sql, descending, nulls, Optional.of(name));
        }
    }

    /** A column, ascending. */
    static OfColumn column(String name) {
        return new OfColumn(name, false, Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** An expression, ascending. */
    static OfExpression expression(String sql) {
        return new OfExpression(sql, false, Optional.empty(), Optional.empty());
    }
}
