package io.limbeck.migrate.internal.render;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An expression of Java that is not yet cut into lines. */
sealed interface Code {
    /** The expression in one line; empty when it has more by nature. */
    Optional<String> flat();

    /** What is never cut. */
    record Word(String text) implements Code {
        public Word {
            requireNonNull(text, "text");
        }

        @Override
        public Optional<String> flat() {
            return Optional.of(text);
        }
    }

    /** A string of any length and with any characters. */
    record Text(String value) implements Code {
        public Text {
            requireNonNull(value, "value");
        }

        @Override
        public Optional<String> flat() {
            return value.indexOf('\n') < 0 ? Optional.of(JavaStrings.quoted(value)) : Optional.empty();
        }
    }

    /** {@code head(arguments)}. */
    record Call(String head, List<Code> arguments) implements Code {
        public Call {
            requireNonNull(head, "head");
            arguments = List.copyOf(arguments);
        }

        @Override
        public Optional<String> flat() {
            return flatAll(arguments, head + "(", ")");
        }
    }

    /** {@code first.call(…).call(…)}. */
    record Chain(Code first, List<Call> calls) implements Code {
        public Chain {
            requireNonNull(first, "first");
            calls = List.copyOf(calls);
        }

        @Override
        public Optional<String> flat() {
            return first.flat().flatMap(start -> flatAll(calls, "", "", ".").map(rest -> start + "." + rest));
        }
    }

    /** {@code parameter -> body}. */
    record Lambda(String parameter, Code body) implements Code {
        public Lambda {
            requireNonNull(parameter, "parameter");
            requireNonNull(body, "body");
        }

        @Override
        public Optional<String> flat() {
            return body.flat().map(text -> parameter + " -> " + text);
        }
    }

    static Code word(String text) {
        return new Word(text);
    }

    static Code text(String value) {
        return new Text(value);
    }

    static List<Code> texts(List<String> values) {
        return values.stream().map(Code::text).toList();
    }

    static Call call(String head, Code... arguments) {
        return new Call(head, List.of(arguments));
    }

    static Call call(String head, List<? extends Code> arguments) {
        return new Call(head, List.copyOf(arguments));
    }

    /** The calls on {@code first}, or that alone when there are none. */
    static Code chain(Code first, List<Call> calls) {
        return calls.isEmpty() ? first : new Chain(first, calls);
    }

    private static Optional<String> flatAll(List<? extends Code> parts, String before, String behind) {
        return flatAll(parts, before, behind, ", ");
    }

    private static Optional<String> flatAll(List<? extends Code> parts, String before, String behind, String between) {
        List<String> texts =
                parts.stream().flatMap(part -> part.flat().stream()).toList();
        return texts.size() == parts.size()
                ? Optional.of(texts.stream().collect(Collectors.joining(between, before, behind)))
                : Optional.empty();
    }
}
