package io.limbeck.migrate.internal.dialect.h2.ddl;

import io.limbeck.migrate.internal.dialect.ddl.IndexDdl;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Index;

/** H2's SQL of indexes. */
final class H2IndexDdl extends IndexDdl {
    H2IndexDdl(Sql sql) {
        super(sql);
    }

    /** The clause is written between UNIQUE and INDEX. */
    @Override
    protected String indexKind(Index index) {
        return index.nullsNotDistinct() ? "NULLS NOT DISTINCT INDEX " : "INDEX ";
    }
}
