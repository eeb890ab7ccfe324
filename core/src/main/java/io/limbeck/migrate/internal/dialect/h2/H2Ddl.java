package io.limbeck.migrate.internal.dialect.h2;

import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.FoundConstraint;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.op.AddColumn;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.op.DropColumn;
import io.limbeck.migrate.op.DropConstraint;
import io.limbeck.migrate.op.RenameColumn;
import io.limbeck.migrate.op.RenameTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Constraint;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.SequenceOptions;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The SQL of H2, where it differs from the standard. */
final class H2Ddl extends H2Objects {
    /** For a script: nothing is known of what is there. */
    H2Ddl() {
        super(Optional.empty());
    }

    /** For a database that can be asked. */
    H2Ddl(LiveQueries live) {
        super(Optional.of(live));
    }

    @Override
    protected Set<Feature> features() {
        return EnumSet.of(Feature.NULLS_ORDER, Feature.NULLS_ALIKE);
    }

    /** The clause is written between UNIQUE and INDEX. */
    @Override
    protected String indexKind(Index index) {
        return index.nullsNotDistinct() ? "NULLS NOT DISTINCT INDEX " : "INDEX ";
    }

    @Override
    protected String columnDefinition(Column column) {
        if (column.collation().isPresent()) {
            throw noCollation("column \"" + column.name() + "\"");
        }
        if (column.generated().filter(generated -> !generated.stored()).isPresent()) {
            throw refused(
                    "supports only stored generated columns: \"" + column.name() + "\"",
                    "Use generatedStoredAs, or create a view.");
        }
        return super.columnDefinition(column) + H2ColumnOptions.suffix(ownOptions(column.options()));
    }

    @Override
    protected List<SqlWork> alterColumnOptions(
            AlterColumn operation, SortedMap<String, Change<Optional<String>>> options) {
        List<SqlWork> work = new ArrayList<>();
        options.forEach(
                (key, change) -> work.addAll(statement(alter(operation) + H2ColumnOptions.change(key, change.to()))));
        return work;
    }

    private RuntimeException noCollation(String where) {
        return refused(
                "has one collation for the whole database, and none for " + where,
                "Use nativeType(\"VARCHAR_IGNORECASE\") for case-insensitive text.");
    }

    @Override
    protected String generationKind(boolean stored) {
        return "";
    }

    @Override
    public List<SqlWork> addColumn(AddColumn operation) {
        List<SqlWork> work =
                new ArrayList<>(super.addColumn(new AddColumn(operation.table(), operation.column(), List.of())));
        operation
                .constraints()
                .forEach(constraint -> work.addAll(statement(
                        "ALTER TABLE " + quote(operation.table()) + columnConstraint(constraint, operation))));
        return work;
    }

    @Override
    protected String columnConstraint(Constraint constraint, AddColumn operation) {
        return " ADD " + constraint(constraint);
    }

    @Override
    public List<SqlWork> dropColumn(DropColumn operation) {
        live().ifPresent(database -> new H2Views(database).refuse(operation));
        return super.dropColumn(operation);
    }

    @Override
    public List<SqlWork> renameColumn(RenameColumn operation) {
        List<SqlWork> work = new ArrayList<>(statement("ALTER TABLE " + quote(operation.table()) + " ALTER COLUMN "
                + quote(operation.column()) + " RENAME TO " + quote(operation.newName())));
        live().ifPresent(database -> work.addAll(new H2Views(database).following(operation)));
        return work;
    }

    @Override
    public List<SqlWork> renameTable(RenameTable operation) {
        List<SqlWork> work = new ArrayList<>(super.renameTable(operation));
        live().ifPresent(database -> work.addAll(new H2Views(database).following(operation)));
        return work;
    }

    @Override
    protected List<SqlWork> alterType(AlterColumn operation) {
        if (operation.change().collation().isPresent()) {
            throw noCollation("column " + where(operation));
        }
        return super.alterType(operation);
    }

    @Override
    protected String presentType(TableName table, String column) {
        return live().flatMap(database -> database.text(
                        "SELECT data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) FROM information_schema.columns"
                                + " WHERE table_name = ? AND table_schema = coalesce(nullif(?, ''), current_schema)"
                                + " AND column_name = ?",
                        table.name(),
                        table.schema().orElse(""),
                        column))
                .orElseGet(() -> super.presentType(table, column));
    }

