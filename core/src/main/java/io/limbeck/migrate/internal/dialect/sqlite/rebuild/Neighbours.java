package io.limbeck.migrate.internal.dialect.sqlite.rebuild;

import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.ColumnChange;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Operation;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which changes may share one rebuild of a table and still end as if each had been applied separately: where the rows would have been
 * looked at, or their values made, in between, they may not.
 */
final class Neighbours {
    private final Set<String> columns = new HashSet<>();
    private boolean rules;
    private boolean values;
    private boolean closed;

    boolean welcome(Operation change) {
        if (closed) {
            return false;
        } else if (change instanceof AlterTable batch) {
            return batch.changes().stream().allMatch(this::welcome);
        } else if (change instanceof AlterColumn alter) {
            return isNew(alter.column()) && welcome(alter.change());
        } else if (change instanceof AddColumn add) {
            return isNew(add.column().name());
        } else if (change instanceof DropColumn drop) {
            return isNew(drop.column()) && !rules;
        } else if (change instanceof DropConstraint) {
            return !rules && !values;
        }
        return true;
    }

    private boolean welcome(ColumnChange change) {
        boolean computed = change.using().isPresent() || change.generated().isPresent();
        boolean converts = computed || change.type().isPresent();
        return !(computed && (values || !columns.isEmpty())) && !(converts && rules);
    }

    void join(Operation change) {
        if (change instanceof AlterTable batch) {
            batch.changes().forEach(this::join);
            closed |= batch.order().isPresent();
        } else if (change instanceof AlterColumn alter) {
            columns.add(small(alter.column()));
            values |= alter.change().type().isPresent()
                    || alter.change().using().isPresent()
                    || alter.change().generated().isPresent();
        } else if (change instanceof AddColumn add) {
            columns.add(small(add.column().name()));
            rules |= !add.constraints().isEmpty();
        } else if (change instanceof DropColumn drop) {
            columns.add(small(drop.column()));
        } else if (change instanceof AddConstraint) {
            rules = true;
        } else if (change instanceof AlterTableOptions) {
            closed = true;
        }
    }

    private boolean isNew(String column) {
        return !columns.contains(small(column));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
