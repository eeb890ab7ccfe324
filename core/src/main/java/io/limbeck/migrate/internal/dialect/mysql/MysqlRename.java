package io.limbeck.migrate.internal.dialect.mysql;

import static io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbNames.quoted;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.mariadb.ddl.MariadbColumn;
import io.limbeck.migrate.op.RenameColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to change along with a column's name: MySQL does not rename a column that an expression reads, unless the same statement repeats
 * the expression with the new name. A CHECK does so only by a copy of the table, and no copy renames a column of a foreign key.
 */
final class MysqlRename {
    private final RenameColumn rename;
    private final boolean ofForeignKey;
    private final List<String> dropped = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final List<String> droppedChecks = new ArrayList<>();
    private final List<String> madeChecks = new ArrayList<>();

    /** Reads what is there. */
    MysqlRename(RenameColumn rename, MysqlTableLookup tables) {
        this.rename = rename;
        this.ofForeignKey = tables.isOfForeignKey(rename.table(), rename.column());
        tables.expressionIndexes(rename.table()).forEach(this::index);
        tables.constraints(rename.table()).forEach(this::check);
        tables.computed(rename.table()).forEach(this::computed);
    }

    private void index(String name, String definition) {
        if (isRead(definition)) {
            dropped.add("DROP INDEX " + quoted(name));
            made.add("ADD " + renamed(definition));
        }
    }

    private void check(FoundConstraint check) {
        if (isRead(check.sql())) {
            droppedChecks.add("DROP CONSTRAINT " + quoted(check.name()));
            madeChecks.add("ADD CONSTRAINT " + quoted(check.name()) + " CHECK (" + renamed(check.sql()) + ")");
        }
    }

    private void computed(MariadbColumn column) {
        if (column.generated().filter(this::isRead).isPresent()) {
            made.add("MODIFY COLUMN "
                    + column.withGenerated(column.generated().map(this::renamed))
                            .definition());
        }
    }

    /** The statements, of which one is enough where the server lets it. */
    List<SqlWork> statements() {
        List<String> parts = new ArrayList<>(dropped);
        parts.add("RENAME COLUMN " + quoted(rename.column()) + " TO " + quoted(rename.newName()));
        parts.addAll(made);
        if (ofForeignKey && !madeChecks.isEmpty()) {
            return List.of(alter(droppedChecks), alter(parts), alter(madeChecks));
        }
        parts.addAll(0, droppedChecks);
        parts.addAll(madeChecks);
        return List.of(alter(parts));
    }

    private SqlWork alter(List<String> parts) {
        return SqlStatement.of("ALTER TABLE " + quoted(rename.table()) + " " + String.join(", ", parts));
    }

    boolean hasReaders() {
        return !made.isEmpty() || !madeChecks.isEmpty();
    }

    private boolean isRead(String expression) {
        return MysqlExpression.mentions(expression, rename.column());
    }

    private String renamed(String expression) {
        return MysqlExpression.renamed(expression, rename.column(), rename.newName());
    }
}
