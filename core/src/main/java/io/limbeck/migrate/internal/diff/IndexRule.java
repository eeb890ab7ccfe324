package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indexes of tables that are on both sides. */
final class IndexRule implements Rule {
    @Override
    public List<Difference> differences(Comparison sides) {
        List<Difference> found = new ArrayList<>();
        if (sides.compares(Aspect.INDEXES)) {
            for (TablePair pair : sides.pairs()) {
                if (!pair.currentIndexes().equals(pair.wantedIndexes())) {
                    compare(pair, sides, found);
                }
            }
        }
        return found;
    }

    private static void compare(TablePair pair, Comparison sides, List<Difference> found) {
        TableName table = pair.name();
        Set<String> names = new HashSet<>();
        pair.currentIndexes().forEach(index -> names.add(index.name()));
        Matching<Index> matching = Matching.of(
                pair.currentIndexes(),
                pair.wantedIndexes(),
                index -> Optional.of(index.name()),
                index -> index.named(""),
                index -> false);
        for (Matching.Twin<Index> twin : matching.renamed()) {
            String before = twin.current().name();
            String after = twin.wanted().name();
            boolean simply = sides.has(Trait.RENAMES_INDEXES)
                    && !names.contains(after)
                    && !ComputedColumns.mayBeRemade(pair, sides);
            found.add(difference(
                    simply ? List.of(new RenameIndex(table, before, after)) : remade(twin),
                    Kind.RENAMED,
                    twin.current(),
                    "name -> " + after));
        }
        for (Matching.Twin<Index> twin : matching.changed()) {
            found.add(difference(
                    remade(twin),
                    Kind.CHANGED,
                    twin.wanted(),
                    Words.of(twin.current()) + " -> " + Words.of(twin.wanted())));
        }
        for (Index index : matching.dropped()) {
            found.add(difference(List.of(DropIndex.of(index)), Kind.DROPPED, index, "dropped, was " + Words.of(index)));
        }
        for (Index index : matching.added()) {
            found.add(difference(List.of(CreateIndex.of(index)), Kind.ADDED, index, "added, " + Words.of(index)));
        }
    }

    private static List<Operation> remade(Matching.Twin<Index> twin) {
        return List.of(DropIndex.of(twin.current()), CreateIndex.of(twin.wanted()));
    }

    private static Difference difference(List<Operation> operations, Kind kind, Index index, String words) {
        return new Difference(
                operations,
                kind,
                "index",
                index.table(),
                "index " + index.name() + " of " + index.table() + ": " + words,
                false,
                List.of());
    }
}
