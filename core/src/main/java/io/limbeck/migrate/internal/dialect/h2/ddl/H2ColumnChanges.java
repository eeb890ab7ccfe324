package io.limbeck.migrate.internal.dialect.h2.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;

import io.limbeck.migrate.internal.dialect.SqlStatement;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.internal.dialect.ddl.ColumnChanges;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDdl;
import io.limbeck.migrate.internal.dialect.ddl.ColumnDefinition;
import io.limbeck.migrate.internal.dialect.ddl.CommentDdl;
import io.limbeck.migrate.internal.dialect.ddl.LiveQueries;
import io.limbeck.migrate.internal.dialect.ddl.Sql;
import io.limbeck.migrate.op.AlterColumn;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Generated;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** H2's SQL of changes to an existing column. */
final class H2ColumnChanges extends ColumnChanges {
    private final ColumnDefinition definition;
    private final H2IdentityChange numbers;
    private final Optional<LiveQueries> live;

    H2ColumnChanges(
            Sql sql,
            ColumnDefinition definition,
            ColumnDdl columns,
            CommentDdl comments,
            H2IdentityChange numbers,
            Optional<LiveQueries> live) {
        super(sql, definition, columns, comments);
        this.definition = definition;
        this.numbers = numbers;
        this.live = live;
    }

    @Override
    protected List<SqlWork> alterOptions(AlterColumn operation, SortedMap<String, Change<Optional<String>>> options) {
        List<SqlWork> work = new ArrayList<>();
        options.forEach((key, change) ->
                work.add(SqlStatement.of(alter(operation) + H2ColumnOptions.change(key, change.to()))));
        return work;
    }

    @Override
    protected List<SqlWork> alterType(AlterColumn operation) {
        if (operation.change().collation().isPresent()) {
            throw H2ColumnDefinition.noCollation(sql, "column " + where(operation));
        }
        return super.alterType(operation);
    }

    @Override
    protected String presentType(TableName table, String column) {
        return live.flatMap(database -> database.text(
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
        return identity.to().isEmpty()
                ? statement(alter(operation) + " DROP IDENTITY")
                : numbers.work(operation, identity, identity.to().get(), () -> newType(operation));
    }

    @Override
    protected List<SqlWork> alterGenerated(AlterColumn operation, Change<Optional<Generated>> generated) {
        if (generated.to().isEmpty()) {
            return statement(alter(operation) + " DROP EXPRESSION");
        } else if (!generated.to().get().stored()) {
            throw sql.refused("supports only stored generated columns: " + where(operation), "Use generatedStoredAs.");
        }
        return statement(alter(operation) + " " + newType(operation) + " "
                + definition.generated(generated.to().get()));
    }
}
