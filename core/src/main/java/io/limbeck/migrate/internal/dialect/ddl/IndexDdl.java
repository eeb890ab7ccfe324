package io.limbeck.migrate.internal.dialect.ddl;

import static io.limbeck.migrate.internal.dialect.ddl.Sql.statement;
import static java.util.stream.Collectors.joining;

import io.limbeck.migrate.internal.dialect.Feature;
import io.limbeck.migrate.internal.dialect.SqlWork;
import io.limbeck.migrate.op.CreateIndex;
import io.limbeck.migrate.op.DropIndex;
import io.limbeck.migrate.op.RenameIndex;
import io.limbeck.migrate.schema.Index;
import io.limbeck.migrate.schema.IndexKey;
import io.limbeck.migrate.schema.IndexKey.Nulls;
import io.limbeck.migrate.schema.TableName;
import java.util.List;
import java.util.Optional;

/** The SQL of indexes; a database declares by its {@link Feature}s what it understands. */
public class IndexDdl {
    protected final Sql sql;

    public IndexDdl(Sql sql) {
        this.sql = sql;
    }

    /** Creates an index. */
    public List<SqlWork> createIndex(CreateIndex operation) {
        Index index = operation.index();
        return statement("CREATE " + kind(index) + (operation.concurrently() ? concurrently() : "")
                + sql.quote(index.name()) + " ON " + sql.quote(index.table()) + definition(index));
    }

    /** {@code UNIQUE INDEX}, with a trailing space. */
    protected final String kind(Index index) {
        return (index.unique() ? "UNIQUE " : "") + indexKind(index);
    }

    /** The keys with what precedes and follows them, from a space on. */
    protected final String definition(Index index) {
        check(index);
        return indexMethod(index) + " "
                + index.keys().stream().map(this::indexKey).collect(joining(", ", "(", ")"))
                + indexMethodAfter(index)
                + (index.include().isEmpty() ? "" : " INCLUDE " + sql.list(index.include()))
                + (index.nullsNotDistinct() ? nullsAlikeAfter() : "")
                + indexOptions(index)
                + index.where().map(condition -> " WHERE " + condition).orElse("");
    }

    private void check(Index index) {
        index.where().ifPresent(condition -> sql.need(Feature.PARTIAL_INDEX, index.name()));
        index.method().ifPresent(method -> sql.need(Feature.INDEX_METHOD, index.name()));
        if (!index.include().isEmpty()) {
            sql.need(Feature.INDEX_INCLUDE, index.name());
        }
        if (index.nullsNotDistinct()) {
            sql.need(Feature.NULLS_ALIKE, index.name());
        }
        index.keys().forEach(key -> check(key, index.name()));
    }

    private void check(IndexKey key, String index) {
        key.operatorClass().ifPresent(name -> sql.need(Feature.OPERATOR_CLASS, index));
        boolean usual = key.nulls().equals(Optional.of(key.descending() ? Nulls.LAST : Nulls.FIRST));
        if (key.nulls().isPresent() && !usual) {
            sql.need(Feature.NULLS_ORDER, index);
        }
        if (key instanceof IndexKey.OfColumn column) {
            column.collation().ifPresent(name -> sql.need(Feature.INDEX_COLLATION, index));
            column.prefixLength().ifPresent(length -> sql.need(Feature.INDEX_PREFIX, index));
        } else {
            sql.need(Feature.EXPRESSION_INDEX, index);
        }
    }

    /** {@code INDEX} and what may precede it, with a trailing space. */
    protected String indexKind(Index index) {
        return "INDEX ";
    }

    /** The keyword for an index that is created while others write; where there is none, it is created as any other. */
    protected String concurrently() {
        return "";
    }

    /** How the index is built, before its keys, with a space before it. */
    protected String indexMethod(Index index) {
        return "";
    }

    /** The index method, if it is written after the keys. */
    protected String indexMethodAfter(Index index) {
        return "";
    }

    /** What follows beyond the standard, before a condition, with a space before it. */
    protected String indexOptions(Index index) {
        return "";
    }

    /** The clause after the keys that treats NULLs as equal. */
    protected String nullsAlikeAfter() {
        return "";
    }

    private String indexKey(IndexKey key) {
        String what = key instanceof IndexKey.OfColumn column
                ? indexColumn(column.column())
                        + (column.prefixLength().isPresent()
                                ? "(" + column.prefixLength().getAsInt() + ")"
                                : "")
                        + column.collation()
                                .map(name -> " COLLATE " + sql.quote(name))
                                .orElse("")
                : "(" + ((IndexKey.OfExpression) key).sql() + ")";
        return what
                + key.operatorClass().map(name -> " " + name).orElse("")
                + (key.descending() ? " DESC" : "")
                + (sql.has(Feature.NULLS_ORDER)
                        ? key.nulls().map(where -> " NULLS " + where).orElse("")
                        : "");
    }

    /** A column's name between the parentheses of an index. */
    protected String indexColumn(String column) {
        return sql.quote(column);
    }

    /** Drops an index. */
    public List<SqlWork> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + (operation.concurrently() ? concurrently() : "")
                + sql.quote(new TableName(operation.table().schema(), operation.index())));
    }

    /** Renames an index. */
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return statement(
                "ALTER INDEX " + sql.quote(new TableName(operation.table().schema(), operation.index())) + " RENAME TO "
                        + sql.quote(operation.newName()));
    }
}
