package io.limbeck.migrate.internal.autogenerate;

import io.limbeck.migrate.internal.rewrite.Parts;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Schema;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Adds the options that columns of the model have on other databases: no database looks at those of another. */
final class PortableOptions extends Parts {
    private final Map<String, Map<String, String>> options = new HashMap<>();

    /** Takes over the options that the model has on another database. */
    void add(Schema model) {
        for (Table table : model.tables()) {
            for (Column column : table.columns()) {
                options.computeIfAbsent(key(table.name(), column.name()), any -> new HashMap<>())
                        .putAll(column.options());
            }
        }
    }

    @Override
    public Column column(TableName table, Column column) {
        Column portable = super.column(table, column);
        for (Map.Entry<String, String> option :
                options.getOrDefault(key(table, column.name()), Map.of()).entrySet()) {
            if (!column.options().containsKey(option.getKey())) {
                portable = portable.option(option.getKey(), option.getValue());
            }
        }
        return portable;
    }

    /** Names may differ in their case, as each database keeps them. */
    private static String key(TableName table, String column) {
        return (table.name() + "." + column).toLowerCase(Locale.ROOT);
    }
}
