package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.DefinitionNeededException;
import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameConstraint;
import io.limbeck.migrate.op.ValidateConstraint;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Match;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The SQL of constraints. */
public class ConstraintDdl {
    protected final Sql sql;

    public ConstraintDdl(Sql sql) {
        this.sql = sql;
    }

    /** Adds a constraint to a table. */
    public List<SqlWork> addConstraint(AddConstraint operation) {
        if (!operation.validated()) {
            sql.need(Feature.NOT_VALID, named(operation.constraint()));
        }
        return statement(sql.alter(operation.table()) + " ADD " + definition(operation.constraint())
                + (operation.validated() || isNotValid(operation.constraint()) ? "" : " NOT VALID"));
    }

    /** Whether {@link #options} leaves the existing rows unchecked. */
    protected boolean isNotValid(Constraint constraint) {
        return false;
    }

    private static String named(Constraint constraint) {
        return constraint.name().orElseGet(constraint::toString);
    }

    /** Drops a constraint by its name, or by its definition where it has no name. */
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        return statement(sql.alter(operation.table()) + " DROP CONSTRAINT " + sql.quote(nameToDrop(operation)));
    }

    /** The constraint's name; if it was declared without one, the name that the database generated. */
    protected final String nameToDrop(DropConstraint operation) {
        return operation.name().orElseGet(() -> nameOf(operation.previous().orElseThrow(), operation));
    }

    /** The name that the database gave to a constraint without one. */
    protected String nameOf(Constraint constraint, DropConstraint operation) {
        Optional<List<FoundConstraint>> found = constraintsOf(operation.table());
        if (found.isEmpty()) {
            throw DefinitionNeededException.of(
                    sql.product(), "the drop of a constraint of table " + operation.table(), "Or drop it by name.");
        }
        List<String> names = FoundConstraint.namesOf(constraint, found.get());
        List<String> generated = names.stream()
                .filter(name -> isGeneratedName(operation.table(), constraint.named(name)))
                .toList();
        if (names.size() > 1 && generated.size() == 1) {
            return generated.get(0); // the others are the same constraint under names that people gave
        }
        if (names.size() != 1) {
            throw sql.refused(
                    "has " + (names.isEmpty() ? "no constraint" : names.size() + " constraints") + " of table "
                            + operation.table() + " that is " + definition(constraint),
                    "Drop it by name; the table has "
                            + found.get().stream().map(FoundConstraint::name).collect(joining(", ")) + ".");
        }
        return names.get(0);
    }

    /** Whether the database gave this name to a constraint that was declared without one. */
    protected boolean isGeneratedName(TableName table, Constraint constraint) {
        return false;
    }

    /** The constraints that a table has now; empty without a connection. */
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return Optional.empty();
    }

    /** Renames a constraint. */
    public List<SqlWork> renameConstraint(RenameConstraint operation) {
        return statement(sql.alter(operation.table()) + " RENAME CONSTRAINT " + sql.quote(operation.constraint())
                + " TO " + sql.quote(operation.newName()));
    }

    /** Checks the existing rows too. */
    public List<SqlWork> validateConstraint(ValidateConstraint operation) {
        sql.need(Feature.NOT_VALID, operation.constraint());
        return statement(sql.alter(operation.table()) + " VALIDATE CONSTRAINT " + sql.quote(operation.constraint()));
    }

    /** A constraint as written in CREATE TABLE, with its name. */
    public final String definition(Constraint constraint) {
        return constraint
                        .name()
                        .map(name -> "CONSTRAINT " + sql.quote(name) + " ")
                        .orElse("")
                + body(constraint);
    }

    /** A constraint in CREATE TABLE, where it may depend on the others of the table. */
    protected String inTable(Constraint constraint, Table table) {
        return definition(constraint);
    }

    /** A constraint as written after the column that it is added with, and the separator. */
    protected String afterColumn(Constraint constraint, AddColumn operation) {
        return ", ADD " + definition(constraint);
    }

    private String body(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return "PRIMARY KEY " + sql.list(key.columns());
        } else if (constraint instanceof Constraint.Unique unique) {
            return "UNIQUE " + nullsAlike(unique) + sql.list(unique.columns()) + deferrable(unique);
        } else if (constraint instanceof Constraint.Check check) {
            return "CHECK (" + check.sql() + ")" + options(check);
        } else if (constraint instanceof Constraint.Exclusion exclusion) {
            sql.need(Feature.EXCLUSION, named(exclusion));
            return "EXCLUDE " + exclusion.sql()
                    + exclusion.deferrable().map(when -> " " + when.sql()).orElse("");
        }
        Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
        return "FOREIGN KEY " + sql.list(key.columns()) + " " + references(key) + options(key);
    }

    /** What follows a constraint beyond the standard, with a space before it. */
    protected String options(Constraint constraint) {
        return "";
    }

    /** Which columns ON DELETE sets, where that is not all of the key; with a space before it. */
    protected String onDeleteColumns(Constraint.ForeignKey key) {
        return "";
    }

    private String nullsAlike(Constraint.Unique unique) {
        if (!unique.nullsNotDistinct()) {
            return "";
        }
        sql.need(Feature.NULLS_ALIKE, named(unique));
        return "NULLS NOT DISTINCT ";
    }

    private String deferrable(Constraint.Unique unique) {
        if (unique.deferrable().isEmpty()) {
            return "";
        }
        sql.need(Feature.DEFERRABLE, named(unique));
        return " " + unique.deferrable().get().sql();
    }

    /** {@code REFERENCES …} with all clauses of the foreign key. */
    public final String references(Constraint.ForeignKey key) {
        key.deferrable().ifPresent(when -> sql.need(Feature.DEFERRABLE, named(key)));
        if (key.match().filter(rule -> rule != Match.SIMPLE).isPresent()) {
            sql.need(Feature.MATCH, named(key));
        }
        return "REFERENCES " + sql.quote(key.target())
                + (key.targetColumns().isEmpty() ? "" : " " + sql.list(key.targetColumns()))
                + key.match()
                        .filter(rule -> rule != Match.SIMPLE)
                        .map(rule -> " MATCH " + rule)
                        .orElse("")
                + key.onDelete()
                        .map(action -> " ON DELETE " + action.sql() + onDeleteColumns(key))
                        .orElse("")
                + key.onUpdate().map(action -> " ON UPDATE " + action.sql()).orElse("")
                + key.deferrable().map(when -> " " + when.sql()).orElse("");
    }
}
