package io.limbeck.migrate.internal.compare;

import static java.util.stream.Collectors.toSet;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rest of a model when some of its tables need not be created. */
final class RestOfModel {
    private RestOfModel() {}

    /** Of {@code unchanged} those whose names nothing else has; if a name is used twice, the database reports it. */
    static Set<TableName> settled(Set<TableName> unchanged, Schema model) {
        Map<TableName, Set<String>> names = names(model);
        Set<String> ofOthers = new HashSet<>();
        names.forEach((table, own) -> {
            if (!unchanged.contains(table)) {
                ofOthers.addAll(own);
            }
        });
        return unchanged.stream()
                .filter(table -> Collections.disjoint(names.getOrDefault(table, Set.of()), ofOthers))
                .collect(toSet());
    }

    /** Of constraints and indexes. */
    private static Map<TableName, Set<String>> names(Schema model) {
        Map<TableName, Set<String>> names = new HashMap<>();
        for (Table table : model.tables()) {
            Set<String> own = names.computeIfAbsent(table.name(), first -> new HashSet<>());
            table.constraints().forEach(constraint -> constraint.name().ifPresent(own::add));
        }
        for (Index index : model.indexes()) {
            names.computeIfAbsent(index.table(), first -> new HashSet<>()).add(index.name());
        }
        return names;
    }

    /** All but {@code settled}; of these, what foreign keys of the others refer to, without foreign keys of its own. */
    static Schema without(Set<TableName> settled, Schema model) {
        Set<TableName> targets = model.tables().stream()
                .filter(table -> !settled.contains(table.name()))
                .flatMap(table -> table.constraints().stream())
                .filter(Constraint.ForeignKey.class::isInstance)
                .map(key -> ((Constraint.ForeignKey) key).target())
                .filter(settled::contains)
                .collect(toSet());
        List<Table> tables = new ArrayList<>();
        for (Table table : model.tables()) {
            if (!settled.contains(table.name())) {
                tables.add(table);
            } else if (targets.contains(table.name())) {
                tables.add(table.withConstraints(table.constraints().stream()
                        .filter(constraint -> !(constraint instanceof Constraint.ForeignKey))
                        .toList()));
            }
        }
        List<Index> indexes = model.indexes().stream()
                .filter(index ->
                        !settled.contains(index.table()) || (index.unique() && targets.contains(index.table())))
                .toList();
        return new Schema(tables, indexes, model.sequences(), model.enums(), List.of());
    }

    /** The tables of the model: those that are {@code settled} as they are in {@code current}, the others as they were created. */
    static Schema together(Schema current, Set<TableName> settled, Schema made, Schema model) {
        Set<TableName> others = model.tables().stream()
                .map(Table::name)
                .filter(name -> !settled.contains(name))
                .collect(toSet());
        return new Schema(
                both(
                        current.tables(),
                        made.tables(),
                        table -> settled.contains(table.name()),
                        table -> others.contains(table.name())),
                both(
                        current.indexes(),
                        made.indexes(),
                        index -> settled.contains(index.table()),
                        index -> others.contains(index.table())),
                made.sequences(),
                made.enums(),
                List.of());
    }

    private static <T> List<T> both(List<T> one, List<T> other, Predicate<T> ofOne, Predicate<T> ofOther) {
        return Stream.concat(one.stream().filter(ofOne), other.stream().filter(ofOther))
                .toList();
    }
}
