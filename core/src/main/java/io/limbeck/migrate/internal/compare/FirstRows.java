package io.limbeck.migrate.internal.compare;

import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.model.FirstRow;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.Execute;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Rows that the model wants in its tables from the start; they go with the table, so a downgrade needs nothing for them. */
public record FirstRows(List<FirstRow> rows) {
    public FirstRows {
        rows = List.copyOf(rows);
    }

    /** Each insert directly after the step that creates its table. */
    public List<RenderedStep> among(List<RenderedStep> steps) {
        List<RenderedStep> all = new ArrayList<>();
        for (RenderedStep step : steps) {
            all.add(step);
            if (step.operation().orElse(null) instanceof CreateTable create) {
                TableName table = create.table().name();
                for (FirstRow row : rows) {
                    if (isSame(row.table(), table)) {
                        all.add(new RenderedStep(new Execute(row.insert(), List.of()), List.of()));
                    }
                }
            }
        }
        return all;
    }

    /** The connection's own schema is named in one of them and not in the other. */
    private static boolean isSame(TableName wanted, TableName created) {
        boolean sameSchema = wanted.schema().equals(created.schema())
                || wanted.schema().isEmpty()
                || created.schema().isEmpty();
        return sameSchema && wanted.name().equalsIgnoreCase(created.name());
    }
}
