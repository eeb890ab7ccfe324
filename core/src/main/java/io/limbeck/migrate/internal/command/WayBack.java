package io.limbeck.migrate.internal.command;

import io.limbeck.migrate.internal.render.Step;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The downgrade of what was found: all inverses in reverse. A column that comes back not null and without a default has no values for
 * the rows at hand, so it comes back in three steps: nullable; then somebody fills it; then not null.
 */
final class WayBack {
    private static final String GONE = "The structure comes back; the values that were lost do not.";

    private final List<Step> steps = new ArrayList<>();

    static List<Step> of(List<io.limbeck.migrate.internal.diff.Step> upgrade) {
        WayBack back = new WayBack();
        for (int i = upgrade.size() - 1; i >= 0; i--) {
            Operation done = upgrade.get(i).operation();
            Optional<Operation> inverse = done.inverse();
            if (inverse.isPresent()) {
                back.add(inverse.get(), upgrade.get(i).destructive());
            } else { // it came from the project's own hooks
                back.steps.add(Step.comment("Not undone: " + done));
            }
        }
        return back.steps;
    }

    private void add(Operation operation, boolean lost) {
        List<String> comments = new ArrayList<>(lost ? List.of(GONE) : List.of());
        if (operation instanceof AddColumn add && needsValues(add.column())) {
            steps.add(new Step(open(add), comments));
            steps.add(new Step(closing(add), filling(add)));
        } else if (operation instanceof AlterTable several && lastToFill(several) >= 0) {
            addInTwo(several, comments);
        } else {
            steps.add(new Step(operation, comments));
        }
    }

    /** All up to the last column that somebody has to fill; then the rest. */
    private void addInTwo(AlterTable several, List<String> comments) {
        int last = lastToFill(several);
        List<Operation> first = new ArrayList<>();
        List<Operation> rest = new ArrayList<>();
        List<String> filling = new ArrayList<>();
        for (Operation change : several.changes().subList(0, last + 1)) {
            if (change instanceof AddColumn add && needsValues(add.column())) {
                first.add(open(add));
                rest.add(closing(add));
                filling.addAll(filling(add));
            } else {
                first.add(change);
            }
        }
        rest.addAll(several.changes().subList(last + 1, several.changes().size()));
        if (first.stream().allMatch(AddColumn.class::isInstance)) {
            first.forEach(add -> steps.add(new Step(add, comments)));
        } else {
            steps.add(new Step(new AlterTable(several.table(), first, Optional.empty()), comments));
        }
        steps.add(new Step(new AlterTable(several.table(), rest, several.order()), filling));
    }

    private static int lastToFill(AlterTable several) {
        int last = several.changes().size() - 1;
        while (last >= 0 && !(several.changes().get(last) instanceof AddColumn add && needsValues(add.column()))) {
            last--;
        }
        return last;
    }

    private static boolean needsValues(Column column) {
        return !column.nullable()
                && column.defaultValue().isEmpty()
                && column.identity().isEmpty()
                && column.generated().isEmpty();
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
                add.table() + "." + column + " was not null: rows at hand need a value first, such as",
                "op.execute(\"UPDATE " + add.table() + " SET " + column + " = …\");");
    }
}
