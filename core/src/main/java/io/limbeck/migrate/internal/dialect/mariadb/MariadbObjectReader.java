package io.limbeck.migrate.internal.dialect.mariadb;

import static io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames.quoted;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueOrder;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbValues;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbViewText;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.SchemaObject.Kind;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions, procedures, views and triggers; without those who made them, as somebody else may make them again. */
final class MariadbObjectReader {
    private MariadbObjectReader() {}

    static List<SchemaObject> read(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(routines(reading));
        objects.addAll(views(reading));
        objects.addAll(triggers(reading, tables));
        return objects;
    }

    private static List<SchemaObject> routines(MariadbReading reading) throws SQLException {
        Map<String, List<String>> parameters = new HashMap<>();
        reading.each(
                "specific_schema, routine_type, specific_name, parameter_mode, parameter_name, dtd_identifier"
                        + " FROM information_schema.parameters",
                "ordinal_position > 0 AND specific_schema",
                " ORDER BY ordinal_position",
                row -> {
                    String mode = row.getString(2).equals("PROCEDURE") ? row.getString(4) + " " : "";
                    parameters
                            .computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(mode + quoted(row.getString(5)) + " " + row.getString(6));
                });
        List<SchemaObject> routines = new ArrayList<>();
        reading.each(
                "routine_schema, routine_type, specific_name, dtd_identifier, is_deterministic, sql_data_access,"
                        + " security_type, routine_comment, routine_definition FROM information_schema.routines",
                "routine_definition IS NOT NULL AND routine_type IN ('FUNCTION', 'PROCEDURE') AND routine_schema",
                " ORDER BY routine_schema, routine_type, routine_name",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(3));
                    Kind kind = Kind.valueOf(row.getString(2));
                    String arguments = String.join(", ", parameters.getOrDefault(key(row), List.of()));
                    routines.add(new SchemaObject(
                            kind,
                            name,
                            Optional.empty(),
                            "CREATE " + kind.sql() + " " + quoted(name) + "(" + arguments + ")" + details(row)));
                });
        return routines;
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3);
    }

    private static String details(ResultSet row) throws SQLException {
        String returns = row.getString(2).equals("FUNCTION") ? " RETURNS " + row.getString(4) : "";
        String deterministic = row.getString(5).equals("YES") ? "\n    DETERMINISTIC" : "";
        String access = row.getString(6).equals("CONTAINS SQL") ? "" : "\n    " + row.getString(6);
        String security = row.getString(7).equals("DEFINER") ? "" : "\n    SQL SECURITY " + row.getString(7);
        String comment = row.getString(8).isEmpty() ? "" : "\n    COMMENT " + MariadbValues.literal(row.getString(8));
        return returns + deterministic + access + security + comment + "\n" + row.getString(9);
    }

    private static List<SchemaObject> views(MariadbReading reading) throws SQLException {
        Map<TableName, SchemaObject> views = new LinkedHashMap<>();
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        reading.each(
                "table_schema, table_name, view_definition FROM information_schema.views",
                "table_schema",
                " ORDER BY table_schema, table_name",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    if (reading.scope().tables().test(name)) {
                        if (row.getString(3).isEmpty()) {
                            throw MariadbFailures.denied(
                                    "This account has no permission to read the definition of view " + name
                                            + ": it lacks SHOW VIEW.");
                        }
                        MariadbViewText text = MariadbViewText.of(row.getString(3), reading.database());
                        views.put(name, new SchemaObject(Kind.VIEW, name, Optional.empty(), text.query()));
                        Set<TableName> used = new HashSet<>();
                        text.mentioned().forEach(other -> used.add(TableName.of(other)));
                        needs.put(name, used);
                    }
                });
        List<SchemaObject> made = new ArrayList<>();
        for (TableName name : CatalogueOrder.makeable(List.copyOf(views.keySet()), needs)) {
            Optional.ofNullable(views.get(name)).ifPresent(made::add);
        }
        return made;
    }

    private static List<SchemaObject> triggers(MariadbReading reading, Map<TableName, CatalogueTable> tables)
            throws SQLException {
        List<SchemaObject> triggers = new ArrayList<>();
        reading.each(
                "trigger_schema, event_object_table, trigger_name, action_timing, event_manipulation, action_statement"
                        + " FROM information_schema.triggers",
                "trigger_schema",
                " ORDER BY trigger_schema, event_object_table, action_timing, event_manipulation, action_order",
                row -> {
                    CatalogueTable table = tables.get(reading.name(row.getString(1), row.getString(2)));
                    if (table != null) {
                        TableName name = reading.name(row.getString(1), row.getString(3));
                        triggers.add(new SchemaObject(
                                Kind.TRIGGER,
                                name,
                                Optional.of(table.name()),
                                "CREATE TRIGGER " + quoted(name) + " " + row.getString(4) + " " + row.getString(5)
                                        + " ON " + quoted(table.name()) + " FOR EACH ROW\n" + row.getString(6)));
                    }
                });
        return triggers;
    }
}
