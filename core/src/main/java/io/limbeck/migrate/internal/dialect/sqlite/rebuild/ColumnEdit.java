package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.DefaultValue;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.SqlType;
import java.util.Optional;

/** Changes the clauses of one column, each in its place. */
final class ColumnEdit {
    private final EditedTable table;
    private final String column;

    ColumnEdit(EditedTable table, String name) {
        this.table = table;
        this.column = table.column(name).column().orElseThrow();
    }

    /** All but its name, which the engine changes wherever it occurs, and its comment, which SQLite does not store. */
    void apply(ColumnChange change) {
        if (change.name().isPresent()) {
            throw new IllegalArgumentException("a rename is a separate step: " + change);
        }
        boolean keepsType = Optional.ofNullable(change.options().get(KeyOptions.ROWID))
                .flatMap(Change::to)
                .filter("false"::equals)
                .isPresent();
        change.type().ifPresent(type -> setType(type.to(), keepsType));
        change.collation()
                .ifPresent(order -> set(
                        Part.Kind.COLLATE,
                        order.to().map(name -> "COLLATE " + table.words().name(name))));
        change.generated().ifPresent(expression -> setGenerated(expression.to()));
        change.defaultValue().ifPresent(value -> setDefault(value.to()));
        change.nullability().ifPresent(nullability -> setNullable(nullability.to()));
        change.options().forEach((key, option) -> table.conflicts().say(column, key, option.to()));
        change.identity().ifPresent(numbers -> new IdentityColumn(table, column).become(numbers.to()));
        change.using().ifPresent(using -> table.sources().put(column, "(" + using.to() + ")"));
    }

    private TableText text() {
        return table.text();
    }

    private TableText.Item item() {
        return table.column(column);
    }

    private Optional<Part> part(Part.Kind kind) {
        return item().parts().stream().filter(part -> part.kind() == kind).findFirst();
    }

    /** The row's own number is INTEGER whatever its size, or it would be another column; unless just that is wanted. */
    private void setType(SqlType type, boolean keepsType) {
        boolean rowNumber =
                !keepsType && text().rowNumber().filter(column::equals).isPresent();
        table.become(text().withType(
                        item(),
                        rowNumber && type instanceof SqlType.Int
                                ? "INTEGER"
                                : table.words().type(type)));
    }

    private void set(Part.Kind kind, Optional<String> clause) {
        Optional<Part> present = part(kind);
        if (clause.isEmpty()) {
            present.ifPresent(part -> table.become(text().without(part)));
        } else if (present.isPresent()) {
            table.become(text().withPart(present.get(), clause.get()));
        } else {
            table.become(text().withClause(item(), clause.get()));
        }
    }

    private void setDefault(Optional<DefaultValue> value) {
        set(Part.Kind.DEFAULT, value.map(to -> "DEFAULT " + table.words().value(to)));
    }

    /** What was computed last stays as the value of the row when the expression goes. */
    private void setGenerated(Optional<Generated> expression) {
        if (expression.isPresent()) {
            set(Part.Kind.DEFAULT, Optional.empty());
            table.sources().remove(column);
        } else {
            table.sources().put(column, table.words().name(column));
        }
        set(
                Part.Kind.GENERATED,
                expression.map(to -> "GENERATED ALWAYS AS (" + to.sql() + ") " + (to.stored() ? "STORED" : "VIRTUAL")));
    }

    private void setNullable(boolean nullable) {
        if (nullable) {
            set(Part.Kind.NOT_NULL, Optional.empty());
        } else if (part(Part.Kind.NOT_NULL).isEmpty()) {
            set(Part.Kind.NULL, Optional.empty());
            set(Part.Kind.NOT_NULL, Optional.of("NOT NULL"));
        }
    }
}
