package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.BACKSLASH_ESCAPES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.BACKTICK_QUOTES;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.DASH_COMMENTS_WANT_BLANK;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.DELIMITER_COMMAND;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.EXECUTABLE_COMMENTS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.HASH_COMMENTS;
import static io.limbeck.migrate.internal.sql.SqlSyntax.Feature.ROUTINE_BODIES;

import io.limbeck.migrate.internal.sql.SqlSyntax;
import java.util.Set;

/** How MariaDB and MySQL read SQL. */
public final class MariadbSyntax {
    public static final SqlSyntax SQL = new SqlSyntax(
            "mariadb",
            Set.of(
                    BACKSLASH_ESCAPES,
                    BACKTICK_QUOTES,
                    HASH_COMMENTS,
                    DASH_COMMENTS_WANT_BLANK,
                    EXECUTABLE_COMMENTS,
                    DELIMITER_COMMAND,
                    ROUTINE_BODIES));

    private MariadbSyntax() {}
}
