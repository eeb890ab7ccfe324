package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.BACKTICK_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.DOLLAR_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.NESTED_COMMENTS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.SLASH_COMMENTS;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** How H2 reads SQL. */
public final class H2Syntax {
    public static final SqlSyntax SQL =
            new SqlSyntax("h2", Set.of(BACKTICK_QUOTES, DOLLAR_QUOTES, NESTED_COMMENTS, SLASH_COMMENTS));

    private H2Syntax() {}
}
