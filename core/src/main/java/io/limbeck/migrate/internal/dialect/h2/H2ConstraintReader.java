package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Constraints; the names that H2 gave differ from one time to the next, and count as none. */
final class H2ConstraintReader {
    private static final Pattern GIVEN = Pattern.compile("(?i)CONSTRAINT_[0-9A-F]+(_[0-9A-F]+)*");

    private final H2Reading reading;
    private final Map<TableName, CatalogueTable> tables;

    /** By schema and name of a constraint. */
    private final Map<String, List<Key>> keys = new HashMap<>();

    private final Map<String, String> checks = new HashMap<>();
    private final Map<String, Reference> references = new HashMap<>();

    private record Key(TableName table, String column, int target) {
        Key named(String now) {
            return new Key(table, now, target);
        }
    }

    private record Reference(String key, Optional<ReferentialAction> onDelete, Optional<ReferentialAction> onUpdate) {}

    private H2ConstraintReader(H2Reading reading, Map<TableName, CatalogueTable> tables) {
        this.reading = reading;
        this.tables = tables;
    }

    static void read(H2Reading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        new H2ConstraintReader(reading, tables).read();
    }

    private void read() throws SQLException {
        reading.each(
                "constraint_schema, constraint_name, table_schema, table_name, column_name,"
                        + " position_in_unique_constraint FROM information_schema.key_column_usage",
                "1 = 1 OR table_schema", // a key of another schema may be referred to
                " ORDER BY ordinal_position",
                row -> keys.computeIfAbsent(key(row), name -> new ArrayList<>())
                        .add(new Key(
                                reading.name(row.getString(3), row.getString(4)), row.getString(5), row.getInt(6))));
        if (keys.values().stream().flatMap(List::stream).anyMatch(this::isRenamed)) {
            callAsNow(H2RenamedKeys.read(reading.connection()));
        }
        reading.each(
                "constraint_schema, constraint_name, check_clause FROM information_schema.check_constraints",
                "constraint_schema",
                "",
                row -> checks.put(key(row), H2Reading.line(row.getString(3))));
        reading.each(
                "constraint_schema, constraint_name, unique_constraint_schema, unique_constraint_name, delete_rule,"
                        + " update_rule FROM information_schema.referential_constraints",
                "constraint_schema",
                "",
                row -> references.put(
                        key(row),
                        new Reference(
                                row.getString(3) + "." + row.getString(4),
                                action(row.getString(5)),
                                action(row.getString(6)))));
        reading.each(
                "constraint_schema, constraint_name, k.* FROM information_schema.table_constraints k",
                "table_schema",
                "",
                row -> {
                    CatalogueTable table =
                            tables.get(reading.name(row.getString("table_schema"), row.getString("table_name")));
                    if (table != null) {
                        table.add(constraint(row));
                    }
                });
    }

    /** Whether the column has been renamed since. */
    private boolean isRenamed(Key key) {
        CatalogueTable table = tables.get(key.table());
        return table != null && table.column(key.column()).isEmpty();
    }

    private void callAsNow(H2RenamedKeys renamed) {
        keys.replaceAll((key, listed) -> {
            List<String> now = renamed.now(key, listed.stream().map(Key::column).toList());
            return IntStream.range(0, now.size())
                    .mapToObj(at -> listed.get(at).named(now.get(at)))
                    .toList();
        });
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString(1) + "." + row.getString(2);
    }

    private Constraint constraint(ResultSet row) throws SQLException {
        String key = key(row);
        Optional<String> name = Optional.of(row.getString(2))
                .filter(given -> !GIVEN.matcher(given).matches());
        List<Key> found = keys.getOrDefault(key, List.of());
        List<String> columns = found.stream().map(Key::column).toList();
        return switch (row.getString("constraint_type")) {
            case "PRIMARY KEY" -> new Constraint.PrimaryKey(name, columns);
            case "UNIQUE" ->
                new Constraint.Unique(
                        name,
                        columns,
                        Optional.empty(),
                        H2Reading.has(row, "nulls_distinct")
                                && row.getString("nulls_distinct").equals("NO"));
            case "CHECK" -> new Constraint.Check(name, checks.getOrDefault(key, ""));
            default -> foreignKey(key, name, found, columns);
        };
    }

    private Constraint foreignKey(String key, Optional<String> name, List<Key> found, List<String> columns) {
        Reference reference = references.getOrDefault(key, new Reference("", Optional.empty(), Optional.empty()));
        List<Key> target = keys.getOrDefault(reference.key(), List.of());
        return new Constraint.ForeignKey(
                name,
                columns,
                target.get(0).table(),
                found.stream()
                        .map(from -> target.get(from.target() - 1).column())
                        .toList(),
                reference.onDelete(),
                reference.onUpdate(),
                Optional.empty(),
                Optional.empty());
    }

    /** RESTRICT and NO ACTION are the same here, and the catalogue gives the former for none. */
    private static Optional<ReferentialAction> action(String rule) {
        return rule.equals("NO ACTION") || rule.equals("RESTRICT")
                ? Optional.empty()
                : Optional.of(ReferentialAction.valueOf(rule.replace(' ', '_')));
    }
}
