package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueOrder;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteNames;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteVirtualTable;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.IndexDefinition;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.TableDefinition;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.ViewDefinition;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code sqlite_master}: a single query for each database file, as the definitions there are complete.
 *
 * <p>Virtual tables are read as they are written; the shadow tables in which their modules keep the rows are left alone.
 */
final class SqliteCatalogue implements Catalogue {
    private static final Comparator<SchemaObject> BY_KIND_AND_NAME = Comparator.comparing(SchemaObject::kind)
            .thenComparing(object -> object.name().toString());

    @Override
    public Schema read(Connection connection, CatalogueScope scope) throws SQLException {
        List<Table> tables = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<SchemaObject> objects = new ArrayList<>();
        new Reading(connection, scope, Optional.empty()).into(tables, indexes, objects);
        for (String schema : scope.schemas()) {
            if (!schema.equalsIgnoreCase("main")) {
                new Reading(connection, scope, Optional.of(schema)).into(tables, indexes, objects);
            }
        }
        objects.sort(BY_KIND_AND_NAME);
        return new Schema(tables, indexes, List.of(), List.of(), objects);
    }

    /** One database file. */
    private static final class Reading {
        private final CatalogueScope scope;
        private final Optional<String> schema;
        private final List<Stored> stored;
        private final Map<String, Table> tables = new HashMap<>();

        /** A row of {@code sqlite_master}. */
        private record Stored(String type, String name, String table, String sql) {}

        private Reading(Connection connection, CatalogueScope scope, Optional<String> schema) throws SQLException {
            this.scope = scope;
            this.schema = schema;
            String file = SqliteNames.quoted(schema.orElse("main"));
            this.stored = CatalogueQuery.list(
                    connection,
                    "SELECT m.type, m.name, m.tbl_name, m.sql FROM " + file + ".sqlite_master m"
                            + " WHERE m.sql IS NOT NULL AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                            + " AND m.name NOT IN"
                            + " (SELECT l.name FROM pragma_table_list l WHERE l.schema = ? AND l.type = 'shadow')"
                            + " ORDER BY m.rowid",
                    List.of(schema.orElse("main")),
                    row -> new Stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }

        private void into(List<Table> allTables, List<Index> indexes, List<SchemaObject> objects) {
            for (Stored one : stored) {
                if (one.type().equals("table") && !SqliteVirtualTable.isOne(one.sql())) {
                    tables.put(key(one.name()), TableDefinition.read(named(one.name()), one.sql()));
                }
            }
            for (Table table : tables.values()) {
                if (scope.tables().test(table.name())) {
                    allTables.add(withTargets(table));
                }
            }
            for (Stored one : stored) {
                switch (one.type()) {
                    case "index" ->
                        table(one).ifPresent(table -> indexes.add(IndexDefinition.read(one.name(), table, one.sql())));
                    case "trigger" -> {
                        if (scope.tables().test(named(one.table()))) {
                            objects.add(new SchemaObject(
                                    SchemaObject.Kind.TRIGGER,
                                    named(one.name()),
                                    Optional.of(named(one.table())),
                                    one.sql()));
                        }
                    }
                    case "view" -> {
                        if (scope.tables().test(named(one.name()))) {
                            objects.add(new SchemaObject(
                                    SchemaObject.Kind.VIEW,
                                    named(one.name()),
                                    Optional.empty(),
                                    ViewDefinition.query(one.sql())));
                        }
                    }
                    default -> {
                        if (SqliteVirtualTable.isOne(one.sql())
                                && scope.tables().test(named(one.name()))) {
                            objects.add(new SchemaObject(
                                    SchemaObject.Kind.VIRTUAL_TABLE,
                                    named(one.name()),
                                    Optional.empty(),
                                    SqliteVirtualTable.definition(one.sql())));
                        }
                    }
                }
            }
        }

        private Optional<Table> table(Stored index) {
            return Optional.ofNullable(tables.get(key(index.table())))
                    .filter(table -> scope.tables().test(table.name()));
        }

        private Table withTargets(Table table) {
            List<Constraint> constraints = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                constraints.add(constraint instanceof Constraint.ForeignKey key ? withTarget(key) : constraint);
            }
            return table.withConstraints(CatalogueOrder.sorted(constraints));
        }

        /** In the target's own spelling, with its primary key where the foreign key names no columns. */
        private Constraint.ForeignKey withTarget(Constraint.ForeignKey key) {
            Table target = tables.get(key(key.target().name()));
            if (target == null) {
                return new Constraint.ForeignKey(
                        key.name(),
                        key.columns(),
                        named(key.target().name()),
                        key.targetColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.deferrable(),
                        key.match());
            }
            List<String> primary =
                    target.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of());
            List<String> columns = key.targetColumns().isEmpty()
                    ? primary
                    : key.targetColumns().stream()
                            .map(name -> spelled(name, target))
                            .toList();
            return new Constraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    target.name(),
                    columns,
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferrable(),
                    key.match());
        }

        private static String spelled(String name, Table target) {
            return target.columns().stream()
                    .map(column -> column.name())
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(name);
        }

        private TableName named(String name) {
            Table known = tables.get(key(name));
            return known != null ? known.name() : new TableName(schema, name);
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return subject.accept(new SqlitePresence(live));
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        String catalogue =
                table.schema().map(schema -> SqliteNames.quoted(schema) + ".").orElse("") + "sqlite_master";
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM " + catalogue + " WHERE type IN ('table', 'view') AND lower(name) = lower(?)")) {
            query.setString(1, table.name());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
