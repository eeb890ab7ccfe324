package io.limbeck.migrate.internal.diff.change;

import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Table;
import java.util.List;
import java.util.Optional;

/** Questions to foreign keys. */
public final class ForeignKeys {
    private ForeignKeys() {}

    public static List<Constraint.ForeignKey> of(Table table) {
        return table.constraints().stream()
                .filter(Constraint.ForeignKey.class::isInstance)
                .map(Constraint.ForeignKey.class::cast)
                .toList();
    }

    /** With the columns that it refers to. */
    public static Constraint.ForeignKey spelledOut(Constraint.ForeignKey key, SchemaPair sides) {
        if (!key.targetColumns().isEmpty()) {
            return key;
        }
        Optional<Table> target = sides.then(key.target()).or(() -> sides.now(key.target()));
        List<String> columns = target.flatMap(Table::primaryKey)
                .map(Constraint.PrimaryKey::columns)
                .orElse(List.of());
        return new Constraint.ForeignKey(
                key.name(),
                key.columns(),
                key.target(),
                columns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.match(),
                key.options());
    }
}
