package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Changes database-specific options of a table, such as {@code mysql.engine}.
 *
 * @param options the changes by key; an empty value removes the option
 */
public record AlterTableOptions(TableName table, Map<String, Change<Optional<String>>> options) implements Operation {
    public AlterTableOptions {
        requireNonNull(table, "table");
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    @Override
    public Optional<Operation> inverse() {
        Map<String, Change<Optional<String>>> back = Change.inverses(options);
        return back.size() == options.size() ? Optional.of(new AlterTableOptions(table, back)) : Optional.empty();
    }

    @Override
    public Action action() {
        return new Action.Alters(new Subject.OfTable(table));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.alterTableOptions(this);
    }
}
