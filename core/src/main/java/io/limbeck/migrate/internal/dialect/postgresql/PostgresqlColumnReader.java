package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlSerials;
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
 * <p>A column whose default is the next number of a sequence that it owns is serial; the sequence is not listed with the others. Its name
 * is read where the server would choose another one.
 */
final class PostgresqlColumnReader {
    private PostgresqlColumnReader() {}

    static void read(PostgresqlReading reading, Map<Long, CatalogueTable> tables) throws SQLException {
        String generated = reading.atLeast(12) ? "a.attgenerated" : "''";
        reading.each(
                "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, "
                        + generated + ", pg_get_expr(e.adbin, e.adrelid, true), l.collname, d.description,"
                        + " s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, s.relname,"
                        + " s.refobjid IS NOT NULL AND e.oid IS NOT NULL AND a.attidentity = ''"
                        + PostgresqlReading.TABLES.formatted(
                                " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                                        + " JOIN pg_type t ON t.oid = a.atttypid"
                                        + " LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum"
                                        + " LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.oid <> t.typcollation"
                                        + " LEFT JOIN pg_description d ON d.objoid = c.oid AND d.objsubid = a.attnum"
                                        + " AND d.classoid = 'pg_class'::regclass"
                                        + " LEFT JOIN (SELECT p.refobjid, p.refobjsubid, p.deptype, u.objid AS default_id, q.relname, s.*"
                                        + " FROM pg_sequence s JOIN pg_class q ON q.oid = s.seqrelid"
                                        + " JOIN pg_depend p ON p.objid = s.seqrelid"
                                        + " AND p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass"
                                        + " AND p.deptype IN ('a', 'i') LEFT JOIN pg_depend u ON u.refobjid = s.seqrelid"
                                        + " AND p.deptype = 'a' AND u.refclassid = 'pg_class'::regclass AND u.classid = 'pg_attrdef'::regclass) s"
                                        + " ON s.refobjid = a.attrelid AND s.refobjsubid = a.attnum"
                                        + " AND (s.deptype = 'i' OR s.default_id = e.oid AND "
                                        + PostgresqlReading.PLAIN_NEXT + ")")
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
        if (expression == null || expression.startsWith("NULL::")) { // as good as no default
            return column;
        } else if (row.getBoolean(17)) {
            return column.withIdentity(Optional.of(serial(row, column, table)));
        } else if (row.getString(6).isEmpty()) {
            return column.defaultExpression(PostgresqlText.canonical(expression));
        }
        boolean stored = row.getString(6).equals("s");
        return column.withGenerated(Optional.of(new Generated(PostgresqlText.canonical(expression), stored)));
    }

    private static Identity serial(ResultSet row, Column column, CatalogueTable table) throws SQLException {
        String name = row.getString(16);
        Identity serial = Identity.serial().with(PostgresqlReading.numbers(row, 10, row.getString(3)));
        return name.equals(PostgresqlSerials.usualName(table.name(), column.name())) ? serial : serial.ofSequence(name);
    }
}
