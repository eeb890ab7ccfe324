package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.BACKTICK_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.BRACKET_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.TRIGGER_BODIES;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** How SQLite reads SQL. */
public final class SqliteSyntax {
    public static final SqlSyntax SQL =
            new SqlSyntax("sqlite", Set.of(BACKTICK_QUOTES, BRACKET_QUOTES, TRIGGER_BODIES));

    private SqliteSyntax() {}
}
