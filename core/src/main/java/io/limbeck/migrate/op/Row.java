package io.limbeck.migrate.op;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one row to insert, which may be null, in the order of the given columns. */
public record Row(List<@Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }

    /** {@code row(1, "admin", null)}. */
    public static Row row(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }
}
