package io.limbeck.migrate.internal.diff.rename;

import io.limbeck.migrate.internal.diff.change.DialectTraits;
import io.limbeck.migrate.internal.diff.change.Identifiers;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is wanted, with the names as the database spells them where it does not tell {@code placedAt} from {@code placedat}: a script that
 * another database's model wrote creates the one, the model here says the other.
 */
public final class SpelledNames {
    private final Schema current;
    private final Schema wanted;
    private final Map<TableName, TableName> tables = new HashMap<>();
    private final Map<TableName, Map<String, String>> columns = new HashMap<>();

    private SpelledNames(Schema current, Schema wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    public static Schema as(Schema current, Schema wanted, DialectTraits traits) {
        if (!traits.has(Trait.COLUMN_NAMES_IGNORE_CASE) || current.tables().isEmpty()) {
            return wanted;
        }
        SpelledNames names = new SpelledNames(current, wanted);
        if (traits.has(Trait.TABLE_NAMES_IGNORE_CASE)) {
            names.tables();
        }
        names.columns();
        return names.parts(new RenamedSchema(names.tables, names.columns, Map.of()).of(wanted));
    }

    private void tables() {
        List<TableName> there = current.tables().stream().map(Table::name).toList();
        List<TableName> then = wanted.tables().stream().map(Table::name).toList();
        tables.putAll(spelled(there, then, TableName::toString));
    }

    private void columns() {
        Map<TableName, Table> there = new HashMap<>();
        current.tables().forEach(table -> there.put(table.name(), table));
        for (Table table : wanted.tables()) {
            Optional.ofNullable(there.get(tables.getOrDefault(table.name(), table.name())))
                    .map(same -> spelled(names(same), names(table), name -> name))
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> columns.put(table.name(), found));
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    /** Those of {@code wanted} that differ from one of {@code current} in nothing but case. */
    private static <T> Map<T, T> spelled(List<T> current, List<T> wanted, Function<T, String> text) {
        Set<T> then = new HashSet<>(wanted);
        Map<String, T> left = new HashMap<>();
        current.stream()
                .filter(name -> !then.contains(name))
                .forEach(name -> left.put(Identifiers.folded(text.apply(name)), name));
        then.removeAll(new HashSet<>(current));
        Map<T, T> spelled = new HashMap<>();
        if (!left.isEmpty()) {
            for (T name : then) {
                Optional.ofNullable(left.get(Identifiers.folded(text.apply(name))))
                        .ifPresent(same -> spelled.put(name, same));
            }
        }
        return spelled;
    }

    /** Constraints and indexes. */
    private Schema parts(Schema renamed) {
        Map<TableName, Table> there = new HashMap<>();
        current.tables().forEach(table -> there.put(table.name(), table));
        Map<TableName, List<String>> indexes = new HashMap<>();
        current.indexes().forEach(index -> indexes.computeIfAbsent(index.table(), name -> new ArrayList<>())
                .add(index.name()));
        return new Schema(
                renamed.tables().stream()
                        .map(table -> constraints(Optional.ofNullable(there.get(table.name())), table))
                        .toList(),
                indexes(renamed, indexes),
                renamed.sequences(),
                renamed.enums(),
                renamed.objects());
    }

    private static Table constraints(Optional<Table> current, Table table) {
        Map<String, String> names = spelled(
                current.map(SpelledNames::constraintNames).orElse(List.of()), constraintNames(table), name -> name);
        return names.isEmpty()
                ? table
                : table.withConstraints(table.constraints().stream()
                        .map(constraint -> constraint
                                .name()
                                .flatMap(name -> Optional.ofNullable(names.get(name)))
                                .<Constraint>map(constraint::named)
                                .orElse(constraint))
                        .toList());
    }

    private static List<String> constraintNames(Table table) {
        return table.constraints().stream()
                .flatMap(constraint -> constraint.name().stream())
                .toList();
    }

    private static List<Index> indexes(Schema renamed, Map<TableName, List<String>> current) {
        Map<TableName, List<String>> wanted = new HashMap<>();
        renamed.indexes().forEach(index -> wanted.computeIfAbsent(index.table(), name -> new ArrayList<>())
                .add(index.name()));
        Map<TableName, Map<String, String>> names = new HashMap<>();
        wanted.forEach(
                (table, then) -> names.put(table, spelled(current.getOrDefault(table, List.of()), then, name -> name)));
        return renamed.indexes().stream()
                .map(index -> index.named(
                        names.getOrDefault(index.table(), Map.of()).getOrDefault(index.name(), index.name())))
                .toList();
    }
}
