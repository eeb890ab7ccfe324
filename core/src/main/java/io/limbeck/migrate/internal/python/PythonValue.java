package io.limbeck.migrate.internal.python;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression, as far as it can be read without running it. */
public sealed interface PythonValue {
    /** A string. */
    record Text(String text) implements PythonValue {
        public Text {
            requireNonNull(text, "text");
        }
    }

    /** A number, as written. */
    record Numeral(String digits) implements PythonValue {
        public Numeral {
            requireNonNull(digits, "digits");
        }
    }

    /** A name, {@code True}, {@code False} and {@code None} among them. */
    record Name(String name) implements PythonValue {
        public Name {
            requireNonNull(name, "name");
        }
    }

    /** A member of something: {@code sa.Integer}. */
    record Attribute(PythonValue of, String name) implements PythonValue {
        public Attribute {
            requireNonNull(of, "of");
            requireNonNull(name, "name");
        }
    }

    /** A tuple, list or set. */
    record Sequence(List<PythonValue> items) implements PythonValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A dictionary with strings as keys. */
    record Mapping(Map<String, PythonValue> entries) implements PythonValue {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** A call. */
    record Call(PythonValue function, List<PythonValue> arguments, Map<String, PythonValue> named)
            implements PythonValue {
        public Call {
            requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        /** The name of the function, with dots; empty if it is not a plain name. */
        public String name() {
            return function.dotted().orElse("");
        }
    }

    /** Anything else; its value is known only when it runs. */
    record Opaque() implements PythonValue {}

    /** A name with its members: {@code sa.Integer}. */
    default Optional<String> dotted() {
        if (this instanceof Name name) {
            return Optional.of(name.name());
        }
        return this instanceof Attribute attribute
                ? attribute.of().dotted().map(prefix -> prefix + "." + attribute.name())
                : Optional.empty();
    }

    default boolean isNone() {
        return equals(new Name("None"));
    }
}
