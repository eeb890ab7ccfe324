package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.Uncompared;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model never mentions, such as views in a model of entities. That does not mean that there should be none: objects of these kinds
 * are not compared, and those that the database has are reported.
 */
final class UndeclaredParts {
    /** A model that has one of them has them all. */
    private static final Set<Aspect> PROGRAMS = Set.of(Aspect.VIEWS, Aspect.TRIGGERS, Aspect.FUNCTIONS);

    private UndeclaredParts() {}

    /** The aspects of which {@code wanted} has no object. */
    static Set<Aspect> in(Schema wanted) {
        Set<Aspect> mentioned = wanted.objects().stream()
                .map(object -> Aspect.of(object.kind()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
        if (wanted.tables().stream().anyMatch(UndeclaredParts::isPartitioned)) {
            mentioned.add(Aspect.PARTITIONS);
        }
        Set<Aspect> unmentioned = Stream.of(SchemaObject.Kind.values())
                .map(Aspect::of)
                .filter(aspect -> !mentioned.contains(aspect))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
        if (!Collections.disjoint(mentioned, PROGRAMS)) {
            unmentioned.removeAll(PROGRAMS);
        }
        return unmentioned;
    }

    /** The objects of {@code current} that are left out of the comparison with {@code wanted}. */
    static List<Uncompared> of(Schema current, Schema wanted) {
        Set<Aspect> unmentioned = in(wanted);
        Stream<Uncompared> objects = current.objects().stream()
                .filter(object -> unmentioned.contains(Aspect.of(object.kind())))
                .map(object -> new Uncompared(object.kind().words(), object.label()));
        Stream<Uncompared> partitioned = current.tables().stream()
                .filter(table -> unmentioned.contains(Aspect.PARTITIONS) && isPartitioned(table))
                .map(table -> new Uncompared("partitioning", table.name().toString()));
        return Stream.concat(objects, partitioned).toList();
    }

    private static boolean isPartitioned(Table table) {
        return table.options().keySet().stream().anyMatch(key -> Aspect.ofOption(key) == Aspect.PARTITIONS);
    }
}
