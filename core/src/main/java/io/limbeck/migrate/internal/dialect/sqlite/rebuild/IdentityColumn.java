package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Identity;
import java.util.List;
import java.util.Optional;

/** AUTOINCREMENT, which is allowed only in the primary key. */
final class IdentityColumn {
    private static final String WORD = "AUTOINCREMENT";

    private final EditedTable table;
    private final String column;

    IdentityColumn(EditedTable table, String column) {
        this.table = table;
        this.column = column;
    }

    void become(Optional<Identity> numbers) {
        numbers.ifPresent(how -> table.words().checkIdentity(column, how));
        List<Integer> said = words();
        if (numbers.isEmpty()) {
            said.forEach(token -> table.become(table.text().withoutToken(token)));
        } else if (said.isEmpty()) {
            add();
        }
        numbers.ifPresent(how -> how.numbers().start().ifPresent(table::beginNumbersAt));
    }

    /** Its place in the definition: at most one. */
    private List<Integer> words() {
        TableText text = table.text();
        for (TableText.Item item : text.items()) {
            boolean own = item.column().filter(column::equalsIgnoreCase).isPresent();
            for (Part part : item.parts()) {
                for (int i = part.body(); part.kind() == Part.Kind.PRIMARY_KEY && i < part.to(); i++) {
                    if (text.token(i).is(WORD) && (own || item.column().isEmpty())) {
                        return List.of(i);
                    }
                }
            }
        }
        return List.of();
    }

    /** After the primary key of the column, or after its name in that of the table. */
    private void add() {
        TableText.Item item = table.column(column);
        for (Part part : item.parts()) {
            if (part.kind() == Part.Kind.PRIMARY_KEY) {
                table.become(table.text().insertedBehind(part.to() - 1, " " + WORD));
                makeInteger();
                return;
            }
        }
        for (TableText.Item other : table.text().items()) {
            for (Part part : other.parts()) {
                if (part.kind() == Part.Kind.PRIMARY_KEY && isAlone(other, part)) {
                    int name = part.body() + 3; // PRIMARY KEY (
                    table.become(table.text().insertedBehind(name, " " + WORD));
                    makeInteger();
                    return;
                }
            }
        }
        throw table.words().notNumbered(column);
    }

    private boolean isAlone(TableText.Item item, Part part) {
        return item.column().isEmpty()
                && ConstraintKey.of(table.text(), item, part).columns().size() == 1
                && table.text().token(part.body() + 3).name().equalsIgnoreCase(column);
    }

    private void makeInteger() {
        TableText.Item item = table.column(column);
        if (!table.text().type(item).equalsIgnoreCase("INTEGER")) {
            table.become(table.text().withType(item, "INTEGER"));
        }
    }
}
