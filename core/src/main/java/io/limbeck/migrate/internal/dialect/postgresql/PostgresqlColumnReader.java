package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.CatalogueTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Columns.
 *
 * <p>A {@code serial} is what it is to the server: a column with {@code nextval('…')} as its default, whose sequence is owned by
 * it and not listed with the others. When that is not called as the server would call it, it stands in the option
 * {@code postgresql.owned_sequence}.
 */
final class PostgresqlColumnReader {
    private PostgresqlColumnReader() {}

    static void read(PostgresqlReading reading, Map<Long, CatalogueTable> tables) throws SQLException {
        String generated = reading.atLeast(12) ? "a.attgenerated" : "''";
        reading.each(
                "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, "
                        + generated + ", pg_get_expr(e.adbin, e.adrelid, true), l.collname, d.description,"
                        + " s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, s.relname"
                        + PostgresqlReading.TABLES.formatted(
                                " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                        + " JOIN pg_type t ON t.oid = a.atttypid"
                                        + " LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum"
                                        + " LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.oid <> t.typcollation"
                                        + " LEFT JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = a.attnum"
                                        + " AND d.classoid = 'pg_class'::regclass"
                                        + " LEFT JOIN (SELECT p.refobjid, p.refobjsubid, q.relname, s.* FROM pg_sequence s"
                                        + " JOIN pg_class q ON q.oid = s.seqrelid JOIN pg_depend p ON p.objid = s.seqrelid"
                                        + " AND p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass"
                                        + " AND p.deptype IN ('a', 'i')) s"
                                        + " ON s.refobjid = a.attrelid AND s.refobjsubid = a.attnum")
                        + " ORDER BY a.attrelid, a.attnum",
                row -> {
                    CatalogueTable table = tables.get(row.getLong(1));
                    if (table != null) {
                        table.add(column(row, table));
                    }
                });
    }

    private static Column column(ResultSet row, CatalogueTable table) throws SQLException {
        String type = row.getString(3);
        Column column = Types.column(row.getString(2), Types.nativeType(type))
                .withNullable(!row.getBoolean(4))
                .withCollation(Optional.ofNullable(row.getString(8)))
                .withComment(Optional.ofNullable(row.getString(9)));
        String expression = row.getString(7);
        if (!row.getString(5).isEmpty()) {
            boolean always = row.getString(5).equals("a");
            column = column.withIdentity(Optional.of(new Identity(always, PostgresqlReading.numbers(row, 10, type))));
        }
        if (expression == null || expression.startsWith("NULL::")) { // no default but in words
            return column;
        } else if (row.getString(6).isEmpty()) {
            Column with = column.defaultExpression(PostgresqlText.canonical(expression));
            return withOwnedSequence(with, expression, Optional.ofNullable(row.getString(16)), table);
        }
        boolean stored = row.getString(6).equals("s");
        return column.withGenerated(Optional.of(new Generated(PostgresqlText.canonical(expression), stored)));
    }

    private static Column withOwnedSequence(
            Column column, String expression, Optional<String> owned, CatalogueTable table) {
        String usual = table.name().name() + "_" + column.name() + "_seq";
        return expression.startsWith("nextval(")
                ? owned.filter(name -> !name.equals(usual))
                        .map(name -> column.option(PostgresqlSerial.OWNED, name))
                        .orElse(column)
                : column;
    }
}
