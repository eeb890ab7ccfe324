package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.IndexDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Index;

/** PostgreSQL's SQL of indexes. */
final class PostgresqlIndexDdl extends IndexDdl {
    PostgresqlIndexDdl(Sql sql) {
        super(sql);
    }

    @Override
    protected String concurrently() {
        return "CONCURRENTLY ";
    }

    @Override
    protected String indexMethod(Index index) {
        return index.method().map(method -> " USING " + method).orElse("");
    }

    @Override
    protected String nullsAlikeAfter() {
        return " NULLS NOT DISTINCT";
    }

    @Override
    protected String indexOptions(Index index) {
        return PostgresqlTableOptions.parameters(sql.ownOptions(index.options()));
    }
}
