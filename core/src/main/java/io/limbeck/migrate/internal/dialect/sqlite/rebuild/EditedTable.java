package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.error.RebuildRefusedException;
import io.limbeck.migrate.error.UnknownObjectException;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.DefaultValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The new definition of a table while changes are made to it one by one, and where its columns get their values from. */
final class EditedTable {
    private final StoredTable stored;
    private final SqliteWords words;
    private TableText text;
    private final Map<String, String> sources = new LinkedHashMap<>();

    EditedTable(StoredTable stored, SqliteWords words) {
        this.stored = stored;
        this.words = words;
        this.text = new TableText(stored.sql());
        for (String column : text.columns()) {
            if (stored.generated().stream().noneMatch(column::equalsIgnoreCase)) {
                sources.put(column, words.name(column));
            }
        }
    }

    TableText text() {
        return text;
    }

    /** The columns to be filled, each with its expression on the old table. */
    Map<String, String> sources() {
        return sources;
    }

    void apply(Operation change) {
        if (change instanceof AlterColumn alter) {
            alter(alter.column(), alter.change());
        } else if (change instanceof AddConstraint add) {
            text = text.withConstraint(words.constraintDefinition(add.constraint()));
        } else if (change instanceof DropConstraint drop) {
            drop(drop);
        } else if (change instanceof AddColumn add) {
            add(add);
        } else if (change instanceof DropColumn drop) {
            drop(drop.column());
        } else {
            throw new IllegalArgumentException("not a change of one table: " + change);
        }
    }

    private void alter(String name, ColumnChange change) {
        String column = column(name).column().orElseThrow();
        change.type().ifPresent(type -> text = text.withType(column(name), words.type(type.to())));
        change.defaultValue().ifPresent(value -> setDefault(name, value.to()));
        change.nullability().ifPresent(nullability -> setNullable(name, nullability.to()));
        change.using().ifPresent(using -> sources.put(column, "(" + using.to() + ")"));
    }

    private TableText.Item column(String name) {
        return text.column(name)
                .orElseThrow(
                        () -> new UnknownObjectException("Table " + stored.name(), "column", name, text.columns()));
    }

    private Optional<Part> part(String column, Part.Kind kind) {
        return column(column).parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst();
    }

    private void setDefault(String column, Optional<DefaultValue> value) {
        Optional<Part> present = part(column, Part.Kind.DEFAULT);
        if (value.isEmpty()) {
            present.ifPresent(part -> text = text.without(part));
            return;
        }
        String clause = "DEFAULT " + words.value(value.get());
        text = present.isPresent() ? text.withPart(present.get(), clause) : text.withClause(column(column), clause);
    }

    private void setNullable(String column, boolean nullable) {
        Optional<Part> notNull = part(column, Part.Kind.NOT_NULL);
        if (nullable) {
            notNull.ifPresent(part -> text = text.without(part));
        } else if (notNull.isEmpty()) {
            part(column, Part.Kind.NULL).ifPresent(part -> text = text.without(part));
            text = text.withClause(column(column), "NOT NULL");
        }
    }

    private void add(AddColumn add) {
        List<Constraint> apart = new ArrayList<>();
        List<Constraint> behind = new ArrayList<>();
        for (Constraint constraint : add.constraints()) {
            boolean inline = constraint instanceof Constraint.Check || constraint instanceof Constraint.ForeignKey;
            (inline ? behind : apart).add(constraint);
        }
        text = text.withColumn(words.column(new AddColumn(add.table(), add.column(), behind)));
        for (Constraint constraint : apart) {
            text = text.withConstraint(words.constraintDefinition(constraint));
        }
    }

    /** Of several that say the same, the last one: the one that was added last. */
    private void drop(DropConstraint drop) {
        List<String> known = new ArrayList<>();
        for (int i = text.items().size() - 1; i >= 0; i--) {
            TableText.Item item = text.items().get(i);
            for (Part part : item.parts()) {
                part.name().ifPresent(known::add);
                if (drop.name().isPresent() ? part.isNamed(drop.name().get()) : says(item, part, drop)) {
                    remove(item, part);
                    return;
                }
            }
        }
        throw new UnknownObjectException(
                "Table " + stored.name(),
                "constraint",
                drop.name()
                        .orElseGet(
                                () -> words.constraintDefinition(drop.previous().orElseThrow())),
                known);
    }

    private boolean says(TableText.Item item, Part part, DropConstraint drop) {
        Constraint wanted = drop.previous().orElseThrow();
        return Meaning.of(text, item, part).equals(Meaning.of(wanted));
    }

    private void remove(TableText.Item item, Part part) {
        boolean alone = item.column().isEmpty() && item.parts().size() == 1;
        text = alone ? text.without(item) : text.without(part);
    }

    /** Takes along what is about this column alone, and refuses where something else needs it. */
    private void drop(String name) {
        TableText.Item item = column(name);
        String column = item.column().orElseThrow();
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
        if (stored.referenced().stream().anyMatch(column::equalsIgnoreCase)) {
            needed.add("foreign keys of " + String.join(", ", stored.children()));
        }
        List<TableText.Item> along = new ArrayList<>();
        for (TableText.Item other : text.items()) {
            if (!other.equals(item)
                    && mentions(text.tokens(other.from() + (other.column().isPresent() ? 1 : 0), other.to()), column)) {
                if (isAboutAlone(other, column)) {
                    along.add(other);
                } else {
                    needed.add(other.column()
                            .map(generated -> "column " + generated)
                            .orElseGet(() -> "constraint " + said(other)));
                }
            }
        }
        if (!needed.isEmpty()) {
            throw new RebuildRefusedException(
                    "Column " + stored.name() + "." + column + " is needed by " + String.join(", ", needed) + ".",
                    "Drop or change that first, with dropIndex, dropConstraint or execute, in the same script.");
        }
        for (int i = along.size(); i > 0; i--) {
            text = text.without(along.get(i - 1)); // backwards: what stands before keeps its place
        }
        text = text.without(column(name));
        sources.remove(column);
    }

    private boolean isAboutAlone(TableText.Item item, String column) {
        return item.column().isEmpty()
                && item.parts().size() == 1
                && (item.parts().get(0).kind() == Part.Kind.UNIQUE
                        || item.parts().get(0).kind() == Part.Kind.FOREIGN_KEY)
                && Meaning.of(text, item, item.parts().get(0))
                        .columns()
                        .equals(List.of(column.toLowerCase(Locale.ROOT)));
    }

    static boolean mentions(List<Token> tokens, String column) {
        return tokens.stream().anyMatch(token -> token.isName() && token.name().equalsIgnoreCase(column));
    }

    private String said(TableText.Item item) {
        return text.tokens(item.from(), item.to()).stream().map(Token::text).collect(joining(" "));
    }
}
