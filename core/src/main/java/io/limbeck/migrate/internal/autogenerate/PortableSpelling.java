package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.diff.change.Trait;
import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.internal.rewrite.ScriptNames;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.NameCase;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names as the databases write them that tell {@code placedAt} from {@code placedat}: a database that does not finds its columns by either, so
 * its script takes the spelling of the others.
 */
final class PortableSpelling extends Parts {
    private final Set<Trait> traits;
    private final Map<String, String> spelled = new HashMap<>();

    /** @param traits of the database that the script is written on */
    PortableSpelling(Set<Trait> traits) {
        this.traits = traits;
    }

    /** Takes over the names that the model has on another database. */
    void add(Schema model, ScriptNames names) {
        if (!traits.contains(Trait.COLUMN_NAMES_IGNORE_CASE)) {
            return;
        }
        for (Table table : model.tables()) {
            if (traits.contains(Trait.TABLE_NAMES_IGNORE_CASE)) {
                add(names.written(table.name().name()));
            }
            table.columns().stream().map(Column::name).map(names::written).forEach(this::add);
            table.constraints().stream()
                    .flatMap(constraint -> constraint.name().stream())
                    .map(names::written)
                    .forEach(this::add);
        }
        model.indexes().stream().map(index -> names.written(index.name())).forEach(this::add);
    }

    /** A name that some database folds; one that none does stays as the model has it. */
    private void add(String name) {
        if (NameCase.LOWER.of(name).equals(name)) {
            spelled.put(name, name);
        }
    }

    @Override
    public String name(String name) {
        return spelled.getOrDefault(NameCase.LOWER.of(name), name);
    }
}
