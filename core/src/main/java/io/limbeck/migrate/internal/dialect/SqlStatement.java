package io.limbeck.migrate.internal.dialect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement, without its terminator, with a value for each {@code ?}. */
public record SqlStatement(String sql, List<@Nullable Object> parameters) implements SqlWork {
    public SqlStatement {
        requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    public static SqlStatement of(String sql, @Nullable Object... parameters) {
        return new SqlStatement(sql, Arrays.asList(parameters));
    }
}
