package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueOrder;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Names;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Syntax;
import io.limbeck.migrate.internal.dialect.h2.ddl.H2Values;
import io.limbeck.migrate.internal.sql.SqlTokens;
import io.limbeck.migrate.internal.sql.SqlTokens.Kind;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Views, aliases of Java methods as functions, and triggers that call a class. */
final class H2ObjectReader {
    private H2ObjectReader() {}

    static List<SchemaObject> read(H2Reading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(aliases(reading));
        objects.addAll(views(reading));
        objects.addAll(triggers(reading, tables));
        return objects;
    }

    private static List<SchemaObject> aliases(H2Reading reading) throws SQLException {
        Map<String, SchemaObject> aliases = new TreeMap<>();
        reading.each(
                "routine_schema, routine_name, routine_definition, external_name, is_deterministic"
                        + " FROM information_schema.routines",
                "routine_type <> 'AGGREGATE' AND routine_schema",
                "",
                row -> {
                    String source = row.getString(3);
                    String body = source == null
                            ? " FOR " + H2Values.literal(row.getString(4))
                            : " AS " + H2Values.literal(source);
                    String always = row.getString(5).equals("YES") ? " DETERMINISTIC" : "";
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    aliases.put(
                            name.toString(),
                            new SchemaObject(
                                    SchemaObject.Kind.FUNCTION,
                                    name,
                                    Optional.empty(),
                                    "CREATE ALIAS " + quoted(name) + always + body));
                });
        return List.copyOf(aliases.values());
    }

    private static List<SchemaObject> views(H2Reading reading) throws SQLException {
        Map<TableName, SchemaObject> views = new HashMap<>();
        List<TableName> order = new ArrayList<>();
        reading.each(
                "table_schema, table_name, view_definition FROM information_schema.views",
                "view_definition IS NOT NULL AND table_schema",
                " ORDER BY 1, 2",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    if (reading.scope().tables().test(name)) {
                        views.put(
                                name,
                                new SchemaObject(
                                        SchemaObject.Kind.VIEW,
                                        name,
                                        Optional.empty(),
                                        row.getString(3).strip()));
                        order.add(name);
                    }
                });
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        views.forEach((name, view) -> needs.put(name, mentioned(view.sql(), reading)));
        List<SchemaObject> made = new ArrayList<>();
        for (TableName name : CatalogueOrder.makeable(order, needs)) {
            Optional.ofNullable(views.get(name)).ifPresent(made::add);
        }
        return made;
    }

    /** H2 names whatever it names with its schema, in quotes. */
    private static Set<TableName> mentioned(String sql, H2Reading reading) {
        Set<TableName> names = new HashSet<>();
        SqlTokens tokens = new SqlTokens(H2Syntax.SQL, sql, 0, sql.length());
        String before = "";
        for (tokens.next(); tokens.kind() != Kind.END; tokens.next()) {
            String token = sql.substring(tokens.start(), tokens.position());
            if (tokens.kind() == Kind.QUOTED && token.charAt(0) == '"') {
                if (before.endsWith(".")) {
                    names.add(reading.name(unquoted(before.substring(0, before.length() - 1)), unquoted(token)));
                }
                before = token;
            } else {
                before = token.equals(".") && before.startsWith("\"") ? before + "." : "";
            }
        }
        return names;
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }

    private static List<SchemaObject> triggers(H2Reading reading, Map<TableName, CatalogueTable> tables)
            throws SQLException {
        List<SchemaObject> triggers = new ArrayList<>();
        reading.each(
                "event_object_schema, event_object_table, trigger_name, action_timing, event_manipulation,"
                        + " action_orientation, java_class FROM information_schema.triggers",
                "java_class IS NOT NULL AND event_object_schema",
                " ORDER BY 1, 2, 3",
                row -> {
                    CatalogueTable table = tables.get(reading.name(row.getString(1), row.getString(2)));
                    if (table != null) {
                        TableName name = new TableName(table.name().schema(), row.getString(3));
                        String rows = row.getString(6).equals("ROW") ? " FOR EACH ROW" : "";
                        triggers.add(new SchemaObject(
                                SchemaObject.Kind.TRIGGER,
                                name,
                                Optional.of(table.name()),
                                "CREATE TRIGGER " + quoted(name) + " " + row.getString(4) + " " + row.getString(5)
                                        + " ON "
                                        + quoted(table.name()) + rows + " CALL "
                                        + H2Values.literal(row.getString(7))));
                    }
                });
        return triggers;
    }

    private static String quoted(TableName name) {
        return name.schema().map(schema -> H2Names.quoted(schema) + ".").orElse("") + H2Names.quoted(name.name());
    }
}
