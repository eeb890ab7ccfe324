package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.internal.sql.StatementTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The invalid index that an interrupted {@code CREATE INDEX CONCURRENTLY} leaves under its name: the next try fails at it, and with
 * {@code IF NOT EXISTS} takes it for the index. A server whose client has died goes on building, which looks the same until it is done;
 * it holds a lock on the table meanwhile, and that is waited for.
 */
public final class PostgresqlInvalidIndex {
    private static final String INVALID =
            """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), i.indrelid::regclass::text, EXISTS (
                SELECT 1 FROM pg_locks WHERE relation = i.indrelid AND mode = 'ShareUpdateExclusiveLock' AND granted
                AND pid <> pg_backend_pid())
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname = (parse_ident(?))[1] AND i.indrelid = to_regclass(?)
            """;

    private PostgresqlInvalidIndex() {}

    /** What has to run before the statement. */
    public static List<SqlStatement> inTheWayOf(String sql, Connection live) throws SQLException {
        Optional<Wanted> wanted = wanted(sql);
        if (wanted.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement query = live.prepareStatement(INVALID)) {
            query.setString(1, wanted.get().index());
            query.setString(2, wanted.get().table());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return List.of();
                }
                String next = found.getBoolean(3)
                        ? "BEGIN; LOCK TABLE " + found.getString(2) + " IN SHARE UPDATE EXCLUSIVE MODE; COMMIT"
                        : "DROP INDEX CONCURRENTLY " + found.getString(1);
                return List.of(SqlStatement.of(next));
            }
        }
    }

    /** Names as the statement writes them. */
    private record Wanted(String index, String table) {}

    private static Optional<Wanted> wanted(String sql) {
        StatementTokens tokens = StatementTokens.beginning(PostgresqlSyntax.SQL, sql, 14);
        StatementHead head = StatementHead.of(tokens);
        int table = tokens.after(head.end(), "ON", "ONLY");
        if (!head.is("CREATE", "INDEX")
                || !head.isConcurrent()
                || head.name().size() != 1
                || !tokens.word(head.end()).equals("ON")
                || table >= tokens.list().size()) {
            return Optional.empty();
        }
        int last = tokens.isMark(table + 1, '.') ? table + 2 : table;
        return last >= tokens.list().size()
                ? Optional.empty()
                : Optional.of(new Wanted(
                        head.name().get(0).text(),
                        sql.substring(
                                tokens.list().get(table).start(),
                                tokens.list().get(last).end())));
    }
}
