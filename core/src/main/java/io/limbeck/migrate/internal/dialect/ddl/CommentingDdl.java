package io.limbeck.migrate.internal.dialect.ddl;

import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.CommentTable;
import io.limbeck.migrate.schema.Change;
import io.limbeck.migrate.schema.Column;
import io.limbeck.migrate.schema.Identity;
import io.limbeck.migrate.schema.SqlTypeVisitor;
import io.limbeck.migrate.schema.Table;
import io.limbeck.migrate.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database where comments, and the start of numbers after those of existing rows, are separate statements. */
public abstract class CommentingDdl extends StandardDdl {
    protected CommentingDdl(SqlTypeVisitor<String> types) {
        super(types);
    }

    @Override
    protected List<SqlWork> behindTable(Table table) {
        List<SqlWork> work = new ArrayList<>();
        table.comment()
                .ifPresent(text ->
                        work.addAll(new CommentTable(table.name(), Change.into(Optional.of(text))).accept(this)));
        table.columns().forEach(column -> work.addAll(behindColumn(table.name(), column)));
        return work;
    }

    @Override
    protected List<SqlWork> behindColumn(TableName table, Column column) {
        return column.comment().isEmpty() ? List.of() : commentColumn(table, column.name(), column.comment());
    }

    @Override
    protected List<SqlWork> commentColumn(TableName table, String column, Optional<String> comment) {
        return statement("COMMENT ON COLUMN " + quote(table) + "." + quote(column) + " IS "
                + comment.map(this::literal).orElse("NULL"));
    }

    @Override
    public List<SqlWork> commentTable(CommentTable operation) {
        return statement("COMMENT ON TABLE " + quote(operation.table()) + " IS "
                + operation.comment().to().map(this::literal).orElse("NULL"));
    }

    @Override
    protected String columnDefinition(Column column) {
        String definition = super.columnDefinition(column);
        return column.identity()
                .map(numbers -> definition + " " + identity(numbers))
                .orElse(definition);
    }

    /** {@code GENERATED … AS IDENTITY} with its options. */
    protected final String identity(Identity identity) {
        String options = options(identity.numbers()).strip();
        return "GENERATED " + always(identity) + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
    }

    protected static String always(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }
}
