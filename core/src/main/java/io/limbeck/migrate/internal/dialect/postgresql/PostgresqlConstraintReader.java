package io.limbeck.migrate.internal.dialect.postgresql;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.postgresql.ddl.PostgresqlConstraintOptions;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Deferrable;
import io.limbeck.migrate.schema.Match;
import io.limbeck.migrate.schema.ReferentialAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints; all have names, and those that the server gave are the same wherever it gives them. */
final class PostgresqlConstraintReader {
    private static final String EXCLUDE = "EXCLUDE ";

    private PostgresqlConstraintReader() {}

    static void read(PostgresqlReading reading, Map<Long, CatalogueTable> tables) throws SQLException {
        String nullsNotDistinct = reading.atLeast(15) ? "i.indnullsnotdistinct" : "false";
        String onDelete = reading.atLeast(15)
                ? "(SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY u.i) FROM unnest(k.confdelsetcols)"
                        + " WITH ORDINALITY u(n, i) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n)"
                : "NULL";
        reading.each(
                "SELECT k.conrelid, k.conname, k.contype, " + columns("k.conkey", "k.conrelid") + ", "
                        + "nullif(tn.nspname, current_schema()), t.relname, "
                        + columns("k.confkey", "k.confrelid")
                        + ", k.confdeltype, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred,"
                        + " CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid, true)"
                        + " WHEN 'x' THEN pg_get_constraintdef(k.oid, true) END, " + nullsNotDistinct
                        + ", k.convalidated, k.contype = 'c' AND k.connoinherit, " + onDelete
                        + PostgresqlReading.TABLES.formatted(" JOIN pg_constraint k ON k.conrelid = c.oid"
                                + " AND k.contype IN ('p', 'u', 'c', 'f', 'x') LEFT JOIN pg_index i"
                                + " ON i.indexrelid = k.conindid AND k.contype = 'u'"
                                + " LEFT JOIN pg_class t ON t.oid = k.confrelid"
                                + " LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace"),
                row -> {
                    CatalogueTable table = tables.get(row.getLong(1));
                    if (table != null) {
                        table.add(constraint(row));
                    }
                });
    }

    private static String columns(String key, String table) {
        return "ARRAY(SELECT a.attname::text FROM unnest(" + key + ") WITH ORDINALITY u(n, i)"
                + " JOIN pg_attribute a ON a.attrelid = " + table + " AND a.attnum = u.n ORDER BY u.i)";
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        Optional<String> name = Optional.of(row.getString(2));
        List<String> columns = PostgresqlReading.texts(row, 4);
        Optional<Deferrable> deferrable = deferrable(row.getBoolean(11), row.getBoolean(12));
        return switch (row.getString(3)) {
            case "p" -> new Constraint.PrimaryKey(name, columns);
            case "u" -> new Constraint.Unique(name, columns, deferrable, row.getBoolean(14));
            case "c" ->
                new Constraint.Check(
                        name, PostgresqlText.canonical(row.getString(13)), PostgresqlConstraintOptions.read(row, 15));
            case "x" -> new Constraint.Exclusion(name, exclusion(row.getString(13), deferrable), deferrable);
            default ->
                new Constraint.ForeignKey(
                        name,
                        columns,
                        PostgresqlReading.name(row, 5),
                        PostgresqlReading.texts(row, 7),
                        action(row.getString(8)),
                        action(row.getString(9)),
                        deferrable,
                        row.getString(10).equals("f") ? Optional.of(Match.FULL) : Optional.empty(),
                        PostgresqlConstraintOptions.read(row, 15));
        };
    }

    private static Optional<Deferrable> deferrable(boolean is, boolean deferred) {
        if (!is) {
            return Optional.empty();
        }
        return Optional.of(deferred ? Deferrable.INITIALLY_DEFERRED : Deferrable.INITIALLY_IMMEDIATE);
    }

    /** Without what the record says besides. */
    private static String exclusion(String definition, Optional<Deferrable> deferrable) {
        String text = definition.startsWith(EXCLUDE) ? definition.substring(EXCLUDE.length()) : definition;
        if (deferrable.equals(Optional.of(Deferrable.INITIALLY_DEFERRED))) {
            text = withoutEnd(text, " INITIALLY DEFERRED");
        }
        return PostgresqlText.canonical(deferrable.isPresent() ? withoutEnd(text, " DEFERRABLE") : text);
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    private static Optional<ReferentialAction> action(String letter) {
        return switch (letter) {
            case "r" -> Optional.of(ReferentialAction.RESTRICT);
            case "c" -> Optional.of(ReferentialAction.CASCADE);
            case "n" -> Optional.of(ReferentialAction.SET_NULL);
            case "d" -> Optional.of(ReferentialAction.SET_DEFAULT);
            default -> Optional.empty();
        };
    }
}
