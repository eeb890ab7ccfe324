package io.limbeck.migrate.internal.operations;

import io.limbeck.migrate.internal.dialect.DialectFacts;
import io.limbeck.migrate.internal.rewrite.FewOperations;
import io.limbeck.migrate.op.Action;
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
        return templates.isEmpty()
                ? operation
                : operation.accept(new Naming(facts)).orElse(operation);
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

    /** The operation with all names; empty where it gives none. */
    private final class Naming extends FewOperations<Optional<Operation>> {
        private final DialectFacts facts;

        Naming(DialectFacts facts) {
            this.facts = facts;
        }

        @Override
        protected Optional<Operation> others() {
            return Optional.empty();
        }

        @Override
        public Optional<Operation> createTable(CreateTable operation) {
            Table table = operation.table();
            return Optional.of(new CreateTable(table.withConstraints(named(table.constraints(), table.name(), facts))));
        }

        @Override
        public Optional<Operation> addColumn(AddColumn operation) {
            return Optional.of(new AddColumn(
                    operation.table(), operation.column(), named(operation.constraints(), operation.table(), facts)));
        }

        @Override
        public Optional<Operation> addConstraint(AddConstraint operation) {
            return Optional.of(new AddConstraint(
                    operation.table(), named(operation.constraint(), operation.table(), facts), operation.validated()));
        }

        @Override
        public Optional<Operation> createIndex(CreateIndex operation) {
            return Optional.of(new CreateIndex(named(operation.index(), facts), operation.concurrently()));
        }

        /** It is found by the name that it was created with. */
        @Override
        public Optional<Operation> dropConstraint(DropConstraint operation) {
            if (operation.name().isPresent()) {
                return Optional.empty();
            }
            Constraint named = named(operation.previous().orElseThrow(), operation.table(), facts);
            return Optional.of(
                    new DropConstraint(operation.table(), named.name(), Optional.of(named), operation.validated()));
        }

        /** Each of those that have parts is built again from them below. */
        @Override
        public Optional<Operation> consists(Action.Consists action) {
            return Optional.empty();
        }

        @Override
        public Optional<Operation> alterTable(AlterTable operation) {
            return Optional.of(new AlterTable(operation.table(), all(operation.changes()), operation.order()));
        }

        @Override
        public Optional<Operation> guarded(Guarded operation) {
            return Optional.of(new Guarded(named(operation.operation(), facts)));
        }

        @Override
        public Optional<Operation> autocommit(Autocommit operation) {
            return Optional.of(new Autocommit(all(operation.operations())));
        }

        private List<Operation> all(List<Operation> operations) {
            return operations.stream().map(one -> named(one, facts)).toList();
        }
    }
}
