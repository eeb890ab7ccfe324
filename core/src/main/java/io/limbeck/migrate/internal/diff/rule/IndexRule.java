package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Aspect;
import io.limbeck.migrate.internal.diff.change.ComputedColumns;
import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.internal.diff.change.TablePair;
import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SchemaObject;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indexes of tables and materialized views that are on both sides. */
public final class IndexRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        if (sides.compares(Aspect.INDEXES)) {
            for (TablePair pair : sides.pairs()) {
                if (!pair.currentIndexes().equals(pair.wantedIndexes())) {
                    boolean remade = ComputedColumns.mayBeRemade(pair, sides);
                    compare(pair.name(), pair.currentIndexes(), pair.wantedIndexes(), remade, sides, found);
                }
            }
            if (sides.compares(Aspect.VIEWS)) {
                views(sides, found);
            }
        }
        return found;
    }

    private static void views(SchemaPair sides, List<Difference> found) {
        Set<TableName> current = new HashSet<>();
        sides.current().objects().forEach(object -> current.add(object.name()));
        for (SchemaObject object : sides.wanted().objects()) {
            TableName name = object.name();
            boolean both = object.kind() == SchemaObject.Kind.MATERIALIZED_VIEW && current.contains(name);
            if (both && !sides.indexesNow(name).equals(sides.indexesWanted(name))) {
                compare(name, sides.indexesNow(name), sides.indexesWanted(name), false, sides, found);
            }
        }
    }

    private static void compare(
            TableName table,
            List<Index> now,
            List<Index> then,
            boolean remade,
            SchemaPair sides,
            List<Difference> found) {
        Set<String> names = new HashSet<>();
        now.forEach(index -> names.add(index.name()));
        Matching<Index> matching =
                Matching.of(now, then, index -> Optional.of(index.name()), index -> index.named(""), index -> false);
        for (Matching.Twin<Index> twin : matching.renamed()) {
            String before = twin.current().name();
            String after = twin.wanted().name();
            boolean simply = sides.has(Trait.RENAMES_INDEXES) && !names.contains(after) && !remade;
            found.add(difference(
                    simply ? List.of(new RenameIndex(table, before, after)) : remade(twin),
                    ChangeKind.RENAMED,
                    twin.current(),
                    "name -> " + after));
        }
        for (Matching.Twin<Index> twin : matching.changed()) {
            found.add(difference(
                    remade(twin),
                    ChangeKind.CHANGED,
                    twin.wanted(),
                    ChangeText.of(twin.current()) + " -> " + ChangeText.of(twin.wanted())));
        }
        for (Index index : matching.dropped()) {
            found.add(difference(
                    List.of(DropIndex.of(index)), ChangeKind.DROPPED, index, "dropped, was " + ChangeText.of(index)));
        }
        for (Index index : matching.added()) {
            found.add(difference(
                    List.of(CreateIndex.of(index)), ChangeKind.ADDED, index, "added, " + ChangeText.of(index)));
        }
    }

    private static List<Operation> remade(Matching.Twin<Index> twin) {
        return List.of(DropIndex.of(twin.current()), CreateIndex.of(twin.wanted()));
    }

    private static Difference difference(List<Operation> operations, ChangeKind kind, Index index, String words) {
        return new Difference(
                operations,
                kind,
                "index",
                index.table(),
                index.name() + " of " + index.table(),
                words,
                false,
                List.of());
    }
}
