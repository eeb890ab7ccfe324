package io.limbeck.migrate.internal.dialect.mariadb;

import io.limbeck.migrate.internal.dialect.HiddenTables;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope.Part;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Subject;
import io.limbeck.migrate.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code information_schema}, each view of it once. */
final class MariadbCatalogue implements Catalogue {
    private final MariadbStorage storage;

    MariadbCatalogue(MariadbStorage storage) {
        this.storage = storage;
    }

    /** Reported by Aria for each of its tables, and for former ones. */
    private static final String PAGE_CHECKSUM = "page_checksum=1";

    private static final String PARTITIONED = "mysql.partition_by";

    @Override
    public Schema read(Connection connection, CatalogueScope scope) throws SQLException {
        MariadbReading reading = MariadbReading.of(connection, scope, storage);
        Map<TableName, CatalogueTable> tables = new LinkedHashMap<>();
        Map<TableName, String> collations = new LinkedHashMap<>();
        List<TableName> sequences = new ArrayList<>();
        tables(reading, tables, collations, sequences);
        partitions(reading, tables);
        MariadbColumnReader.read(reading, tables, collations);
        MariadbConstraintReader.read(reading, tables);
        List<Index> indexes = scope.has(Part.INDEXES) ? MariadbIndexReader.read(reading, tables) : List.of();
        tables.values().removeIf(table -> !table.hasColumns());
        return new Schema(
                tables.values().stream().map(CatalogueTable::table).toList(),
                indexes,
                scope.has(Part.SEQUENCES) ? MariadbSequenceReader.read(reading, sequences) : List.of(),
                List.of(),
                scope.has(Part.OBJECTS) ? MariadbObjectReader.read(reading, tables) : List.of(),
                scope.has(Part.OBJECTS) ? MariadbUncomparedReader.read(reading) : List.of());
    }

    private static void tables(
            MariadbReading reading,
            Map<TableName, CatalogueTable> tables,
            Map<TableName, String> collations,
            List<TableName> sequences)
            throws SQLException {
        reading.each(
                "table_schema, table_name, table_type, engine, table_collation, table_comment, create_options"
                        + " FROM information_schema.tables",
                "table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') AND table_schema",
                "",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    if (row.getString(3).equals("SEQUENCE")) {
                        sequences.add(name);
                    } else if (reading.scope().tables().test(name)) {
                        String collation = "" + row.getString(5);
                        collations.put(name, collation);
                        Optional<String> comment =
                                Optional.ofNullable(row.getString(6)).filter(text -> !text.isEmpty());
                        tables.put(name, new CatalogueTable(name, comment, options(reading, row)));
                    }
                });
    }

    /** Asked only where there are any: it looks into each table. */
    private static void partitions(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        if (tables.values().stream().anyMatch(table -> table.hasOption(PARTITIONED))) {
            Map<TableName, String> partitions = MariadbPartitionReader.read(reading);
            tables.replaceAll(
                    (name, table) -> table.withOption(PARTITIONED, Optional.ofNullable(partitions.get(name))));
        }
    }

    private static Map<String, String> options(MariadbReading reading, ResultSet row) throws SQLException {
        Map<String, String> options = new TreeMap<>();
        String engine = row.getString(4);
        if (engine != null && !engine.equalsIgnoreCase(reading.engine())) {
            options.put("mysql.engine", engine);
        }
        String collation = row.getString(5);
        if (collation != null && !collation.equals(reading.collations().get(row.getString(1)))) {
            options.put("mysql.collate", collation);
        }
        for (String option : ("" + row.getString(7)).split(" ", -1)) {
            int equals = option.indexOf('=');
            if (option.equals("partitioned")) {
                options.put(PARTITIONED, "");
            } else if (equals > 0 && option.charAt(0) != '`' && !option.equals(PAGE_CHECKSUM)) {
                options.put(
                        "mysql." + option.substring(0, equals).toLowerCase(Locale.ROOT), option.substring(equals + 1));
            }
        }
        return options;
    }

    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return MariadbPresence.of(subject, this, live);
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        String schema = table.schema().isPresent() ? "?" : "DATABASE()";
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = " + schema)) {
            query.setString(1, table.name());
            if (table.schema().isPresent()) {
                query.setString(2, table.schema().get());
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        || HiddenTables.include(new MariadbFailures(), connection, MariadbNames.quoted(table));
            }
        }
    }
}
