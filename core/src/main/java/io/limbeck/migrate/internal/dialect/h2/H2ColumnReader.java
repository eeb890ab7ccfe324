package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Columns; an expression that computes one is computed when the row is written. */
final class H2ColumnReader {
    private H2ColumnReader() {}

    static void read(H2Reading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        H2TypeText types = H2TypeText.read(reading);
        reading.each("* FROM information_schema.columns", "table_schema", " ORDER BY ordinal_position", row -> {
            CatalogueTable table = tables.get(reading.name(row.getString("table_schema"), row.getString("table_name")));
            if (table != null) {
                table.add(
                        column(row, types.of(row, row.getString("table_schema") + "." + row.getString("table_name"))));
            }
        });
    }

    private static Column column(ResultSet row, String type) throws SQLException {
        Column column = Types.column(row.getString("column_name"), Types.nativeType(type))
                .withNullable(row.getString("is_nullable").equals("YES"))
                .withComment(Optional.ofNullable(row.getString("remarks")).filter(text -> !text.isEmpty()));
        String onUpdate = row.getString("column_on_update");
        column = onUpdate == null ? column : column.option("h2.on_update", H2Reading.line(onUpdate));
        column = row.getBoolean("default_on_null") ? column.option("h2.default_on_null", "true") : column;
        if (row.getString("is_identity").equals("YES")) {
            boolean always = row.getString("identity_generation").equals("ALWAYS");
            return column.withIdentity(
                    Optional.of(new Identity(always, H2Reading.numbers(row, "identity_", "identity_start", type))));
        } else if (row.getString("is_generated").equals("ALWAYS")) {
            return column.withGenerated(
                    Optional.of(new Generated(H2Reading.line(row.getString("generation_expression")), true)));
        }
        String value = row.getString("column_default");
        return value == null || value.equals("NULL") ? column : column.defaultExpression(H2Reading.line(value));
    }
}
