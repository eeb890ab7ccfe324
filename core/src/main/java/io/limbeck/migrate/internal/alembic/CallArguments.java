package io.limbeck.migrate.internal.alembic;

import io.limbeck.migrate.internal.python.PythonValue;
import io.limbeck.migrate.internal.python.PythonValue.Call;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arguments of one call, by their names. What nobody has asked for in the end is refused: it may change the meaning. */
final class CallArguments {
    private final String function;
    private final Map<String, PythonValue> values = new LinkedHashMap<>();
    private final List<PythonValue> more;

    /**
     * Names the positional arguments.
     *
     * @param positions the names of the first ones; those after them are {@link #more}
     */
    CallArguments(Call call, String function, String... positions) {
        this.function = function;
        int named = Math.min(positions.length, call.arguments().size());
        for (int i = 0; i < named; i++) {
            values.put(positions[i], call.arguments().get(i));
        }
        values.putAll(call.named());
        more = new ArrayList<>(call.arguments().subList(named, call.arguments().size()));
    }

    /** The positional arguments after the named ones; asked for once. */
    List<PythonValue> more() {
        List<PythonValue> taken = List.copyOf(more);
        more.clear();
        return taken;
    }

    /** An argument; empty if it is missing. */
    Optional<PythonValue> given(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    /** The same; empty also for {@code None}. */
    Optional<PythonValue> value(String name) {
        return given(name).filter(value -> !value.isNone());
    }

    Optional<String> text(String name) {
        return value(name).map(value -> Literals.text(value, "argument " + name + " of " + function));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> new NotTranslatableException(function + " has no " + name));
    }

    List<String> texts(String name) {
        PythonValue value =
                value(name).orElseThrow(() -> new NotTranslatableException(function + " has no list of columns"));
        return Literals.items(value).stream()
                .map(item -> Literals.text(item, "a column of " + function))
                .toList();
    }

    boolean flag(String name) {
        return value(name).filter(Literals::isTrue).isPresent();
    }

    Optional<Boolean> truth(String name) {
        return value(name).map(Literals::isTrue);
    }

    /** The table that the argument names, in the schema of another argument. */
    TableName table(String name, String schema) {
        String table = requiredText(name);
        return new TableName(text(schema), table);
    }

    /** Drops arguments without a meaning for the database. */
    CallArguments ignoring(String... names) {
        for (String name : names) {
            values.remove(name);
        }
        return this;
    }

    /** Refuses what is left. */
    void end() {
        values.values().removeIf(PythonValue::isNone);
        if (!values.isEmpty()) {
            throw new NotTranslatableException(
                    values.keySet().stream().collect(Collectors.joining(", ", "argument ", "")) + " of " + function
                            + " is not translated");
        }
        if (!more.isEmpty()) {
            throw new NotTranslatableException(function + " has more arguments than are translated");
        }
    }
}
