package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import static io.limbeck.migrate.internal.dialect.sqlite.rebuild.Token.mentions;

import io.limbeck.migrate.error.DatabaseException;
import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The new definition of a table while changes are made to it one by one, and where its columns get their values from. */
final class EditedTable {
    private static final Set<String> STRICT_TYPES = Set.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");

    private final StoredTable stored;
    private final SqliteWords words;
    private TableText text;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Conflicts conflicts = new Conflicts(this);
    private OptionalLong firstNumber = OptionalLong.empty();

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

    StoredTable stored() {
        return stored;
    }

    SqliteWords words() {
        return words;
    }

    TableText text() {
        return text;
    }

    void become(TableText edited) {
        text = edited;
    }

    /** The columns to be filled, each with its expression on the old table. */
    Map<String, String> sources() {
        return sources;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    void beginNumbersAt(long first) {
        firstNumber = OptionalLong.of(first);
    }

    /** The least number of the next row, when the change says it. */
    OptionalLong firstNumber() {
        return firstNumber;
    }

    /** Makes one change, or none when it cannot be made. */
    void apply(Operation change) {
        TableText before = text;
        Map<String, String> sourcesBefore = new LinkedHashMap<>(sources);
        try {
            edit(change);
            refuseTypesThatStrictDoesNotKnow();
        } catch (RuntimeException refused) {
            text = before;
            sources.clear();
            sources.putAll(sourcesBefore);
            throw refused;
        }
    }

    private void edit(Operation change) {
        if (change instanceof AlterTable batch) {
            batch.changes().forEach(this::edit);
            batch.order().ifPresent(order -> text = text.withOrder(inOrder(order.to())));
        } else if (change instanceof AlterColumn alter) {
            new ColumnEdit(this, alter.column()).apply(alter.change());
        } else if (change instanceof AddConstraint add) {
            add(add.constraint());
        } else if (change instanceof DropConstraint drop) {
            drop(drop);
        } else if (change instanceof RenameConstraint rename) {
            rename(rename);
        } else if (change instanceof AddColumn add) {
            add(add);
        } else if (change instanceof DropColumn drop) {
            drop(drop);
        } else if (change instanceof AlterTableOptions options) {
            options.options().forEach((key, value) -> option(key, value.to().orElse("false")));
        } else {
            throw new IllegalArgumentException("not a change of one table: " + change);
        }
    }

    /** The edited column, by whatever letters it is called. */
    TableText.Item column(String name) {
        return text.column(name)
                .orElseThrow(
                        () -> DatabaseFailures.unknownObject("Table " + stored.name(), "column", name, text.columns()));
    }

    private List<TableText.Item> inOrder(List<String> names) {
        List<TableText.Item> items =
                new ArrayList<>(names.stream().map(this::column).toList());
        if (Set.copyOf(items).size() != items.size()) {
            throw new UnsupportedByDatabaseException(
                    "SQLite",
                    "needs each column of table " + stored.name() + " exactly once in the column order: " + names,
                    "Name each column once.");
        }
        text.columns().stream()
                .map(this::column)
                .filter(item -> !items.contains(item))
                .toList()
                .forEach(items::add);
        return items;
    }

    private void add(Constraint constraint) {
        text = text.withConstraint(words.constraintDefinition(constraint) + conflicts.clause(constraint));
    }

    private void add(AddColumn add) {
        String name = add.column().name();
        add.column().options().forEach((key, word) -> conflicts.expect(name, key, Optional.of(word)));
        List<Constraint> apart = new ArrayList<>();
        List<Constraint> behind = new ArrayList<>();
        for (Constraint constraint : add.constraints()) {
            boolean inline = constraint instanceof Constraint.Check
                    || (constraint instanceof Constraint.ForeignKey key
                            && key.columns().equals(List.of(name)));
            (inline ? behind : apart).add(constraint);
        }
        text = text.withColumn(words.column(new AddColumn(add.table(), add.column(), behind)));
        apart.forEach(this::add);
    }

    private void drop(DropConstraint drop) {
        remove(FoundConstraint.in(text, new Subject.OfConstraint(drop.table(), drop.name(), drop.previous()))
                .orElseThrow(() -> unknown(drop.name()
                        .orElseGet(
                                () -> words.constraintDefinition(drop.previous().orElseThrow())))));
    }

    /** Constraints of several columns that came with it go with it. */
    private void drop(DropColumn drop) {
        List<Constraint> cameAlong = drop.previous().map(AddColumn::constraints).orElse(List.of());
        for (Constraint constraint : cameAlong) {
            FoundConstraint.in(text, new Subject.OfConstraint(drop.table(), constraint.name(), Optional.of(constraint)))
                    .filter(found -> found.item().column().isEmpty())
                    .ifPresent(this::remove);
        }
        new ColumnDrop(this, drop.column()).apply();
    }

    private void remove(FoundConstraint found) {
        boolean alone = found.item().column().isEmpty() && found.item().parts().size() == 1;
        text = alone ? text.without(found.item()) : text.without(found.part());
    }

    private void rename(RenameConstraint rename) {
        FoundConstraint found = FoundConstraint.in(
                        text, Subject.OfConstraint.named(rename.table(), rename.constraint()))
                .orElseThrow(() -> unknown(rename.constraint()));
        text = text.withName(found.part(), words.name(rename.newName()));
    }

    private DatabaseException unknown(String constraint) {
        return DatabaseFailures.unknownObject(
                "Table " + stored.name(), "constraint", constraint, FoundConstraint.names(text));
    }

    private void option(String key, String value) {
        switch (key) {
            case "sqlite.strict" -> text = text.withOption("STRICT", Boolean.parseBoolean(value));
            case "sqlite.without_rowid" -> text = text.withOption("WITHOUT ROWID", Boolean.parseBoolean(value));
            default -> {} // another database's, or refused before
        }
    }

    private void refuseTypesThatStrictDoesNotKnow() {
        if (!text.hasOption("STRICT")) {
            return;
        }
        for (TableText.Item item : text.items()) {
            String type = text.type(item);
            if (item.column().isPresent() && !STRICT_TYPES.contains(type.toUpperCase(Locale.ROOT))) {
                throw words.notStrict(stored.name(), item.column().get(), type);
            }
        }
    }

    /** Whether another item than the column's own speaks of it. */
    boolean isAbout(TableText.Item other, String column) {
        int from = other.from() + (other.column().isPresent() ? 1 : 0);
        return mentions(text.tokens(from, other.to()), column);
    }
}
