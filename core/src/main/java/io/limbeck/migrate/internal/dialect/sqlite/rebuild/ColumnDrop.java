package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static io.limbeck.migrate.internal.dialect.sqlite.rebuild.Token.mentions;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a column out of a definition, with what is about it alone; refused where something else needs it. */
final class ColumnDrop {
    private final EditedTable table;
    private final String column;

    ColumnDrop(EditedTable table, String name) {
        this.table = table;
        this.column = table.column(name).column().orElseThrow();
    }

    void apply() {
        TableText.Item item = table.column(column);
        List<String> needed = neededBy(item);
        List<TableText.Item> along = new ArrayList<>();
        for (TableText.Item other : table.text().items()) {
            boolean about = !other.equals(item) && table.isAbout(other, column);
            if (about && isAboutAlone(other)) {
                along.add(other);
            } else if (about) {
                needed.add(other.column()
                        .map(generated -> "column " + generated)
                        .orElseGet(() -> "constraint " + said(other)));
            }
        }
        if (!needed.isEmpty()) {
            throw DatabaseFailures.rebuildRefused(
                    "Column " + table.stored().name() + "." + column + " is needed by " + String.join(", ", needed)
                            + ".",
                    "Drop or change that first, with dropIndex, dropConstraint, dropTrigger or dropView, in the same script.");
        }
        TableText text = table.text();
        for (int i = along.size(); i > 0; i--) {
            text = text.without(along.get(i - 1)); // backwards: what stands before keeps its place
        }
        table.become(text);
        table.become(text.without(table.column(column)));
        table.sources().remove(column);
    }

    private List<String> neededBy(TableText.Item item) {
        StoredTable stored = table.stored();
        List<String> needed = new ArrayList<>();
        if (item.parts().stream().anyMatch(part -> part.kind() == Part.Kind.PRIMARY_KEY)) {
            needed.add("the primary key");
        }
        stored.indexes().stream()
                .filter(index -> mentions(Token.of(index.sql()), column))
                .forEach(index -> needed.add("index " + index.name()));
        stored.triggers().stream()
                .filter(trigger -> mentions(Token.of(trigger.sql()), column))
                .forEach(trigger -> needed.add("trigger " + trigger.name()));
        stored.watchers().stream()
                .filter(trigger -> speaksOf(Token.of(trigger.sql())))
                .forEach(trigger -> needed.add("trigger " + trigger.name()));
        if (stored.referenced().stream().anyMatch(column::equalsIgnoreCase)) {
            needed.add("foreign keys of " + String.join(", ", stored.children()));
        }
        return needed;
    }

    private boolean speaksOf(List<Token> trigger) {
        return mentions(trigger, table.stored().name()) && mentions(trigger, column);
    }

    private boolean isAboutAlone(TableText.Item item) {
        return item.column().isEmpty()
                && item.parts().size() == 1
                && (item.parts().get(0).kind() == Part.Kind.UNIQUE
                        || item.parts().get(0).kind() == Part.Kind.FOREIGN_KEY)
                && ConstraintKey.of(table.text(), item, item.parts().get(0))
                        .columns()
                        .equals(List.of(column.toLowerCase(Locale.ROOT)));
    }

    private String said(TableText.Item item) {
        boolean named = table.text().token(item.from()).is("CONSTRAINT");
        return table.text().tokens(item.from() + (named ? 1 : 0), item.to()).stream()
                .map(Token::text)
                .collect(joining(" "));
    }
}
