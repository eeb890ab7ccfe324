package io.limbeck.migrate.internal.dialect.postgresql.ddl;

import io.limbeck.migrate.internal.dialect.DatabaseFailures;
import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AddConstraint;
import io.limbeck.migrate.op.CreateTable;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.DropTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The SQL of PostgreSQL, where it differs from the standard. */
public final class PostgresqlDdl extends PostgresqlColumns {
    /** For a script: nothing is known of what is there. */
    public PostgresqlDdl() {
        super(Optional.empty());
    }

    /** For a database that can be asked. */
    public PostgresqlDdl(LiveQueries live) {
        super(Optional.of(live));
    }

    @Override
    protected Set<Feature> features() {
        return EnumSet.complementOf(EnumSet.of(Feature.INDEX_PREFIX));
    }

    @Override
    protected String concurrently() {
        return "CONCURRENTLY ";
    }

    @Override
    protected String indexMethod(Index index) {
        return index.method().map(method -> " USING " + method).orElse("");
    }

    @Override
    protected String nullsAlikeBehind() {
        return " NULLS NOT DISTINCT";
    }

    @Override
    public List<SqlWork> createTable(CreateTable operation) {
        List<SqlWork> work = new ArrayList<>(enums().madeFor(operation.table().columns()));
        Table table = operation.table();
        List<PostgresqlSerials.Definition> columns = table.columns().stream()
                .map(column -> serials().of(column, table.name()))
                .toList();
        columns.forEach(column -> work.addAll(column.before()));
        work.addAll(super.createTable(new CreateTable(table.withColumns(columns.stream()
                        .map(PostgresqlSerials.Definition::column)
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(constraint -> !isNotValid(constraint))
                        .toList()))));
        columns.forEach(column -> work.addAll(column.after()));
        table.constraints().stream()
                .filter(this::isNotValid)
                .forEach(constraint -> work.addAll(addConstraint(AddConstraint.of(table.name(), constraint))));
        return work;
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        List<SqlWork> work = new ArrayList<>(enums().madeFor(List.of(operation.column())));
        PostgresqlSerials.Definition definition = serials().of(operation.column(), operation.table());
        work.addAll(definition.before());
        work.addAll(super.addColumn(new AddColumn(operation.table(), definition.column(), operation.constraints())));
        work.addAll(definition.after());
        return work;
    }

    @Override
    public List<SqlWork> dropTable(DropTable operation) {
        List<SqlWork> work = new ArrayList<>(super.dropTable(operation));
        if (live().isPresent() || PostgresqlChoice.mayHaveEnum(operation)) {
            work.addAll(enums().droppedWith(operation.table(), Optional.empty()));
        }
        return work;
    }

    /** The server would refuse it too, but name the remedy CASCADE, which drops what nobody asked for. */
    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        List<String> holding = live().map(database ->
                        PostgresqlDependents.holdingColumn(quote(operation.table()), operation.column(), database))
                .orElse(List.of());
        if (!holding.isEmpty()) {
            throw DatabaseFailures.dependents("drop column " + operation.table() + "." + operation.column(), holding);
        }
        List<SqlWork> work = new ArrayList<>(super.dropColumn(operation));
        if (live().isPresent() || PostgresqlChoice.mayHaveEnum(operation)) {
            work.addAll(enums().droppedWith(operation.table(), Optional.of(operation.column())));
        }
        return work;
    }

    /** A table constraint of its own in the same statement: so it may name any column. */
    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        return ", ADD " + constraint(constraint);
    }

    @Override
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return live().map(database -> PostgresqlConstraints.of(database, quote(table)));
    }

    /** What PostgreSQL calls constraints that are not named. */
    @Override
    protected String nameOf(Constraint constraint, DropConstraint operation) {
        return live().isPresent()
                ? super.nameOf(constraint, operation)
                : PostgresqlConstraints.usualName(operation.table(), constraint)
                        .orElseGet(() -> super.nameOf(constraint, operation));
    }

    @Override
    protected boolean isNotValid(Constraint constraint) {
        return PostgresqlConstraintOptions.of(constraint).containsKey(PostgresqlConstraintOptions.NOT_VALID);
    }

    @Override
    protected String options(Constraint constraint) {
        return PostgresqlConstraintOptions.suffix(constraint);
    }

    @Override
    protected String onDeleteColumns(Constraint.ForeignKey key) {
        return PostgresqlConstraintOptions.onDeleteColumns(key);
    }

    @Override
    protected String indexOptions(Index index) {
        return PostgresqlTableOptions.parameters(ownOptions(index.options()));
    }

    @Override
    protected String createTableWords(Table table) {
        return Boolean.parseBoolean(table.options().get("postgresql.unlogged"))
                ? "CREATE UNLOGGED TABLE "
                : "CREATE TABLE ";
    }

    @Override
    protected String tableSuffix(Table table) {
        return PostgresqlTableOptions.suffix(ownOptions(table.options()));
    }

    @Override
    protected List<SqlWork> alterOptions(TableName table, SortedMap<String, Change<Optional<String>>> options) {
        return PostgresqlTableOptions.changes(options).stream()
                .map(change -> (SqlWork) SqlStatement.of("ALTER TABLE " + quote(table) + " " + change))
                .toList();
    }
}
