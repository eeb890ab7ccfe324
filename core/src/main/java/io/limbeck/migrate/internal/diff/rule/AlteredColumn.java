package io.limbeck.migrate.internal.diff.rule;

import io.limbeck.migrate.internal.diff.change.Difference;
import io.limbeck.migrate.internal.diff.text.ChangeText;
import io.limbeck.migrate.internal.diff.text.TypeChange;
import io.limbeck.migrate.internal.diff.text.TypeText;
import io.limbeck.migrate.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** Marks what a change of a column may do to the rows at hand. */
final class AlteredColumn {
    private AlteredColumn() {}

    static Difference marked(Difference difference, Column before, Column after) {
        List<String> notes = new ArrayList<>();
        String name = difference.table() + "." + before.name();
        if (TypeChange.between(before.type(), after.type()).losesValues()
                && after.generated().isEmpty()) {
            notes.add("values of " + name + " that do not fit " + TypeText.words(after.type())
                    + " are truncated or cause a failure");
        }
        if (before.nullable() && !after.nullable()) {
            notes.add("fails where " + name + " is null: existing rows need a value first, such as");
            String value = after.defaultValue()
                    .map(known -> ChangeText.of(known).replace("\\", "\\\\").replace("\"", "\\\""))
                    .orElse("…");
            notes.add("op.execute(\"UPDATE " + difference.table() + " SET " + before.name() + " = " + value + " WHERE "
                    + before.name() + " IS NULL\");");
        }
        if (before.generated().isEmpty() && after.generated().isPresent()) {
            notes.add("destroys the values of " + name + ": they are computed after this");
        }
        return new Difference(
                difference.operations(),
                difference.kind(),
                difference.subject(),
                difference.table(),
                difference.name(),
                difference.detail(),
                !notes.isEmpty(),
                notes);
    }
}
