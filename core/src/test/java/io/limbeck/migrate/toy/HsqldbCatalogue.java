package io.limbeck.migrate.toy;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables with their columns, primary and unique keys; the toy knows nothing else. */
final class HsqldbCatalogue implements Catalogue {
    private static final Set<String> WITH_LENGTH = Set.of("CHARACTER", "CHARACTER VARYING", "BINARY VARYING");

    @Override
    public Schema read(Connection connection, CatalogueScope scope) throws SQLException {
        Map<TableName, CatalogueTable> tables = new LinkedHashMap<>();
        CatalogueQuery.each(
                connection,
                "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default"
                        + " FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
                        + " ORDER BY table_name, ordinal_position",
                List.of(),
                row -> {
                    TableName name = TableName.of(row.getString(1));
                    if (scope.tables().test(name)) {
                        tables.computeIfAbsent(name, key -> new CatalogueTable(key, Optional.empty(), Map.of()))
                                .add(column(row));
                    }
                });
        keys(connection, tables);
        return new Schema(
                tables.values().stream().map(CatalogueTable::table).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Column column(ResultSet row) throws SQLException {
        String type = row.getString(3);
        String text = WITH_LENGTH.contains(type) ? type + "(" + row.getString(4) + ")" : type;
        Column column = Types.column(row.getString(2), Types.nativeType(text))
                .withNullable(row.getString(5).equals("YES"));
        String value = row.getString(6);
        return value == null ? column : column.defaultExpression(value);
    }

    private static void keys(Connection connection, Map<TableName, CatalogueTable> tables) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        CatalogueQuery.each(
                connection,
                "SELECT t.table_name, t.constraint_type, t.constraint_name, k.column_name"
                        + " FROM information_schema.table_constraints t JOIN information_schema.key_column_usage k"
                        + " ON k.constraint_name = t.constraint_name AND k.constraint_schema = t.constraint_schema"
                        + " WHERE t.table_schema = CURRENT_SCHEMA AND t.constraint_type IN ('PRIMARY KEY', 'UNIQUE')"
                        + " ORDER BY t.constraint_name, k.ordinal_position",
                List.of(),
                row -> columns.computeIfAbsent(
                                row.getString(1) + "\n" + row.getString(2) + "\n" + row.getString(3),
                                key -> new ArrayList<>())
                        .add(row.getString(4)));
        columns.forEach((key, names) -> {
            String[] parts = key.split("\n");
            CatalogueTable table = tables.get(TableName.of(parts[0]));
            if (table != null) {
                table.add(
                        parts[1].equals("UNIQUE")
                                ? new Constraint.Unique(Optional.of(parts[2]), names, Optional.empty(), false)
                                : new Constraint.PrimaryKey(Optional.of(parts[2]), names));
            }
        });
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        return !CatalogueQuery.list(
                        connection,
                        "SELECT 1 FROM information_schema.tables WHERE table_name = ?"
                                + " AND table_schema = coalesce(nullif(?, ''), CURRENT_SCHEMA)",
                        List.of(table.name(), table.schema().orElse("")),
                        row -> row.getInt(1))
                .isEmpty();
    }
}
