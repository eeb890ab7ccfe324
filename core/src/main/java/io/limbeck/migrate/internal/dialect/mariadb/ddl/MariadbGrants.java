package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames.quoted;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rights that accounts have on one table or column. Both servers keep them by name, and a rename leaves them at the old name; see
 * information_schema. An account without the right to see others' sees none of them, and could not grant them either.
 */
final class MariadbGrants {
    private static final String SCHEMA = "coalesce(nullif(?, ''), DATABASE())";
    private static final String OF_TABLE =
            "SELECT grantee, is_grantable, privilege_type, NULL FROM information_schema.table_privileges"
                    + " WHERE table_name = ? AND table_schema = " + SCHEMA;
    private static final String OF_COLUMNS =
            "SELECT grantee, is_grantable, privilege_type, column_name FROM information_schema.column_privileges"
                    + " WHERE table_name = ? AND table_schema = " + SCHEMA;

    private final LiveQueries database;

    MariadbGrants(LiveQueries database) {
        this.database = database;
    }

    /** What gives an account its rights under the new name of a table, and takes those under the old name. */
    List<SqlWork> follow(RenameTable rename) {
        TableName table = rename.table();
        Map<Grantee, List<String>> rights = rights(OF_TABLE, table, Optional.empty());
        rights(OF_COLUMNS, table, Optional.empty())
                .forEach((grantee, more) -> rights.computeIfAbsent(grantee, none -> new ArrayList<>())
                        .addAll(more));
        return moved(rights, rights, quoted(table), quoted(new TableName(table.schema(), rename.newName())));
    }

    /** The same for a column, once it has its new name. */
    List<SqlWork> follow(RenameColumn rename) {
        String table = quoted(rename.table());
        return moved(
                rights(OF_COLUMNS, rename.table(), Optional.of(rename.column())),
                rights(OF_COLUMNS, rename.table(), Optional.of(rename.column()), rename.newName()),
                table,
                table);
    }

    private static List<SqlWork> moved(
            Map<Grantee, List<String>> old, Map<Grantee, List<String>> now, String from, String to) {
        List<SqlWork> work = new ArrayList<>();
        now.forEach((grantee, rights) -> work.add(SqlStatement.of("GRANT " + String.join(", ", rights) + " ON " + to
                + " TO " + grantee.account() + (grantee.mayGrant() ? " WITH GRANT OPTION" : ""))));
        old.forEach((grantee, rights) -> work.add(
                SqlStatement.of("REVOKE " + String.join(", ", rights) + " ON " + from + " FROM " + grantee.account())));
        return work;
    }

    private Map<Grantee, List<String>> rights(String query, TableName table, Optional<String> column) {
        return rights(query, table, column, column.orElse(""));
    }

    /** By account; on columns, {@code SELECT (a)}. */
    private Map<Grantee, List<String>> rights(
            String query, TableName table, Optional<String> column, String columnNow) {
        Map<Grantee, List<String>> rights = new LinkedHashMap<>();
        for (List<@Nullable String> row : database.rows(
                query + " ORDER BY 1, 2, 3, 4", table.name(), table.schema().orElse(""))) {
            Grantee grantee = new Grantee(String.valueOf(row.get(0)), "YES".equals(row.get(1)));
            Optional<String> of = Optional.ofNullable(row.get(3));
            if (column.isEmpty() || column.equals(of)) {
                rights.computeIfAbsent(grantee, none -> new ArrayList<>())
                        .add(row.get(2)
                                + of.map(name -> " (" + quoted(column.isEmpty() ? name : columnNow) + ")")
                                        .orElse(""));
            }
        }
        return rights;
    }

    /** @param text as information_schema has it: {@code 'user'@'host'}, without escapes */
    private record Grantee(String text, boolean mayGrant) {
        /** Quoted for a statement. */
        String account() {
            int at = text.lastIndexOf("'@'");
            return at < 0
                    ? quoted(text.substring(1, text.length() - 1)) // a role
                    : List.of(text.substring(1, at), text.substring(at + 3, text.length() - 1)).stream()
                            .map(MariadbNames::quoted)
                            .collect(joining("@"));
        }
    }
}
