package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.AlterTable;
import io.limbeck.migrate.op.Autocommit;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.Guarded;
import io.limbeck.migrate.op.Operation;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names constraints that were declared without a name, and indexes whose name is blank.
 *
 * @param templates by {@code pk}, {@code uq}, {@code fk}, {@code ck}, {@code ix}; what has none keeps the database's own names
 */
public record NamingConvention(Map<String, String> templates) {
    private static final NamingConvention NONE = new NamingConvention(Map.of());

    public NamingConvention {
        templates = Map.copyOf(templates);
    }

    /** Names are as scripts and databases give them. */
    public static NamingConvention none() {
        return NONE;
    }

    /** The operation with all names that it needs. */
    public Operation named(Operation operation, DialectFacts facts) {
        if (templates.isEmpty()) {
            return operation;
        } else if (operation instanceof CreateTable create) {
            Table table = create.table();
            return new CreateTable(table.withConstraints(named(table.constraints(), table.name(), facts)));
        } else if (operation instanceof AddColumn add) {
            return new AddColumn(add.table(), add.column(), named(add.constraints(), add.table(), facts));
        } else if (operation instanceof AddConstraint add) {
            return new AddConstraint(add.table(), named(add.constraint(), add.table(), facts), add.validated());
        } else if (operation instanceof DropConstraint drop && drop.name().isEmpty()) {
            Constraint named = named(drop.previous().orElseThrow(), drop.table(), facts);
            return new DropConstraint(drop.table(), named.name(), Optional.of(named), drop.validated());
        } else if (operation instanceof CreateIndex create) {
            return new CreateIndex(named(create.index(), facts), create.concurrently());
        }
        return parts(operation, facts);
    }

    /** Those that hold others. */
    private Operation parts(Operation operation, DialectFacts facts) {
        if (operation instanceof AlterTable batch) {
            return new AlterTable(batch.table(), all(batch.changes(), facts), batch.order());
        } else if (operation instanceof Guarded guarded) {
            return new Guarded(named(guarded.operation(), facts));
        } else if (operation instanceof Autocommit autocommit) {
            return new Autocommit(all(autocommit.operations(), facts));
        }
        return operation;
    }

    private List<Operation> all(List<Operation> operations, DialectFacts facts) {
        return operations.stream().map(one -> named(one, facts)).toList();
    }

    private List<Constraint> named(List<Constraint> constraints, TableName table, DialectFacts facts) {
        return constraints.stream().map(one -> named(one, table, facts)).toList();
    }

    private Constraint named(Constraint constraint, TableName table, DialectFacts facts) {
        if (constraint.name().isPresent()) {
            return constraint;
        } else if (constraint instanceof Constraint.PrimaryKey key) {
            return named("pk", key, new NameParts(table, key.columns(), "", key.toString()), facts);
        } else if (constraint instanceof Constraint.Unique unique) {
            return named("uq", unique, new NameParts(table, unique.columns(), "", unique.toString()), facts);
        } else if (constraint instanceof Constraint.ForeignKey key) {
            return named(
                    "fk", key, new NameParts(table, key.columns(), key.target().name(), key.toString()), facts);
        } else if (constraint instanceof Constraint.Check check) {
            return named("ck", check, new NameParts(table, List.of(), "", check.sql()), facts);
        }
        return constraint;
    }

    private Constraint named(String kind, Constraint constraint, NameParts parts, DialectFacts facts) {
        return Optional.ofNullable(templates.get(kind))
                .map(template -> constraint.named(parts.name(template, facts.maxIdentifierLength())))
                .orElse(constraint);
    }

    private Index named(Index index, DialectFacts facts) {
        String template = templates.get("ix");
        if (!index.name().isBlank() || template == null) {
            return index;
        }
        List<String> columns = index.keys().stream()
                .filter(IndexKey.OfColumn.class::isInstance)
                .map(key -> ((IndexKey.OfColumn) key).column())
                .toList();
        NameParts parts = new NameParts(index.table(), columns, "", index.keys() + " " + index.where());
        return index.named(parts.name(template, facts.maxIdentifierLength()));
    }
}
