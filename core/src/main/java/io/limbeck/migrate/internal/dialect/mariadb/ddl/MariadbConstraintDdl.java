package io.limbeck.migrate.internal.dialect.mariadb.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ConstraintDdl;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.ReferentialAction;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MariaDB's SQL of constraints, and of the indexes that come with foreign keys. */
public class MariadbConstraintDdl extends ConstraintDdl {
    private static final int LONGEST_NAME = 64;

    private final MariadbIndexDdl indexes;
    private final Optional<MariadbTableLookup> tables;

    public MariadbConstraintDdl(Sql sql, MariadbIndexDdl indexes, Optional<MariadbTableLookup> tables) {
        super(sql);
        this.indexes = indexes;
        this.tables = tables;
    }

    /** The index that a foreign key needs is the server's: it takes its own away again when the model has one that serves. */
    @Override
    protected final String inTable(Constraint constraint, Table table) {
        if (constraint instanceof Constraint.ForeignKey key) {
            refuseSetDefault(key);
        }
        return definition(constraint);
    }

    private void refuseSetDefault(Constraint.ForeignKey key) {
        Optional<ReferentialAction> unknown = Optional.of(ReferentialAction.SET_DEFAULT);
        if (key.onDelete().equals(unknown) || key.onUpdate().equals(unknown)) {
            throw sql.refused(
                    "does not support SET DEFAULT in the foreign key to " + key.target(),
                    "Use SET NULL, or set the value with a trigger.");
        }
    }

    @Override
    protected final String afterColumn(Constraint constraint, AddColumn operation) {
        if (constraint instanceof Constraint.ForeignKey key) {
            refuseSetDefault(key);
            return super.afterColumn(key.named(nameOf(key, operation)), operation);
        }
        return super.afterColumn(constraint, operation);
    }

    /** A name that can be derived again when the column is dropped. */
    static String nameOf(Constraint.ForeignKey key, AddColumn operation) {
        String usual = operation.table().name() + "_" + String.join("_", key.columns()) + "_fkey";
        return key.name()
                .orElse(usual.length() <= LONGEST_NAME ? usual : usual.substring(usual.length() - LONGEST_NAME));
    }

    @Override
    public final List<SqlWork> dropConstraint(DropConstraint operation) {
        boolean primaryKey = operation
                .previous()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .isPresent();
        if (primaryKey) {
            return statement(sql.alter(operation.table()) + " DROP PRIMARY KEY");
        }
        List<FoundConstraint> left =
                tables.map(lookup -> foreignKeysLeftBy(operation, lookup)).orElse(List.of());
        if (!left.isEmpty()) {
            return indexes.dropServing(operation.table(), operation.name().orElseThrow(), left);
        }
        List<SqlWork> work = new ArrayList<>(super.dropConstraint(operation));
        if (tables.isEmpty()) {
            work.addAll(unknownIndexLeftBy(operation));
        }
        tables.flatMap(lookup -> indexLeftBy(operation, lookup))
                .ifPresent(index -> work.add(
                        SqlStatement.of("DROP INDEX " + sql.quote(index) + " ON " + sql.quote(operation.table()))));
        return work;
    }

    /** Foreign keys that have no index once a unique key is gone, whose index served them. */
    private static List<FoundConstraint> foreignKeysLeftBy(DropConstraint operation, MariadbTableLookup lookup) {
        return operation
                .name()
                .filter(name -> lookup.constraints(operation.table()).stream()
                        .anyMatch(found -> found.kind() == FoundConstraint.Kind.UNIQUE
                                && found.name().equals(name)))
                .map(name -> lookup.foreignKeysServedBy(operation.table(), name))
                .orElse(List.of());
    }

    /** It has the name of its key, unless a better one took its place; a unique key is gone with its own. */
    private List<SqlWork> unknownIndexLeftBy(DropConstraint operation) {
        boolean none = operation
                .previous()
                .filter(constraint -> !(constraint instanceof Constraint.ForeignKey))
                .isPresent();
        return none ? List.of() : dropIndexIfLeft(operation);
    }

    /** Drops the index that a foreign key may have left, which nobody can be asked for. */
    protected List<SqlWork> dropIndexIfLeft(DropConstraint operation) {
        return statement(
                "DROP INDEX IF EXISTS " + sql.quote(nameToDrop(operation)) + " ON " + sql.quote(operation.table()));
    }

    /** The index that came with a foreign key; scripts name the key and do not specify its columns. */
    private static Optional<String> indexLeftBy(DropConstraint operation, MariadbTableLookup lookup) {
        TableName table = operation.table();
        if (operation.previous().isPresent()) {
            return operation
                    .previous()
                    .filter(Constraint.ForeignKey.class::isInstance)
                    .map(Constraint.ForeignKey.class::cast)
                    .flatMap(key -> lookup.indexOf(table, key.name().orElse(""), key.columns()));
        }
        return lookup.constraints(table).stream()
                .filter(found -> found.kind() == FoundConstraint.Kind.FOREIGN_KEY
                        && operation.name().equals(Optional.of(found.name())))
                .findFirst()
                .flatMap(found -> lookup.indexOf(table, found.name(), found.columns()));
    }

    @Override
    protected final Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return tables.map(lookup -> lookup.constraints(table));
    }

    /** A unique key is its index; the others are dropped and added under the new name, in one statement. */
    @Override
    public final List<SqlWork> renameConstraint(RenameConstraint operation) {
        if (tables.isEmpty()) {
            throw DefinitionNeededException.of(
                    sql.product(),
                    "the new name of constraint " + operation.constraint(),
                    "Or drop the constraint and add it under the new name.");
        }
        MariadbTableLookup lookup = tables.get();
        String alter = sql.alter(operation.table());
        String old = sql.quote(operation.constraint());
        String name = sql.quote(operation.newName());
        FoundConstraint found = lookup.constraints(operation.table()).stream()
                .filter(constraint -> constraint.name().equals(operation.constraint()))
                .findFirst()
                .orElseThrow(() -> sql.refused(
                        "has no constraint " + operation.constraint() + " on table " + operation.table(),
                        "Name an existing one."));
        return switch (found.kind()) {
            case UNIQUE -> statement(alter + " RENAME INDEX " + old + " TO " + name);
            case CHECK ->
                statement(alter + " DROP CONSTRAINT " + old + ", ADD CONSTRAINT " + name + " CHECK (" + found.sql()
                        + ")");
            case FOREIGN_KEY -> {
                boolean index = lookup.hasIndex(operation.table(), operation.constraint());
                yield statement(alter + " DROP FOREIGN KEY " + old
                        + (index ? ", RENAME INDEX " + old + " TO " + name : "") + ", ADD CONSTRAINT " + name + " "
                        + lookup.foreignKey(operation.table(), operation.constraint())
                                .orElseThrow());
            }
            case PRIMARY_KEY, EXCLUDE ->
                throw sql.refused("names every primary key PRIMARY: " + operation.table(), "Omit the rename.");
        };
    }

    @Override
    protected final boolean isGeneratedName(TableName table, Constraint constraint) {
        return new MariadbGeneratedNames().madeUp(table, constraint);
    }
}
