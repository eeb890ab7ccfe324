package io.limbeck.migrate.internal.dialect.ddl;

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
import java.util.Set;

/** The SQL of indexes; a database says by its {@link Feature}s what it understands. */
abstract class IndexDdl extends ObjectDdl {
    /** What it understands of that which not all do. */
    protected Set<Feature> features() {
        return Set.of(Feature.PARTIAL_INDEX, Feature.EXPRESSION_INDEX, Feature.INDEX_COLLATION, Feature.DEFERRABLE);
    }

    /** Throws with a clear message if the database lacks {@code feature}. */
    protected final void need(Feature feature, String where) {
        if (!features().contains(feature)) {
            throw refused(feature.what() + ": " + where, feature.remedy());
        }
    }

    @Override
    public List<SqlWork> createIndex(CreateIndex operation) {
        Index index = operation.index();
        check(index);
        return statement("CREATE " + (index.unique() ? "UNIQUE " : "") + indexKind(index)
                + (operation.concurrently() ? concurrently() : "") + quote(index.name()) + " ON "
                + quote(index.table()) + indexMethod(index) + " "
                + index.keys().stream().map(this::indexKey).collect(joining(", ", "(", ")"))
                + indexMethodBehind(index)
                + (index.include().isEmpty() ? "" : " INCLUDE " + columns(index.include()))
                + (index.nullsNotDistinct() ? nullsAlikeBehind() : "")
                + indexOptions(index)
                + index.where().map(condition -> " WHERE " + condition).orElse(""));
    }

    private void check(Index index) {
        index.where().ifPresent(condition -> need(Feature.PARTIAL_INDEX, index.name()));
        index.method().ifPresent(method -> need(Feature.INDEX_METHOD, index.name()));
        if (!index.include().isEmpty()) {
            need(Feature.INDEX_INCLUDE, index.name());
        }
        if (index.nullsNotDistinct()) {
            need(Feature.NULLS_ALIKE, index.name());
        }
        index.keys().forEach(key -> check(key, index.name()));
    }

    private void check(IndexKey key, String index) {
        key.operatorClass().ifPresent(name -> need(Feature.OPERATOR_CLASS, index));
        boolean usual = key.nulls().equals(Optional.of(key.descending() ? Nulls.LAST : Nulls.FIRST));
        if (key.nulls().isPresent() && !usual) {
            need(Feature.NULLS_ORDER, index);
        }
        if (key instanceof IndexKey.OfColumn column) {
            column.collation().ifPresent(name -> need(Feature.INDEX_COLLATION, index));
            column.prefixLength().ifPresent(length -> need(Feature.INDEX_PREFIX, index));
        } else {
            need(Feature.EXPRESSION_INDEX, index);
        }
    }

    /** {@code INDEX} and what may precede it, with a trailing space. */
    protected String indexKind(Index index) {
        return "INDEX ";
    }

    /** The word for an index that is made while others write; where there is none, it is made as any other. */
    protected String concurrently() {
        return "";
    }

    /** How the index is built, before its keys, with a space before it. */
    protected String indexMethod(Index index) {
        return "";
    }

    /** The index method, if it is written after the keys. */
    protected String indexMethodBehind(Index index) {
        return "";
    }

    /** What follows beyond the standard, before a condition, with a space before it. */
    protected String indexOptions(Index index) {
        return "";
    }

    /** The clause after the keys that treats NULLs as equal. */
    protected String nullsAlikeBehind() {
        return "";
    }

    private String indexKey(IndexKey key) {
        String what = key instanceof IndexKey.OfColumn column
                ? indexColumn(column.column())
                        + (column.prefixLength().isPresent()
                                ? "(" + column.prefixLength().getAsInt() + ")"
                                : "")
                        + column.collation()
                                .map(name -> " COLLATE " + quote(name))
                                .orElse("")
                : "(" + ((IndexKey.OfExpression) key).sql() + ")";
        return what
                + key.operatorClass().map(name -> " " + name).orElse("")
                + (key.descending() ? " DESC" : "")
                + (features().contains(Feature.NULLS_ORDER)
                        ? key.nulls().map(where -> " NULLS " + where).orElse("")
                        : "");
    }

    /** A column's name between the parentheses of an index. */
    protected String indexColumn(String column) {
        return quote(column);
    }

    protected final String columns(List<String> names) {
        return names.stream().map(this::quote).collect(joining(", ", "(", ")"));
    }

    @Override
    public List<SqlWork> dropIndex(DropIndex operation) {
        return statement("DROP INDEX " + (operation.concurrently() ? concurrently() : "")
                + quote(new TableName(operation.table().schema(), operation.index())));
    }

    @Override
    public List<SqlWork> renameIndex(RenameIndex operation) {
        return statement("ALTER INDEX " + quote(new TableName(operation.table().schema(), operation.index()))
                + " RENAME TO " + quote(operation.newName()));
    }
}
