package io.limbeck.migrate.internal.diff.change;

import static java.util.stream.Collectors.groupingBy;

import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two schemas side by side: what is in both, what in one of them; what each rule looks at. */
public final class SchemaPair {
    private final Schema before;
    private final Schema current;
    private final Schema wanted;
    private final DiffOptions options;
    private final Map<TableName, Table> currentTables;
    private final Map<TableName, Table> wantedTables;
    private final Map<TableName, List<Index>> currentIndexes;
    private final Map<TableName, List<Index>> wantedIndexes;
    private final List<TablePair> pairs = new ArrayList<>();
    private final List<Table> added = new ArrayList<>();
    private final List<Table> dropped = new ArrayList<>();
    private final List<TableName> unknown = new ArrayList<>();

    /** @param before {@code current} before its renames */
    public SchemaPair(Schema before, Schema current, Schema wanted, DiffOptions options) {
        this.before = before;
        this.current = current;
        this.wanted = wanted;
        this.options = options;
        currentTables = byName(current);
        wantedTables = byName(wanted);
        currentIndexes = current.indexes().stream().collect(groupingBy(Index::table));
        wantedIndexes = wanted.indexes().stream().collect(groupingBy(Index::table));
        for (Table table : wanted.tables()) {
            Optional<Table> same = Optional.ofNullable(currentTables.get(table.name()));
            if (same.isPresent()) {
                TablePair pair = pair(same.get(), table);
                pairs.add(ComputedColumns.mayBeRemade(pair, this) ? pair : EqualUniques.without(pair));
            } else {
                added.add(table);
            }
        }
        for (Table table : current.tables()) {
            if (!wantedTables.containsKey(table.name())) {
                if (options.mayDrop(table.name())) {
                    dropped.add(table);
                } else {
                    unknown.add(table.name());
                }
            }
        }
    }

    private TablePair pair(Table current, Table wanted) {
        Table now = withComparedOptions(current);
        Table then = withComparedOptions(wanted);
        List<Index> indexesNow = indexesNow(then.name());
        List<Index> indexesThen = indexesWanted(then.name());
        if (!compares(Aspect.OPTIONS)) {
            return new TablePair(now, then, indexesNow, indexesThen);
        }
        DialectTraits.Inheritance inheritance = options.traits().inheritance();
        return new TablePair(
                inheritance.spelledOut(now, then), inheritance.spelledOut(then, now), indexesNow, indexesThen);
    }

    /** How a table is partitioned is not compared where the model never mentions it. */
    private Table withComparedOptions(Table table) {
        if (compares(Aspect.PARTITIONS)
                || table.options().keySet().stream().allMatch(key -> Aspect.ofOption(key) == Aspect.OPTIONS)) {
            return table;
        }
        Map<String, String> options = new HashMap<>(table.options());
        options.keySet().removeIf(key -> Aspect.ofOption(key) == Aspect.PARTITIONS);
        return new Table(table.name(), table.columns(), table.constraints(), table.comment(), options);
    }

    private static Map<TableName, Table> byName(Schema schema) {
        Map<TableName, Table> tables = new HashMap<>();
        schema.tables().forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    public Schema current() {
        return current;
    }

    /** An object of {@link #current()} as it is before anything is renamed. */
    public SchemaObject objectBefore(int place) {
        return before.objects().get(place);
    }

    public Schema wanted() {
        return wanted;
    }

    public DiffOptions options() {
        return options;
    }

    public boolean compares(Aspect aspect) {
        return options.compares(aspect);
    }

    public boolean has(Trait trait) {
        return options.traits().has(trait);
    }

    /** The tables of both sides. */
    public List<TablePair> pairs() {
        return pairs;
    }

    public List<Table> added() {
        return added;
    }

    /** Those that are to go. */
    public List<Table> dropped() {
        return dropped;
    }

    /** Those that nobody ever knew. */
    public List<TableName> unknown() {
        return unknown;
    }

    public Optional<Table> now(TableName table) {
        return Optional.ofNullable(currentTables.get(table));
    }

    public Optional<Table> then(TableName table) {
        return Optional.ofNullable(wantedTables.get(table));
    }

    /** Whether indexes of this name are those of a materialized view. */
    public boolean isView(TableName name) {
        return then(name).isEmpty() && now(name).isEmpty();
    }

    public List<Index> indexesNow(TableName table) {
        return currentIndexes.getOrDefault(table, List.of());
    }

    public List<Index> indexesWanted(TableName table) {
        return wantedIndexes.getOrDefault(table, List.of());
    }
}
