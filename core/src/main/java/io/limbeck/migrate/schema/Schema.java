package io.limbeck.migrate.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All tables and indexes of a model or a database, each once, sorted by name.
 *
 * @param tables by schema (the default one first) and name
 * @param indexes by table and name; each on a table that is there
 */
public record Schema(List<Table> tables, List<Index> indexes) {
    private static final Comparator<TableName> BY_NAME =
            Comparator.comparing((TableName table) -> table.schema().orElse("")).thenComparing(TableName::name);

    public Schema {
        tables = tables.stream()
                .sorted(Comparator.comparing(Table::name, BY_NAME))
                .toList();
        indexes = indexes.stream()
                .sorted(Comparator.comparing(Index::table, BY_NAME).thenComparing(Index::name))
                .toList();
        check(tables, indexes);
    }

    private static void check(List<Table> tables, List<Index> indexes) {
        Set<TableName> names = new HashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalArgumentException("Table " + table.name() + " is there twice.");
            }
        }
        Set<TableName> indexNames = new HashSet<>();
        for (Index index : indexes) {
            if (!names.contains(index.table())) {
                throw new IllegalArgumentException(
                        "Index " + index.name() + " is on " + index.table() + ", which is not there.");
            }
            if (!indexNames.add(
                    new TableName(index.table().schema(), index.table().name() + "/" + index.name()))) {
                throw new IllegalArgumentException("Index " + index.name() + " is on " + index.table() + " twice.");
            }
        }
    }

    public Optional<Table> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The indexes on one table, by name. */
    public List<Index> indexesOf(TableName table) {
        return indexes.stream().filter(index -> index.table().equals(table)).toList();
    }
}
