package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.change.ImpliedIndexes;
import io.limbeck.migrate.internal.diff.change.SchemaPair;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.result.ChangeKind;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables that are on one side only, each with its indexes. */
public final class TableRule implements Rule {
    @Override
    public List<Difference> differences(SchemaPair sides) {
        List<Difference> found = new ArrayList<>();
        for (Table table : sides.added()) {
            List<Operation> operations = new ArrayList<>();
            operations.add(new CreateTable(table));
            ImpliedIndexes.without(table, sides.indexesWanted(table.name()), sides)
                    .forEach(index -> operations.add(CreateIndex.of(index)));
            found.add(new Difference(
                    operations,
                    ChangeKind.ADDED,
                    "table",
                    table.name(),
                    table.name().toString(),
                    "added",
                    false,
                    List.of()));
        }
        for (Table table : sides.dropped()) {
            List<Operation> operations = new ArrayList<>();
            operations.add(new DropTable(table.name(), Optional.of(table)));
            for (Index index : ImpliedIndexes.without(table, sides.indexesNow(table.name()), sides)) {
                operations.add(DropIndex.of(index));
            }
            found.add(new Difference(
                            operations,
                            ChangeKind.DROPPED,
                            "table",
                            table.name(),
                            table.name().toString(),
                            "dropped",
                            true,
                            List.of())
                    .destructive("destroys table " + table.name() + " with all its rows"));
        }
        return found;
    }
}
