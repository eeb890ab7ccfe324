package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Takes out of a pair what says the same in other words: a plain unique index on one side, a plain unique constraint on the other, on the
 * same columns. Neither a row nor a query can tell them apart. Not where a name of theirs is meant for something else.
 */
public final class EqualUniques {
    private EqualUniques() {}

    static TablePair without(TablePair pair) {
        return unmatched(unmatched(pair).turned()).turned();
    }

    /** Without what is a unique constraint in {@code current} and a unique index in {@code wanted}. */
    private static TablePair unmatched(TablePair pair) {
        if (pair.wantedIndexes().stream().noneMatch(Index::unique)) {
            return pair;
        }
        List<List<String>> wanted = columns(pair.wantedOf(Constraint.Unique.class));
        List<List<String>> current = indexed(pair.currentIndexes());
        List<Index> indexes = new ArrayList<>(pair.wantedIndexes());
        List<Constraint> constraints = new ArrayList<>(pair.current().constraints());
        Set<String> taken = new HashSet<>();
        pair.currentIndexes().forEach(index -> taken.add(index.name()));
        pair.wanted().constraints().forEach(constraint -> constraint.name().ifPresent(taken::add));
        for (Constraint.Unique unique : pair.currentOf(Constraint.Unique.class)) {
            Optional<Index> same = indexes.stream()
                    .filter(index -> isPlain(unique)
                            && isPlain(index)
                            && !taken.contains(index.name())
                            && IndexColumns.of(index).equals(unique.columns()))
                    .findFirst();
            if (same.isPresent()
                    && unique.name().filter(taken::contains).isEmpty()
                    && !wanted.contains(unique.columns())
                    && !current.contains(unique.columns())) {
                indexes.remove(same.get());
                constraints.remove(unique);
            }
        }
        return new TablePair(
                pair.current().withConstraints(constraints), pair.wanted(), pair.currentIndexes(), indexes);
    }

    private static List<List<String>> columns(List<Constraint.Unique> constraints) {
        return constraints.stream().map(Constraint.Unique::columns).toList();
    }

    private static List<List<String>> indexed(List<Index> indexes) {
        return indexes.stream()
                .filter(EqualUniques::isPlain)
                .map(IndexColumns::of)
                .toList();
    }

    private static boolean isPlain(Constraint.Unique unique) {
        return unique.deferrable().isEmpty() && !unique.nullsNotDistinct();
    }

    private static boolean isPlain(Index index) {
        return index.unique()
                && !index.nullsNotDistinct()
                && index.where().isEmpty()
                && index.include().isEmpty()
                && index.keys().stream().allMatch(EqualUniques::isPlain);
    }

    private static boolean isPlain(IndexKey key) {
        return key instanceof IndexKey.OfColumn column
                && !column.descending()
                && column.nulls().isEmpty()
                && column.collation().isEmpty()
                && column.operatorClass().isEmpty()
                && column.prefixLength().equals(OptionalInt.empty());
    }
}
