package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.ATOMIC_BODIES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.DOLLAR_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.DOLLAR_TAGS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.ESCAPE_STRINGS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.NESTED_COMMENTS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.PARENTHESES_PROTECT;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** How PostgreSQL reads SQL. */
public final class PostgresqlSyntax {
    public static final SqlSyntax SQL = new SqlSyntax(
            "postgresql",
            Set.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, NESTED_COMMENTS, PARENTHESES_PROTECT, ATOMIC_BODIES));

    private PostgresqlSyntax() {}
}
