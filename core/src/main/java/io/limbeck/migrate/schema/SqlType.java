package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * The type of a column. Each database compiles the portable types to its own; {@link Native} is used as written.
 *
 * <p>Created by {@link Types}. Lengths are in characters for text and in bytes for binary data; the precision of a time is the number of
 * fractional digits of its seconds.
 */
public sealed interface SqlType {
    /** The boolean type, or its substitute. */
    record Bool() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** An integer of 1, 2, 4 or 8 bytes; 2 bytes instead of 1 if the database has no smaller type. */
    record Int(int bytes) implements SqlType {
        public Int {
            if (bytes != 1 && bytes != 2 && bytes != 4 && bytes != 8) {
                throw new IllegalArgumentException("An integer has 1, 2, 4 or 8 bytes, not " + bytes + ".");
            }
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** An exact decimal number; without precision, the database's widest. */
    record Numeric(OptionalInt precision, OptionalInt scale) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.numeric(this);
        }
    }

    /** A 4-byte floating-point number. */
    record Real() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.real(this);
        }
    }

    /** An 8-byte floating-point number. */
    record DoublePrecision() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.doublePrecision(this);
        }
    }

    /** Fixed-length text. */
    record Char(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.character(this);
        }
    }

    /** Text with a maximum length. */
    record Varchar(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.varchar(this);
        }
    }

    /** Text of any length. */
    record Text() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Bytes with a maximum length. */
    record Binary(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** Bytes of any length. */
    record Blob() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.blob(this);
        }
    }

    /** A date. */
    record Date() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** A time of day. */
    record Time(OptionalInt precision, boolean withZone) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.time(this);
        }
    }

    /** A date and time; with zone, a point in time. */
    record Timestamp(OptionalInt precision, boolean withZone) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.timestamp(this);
        }
    }

    /** An interval. */
    record Interval() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.interval(this);
        }
    }

    /** A universally unique identifier. */
    record Uuid() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.uuid(this);
        }
    }

    /** A JSON document. */
    record Json() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /** An enum; it has a name, because some databases have standalone enum types. */
    record Enumeration(String name, List<String> values) implements SqlType {
        public Enumeration {
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /** An array of values of one type. */
    record Array(SqlType element) implements SqlType {
        public Array {
            requireNonNull(element, "element");
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /** A type as one database spells it. */
    record Native(String text) implements SqlType {
        public Native {
            requireNonNull(text, "text");
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.nativeText(this);
        }
    }

    /** Calls the method of {@code visitor} for this kind of type. */
    <R> R accept(SqlTypeVisitor<R> visitor);
}