    @Override
    protected List<SqlWork> alterIdentity(AlterColumn operation, Change<Optional<Identity>> identity) {
        if (identity.to().isEmpty()) {
            return statement(alter(operation) + " DROP IDENTITY");
        }
        Identity to = identity.to().get();
        boolean there = identity.from().isPresent()
                ? identity.from().get().isPresent()
                : isNumbered(operation.table(), operation.column());
        Optional<SequenceOptions> from =
                identity.from().flatMap(previous -> previous).map(Identity::numbers);
        List<SqlWork> work = new ArrayList<>();
        boolean begins = first(to.numbers()) != from.map(H2Ddl::first).orElseGet(() -> presentFirst(operation, to));
        if (there && begins) { // H2 keeps the first number of a column that is numbered already
            work.addAll(statement(alter(operation) + " DROP IDENTITY"));
        }
        if (there && !begins) {
            String options =
                    from.map(previous -> changed(previous, to.numbers())).orElseGet(() -> all(to.numbers())).stream()
                            .filter(option -> !option.startsWith("START "))
                            .map(option -> " SET " + option)
                            .collect(joining());
            work.addAll(statement(alter(operation) + " SET GENERATED " + always(to) + options
                    + from.flatMap(previous -> restart(previous, to.numbers()))
                            .map(words -> " " + words)
                            .orElse("")));
        } else {
            work.addAll(statement(alter(operation) + " SET NOT NULL"));
            work.addAll(statement(alter(operation) + " " + newType(operation) + " " + identity(to)));
        }
        if (!there || begins) {
            work.add(behindTheRows(operation, to));
        }
        return work;
    }

    /** Where the numbers of the column began; taken for the new first number where nobody can be asked. */
    private long presentFirst(AlterColumn operation, Identity to) {
        return live().flatMap(database -> database.text(
                        "SELECT identity_start FROM information_schema.columns WHERE table_name = ?"
                                + " AND table_schema = coalesce(nullif(?, ''), current_schema) AND column_name = ?",
                        operation.table().name(),
                        operation.table().schema().orElse(""),
                        operation.column()))
                .map(Long::parseLong)
                .orElse(first(to.numbers()));
    }

    /** The numbers continue after those of existing rows. */
    private SqlWork behindTheRows(AlterColumn operation, Identity identity) {
        boolean down = identity.numbers().increment().orElse(1) < 0;
        long start = first(identity.numbers());
        String column = quote(operation.column());
        return SqlStatement.of(alter(operation) + " RESTART WITH (SELECT " + (down ? "least(" : "greatest(") + start
                + ", coalesce(" + (down ? "min(" + column + ") - 1" : "max(" + column + ") + 1") + ", " + start
                + ")) FROM " + quote(operation.table()) + ")");
    }

    private boolean isNumbered(TableName table, String column) {
        return live().flatMap(database -> database.text(
                        "SELECT is_identity FROM information_schema.columns WHERE table_name = ?"
                                + " AND table_schema = coalesce(nullif(?, ''), current_schema) AND column_name = ?",
                        table.name(),
                        table.schema().orElse(""),
                        column))
                .filter("YES"::equals)
                .isPresent();
    }

    @Override
    protected List<SqlWork> alterGenerated(AlterColumn operation, Change<Optional<Generated>> generated) {
        if (generated.to().isEmpty()) {
            return statement(alter(operation) + " DROP EXPRESSION");
        } else if (!generated.to().get().stored()) {
            throw refused("supports only stored generated columns: " + where(operation), "Use generatedStoredAs.");
        }
        return statement(alter(operation) + " " + newType(operation) + " "
                + generated(generated.to().get()));
    }

    @Override
    protected Optional<List<FoundConstraint>> constraintsOf(TableName table) {
        return live().map(database -> H2Constraints.of(database, table));
    }

    @Override
    public List<SqlWork> dropConstraint(DropConstraint operation) {
        boolean primaryKey = operation
                .previous()
                .filter(Constraint.PrimaryKey.class::isInstance)
                .isPresent();
        return primaryKey && operation.name().isEmpty()
                ? statement("ALTER TABLE " + quote(operation.table()) + " DROP PRIMARY KEY")
                : super.dropConstraint(operation);
    }
}
