package io.limbeck.migrate.schema;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The complete content of a model or a database, without duplicates.
 *
 * @param tables sorted by schema (the default one first) and name
 * @param indexes sorted by table and name; each on a table or materialized view that exists
 * @param sequences standalone sequences, sorted by name
 * @param enums enum types, sorted by name
 * @param objects views, functions, triggers and other {@link SchemaObject.Kind kinds}, in an order in which they can be created
 * @param uncompared all other objects, sorted
 */
public record Schema(
        List<Table> tables,
        List<Index> indexes,
        List<Sequence> sequences,
        List<EnumType> enums,
        List<SchemaObject> objects,
        List<Uncompared> uncompared) {
    private static final Comparator<TableName> BY_NAME =
            Comparator.comparing((TableName table) -> table.schema().orElse("")).thenComparing(TableName::name);

    private static final Schema EMPTY = of(List.of(), List.of());

    public Schema {
        tables = tables.stream()
                .sorted(Comparator.comparing(Table::name, BY_NAME))
                .toList();
        indexes = indexes.stream()
                .sorted(Comparator.comparing(Index::table, BY_NAME).thenComparing(Index::name))
                .toList();
        sequences = sequences.stream()
                .sorted(Comparator.comparing(Sequence::name, BY_NAME))
                .toList();
        enums = enums.stream()
                .sorted(Comparator.comparing(EnumType::name, BY_NAME))
                .toList();
        objects = List.copyOf(objects);
        uncompared = uncompared.stream().sorted().distinct().toList();
        check(tables, indexes, objects);
    }

    /** Without uncompared objects. */
    public Schema(
            List<Table> tables,
            List<Index> indexes,
            List<Sequence> sequences,
            List<EnumType> enums,
            List<SchemaObject> objects) {
        this(tables, indexes, sequences, enums, objects, List.of());
    }

    /** Only tables and indexes. */
    public static Schema of(List<Table> tables, List<Index> indexes) {
        return new Schema(tables, indexes, List.of(), List.of(), List.of());
    }

    /** An empty schema. */
    public static Schema empty() {
        return EMPTY;
    }

    private static void check(List<Table> tables, List<Index> indexes, List<SchemaObject> objects) {
        Set<TableName> names = new HashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalArgumentException("Table " + table.name() + " appears twice.");
            }
        }
        objects.stream()
                .filter(object -> object.kind() == SchemaObject.Kind.MATERIALIZED_VIEW)
                .forEach(view -> names.add(view.name()));
        Set<TableName> indexNames = new HashSet<>();
        for (Index index : indexes) {
            if (!names.contains(index.table())) {
                throw new IllegalArgumentException(
                        "Index " + index.name() + " is on " + index.table() + ", which does not exist.");
            }
            if (!indexNames.add(
                    new TableName(index.table().schema(), index.table().name() + "/" + index.name()))) {
                throw new IllegalArgumentException("Index " + index.name() + " is on " + index.table() + " twice.");
            }
        }
    }

    /** The same schema with these uncompared objects. */
    public Schema withUncompared(List<Uncompared> others) {
        return new Schema(tables, indexes, sequences, enums, objects, others);
    }

    public Optional<Table> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The indexes on one table, by name. */
    public List<Index> indexesOf(TableName table) {
        return indexes.stream().filter(index -> index.table().equals(table)).toList();
    }

    /** Whether it holds {@code subject}, names compared exactly. */
    public boolean has(Subject subject) {
        return subject.accept(new SubjectSearch(this));
    }
}
