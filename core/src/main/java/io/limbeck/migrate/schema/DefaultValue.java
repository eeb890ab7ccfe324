package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

/** The default value of a column. */
public sealed interface DefaultValue {
    /** A value: a {@link Boolean}, {@link Number}, {@link CharSequence}, or anything whose {@code toString} the database can read. */
    record Literal(Object value) implements DefaultValue {
        public Literal {
            requireNonNull(value, "value");
        }
    }

    /** An expression in the database's SQL dialect, such as {@code CURRENT_TIMESTAMP}. */
    record Expression(String sql) implements DefaultValue {
        public Expression {
            requireNonNull(sql, "sql");
        }
    }
}
