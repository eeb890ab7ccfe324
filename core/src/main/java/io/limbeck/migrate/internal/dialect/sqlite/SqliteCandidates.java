package io.limbeck.migrate.internal.dialect.sqlite;

import io.limbeck.migrate.error.UnsupportedByDatabaseException;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteAlter;
import io.limbeck.migrate.internal.dialect.sqlite.ddl.SqliteRules;
import io.limbeck.migrate.internal.dialect.sqlite.rebuild.Rebuild;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.AlterTableOptions;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.schema.ColumnChange;
import io.limbeck.migrate.schema.Constraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The table that an operation may need rebuilt; empty where the engine always does the operation itself. */
final class SqliteCandidates extends FewOperations<Optional<RebuildCandidate>> {
    private final boolean anyEngine;

    /** @param anyEngine whether the statements are for engines of any version, not for the one that is asked */
    SqliteCandidates(boolean anyEngine) {
        this.anyEngine = anyEngine;
    }

    @Override
    protected Optional<RebuildCandidate> others() {
        return Optional.empty();
    }

    @Override
    public Optional<RebuildCandidate> addColumn(AddColumn operation) {
        return Optional.of(RebuildCandidate.known(operation.table(), SqliteAlter.needsRebuild(operation)));
    }

    @Override
    public Optional<RebuildCandidate> addConstraint(AddConstraint operation) {
        return Optional.of(RebuildCandidate.when(operation.table(), live -> needed(operation, live)));
    }

    private boolean needed(AddConstraint operation, Connection live) throws SQLException {
        if (!operation.validated()) {
            throw new UnsupportedByDatabaseException(
                    "SQLite",
                    "validates all rows when a constraint is added to " + operation.table() + ", and has no NOT VALID",
                    "Use addConstraint, and omit validateConstraint.");
        }
        return !(operation.constraint() instanceof Constraint.Check && altersConstraints(live));
    }

    @Override
    public Optional<RebuildCandidate> dropColumn(DropColumn operation) {
        return Optional.of(RebuildCandidate.when(
                operation.table(), live -> Rebuild.isBound(live, operation.table(), operation.column())));
    }

    @Override
    public Optional<RebuildCandidate> dropConstraint(DropConstraint operation) {
        return Optional.of(RebuildCandidate.when(operation.table(), live -> !isDroppedCheck(operation, live)));
    }

    private boolean isDroppedCheck(DropConstraint operation, Connection live) throws SQLException {
        return altersConstraints(live)
                && !Rebuild.isCommented(live, operation.table())
                && operation.name().isPresent()
                && Rebuild.isCheck(live, operation.table(), operation.name().get());
    }

    @Override
    public Optional<RebuildCandidate> renameConstraint(RenameConstraint operation) {
        return Optional.of(RebuildCandidate.known(operation.table(), true));
    }

    @Override
    public Optional<RebuildCandidate> alterColumn(AlterColumn operation) {
        return Optional.of(RebuildCandidate.when(operation.table(), live -> needed(operation, live)));
    }

    private boolean needed(AlterColumn operation, Connection live) throws SQLException {
        ColumnChange change = operation.change();
        boolean nullabilityAlone = change.type().isEmpty()
                && change.defaultValue().isEmpty()
                && change.using().isEmpty()
                && change.identity().isEmpty()
                && change.generated().isEmpty()
                && change.collation().isEmpty()
                && change.options().keySet().stream().noneMatch(SqliteRules::isOurs);
        boolean natively = change.nullability().isEmpty() // a comment: nothing to do
                || (altersConstraints(live) && !Rebuild.isCommented(live, operation.table()));
        return !(nullabilityAlone && natively);
    }

    @Override
    public Optional<RebuildCandidate> alterTableOptions(AlterTableOptions operation) {
        return Optional.of(RebuildCandidate.known(operation.table(), SqliteAlter.changesTable(operation)));
    }

    @Override
    public Optional<RebuildCandidate> alterTable(AlterTable operation) {
        return Optional.of(RebuildCandidate.known(operation.table(), true));
    }

    /** Since 3.53 the engine sets and drops NOT NULL, and adds and drops checks. */
    private boolean altersConstraints(Connection live) throws SQLException {
        if (anyEngine) {
            return false;
        }
        String[] version = live.getMetaData().getDatabaseProductVersion().split("\\.", 3);
        int major = Integer.parseInt(version[0]);
        return major > 3 || (major == 3 && Integer.parseInt(version[1]) >= 53);
    }
}
