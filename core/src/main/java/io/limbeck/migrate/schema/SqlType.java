package io.limbeck.migrate.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * The type of a column. The portable types are compiled for each database; {@link Native} is taken by its text.
 *
 * <p>Made by {@link Types}. Lengths are in characters for text and in bytes for binary data; a precision of times counts the
 * digits of the fraction of a second.
 */
public sealed interface SqlType {
    /** The true/false type, or what stands for it. */
    record Bool() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** A whole number of 1, 2, 4 or 8 bytes; of 2 where the database has none of one byte. */
    record Int(int bytes) implements SqlType {
        public Int {
            if (bytes != 1 && bytes != 2 && bytes != 4 && bytes != 8) {
                throw new IllegalArgumentException("A whole number has 1, 2, 4 or 8 bytes, not " + bytes + ".");
            }
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** An exact number; without precision, the database's widest. */
    record Numeric(OptionalInt precision, OptionalInt scale) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.numeric(this);
        }
    }

    /** A binary floating point number of 4 bytes. */
    record Real() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.real(this);
        }
    }

    /** A binary floating point number of 8 bytes. */
    record DoublePrecision() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.doublePrecision(this);
        }
    }

    /** Text of a fixed length. */
    record Char(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.character(this);
        }
    }

    /** Text up to a length. */
    record Varchar(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.varchar(this);
        }
    }

    /** Text without a length. */
    record Text() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Bytes up to a length. */
    record Binary(int length) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** Bytes without a length. */
    record Blob() implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.blob(this);
        }
    }

    /** A day. */
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

    /** A day and time; with zone, a point in time. */
    record Timestamp(OptionalInt precision, boolean withZone) implements SqlType {
        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.timestamp(this);
        }
    }

    /** A span of time. */
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

    /** One of a list of words; named, because some databases keep the list as a type of its own. */
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

    /** A list of values of one type. */
    record Array(SqlType element) implements SqlType {
        public Array {
            requireNonNull(element, "element");
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /** A type in the words of one database. */
    record Native(String text) implements SqlType {
        public Native {
            requireNonNull(text, "text");
        }

        @Override
        public <R> R accept(SqlTypeVisitor<R> visitor) {
            return visitor.nativeText(this);
        }
    }

    /** Asks for the one method of {@code visitor} that fits this type. */
    <R> R accept(SqlTypeVisitor<R> visitor);
}
