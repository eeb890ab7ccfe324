package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.sql.StatementTokens;

/** The definition of a partition: its bounds, and how it is divided again, {@code FOR VALUES IN (1) PARTITION BY LIST (b)}. */
final class PostgresqlPartition {
    private PostgresqlPartition() {}

    /** The bounds alone. */
    static String bounds(String definition) {
        return definition.substring(0, end(definition)).strip();
    }

    /** How it is divided again; empty where it is not. */
    static String division(String definition) {
        return definition.substring(end(definition)).strip();
    }

    private static int end(String definition) {
        StatementTokens tokens = StatementTokens.of(PostgresqlSyntax.SQL, definition);
        for (int i = 0; i < tokens.list().size(); i++) {
            if (tokens.word(i).equals("PARTITION") && tokens.word(i + 1).equals("BY")) {
                return tokens.list().get(i).start();
            }
        }
        return definition.length();
    }
}
