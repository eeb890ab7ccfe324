package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.render.RenderedStep;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.ColumnChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The downgrade of what was found: all inverses in reverse. A column that comes back not null and without a default has no values for
 * the rows at hand, so it comes back in three steps: nullable; then somebody fills it; then not null.
 */
final class DowngradeSteps {
    private static final String GONE = "The structure is restored; the lost values are not.";

    private final List<RenderedStep> steps = new ArrayList<>();

    static List<RenderedStep> of(List<io.limbeck.migrate.internal.diff.change.Step> upgrade) {
        DowngradeSteps back = new DowngradeSteps();
        for (int i = upgrade.size() - 1; i >= 0; i--) {
            Operation done = upgrade.get(i).operation();
            Optional<Operation> inverse = done.inverse();
            if (inverse.isPresent()) {
                back.add(inverse.get(), upgrade.get(i).destructive());
            } else { // it came from the project's own hooks
                back.steps.add(RenderedStep.comment("Not undone: " + done));
            }
        }
        return back.steps;
    }

    private void add(Operation operation, boolean lost) {
        List<String> comments = new ArrayList<>(lost ? List.of(GONE) : List.of());
        Optional<AddColumn> toFill = toFill(operation);
        if (toFill.isPresent()) {
            steps.add(new RenderedStep(open(toFill.get()), comments));
            steps.add(new RenderedStep(closing(toFill.get()), filling(toFill.get())));
        } else if (operation instanceof AlterTable several && lastToFill(several) >= 0) {
            addInTwo(several, comments);
        } else {
            steps.add(new RenderedStep(operation, comments));
        }
    }

    /**
     * New columns up to the last that must be filled come first, and everything else in one batch after that. A column whose name is
     * still taken comes in the batch, and is filled after it.
     */
    private void addInTwo(AlterTable several, List<String> comments) {
        Set<String> taken = Set.copyOf(several.droppedColumns());
        int last = lastToFill(several);
        List<Operation> batch = new ArrayList<>();
        List<Operation> behind = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        List<String> commentBehind = new ArrayList<>();
        for (int i = 0; i < several.changes().size(); i++) {
            Operation change = several.changes().get(i);
            Optional<AddColumn> toFill = toFill(change);
            Operation first = toFill.<Operation>map(DowngradeSteps::open).orElse(change);
            boolean isNew = added(change)
                    .filter(add -> !taken.contains(add.column().name()))
                    .isPresent();
            if (isNew && i <= last) {
                steps.add(new RenderedStep(first, comments));
            } else {
                batch.add(first);
            }
            if (toFill.isPresent()) {
                (isNew ? batch : behind).add(closing(toFill.get()));
                (isNew ? comment : commentBehind).addAll(filling(toFill.get()));
            }
        }
        steps.add(new RenderedStep(new AlterTable(several.table(), batch, several.order()), comment));
        if (!behind.isEmpty()) {
            steps.add(new RenderedStep(new AlterTable(several.table(), behind, Optional.empty()), commentBehind));
        }
    }

    private static int lastToFill(AlterTable several) {
        int last = several.changes().size() - 1;
        while (last >= 0 && toFill(several.changes().get(last)).isEmpty()) {
            last--;
        }
        return last;
    }

    /** A new column that somebody has to fill. */
    private static Optional<AddColumn> toFill(Operation operation) {
        return added(operation).filter(add -> add.column().mustBeGiven());
    }

    private static Optional<AddColumn> added(Operation operation) {
        return operation instanceof AddColumn add ? Optional.of(add) : Optional.empty();
    }

    private static AddColumn open(AddColumn add) {
        return new AddColumn(add.table(), add.column().withNullable(true), add.constraints());
    }

    private static AlterColumn closing(AddColumn add) {
        Column open = add.column().withNullable(true);
        return new AlterColumn(add.table(), add.column().name(), ColumnChange.between(open, add.column()));
    }

    private static List<String> filling(AddColumn add) {
        String column = add.column().name();
        return List.of(
                add.table() + "." + column + " was not null: existing rows need a value first, such as",
                "op.execute(\"UPDATE " + add.table() + " SET " + column + " = …\");");
    }
}
