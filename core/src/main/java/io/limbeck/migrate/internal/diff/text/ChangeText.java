package io.limbeck.migrate.internal.diff.text;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What things are, in a line for people. */
public final class ChangeText {
    private ChangeText() {}

    public static String of(Column column) {
        StringBuilder words = new StringBuilder(TypeText.words(column.type()));
        if (!column.nullable()) {
            words.append(" not null");
        }
        column.defaultValue().ifPresent(value -> words.append(" default ").append(of(value)));
        column.identity().ifPresent(numbers -> words.append(' ').append(of(numbers)));
        column.generated().ifPresent(expression -> words.append(" as (").append(expression.sql() + ")"));
        return words.toString();
    }

    public static String of(ColumnChange change) {
        List<String> parts = new ArrayList<>();
        change.type().ifPresent(type -> parts.add(change("type", type, TypeText::words)));
        change.nullability().ifPresent(allowed -> parts.add(allowed.to() ? "not null -> null" : "null -> not null"));
        change.defaultValue().ifPresent(value -> parts.add(maybe("default", value, one -> one.map(ChangeText::of))));
        change.identity().ifPresent(numbers -> parts.add(maybe("identity", numbers, one -> one.map(ChangeText::of))));
        change.generated()
                .ifPresent(expression -> parts.add(maybe(
                        "generated",
                        expression,
                        one -> one.map(known -> "(" + known.sql() + ")" + (known.stored() ? " stored" : "")))));
        change.collation().ifPresent(order -> parts.add(maybe("collation", order, one -> one)));
        change.comment().ifPresent(text -> parts.add(maybe("comment", text, ChangeText::quoted)));
        if (!change.options().isEmpty()) {
            parts.add(options(change.options()));
        }
        return String.join(", ", parts);
    }

    /** What becomes of options: {@code mysql.engine none -> Aria}. */
    public static String options(Map<String, Change<Optional<String>>> changes) {
        return changes.entrySet().stream()
                .map(option -> maybe(option.getKey(), option.getValue(), value -> value))
                .collect(joining(", "));
    }

    private static String change(String what, Change<?> change, String from, String to) {
        return what + " " + (change.from().isPresent() ? from + " -> " : "") + to;
    }

    private static <T> String change(String what, Change<T> change, Function<T, String> words) {
        return change(what, change, change.from().map(words).orElse(""), words.apply(change.to()));
    }

    private static <T> String maybe(
            String what, Change<Optional<T>> change, Function<Optional<T>, Optional<String>> words) {
        return change(
                what,
                change,
                change.from().flatMap(words).orElse("none"),
                words.apply(change.to()).orElse("none"));
    }

    /** A comment before and after. */
    public static String comment(Change<Optional<String>> change) {
        return maybe("comment", change, ChangeText::quoted);
    }

    private static Optional<String> quoted(Optional<String> text) {
        return text.map(some -> "\"" + some + "\"");
    }

    public static String of(DefaultValue value) {
        if (value instanceof DefaultValue.Literal literal) {
            return literal.value() instanceof CharSequence
                    ? "'" + literal.value() + "'"
                    : String.valueOf(literal.value());
        }
        return ((DefaultValue.Expression) value).sql();
    }

    private static String of(Identity identity) {
        String numbers = of(identity.numbers());
        String kind =
                switch (identity.kind()) {
                    case ALWAYS -> "identity always";
                    case BY_DEFAULT -> "identity by default";
                    case SERIAL -> "serial";
                };
        return kind + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }

    public static String of(SequenceOptions options) {
        List<String> parts = new ArrayList<>();
        add(parts, "start", options.start());
        add(parts, "increment", options.increment());
        add(parts, "minimum", options.minimum());
        add(parts, "maximum", options.maximum());
        add(parts, "cache", options.cache());
        if (options.cycle()) {
            parts.add("cycle");
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String word, OptionalLong number) {
        number.ifPresent(value -> parts.add(word + " " + value));
    }

    public static String of(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return columns(key.columns());
        } else if (constraint instanceof Constraint.Unique unique) {
            return columns(unique.columns())
                    + (unique.nullsNotDistinct() ? " nulls not distinct" : "")
                    + unique.deferrable().map(ChangeText::of).orElse("");
        } else if (constraint instanceof Constraint.Check check) {
            return "(" + check.sql() + ")" + with(check.options());
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return columns(key.columns()) + " -> " + key.target()
                    + (key.targetColumns().isEmpty() ? "" : columns(key.targetColumns()))
                    + key.onDelete()
                            .map(action -> " on delete " + plain(action))
                            .orElse("")
                    + key.onUpdate()
                            .map(action -> " on update " + plain(action))
                            .orElse("")
                    + key.match().map(match -> " match " + plain(match)).orElse("")
                    + key.deferrable().map(ChangeText::of).orElse("")
                    + with(key.options());
        }
        return ((Constraint.Exclusion) constraint).sql();
    }

    private static String of(Deferrable when) {
        return " deferrable " + plain(when);
    }

    private static String plain(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String columns(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    public static String of(Index index) {
        return (index.unique() ? "unique " : "")
                + index.method().map(method -> "using " + method + " ").orElse("")
                + index.keys().stream().map(ChangeText::of).collect(joining(", ", "(", ")"))
                + (index.include().isEmpty() ? "" : " include " + columns(index.include()))
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + index.where().map(condition -> " where " + condition).orElse("")
                + with(index.options());
    }

    private static String with(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : options.entrySet().stream().map(Map.Entry::toString).collect(joining(", ", " with ", ""));
    }

    private static String of(IndexKey key) {
        String name;
        if (key instanceof IndexKey.OfColumn column) {
            name = column.column()
                    + (column.prefixLength().isPresent()
                            ? "(" + column.prefixLength().getAsInt() + ")"
                            : "")
                    + column.collation().map(order -> " collate " + order).orElse("");
        } else {
            name = ((IndexKey.OfExpression) key).sql();
        }
        return name
                + key.operatorClass().map(words -> " " + words).orElse("")
                + (key.descending() ? " desc" : "")
                + key.nulls().map(where -> " nulls " + plain(where)).orElse("");
    }
}
