package io.limbeck.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement of SQL.
 *
 * @param parameters a value, or null, for each {@code ?}
 */
public record Execute(String sql, List<@Nullable Object> parameters) implements Operation {
    public Execute {
        requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.empty();
    }

    @Override
    public Action action() {
        return new Action.Opaque();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.execute(this);
    }
}
