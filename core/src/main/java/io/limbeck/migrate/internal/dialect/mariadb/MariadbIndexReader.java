package io.limbeck.migrate.internal.dialect.mariadb;

import static java.util.Objects.requireNonNull;

import io.limbeck.migrate.internal.dialect.catalogue.CatalogueTable;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbIndexDdl;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Indexes, primary keys and uniques, which the server does not tell apart: what is unique in plain columns is a constraint. A primary key
 * that takes only the beginning of a column remains an index, whose name says what it is.
 *
 * <p>An index that only serves a foreign key, by whose name or first column it is called, comes with that and is left out.
 */
final class MariadbIndexReader {
    private static final Set<String> METHODS = Set.of("FULLTEXT", "SPATIAL");

    private MariadbIndexReader() {}

    static List<Index> read(MariadbReading reading, Map<TableName, CatalogueTable> tables) throws SQLException {
        Map<String, Index> found = new LinkedHashMap<>();
        reading.each(
                "table_schema, table_name, index_name, non_unique, column_name, collation, sub_part, index_type, "
                        + reading.storage().indexExpression() + " FROM information_schema.statistics",
                "table_schema",
                " ORDER BY table_schema, table_name, index_name, seq_in_index",
                row -> {
                    TableName table = reading.name(row.getString(1), row.getString(2));
                    if (tables.containsKey(table)) {
                        Index first = index(row, table, reading);
                        found.merge(
                                table + "/" + first.name(),
                                first,
                                (index, next) -> index.then(next.keys().get(0)));
                    }
                });
        List<Index> indexes = new ArrayList<>();
        for (Index index : found.values()) {
            Optional<List<String>> columns = plainColumns(index);
            Optional<CatalogueTable> table = Optional.ofNullable(tables.get(index.table()));
            if (table.isPresent() && index.unique() && columns.isPresent()) {
                table.get().add(constraint(index.name(), columns.get()));
            } else if (table.isPresent()) {
                indexes.add(index);
            }
        }
        indexes.removeIf(index -> isImplicit(index, plainColumns(index), requireNonNull(tables.get(index.table()))));
        return indexes;
    }

    private static Index index(ResultSet row, TableName table, MariadbReading reading) throws SQLException {
        String type = row.getString(8);
        boolean special = METHODS.contains(type);
        Index index = Index.on(row.getString(3), table, List.of(key(row, special, reading)));
        index = row.getInt(4) == 0 ? index.asUnique() : index;
        return special ? index.using(type.toLowerCase(Locale.ROOT)) : index;
    }

    private static IndexKey key(ResultSet row, boolean special, MariadbReading reading) throws SQLException {
        boolean descending = "D".equals(row.getString(6));
        String column = row.getString(5);
        if (column == null) {
            IndexKey.OfExpression key = IndexKey.expression(reading.expression(row.getString(9)));
            return descending ? key.desc() : key;
        }
        IndexKey.OfColumn key = IndexKey.column(column);
        key = descending ? key.desc() : key;
        int prefix = row.getInt(7);
        return prefix > 0 && !special ? key.prefix(prefix) : key;
    }

    private static Constraint constraint(String name, List<String> columns) {
        return name.equals(MariadbIndexDdl.PRIMARY)
                ? new Constraint.PrimaryKey(Optional.empty(), columns)
                : new Constraint.Unique(Optional.of(name), columns, Optional.empty(), false);
    }

    private static Optional<List<String>> plainColumns(Index index) {
        List<String> columns = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            if (!(key instanceof IndexKey.OfColumn column) || !key.equals(IndexKey.column(column.column()))) {
                return Optional.empty();
            }
            columns.add(column.column());
        }
        return index.method().isPresent() ? Optional.empty() : Optional.of(columns);
    }

    /** The server makes none where a key begins alike: what has such a name there was written by somebody. */
    private static boolean isImplicit(Index index, Optional<List<String>> columns, CatalogueTable table) {
        return columns.isPresent()
                && table.constraints().stream()
                        .anyMatch(constraint -> constraint instanceof Constraint.ForeignKey key
                                && key.columns().equals(columns.get())
                                && (key.name().equals(Optional.of(index.name()))
                                        || columns.get().get(0).equals(index.name())))
                && table.constraints().stream().noneMatch(constraint -> isKeyWith(constraint, columns.get()));
    }

    private static boolean isKeyWith(Constraint constraint, List<String> columns) {
        List<String> key = constraint instanceof Constraint.PrimaryKey primary
                ? primary.columns()
                : constraint instanceof Constraint.Unique unique ? unique.columns() : List.of();
        return key.size() >= columns.size() && key.subList(0, columns.size()).equals(columns);
    }
}
