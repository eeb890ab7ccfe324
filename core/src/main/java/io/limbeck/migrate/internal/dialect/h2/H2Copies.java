package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Names;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.sql.StatementHead;
import io.limbeck.migrate.internal.sql.StatementTokens.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What H2 leaves of an interrupted {@code ALTER TABLE pets}. It fills a copy {@code PETS_COPY_3_0}, whose indexes and constraints carry
 * that name in front of their own, drops the table, gives the copy its name, and the parts theirs; each of these steps is kept when the
 * process is killed. While the table is there, the copy is rubbish, with the second foreign keys of tables that refer to it; when it is
 * gone, the copy is complete and is the table.
 *
 * <p>See {@code org.h2.command.ddl.AlterTableAlterColumn.copyData}.
 */
final class H2Copies {
    private static final String TABLES =
            """
            SELECT table_name FROM information_schema.tables WHERE table_schema = coalesce(nullif(?, ''), current_schema)
            AND (table_name = ? OR locate(? || '_COPY_', table_name) = 1)
            """;

    private static final String CONSTRAINTS =
            """
            SELECT table_name, constraint_name FROM information_schema.table_constraints
            WHERE table_schema = coalesce(nullif(?, ''), current_schema) AND locate(? || '_COPY_', constraint_name) = 1
            """;

    private static final String INDEXES =
            """
            SELECT index_name FROM information_schema.indexes WHERE index_type_name = 'INDEX'
            AND table_schema = coalesce(nullif(?, ''), current_schema) AND locate(? || '_COPY_', index_name) = 1
            """;

    private static final String VIEWS =
            """
            SELECT table_name FROM information_schema.views WHERE status = 'INVALID'
            AND table_schema = coalesce(nullif(?, ''), current_schema) AND locate(?, view_definition) > 0
            """;

    private final Connection live;
    private final String schema;
    private final String table;
    private final Pattern copy;

    private H2Copies(Connection live, String schema, String table) {
        this.live = live;
        this.schema = schema;
        this.table = table;
        this.copy = Pattern.compile(Pattern.quote(table) + "_COPY_\\d+_\\d+");
    }

    /** The next statements that put in order what an interrupted statement has left; none when there is nothing to do. */
    static List<SqlStatement> repair(String interrupted, Connection live) throws SQLException {
        StatementHead head = StatementHead.of(H2Syntax.SQL, interrupted);
        List<Token> parts = head.name();
        if (!head.is("ALTER", "TABLE") || parts.isEmpty()) {
            return List.of();
        }
        String first = name(parts.get(0), live);
        H2Copies copies =
                parts.size() == 1 ? new H2Copies(live, "", first) : new H2Copies(live, first, name(parts.get(1), live));
        return copies.next();
    }

    private static String name(Token part, Connection live) throws SQLException {
        String name = part.name().orElseThrow();
        return part.isWord() && live.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private List<SqlStatement> next() throws SQLException {
        List<String> found = CatalogueQuery.list(live, TABLES, List.of(schema, table, table), row -> row.getString(1));
        List<String> copies =
                found.stream().filter(name -> copy.matcher(name).matches()).toList();
        Stream<String> statements;
        if (found.contains(table)) {
            statements = copies.isEmpty()
                    ? parts().stream()
                    : copies.stream().map(name -> "DROP TABLE " + quoted(name) + " CASCADE");
        } else {
            statements = copies.size() == 1 ? table(copies.get(0)).stream() : Stream.of();
        }
        return statements.map(SqlStatement::of).toList();
    }

    private List<String> table(String name) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + quoted(name) + " RENAME TO " + quoted(table));
        statements.addAll(CatalogueQuery.list(
                live,
                VIEWS,
                List.of(schema, H2Names.quoted(table)),
                row -> "ALTER VIEW " + quoted(row.getString(1)) + " RECOMPILE"));
        return statements;
    }

    private List<String> parts() throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.addAll(CatalogueQuery.list(
                live,
                CONSTRAINTS,
                List.of(schema, table),
                row -> renamed(
                        row.getString(2),
                        "ALTER TABLE " + quoted(row.getString(1)) + " RENAME CONSTRAINT "
                                + H2Names.quoted(row.getString(2)) + " TO ")));
        statements.addAll(CatalogueQuery.list(
                live,
                INDEXES,
                List.of(schema, table),
                row -> renamed(row.getString(1), "ALTER INDEX " + quoted(row.getString(1)) + " RENAME TO ")));
        return statements.stream().filter(sql -> !sql.isEmpty()).toList();
    }

    /** Empty for what only begins like a part of a copy. */
    private String renamed(String part, String rename) {
        String own = copy.matcher(part).replaceFirst("");
        return own.length() > 1 && own.startsWith("_") ? rename + H2Names.quoted(own.substring(1)) : "";
    }

    private String quoted(String name) {
        return (schema.isEmpty() ? "" : H2Names.quoted(schema) + ".") + H2Names.quoted(name);
    }
}
