package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns. */
final class MariadbColumnReader {
    private static final String ON_UPDATE = "on update ";

    private MariadbColumnReader() {}

    /** @param collations of the tables */
    static void read(MariadbReading reading, Map<TableName, CatalogueTable> tables, Map<TableName, String> collations)
            throws SQLException {
        reading.each(
                "table_schema, table_name, column_name, column_type, is_nullable, column_default, extra,"
                        + " collation_name, column_comment, generation_expression, data_type"
                        + " FROM information_schema.columns",
                "table_schema",
                " ORDER BY table_schema, table_name, ordinal_position",
                row -> {
                    CatalogueTable table = tables.get(reading.name(row.getString(1), row.getString(2)));
                    if (table != null) {
                        table.add(column(row, reading, collations.getOrDefault(table.name(), "")));
                    }
                });
    }

    private static Column column(ResultSet row, MariadbReading reading, String tableCollation) throws SQLException {
        String extra = row.getString(7);
        String words = extra.toLowerCase(Locale.ROOT);
        Column column = Types.column(row.getString(3), Types.nativeType(row.getString(4)))
                .withNullable(row.getString(5).equals("YES"))
                .withCollation(Optional.ofNullable(row.getString(8)).filter(name -> !name.equals(tableCollation)))
                .withComment(Optional.ofNullable(row.getString(9)).filter(text -> !text.isEmpty()));
        int onUpdate = words.indexOf(ON_UPDATE);
        if (onUpdate >= 0) {
            String rest = extra.substring(onUpdate + ON_UPDATE.length());
            int end = rest.indexOf(',') < 0 ? rest.length() : rest.indexOf(',');
            column = column.option("mysql.on_update", rest.substring(0, end).strip());
        }
        column = words.contains("invisible") ? column.option("mysql.invisible", "true") : column;
        if (words.contains("auto_increment")) {
            return column.withIdentity(Optional.of(Identity.byDefault()));
        }
        boolean virtual = words.contains("virtual");
        if (virtual || words.contains("stored generated") || words.contains("persistent")) {
            return column.withGenerated(Optional.of(new Generated(reading.expression(row.getString(10)), !virtual)));
        }
        String value = row.getString(6);
        return value == null
                ? column
                : reading.storage()
                        .defaultValue(
                                value,
                                reading.database(),
                                words,
                                row.getString(11).toLowerCase(Locale.ROOT))
                        .map(column::defaultExpression)
                        .orElse(column);
    }
}
