package io.limbeck.migrate.internal.diff;

import io.limbeck.migrate.internal.diff.change.DiffOptions;
import io.limbeck.migrate.internal.diff.change.ObjectOrder;
import io.limbeck.migrate.schema.Schema;

/** A schema without the tables that are not compared, and what hangs on them; objects in an order in which they can be made. */
final class Included {
    private Included() {}

    static Schema of(Schema schema, DiffOptions options) {
        return new Schema(
                schema.tables().stream()
                        .filter(table -> options.include().test(table.name()))
                        .toList(),
                schema.indexes().stream()
                        .filter(index -> options.include().test(index.table()))
                        .toList(),
                schema.sequences(),
                schema.enums(),
                ObjectOrder.of(schema.objects().stream()
                        .filter(object -> options.include().test(object.table().orElse(object.name())))
                        .toList()));
    }
}
