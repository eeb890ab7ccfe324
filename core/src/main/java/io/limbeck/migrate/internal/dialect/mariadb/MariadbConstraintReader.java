package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.TableName;
import io.limbeck.migrate.schema.Types;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks and foreign keys; the other constraints are indexes here. */
final class MariadbConstraintReader {
    private MariadbConstraintReader() {}

    static void read(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        checks(reading, tables);
        foreignKeys(reading, tables);
    }

    private static void checks(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        reading.each(reading.storage().checks(), "c.constraint_schema", "", row -> {
            CatalogueTable table = tables.get(reading.name(row.getString(1), row.getString(2)));
            if (table != null) {
                check(table, row.getString(3), reading.expression(row.getString(4)));
            }
        });
    }

    /** A JSON column is a text with a check of its own name; both are made by the one word JSON. */
    private static void check(CatalogueTable table, String name, String clause) {
        Optional<Column> json = table.column(name)
                .filter(column -> clause.equals("json_valid(" + MariadbNames.quoted(name) + ")"))
                .filter(column -> column.type().equals(Types.nativeType("longtext")));
        if (json.isPresent()) {
            table.add(json.get().ofType(Types.nativeType("json")).withCollation(Optional.empty()));
        } else {
            table.add(new Constraint.Check(Optional.of(name), clause));
        }
    }

    private record Rules(Optional<ReferentialAction> onDelete, Optional<ReferentialAction> onUpdate) {}

    /** A column that refers to a column. */
    private record Pair(TableName table, String name, String column, TableName target, String targetColumn) {}

    private static void foreignKeys(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        Map<String, Rules> rules = new HashMap<>();
        reading.each(
                "constraint_schema, table_name, constraint_name, delete_rule, update_rule"
                        + " FROM information_schema.referential_constraints",
                "constraint_schema",
                "",
                row -> rules.put(
                        reading.name(row.getString(1), row.getString(2)) + "/" + row.getString(3),
                        new Rules(action(row.getString(4)), action(row.getString(5)))));
        Map<String, List<Pair>> keys = new LinkedHashMap<>();
        reading.each(
                "table_schema, table_name, constraint_name, column_name, referenced_table_schema,"
                        + " referenced_table_name, referenced_column_name FROM information_schema.key_column_usage",
                "referenced_table_name IS NOT NULL AND table_schema",
                " ORDER BY constraint_name, ordinal_position",
                row -> {
                    TableName table = reading.name(row.getString(1), row.getString(2));
                    keys.computeIfAbsent(table + "/" + row.getString(3), key -> new ArrayList<>())
                            .add(new Pair(
                                    table,
                                    row.getString(3),
                                    row.getString(4),
                                    reading.name(row.getString(5), row.getString(6)),
                                    row.getString(7)));
                });
        keys.forEach((key, pairs) -> {
            CatalogueTable table = tables.get(pairs.get(0).table());
            if (table != null) {
                table.add(foreignKey(pairs, rules.getOrDefault(key, new Rules(Optional.empty(), Optional.empty()))));
            }
        });
    }

    private static Constraint foreignKey(List<Pair> pairs, Rules rules) {
        return new Constraint.ForeignKey(
                Optional.of(pairs.get(0).name()),
                pairs.stream().map(Pair::column).toList(),
                pairs.get(0).target(),
                pairs.stream().map(Pair::targetColumn).toList(),
                rules.onDelete(),
                rules.onUpdate(),
                Optional.empty(),
                Optional.empty());
    }

    /** RESTRICT and NO ACTION are the same to the server, and servers differ in which one stands for none. */
    private static Optional<ReferentialAction> action(String rule) {
        return rule.equals("NO ACTION") || rule.equals("RESTRICT")
                ? Optional.empty()
                : Optional.of(ReferentialAction.valueOf(rule.replace(' ', '_')));
    }
}
