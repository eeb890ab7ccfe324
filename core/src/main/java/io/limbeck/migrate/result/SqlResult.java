package io.limbeck.migrate.result;

import static java.util.Objects.requireNonNull;

/** SQL for the database's own client; ends with a line break unless it is empty. */
public record SqlResult(String sql) implements Result {
    public SqlResult {
        requireNonNull(sql, "sql");
    }

    @Override
    public <R> R accept(ResultVisitor<R> visitor) {
        return visitor.sql(this);
    }
}
