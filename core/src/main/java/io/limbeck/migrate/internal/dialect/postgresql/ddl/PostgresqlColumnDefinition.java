package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.IdentityClause;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.schema.Column;
import java.util.Optional;

/** The definition of a column in PostgreSQL, its identity included. */
final class PostgresqlColumnDefinition extends ColumnDefinition {
    private static final int FIRST_WITH_VIRTUAL = 18;

    private final IdentityClause identity;
    private final Optional<LiveQueries> live;

    PostgresqlColumnDefinition(Sql sql, IdentityClause identity, Optional<LiveQueries> live) {
        super(sql);
        this.identity = identity;
        this.live = live;
    }

    @Override
    public String of(Column column) {
        boolean virtual =
                column.generated().filter(generated -> !generated.stored()).isPresent();
        if (virtual && live.map(LiveQueries::majorVersion).orElse(0) < FIRST_WITH_VIRTUAL) {
            throw sql.refused(
                    "before version 18 supports only stored generated columns: \"" + column.name() + "\"",
                    "Use generatedStoredAs, or create a view.");
        }
        return super.of(column) + identity.after(column);
    }
}
