package io.limbeck.migrate.advice;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** A part of an {@link Advice}. */
public sealed interface Part extends Serializable permits Hint, Part.Text {
    /** Plain text; whatever it contains is printed as it is. */
    record Text(String text) implements Part {
        private static final long serialVersionUID = 1L;

        public Text {
            requireNonNull(text, "text");
        }

        /** The text. */
        @Override
        public String toString() {
            return text;
        }
    }
}
