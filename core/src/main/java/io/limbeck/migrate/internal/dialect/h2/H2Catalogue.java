package io.limbeck.migrate.internal.dialect.h2;

import io.limbeck.migrate.internal.dialect.HiddenTables;
import io.limbeck.migrate.internal.dialect.catalogue.Catalogue;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueQuery;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueScope.Part;
import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Sequence;
import io.limbeck.migrate.schema.SqlType;
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

/** Reads {@code information_schema}, each view of it once. */
final class H2Catalogue implements Catalogue {
    private static final String USUAL_TYPE = "BIGINT";

    @Override
    public Schema read(Connection connection, CatalogueScope scope) throws SQLException {
        H2Reading reading = H2Reading.of(connection, scope);
        Map<TableName, CatalogueTable> tables = tables(reading);
        H2ColumnReader.read(reading, tables);
        H2ConstraintReader.read(reading, tables);
        return new Schema(
                tables.values().stream().map(CatalogueTable::table).toList(),
                scope.has(Part.INDEXES) ? H2IndexReader.read(reading, tables) : List.of(),
                scope.has(Part.SEQUENCES) ? sequences(reading) : List.of(),
                List.of(),
                scope.has(Part.OBJECTS) ? H2ObjectReader.read(reading, tables) : List.of(),
                scope.has(Part.OBJECTS) ? H2UncomparedReader.read(reading) : List.of());
    }

    private static Map<TableName, CatalogueTable> tables(H2Reading reading) throws SQLException {
        Map<TableName, CatalogueTable> tables = new LinkedHashMap<>();
        reading.each(
                "table_schema, table_name, remarks FROM information_schema.tables",
                "table_type = 'BASE TABLE' AND table_schema",
                "",
                row -> {
                    TableName name = reading.name(row.getString(1), row.getString(2));
                    if (reading.scope().tables().test(name)) {
                        Optional<String> comment =
                                Optional.ofNullable(row.getString(3)).filter(text -> !text.isEmpty());
                        tables.put(name, new CatalogueTable(name, comment, Map.of()));
                    }
                });
        return tables;
    }

    private static List<Sequence> sequences(H2Reading reading) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        reading.each("* FROM information_schema.sequences", "sequence_schema", "", row -> {
            String type = row.getString("data_type").toUpperCase(Locale.ROOT);
            sequences.add(new Sequence(
                    reading.name(row.getString("sequence_schema"), row.getString("sequence_name")),
                    type.equals(USUAL_TYPE) ? Optional.empty() : Optional.of(new SqlType.Native(type)),
                    H2Reading.numbers(row, "", "start_value", type)));
        });
        return sequences;
    }

    /** Domains are not read with the rest of the catalogue. */
    @Override
    public boolean exists(Subject subject, Connection live) throws SQLException {
        return subject instanceof Subject.OfEnum type
                ? domainExists(type.name(), live)
                : Catalogue.super.exists(subject, live);
    }

    private static boolean domainExists(TableName name, Connection live) throws SQLException {
        return !CatalogueQuery.list(
                        live,
                        "SELECT 1 FROM information_schema.domains WHERE domain_name = ?"
                                + " AND domain_schema = coalesce(nullif(?, ''), current_schema)",
                        List.of(name.name(), name.schema().orElse("")),
                        row -> row.getInt(1))
                .isEmpty();
    }

    @Override
    public boolean tableExists(Connection connection, TableName table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_name = ? AND table_schema = coalesce(?, current_schema)")) {
            query.setString(1, table.name());
            query.setString(2, table.schema().orElse(null));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() || HiddenTables.include(new H2Failures(), connection, new H2Notation().quote(table));
            }
        }
    }
}
