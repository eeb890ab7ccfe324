package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.RenameColumn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of one table as the changes of a batch have left them so far: each change starts from what the ones before it did. */
final class MariadbBatch {
    private final Map<String, MariadbColumn> columns = new HashMap<>();

    /** Empty for a column that the batch has not changed. */
    Optional<MariadbColumn> column(String name) {
        return Optional.ofNullable(columns.get(key(name)));
    }

    void altered(AlterColumn operation, MariadbColumn after) {
        columns.remove(key(operation.column()));
        columns.put(key(operation.newName()), after);
    }

    void renamed(RenameColumn operation) {
        MariadbColumn known = columns.remove(key(operation.column()));
        if (known != null) {
            columns.put(key(operation.newName()), known.named(operation.newName()));
        }
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
